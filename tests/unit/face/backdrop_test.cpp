#include "core/biometrics/face/backdrop.h"
#include "tests/unit/face/labelled_set.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

using namespace rekam;

namespace {

// Of the middle of the face: nobody may be repainted.
double changeInFace(const Frame& before, const Frame& after)
{
    double sum = 0;
    int count = 0;
    for (int y = before.heightPx() * 2 / 5; y < before.heightPx() * 3 / 5; ++y)
        for (int x = 3 * before.widthPx() * 2 / 5; x < 3 * before.widthPx() * 3 / 5; ++x, ++count)
            sum += std::abs(int{before.row(y)[x]} - int{after.row(y)[x]});
    return sum / count;
}

} // namespace

TEST_CASE("a portrait gets the wall that its year wants, and the captured one is left as it was")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    for (const char* name : {"ok_blue", "ok_white", "sidelight"}) {
        INFO(name);
        const Frame before = set->load(QLatin1String(name));
        const std::vector<unsigned char> pixels(before.pixels().begin(), before.pixels().end());
        QElapsedTimer timer;
        timer.start();

        const auto after = withBackdrop(set->models.get(), before, Backdrop::Red);

        std::printf("backdrop replaced in %lld ms\n", static_cast<long long>(timer.elapsed()));
        REQUIRE(after);
        CHECK(std::equal(pixels.begin(), pixels.end(), before.pixels().begin(), before.pixels().end()));
        CHECK(
            assessPortrait(set->models.get(), *after, {Backdrop::Red}).find(Measure::BackdropMatch)->light ==
            Light::Good);
        CHECK(changeInFace(before, *after) < 0.5);
        if (qEnvironmentVariableIsSet("REKAM_KEEP_PICTURES")) {
            const QImage image(after->row(0), after->widthPx(), after->heightPx(), after->stride(),
                               QImage::Format_RGB888);
            image.save(qEnvironmentVariable("REKAM_KEEP_PICTURES") + QLatin1Char('/') + QLatin1String(name) +
                       QStringLiteral(".png"));
        }
    }
}

TEST_CASE("the same portrait gets the same wall twice")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    const Frame before = set->load(QStringLiteral("ok_blue"));
    const auto first = withBackdrop(set->models.get(), before, Backdrop::Orange);
    const auto second = withBackdrop(set->models.get(), before, Backdrop::Orange);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(std::equal(first->pixels().begin(), first->pixels().end(), second->pixels().begin()));
}

TEST_CASE("without a face, a colour, a plain wall or models no wall is painted")
{
    CHECK_FALSE(withBackdrop(nullptr, Frame{}, Backdrop::Red));
    const auto set = test::labelledSet();
    if (!set)
        return;
    CHECK_FALSE(withBackdrop(set->models.get(), set->load(QStringLiteral("noface")), Backdrop::Red));
    const auto busy = withBackdrop(set->models.get(), set->load(QStringLiteral("busybg")), Backdrop::Red);
    REQUIRE_FALSE(busy);
    CHECK(busy.error().code() == Errc::QualityTooLow);
    CHECK_FALSE(withBackdrop(set->models.get(), set->load(QStringLiteral("ok_blue")), Backdrop::Any));
    CHECK_FALSE(withBackdrop(set->models.get(), Frame{}, Backdrop::Red));
}
