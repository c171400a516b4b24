// Whether a paper can be read, on made-up pages with one thing wrong each.
#include "core/documents/page_reading.h"
#include "devices/made_up_people/paper_pages.h"
#include "tests/support/quality_reasons.h"

#include <algorithm>

using namespace rekam;
using test::has;

namespace {

QualityReport read(PageDefect defect, PageTaker taker = PageTaker::Camera, quint64 subject = 4711)
{
    return assessPage(madeUpPage(subject, 1, taker, defect)).value();
}

std::string told(const QualityReport& report)
{
    QString text;
    for (const QualityCheck& check : pageChecks(report))
        text += QStringLiteral("%1=%2 ").arg(check.name).arg(check.value.value_or(-1));
    return text.toStdString();
}

} // namespace

TEST_CASE("a whole page under a camera or in a scanner reads well, whoever's it is")
{
    for (const PageTaker taker : {PageTaker::Camera, PageTaker::Scanner}) {
        for (const quint64 subject : {1ULL, 2ULL, 4711ULL}) {
            const QualityReport report = read(PageDefect::None, taker, subject);
            INFO(told(report));
            CHECK(report.verdict == Verdict::Good);
            CHECK(report.reasons.empty());
        }
    }
}

TEST_CASE("each defect is told by its own reason, and never passes as good")
{
    using enum QualityReason;
    const std::vector<std::pair<PageDefect, QualityReason>> kCases = {
        {PageDefect::Blurred, PageBlurred}, {PageDefect::Dark, PageTooDark},
        {PageDefect::CutOff, PageCutOff},   {PageDefect::Blank, PageBlank},
        {PageDefect::Faint, PageFaint},     {PageDefect::Glare, PageTooBright},
        {PageDefect::Small, PageTooSmall},  {PageDefect::Nothing, PageMissing}};
    for (const auto& one : kCases) {
        const QualityReport report = read(one.first);
        INFO(pageDefectName(one.first) << ": " << told(report));
        CHECK(report.verdict == Verdict::Bad);
        REQUIRE_FALSE(report.reasons.empty());
        CHECK(report.reasons.front() == one.second);
    }
}

TEST_CASE("a scanner's pages are judged too: blurred, blank, cut off, washed out")
{
    using enum QualityReason;
    CHECK(has(read(PageDefect::Blurred, PageTaker::Scanner), PageBlurred));
    CHECK(has(read(PageDefect::Blank, PageTaker::Scanner), PageBlank));
    CHECK(has(read(PageDefect::CutOff, PageTaker::Scanner), PageCutOff));
    const QualityReport washed = read(PageDefect::Faint, PageTaker::Scanner);
    INFO(told(washed));
    CHECK(has(washed, PageTooBright));
}

TEST_CASE("an empty frame is no page, and the measures have their names")
{
    CHECK(assessPage(Frame()).error().code() == Errc::FrameMalformed);
    const auto checks = pageChecks(read(PageDefect::None));
    REQUIRE(checks.size() == 8);
    CHECK(checks.front().name == QStringLiteral("page_share"));
    CHECK(std::all_of(checks.begin(), checks.end(), [](const QualityCheck& check) { return check.isOk; }));
}
