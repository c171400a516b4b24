#include "core/base/digest.h"
#include "devices/made_up_people/dice.h"
#include "devices/made_up_people/iris_pictures.h"
#include "devices/made_up_people/portrait_studio.h"
#include "devices/made_up_people/signature_strokes.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cmath>

using namespace rekam;

namespace {

Digest digestOf(const Frame& frame) { return Digest::of(frame.pixels()); }

int greyAt(const Frame& frame, int x, int y) { return frame.row(y)[x]; }

QString portraitFile()
{
    const QString shared =
        qEnvironmentVariable("REKAM_SHARED_DATA", QStringLiteral(REKAM_SOURCE_DIR "/../shared/data"));
    const QString cached = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                           QStringLiteral("/rekam/people/faces/astronaut.png");
    return QFile::exists(cached) ? cached : shared + QStringLiteral("/face/images/astronaut.png");
}

// Mean of a small square, per channel.
std::array<double, 3> colourAt(const Frame& frame, int x, int y)
{
    std::array<double, 3> sum{};
    for (int row = y; row < y + 8; ++row) {
        for (int i = 0; i < 24; ++i)
            sum[static_cast<std::size_t>(i % 3)] += frame.row(row)[3 * x + i];
    }
    return {sum[0] / 64, sum[1] / 64, sum[2] / 64};
}

} // namespace

TEST_CASE("dice of different traits, parts and impressions do not roll alike, those of the same do")
{
    const quint64 first = Dice(1, Trait::Iris, 2, 3).next();
    CHECK(first == Dice(1, Trait::Iris, 2, 3).next());
    CHECK(first != Dice(2, Trait::Iris, 2, 3).next());
    CHECK(first != Dice(1, Trait::Face, 2, 3).next());
    CHECK(first != Dice(1, Trait::Iris, 3, 3).next());
    CHECK(first != Dice(1, Trait::Iris, 2, 4).next());
    CHECK(first == 0xcd08da9b67cedf8aull); // pinned: cached people outlive a build
}

TEST_CASE("an eye has a dark pupil in a grey iris in a bright sclera, and is the same each time it is made")
{
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        const Frame picture = irisPicture({5, 1, 0}, eye, 0);
        REQUIRE(picture.widthPx() == 640);
        REQUIRE(picture.heightPx() == 480);
        CHECK(greyAt(picture, 320, 250) < 60);
        const int iris = greyAt(picture, 320 + 85, 250);
        CHECK(iris > 60);
        CHECK(iris < 160);
        CHECK(greyAt(picture, 320 + 150, 245) > 150);
        CHECK(digestOf(picture) == digestOf(irisPicture({5, 1, 0}, eye, 0)));
        CHECK_FALSE(digestOf(picture) == digestOf(irisPicture({5, 2, 0}, eye, 0)));
    }
    const Frame pair = bothEyes(irisPicture({5, 1, 0}, Eye::Right, 0), {}, 1);
    CHECK(pair.widthPx() == 1280);
    CHECK(greyAt(pair, 1000, 200) < 10);
}

TEST_CASE("a missing eye stays closed, the other one looks as before")
{
    Scene scene{5, 1, 0};
    const Digest left = digestOf(irisPicture(scene, Eye::Left, 0));
    scene.missingEyes = 0b01;

    const Frame closed = irisPicture(scene, Eye::Right, 0);

    REQUIRE(closed.widthPx() == 640);
    int darkest = 255;
    for (int y = 180; y < 320; ++y) {
        for (int x = 220; x < 420; ++x)
            darkest = std::min(darkest, greyAt(closed, x, y));
    }
    CHECK(darkest > 40); // lashes, no pupil
    CHECK(greyAt(closed, 320, 300) > 110);
    CHECK(digestOf(irisPicture(scene, Eye::Left, 0)) == left);
}

TEST_CASE("a signature stays on its pad, its time only goes on, and it takes seconds, not moments")
{
    for (quint64 subject = 0; subject < 40; ++subject) {
        const PenSeries pen = signatureOf({subject, 1, 0}, 0);
        REQUIRE(pen.points.size() > 200);
        quint32 last = 0;
        int strokes = 0;
        bool wasDown = false;
        for (const PenPoint& point : pen.points) {
            REQUIRE(point.timeMs >= last);
            REQUIRE(point.timeMs - last <= 30);
            REQUIRE((point.x > 0 && point.x < pen.padWidth && point.y > 0 && point.y < pen.padHeight));
            last = point.timeMs;
            strokes += point.penDown && !wasDown ? 1 : 0;
            wasDown = point.penDown;
        }
        CHECK(strokes >= 2);
        CHECK(last > 1200);
        CHECK(last < 8000);
        CHECK(signatureOf({subject, 1, 0}, 0) == pen);
        CHECK_FALSE(signatureOf({subject, 2, 0}, 0) == pen);
    }
}

TEST_CASE("a folder without the portrait is said to lack the model")
{
    QTemporaryDir empty;
    const auto studio = PortraitStudio::open(empty.path());
    REQUIRE_FALSE(studio);
    CHECK(studio.error().code() == Errc::ModelMissing);
}

TEST_CASE("people before the camera differ, and the wall behind them has the colour asked for")
{
    QTemporaryDir cache;
    QDir().mkpath(cache.filePath(QStringLiteral("faces")));
    if (!QFile::copy(portraitFile(), cache.filePath(QStringLiteral("faces/astronaut.png")))) {
        WARN("skipped: the portrait is not on this machine");
        return;
    }
    const auto studio = PortraitStudio::open(cache.path());
    REQUIRE(studio);
    CHECK(QFile::exists(cache.filePath(QStringLiteral("faces/cutout-1.mask"))));

    const Frame red = studio->sit({1, 1, 2}).still();
    const Frame blue = studio->sit({2, 1, 3}).still();

    CHECK(red.widthPx() == 1600);
    const auto redWall = colourAt(red, 100, 200);
    CHECK(redWall[0] > 170);
    CHECK(redWall[2] < 60);
    const auto blueWall = colourAt(blue, 100, 200);
    CHECK(blueWall[2] > 160);
    CHECK(blueWall[0] < 60);
    CHECK_FALSE(digestOf(studio->sit({1, 1, 2}).still()) == digestOf(studio->sit({3, 1, 2}).still()));
    CHECK(digestOf(studio->sit({1, 1, 2}).still()) == digestOf(red));
    const auto sitting = studio->sit({1, 1, 2});
    CHECK(sitting.live(1).widthPx() == 1280);
    CHECK_FALSE(digestOf(sitting.live(1)) == digestOf(sitting.live(2)));
}
