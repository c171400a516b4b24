#include "core/biometrics/face/face_compare.h"
#include "tests/unit/face/labelled_set.h"

using namespace rekam;

namespace {

double scoreOf(const test::LabelledSet& set, const char* a, const char* b)
{
    const auto compared =
        compareFaces(set.models.get(), set.load(QLatin1String(a)), set.load(QLatin1String(b)));
    REQUIRE(compared);
    return compared->score;
}

} // namespace

TEST_CASE("a person stays the same in another light, size and tilt")
{
    const auto set = test::labelledSet();
    if (!set || set->models->comparisonFault())
        return;
    for (const char* other :
         {"ok_red", "roll12", "dark50", "sidelight", "blur1.5", "ied80", "small", "mirror", "left"}) {
        INFO(other);
        const auto compared = compareFaces(set->models.get(), set->load(QStringLiteral("ok_blue")),
                                           set->load(QLatin1String(other)));
        REQUIRE(compared);
        CHECK(compared->isSame);
        CHECK(compared->score <= 1.0001);
    }
}

TEST_CASE("comparing is the same both ways and a picture with itself is one")
{
    const auto set = test::labelledSet();
    if (!set || set->models->comparisonFault())
        return;
    CHECK(scoreOf(*set, "ok_blue", "ok_blue") == Approx(1).margin(1e-4));
    CHECK(scoreOf(*set, "ok_blue", "roll8") == Approx(scoreOf(*set, "roll8", "ok_blue")).margin(1e-6));
}

TEST_CASE("a picture without a face is not compared")
{
    const auto set = test::labelledSet();
    if (!set || set->models->comparisonFault())
        return;
    const auto compared = compareFaces(set->models.get(), set->load(QStringLiteral("ok_blue")),
                                       set->load(QStringLiteral("noface")));
    REQUIRE_FALSE(compared);
    CHECK(compared.error().code() == Errc::NoMatch);
    CHECK_FALSE(compareFaces(nullptr, Frame{}, Frame{}));
    CHECK_FALSE(compareFaces(set->models.get(), Frame{}, Frame{}));
}
