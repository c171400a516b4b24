#include "core/base/digest.h"
#include "devices/made_up_people/finger_prints.h"
#include "tests/support/patience.h"

#include <QDir>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace rekam;

namespace {

Digest digestOf(const Frame& frame) { return Digest::of(frame.pixels()); }

// Correlation of two pictures of one size; what stays of the likeness of two ridge patterns when they lie on
// each other.
double likeness(const Frame& a, const Frame& b)
{
    const auto x = a.pixels();
    const auto y = b.pixels();
    double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sx += x[i], sy += y[i], sxx += x[i] * x[i], syy += y[i] * y[i], sxy += x[i] * y[i];
    }
    const auto n = static_cast<double>(x.size());
    return (n * sxy - sx * sy) / std::sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

double darkShare(const Frame& frame, int fromX, int toX)
{
    int dark = 0;
    for (int y = 0; y < frame.heightPx(); ++y) {
        for (int x = fromX; x < toX; ++x)
            dark += frame.row(y)[x] < 128 ? 1 : 0;
    }
    return static_cast<double>(dark) / (frame.heightPx() * (toX - fromX));
}

} // namespace

TEST_CASE("the same subject, finger, impression and attempt give the same picture, with and without a cache")
{
    QTemporaryDir cache;
    const Scene scene{42, 1, 0};
    const Frame fresh = fingerPrint({}, scene, FingerPosition::RightIndex, 0);
    const Frame kept = fingerPrint(cache.path(), scene, FingerPosition::RightIndex, 0);
    const Frame fromCache = fingerPrint(cache.path(), scene, FingerPosition::RightIndex, 0);

    CHECK(digestOf(fresh) == digestOf(kept));
    CHECK(digestOf(fresh) == digestOf(fromCache));
    CHECK(QDir(cache.filePath(QStringLiteral("fingers"))).entryList(QDir::Files).size() == 1);
    CHECK(fresh.pixelsPerInch() == 500);
}

TEST_CASE("impression, attempt, finger and subject each change the picture")
{
    const Frame one = fingerPrint({}, {42, 1, 0}, FingerPosition::RightIndex, 0);
    CHECK_FALSE(digestOf(one) == digestOf(fingerPrint({}, {42, 2, 0}, FingerPosition::RightIndex, 0)));
    CHECK_FALSE(digestOf(one) == digestOf(fingerPrint({}, {42, 1, 0}, FingerPosition::RightIndex, 1)));
    CHECK_FALSE(digestOf(one) == digestOf(fingerPrint({}, {42, 1, 0}, FingerPosition::RightMiddle, 0)));
    CHECK_FALSE(digestOf(one) == digestOf(fingerPrint({}, {43, 1, 0}, FingerPosition::RightIndex, 0)));
}

TEST_CASE("a cached finger that was cut short is made anew")
{
    QTemporaryDir cache;
    const Digest whole = digestOf(fingerPrint(cache.path(), {42, 1, 0}, FingerPosition::RightIndex, 0));
    const QDir fingers(cache.filePath(QStringLiteral("fingers")));
    QFile file(fingers.filePath(fingers.entryList(QDir::Files).front()));
    REQUIRE(file.resize(1000));

    CHECK(digestOf(fingerPrint(cache.path(), {42, 1, 0}, FingerPosition::RightIndex, 0)) == whole);
    CHECK(file.size() > 1000);
}

TEST_CASE(
    "a slap holds four fingers side by side, thumbs two, and a left hand is not the mirror of the right one")
{
    QTemporaryDir cache;
    const Scene scene{7, 1, 0};
    const Frame right = slapPrint(cache.path(), scene, CaptureTarget::RightFour, 0);
    CHECK(right.widthPx() == 1600);
    CHECK(right.heightPx() == 1500);
    for (int i = 0; i < 4; ++i)
        CHECK(darkShare(right, 400 * i, 400 * (i + 1)) > 0.03);
    const Frame thumbs = slapPrint(cache.path(), scene, CaptureTarget::BothThumbs, 0);
    CHECK(darkShare(thumbs, 0, 200) < 0.001);
    CHECK(darkShare(thumbs, 300, 750) > 0.03);
    CHECK(darkShare(thumbs, 850, 1350) > 0.03);
    CHECK(darkShare(thumbs, 1400, 1600) < 0.001);
    const Frame left = slapPrint(cache.path(), scene, CaptureTarget::LeftFour, 0);
    CHECK(std::abs(likeness(left, right)) < 0.5);
}

TEST_CASE("fingers that a person has not got stay away from the glass, the others lie as before")
{
    QTemporaryDir cache;
    const Scene whole{7, 1, 0};
    Scene scene = whole;
    SECTION("one of a hand")
    {
        scene.missingFingers = 1u << (static_cast<unsigned>(FingerPosition::RightMiddle) - 1);
        const Frame slap = slapPrint(cache.path(), scene, CaptureTarget::RightFour, 0);
        CHECK(darkShare(slap, 500, 740) < 0.01);
        const Frame all = slapPrint(cache.path(), whole, CaptureTarget::RightFour, 0);
        CHECK(darkShare(slap, 900, 1600) == darkShare(all, 900, 1600));
    }
    SECTION("a thumb")
    {
        scene.missingFingers = 1; // the right one, which lies right
        const Frame slap = slapPrint(cache.path(), scene, CaptureTarget::BothThumbs, 0);
        CHECK(darkShare(slap, 300, 750) > 0.03);
        CHECK(darkShare(slap, 850, 1350) < 0.001);
    }
    SECTION("all of a hand: an empty glass")
    {
        scene.missingFingers = 0x3FF;
        const Frame slap = slapPrint(cache.path(), scene, CaptureTarget::LeftFour, 0);
        CHECK(slap.widthPx() == 1600);
        CHECK(darkShare(slap, 0, 1600) == 0);
    }
    SECTION("a single one: an empty glass of its size")
    {
        scene.missingFingers = 0b10;
        const Frame none = fingerPrint(cache.path(), scene, FingerPosition::RightIndex, 0);
        CHECK(none.widthPx() == 440);
        CHECK(none.heightPx() == 560);
        CHECK(darkShare(none, 0, 440) == 0);
        CHECK(digestOf(fingerPrint(cache.path(), scene, FingerPosition::RightMiddle, 0)) ==
              digestOf(fingerPrint(cache.path(), whole, FingerPosition::RightMiddle, 0)));
    }
}

TEST_CASE("pictures given from elsewhere lie in their places on the glass, missing ones stay away")
{
    const Frame index = fingerPrint({}, {1, 1, 0}, FingerPosition::RightIndex, 0);
    const Frame slap = slapOfPictures(CaptureTarget::RightFour, {{FingerPosition::RightIndex, index}});
    CHECK(darkShare(slap, 0, 500) > 0.03);
    CHECK(darkShare(slap, 520, 1600) < 0.001);
}

TEST_CASE("a finger that is pressed harder is darker")
{
    const Frame print = fingerPrint({}, {1, 1, 0}, FingerPosition::RightIndex, 0);
    const Frame light = pressedPrint(print, 0.1, 1);
    const Frame firm = pressedPrint(print, 1.0, 2);
    CHECK(darkShare(light, 0, light.widthPx()) < 0.01);
    CHECK(darkShare(firm, 0, firm.widthPx()) > 0.1);
}

TEST_CASE("a finger's skin costs less than two seconds of a processor")
{
    const std::clock_t start = std::clock();
    fingerPrint({}, {99, 1, 0}, FingerPosition::LeftRing, 0);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("finger master and impression: %.0f ms\n", took * 1000);
    CHECK(took < 2.0 * test::patience());
}
