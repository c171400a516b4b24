#include "devices/pictures/picture_file.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

using namespace rekam;

namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("a picture is found by its stem, whatever the ending's case, and nothing else is")
{
    QTemporaryDir folder;
    written(folder, QStringLiteral("finger-01.txt"), "x");
    CHECK(findPicture(folder.path(), QStringLiteral("finger-01")).isEmpty());
    written(folder, QStringLiteral("Finger-01.PNG"), "x");
    written(folder, QStringLiteral("finger-011.png"), "x");
    CHECK(findPicture(folder.path(), QStringLiteral("finger-01")).endsWith(QStringLiteral("/Finger-01.PNG")));
    CHECK(findPicture(QStringLiteral("/nonexistent"), QStringLiteral("finger-01")).isEmpty());
}

TEST_CASE("a picture all in alpha gives its alpha, an ordinary one its luminance")
{
    QTemporaryDir folder;
    QImage inAlpha(8, 4, QImage::Format_ARGB32);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 8; ++x)
            inAlpha.setPixel(x, y, qRgba(0, 0, 0, 30 * x));
    }
    REQUIRE(inAlpha.save(folder.filePath(QStringLiteral("a.png"))));
    const auto alpha = loadGreyPicture(folder.filePath(QStringLiteral("a.png")), 500);
    REQUIRE(alpha);
    CHECK(alpha->row(1)[5] == 150);

    QImage grey(8, 4, QImage::Format_RGB32);
    grey.fill(qRgb(90, 90, 90));
    REQUIRE(grey.save(folder.filePath(QStringLiteral("g.png"))));
    const auto plain = loadGreyPicture(folder.filePath(QStringLiteral("g.png")), 500);
    REQUIRE(plain);
    CHECK(plain->row(2)[3] == 90);
    CHECK(plain->pixelsPerInch() == 500);
    const auto colour = loadColourPicture(folder.filePath(QStringLiteral("g.png")));
    REQUIRE(colour);
    CHECK(colour->format() == PixelFormat::Rgb24);
}

TEST_CASE("hostile pictures are refused with a reason: huge headers, cut files, other bytes, nothing")
{
    QTemporaryDir folder;
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    QByteArray size(8, '\0');
    qToBigEndian<quint32>(60'000, size.data());
    qToBigEndian<quint32>(60'000, size.data() + 4);
    const QByteArray huge = png + size + QByteArray::fromHex("080200000000000000");
    CHECK_FALSE(loadGreyPicture(written(folder, QStringLiteral("huge.png"), huge), 500));
    CHECK(loadGreyPicture(written(folder, QStringLiteral("huge.pgm"), "P5\n20000 20000\n255\nxx"), 500)
              .error()
              .code() == Errc::ImageTooLarge);
    CHECK(loadGreyPicture(written(folder, QStringLiteral("text.png"), "no picture"), 500).error().code() ==
          Errc::ImageUndecodable);
    CHECK(loadGreyPicture(written(folder, QStringLiteral("none.png"), {}), 500).error().code() ==
          Errc::ImageUndecodable);
    CHECK(loadGreyPicture(folder.filePath(QStringLiteral("missing.png")), 500).error().code() ==
          Errc::FileUnreadable);

    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(folder.filePath(QStringLiteral("whole.png"))));
    QFile whole(folder.filePath(QStringLiteral("whole.png")));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    CHECK_FALSE(loadColourPicture(written(folder, QStringLiteral("cut.png"), bytes.left(60))));
}
