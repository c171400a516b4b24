#include "core/print/dinas_letter.h"

#include "tests/unit/print/print_samples.h"

#include <set>

using namespace rekam;
using namespace rekam::test;

namespace {

DinasLetter madeUpRequest(DinasRequest request)
{
    const Applicant person = madeUpApplicant();
    DinasLetter letter{.office = madeUpLetter().office,
                       .writtenAt = madeUpLetter().issuedAt,
                       .request = request,
                       .ticket = QStringLiteral("B-014"),
                       .name = person.name,
                       .nik = person.nik,
                       .word = QStringLiteral("DUPLICATE_RECORD")};
    letter.operatorAccount = QStringLiteral("operator.2");
    return letter;
}

} // namespace

TEST_CASE("every letter to the Dinas fits its page and names the person, the word and what is asked")
{
    std::set<QString> subjects;
    for (int i = 1; i <= static_cast<int>(kLastDinasRequest); ++i) {
        const auto request = static_cast<DinasRequest>(i);
        INFO(dinasRequestName(request));
        const auto pdf = dinasLetterPdf(madeUpRequest(request));
        REQUIRE(pdf);
        const QString page = textOf(*pdf);
        CHECK(page.contains(madeUpApplicant().nik.text()));
        CHECK(page.contains(madeUpApplicant().name.upperCase()));
        CHECK(page.contains(QStringLiteral("DUPLICATE_RECORD")));
        CHECK(page.contains(QStringLiteral("GRATIS")));
        CHECK(pageSizeMm(*pdf).height() == Approx(210).margin(1));
        const qsizetype subject = page.indexOf(QStringLiteral("Perihal"));
        REQUIRE(subject >= 0);
        CHECK(subjects.insert(page.mid(subject, 60)).second);
        keepForLooking(QStringLiteral("dinas-%1").arg(QLatin1String(dinasRequestName(request))), *pdf);
    }
}

TEST_CASE("a letter without its office or its day is not written")
{
    DinasLetter letter = madeUpRequest(DinasRequest::Validate);
    letter.writtenAt = QDateTime();
    CHECK(dinasLetterPaper(letter).error().fact("missing") == QStringLiteral("writtenAt"));
    letter = madeUpRequest(DinasRequest::Validate);
    letter.office = {};
    CHECK(dinasLetterPaper(letter).error().code() == Errc::PrintFailed);
}
