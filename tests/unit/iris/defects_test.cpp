#include "core/biometrics/iris/iris.h"
#include "devices/made_up_people/iris_pictures.h"

#include <algorithm>

using namespace rekam;

namespace {

struct Seen
{
    int named = 0; // pictures whose reasons hold the one looked for
    int good = 0;
    int all = 0;
};

constexpr int kPeople = 12;

Seen seenIn(const EyeDefects& defects, QualityReason reason)
{
    Seen seen;
    for (quint64 subject = 300; subject < 300 + kPeople; ++subject) {
        const Eye eye = subject % 2 == 0 ? Eye::Right : Eye::Left;
        const auto inspection = inspectEye(irisPicture({subject, 1, 0}, eye, 0, defects));
        REQUIRE(inspection);
        const auto& reasons = inspection->quality.reasons;
        seen.named += std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
        seen.good += inspection->quality.verdict == Verdict::Good;
        ++seen.all;
    }
    return seen;
}

} // namespace

TEST_CASE("a plain made-up eye is good")
{
    for (const QualityReason reason : {QualityReason::LensSeen, QualityReason::GazeAway,
                                       QualityReason::LidsLow, QualityReason::EyeBlurred}) {
        const Seen plain = seenIn({}, reason);
        CHECK(plain.named == 0);
        CHECK(plain.good >= plain.all - 1);
    }
}

TEST_CASE("a lens is hinted at, clear or printed")
{
    EyeDefects clear, printed;
    clear.lens = EyeLens::Clear;
    printed.lens = EyeLens::Printed;
    CHECK(seenIn(clear, QualityReason::LensSeen).named >= kPeople - 1);
    CHECK(seenIn(printed, QualityReason::LensSeen).named >= kPeople - 1);
}

TEST_CASE("an eye that looks aside is said to, one that looks a little aside is not")
{
    EyeDefects far, little;
    far.gazeDegrees = 35;
    little.gazeDegrees = 8;
    CHECK(seenIn(far, QualityReason::GazeAway).named >= kPeople - 1);
    CHECK(seenIn(little, QualityReason::GazeAway).named == 0);
}

TEST_CASE("blur and a lid half shut are named, and neither picture is good")
{
    EyeDefects blurred, halfShut;
    blurred.blurPx = 4;
    halfShut.lidShut = 0.7;
    const Seen soft = seenIn(blurred, QualityReason::EyeBlurred),
               low = seenIn(halfShut, QualityReason::LidsLow);
    CHECK(soft.named == kPeople);
    CHECK(soft.good == 0);
    CHECK(low.named >= kPeople - 1);
    CHECK(low.good == 0);
}
