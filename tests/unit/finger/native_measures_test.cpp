// The native measures against the numbers that NIST printed for its five example prints.
#include "core/biometrics/finger/native_measures.h"
#include "tests/support/sample_pictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <cmath>

using namespace rekam;

namespace {

QMap<QString, double> printedFor(const QString& file)
{
    QMap<QString, double> printed;
    QFile text(file);
    if (text.open(QIODevice::ReadOnly))
        while (!text.atEnd()) {
            const QStringList parts =
                QString::fromUtf8(text.readLine()).trimmed().split(QStringLiteral(": "));
            if (parts.size() == 2)
                printed.insert(parts[0], parts[1].toDouble());
        }
    return printed;
}

// Printed with six digits.
bool isAsPrinted(double value, double printed)
{
    return std::abs(value - printed) <= 6e-6 * std::max(1.0, printed);
}

void compareSpread(const BlockSpread& spread, const QString& name, const QMap<QString, double>& printed)
{
    for (int bin = 0; bin < 10; ++bin) {
        INFO(qPrintable(name) << " bin " << bin);
        CHECK(spread.counts[static_cast<std::size_t>(bin)] ==
              static_cast<int>(printed.value(QStringLiteral("%1_Bin10_%2").arg(name).arg(bin), -1)));
    }
    INFO(qPrintable(name) << " " << spread.mean << " " << spread.deviation);
    CHECK(isAsPrinted(spread.mean, printed.value(name + QStringLiteral("_Bin10_Mean"), -1)));
    CHECK(isAsPrinted(spread.deviation, printed.value(name + QStringLiteral("_Bin10_StdDev"), -1)));
}

} // namespace

TEST_CASE("the native measures are what NIST printed for its example prints")
{
    const auto folder = test::sharedData("finger/nist");
    if (!folder)
        return;
    for (int i = 1; i <= 5; ++i) {
        const QString stem = QStringLiteral("%1/SFinGe_Test0%2").arg(*folder).arg(i);
        INFO(qPrintable(stem));
        const auto printed = printedFor(stem + QStringLiteral("_output.txt"));
        REQUIRE(printed.size() > 60);
        const Frame frame = test::loadPicture(stem + QStringLiteral(".pgm"), PixelFormat::Grey8, 500);
        REQUIRE_FALSE(frame.isEmpty());
        QElapsedTimer timer;
        timer.start();
        const auto measures = measureNatively(frame);
        std::printf("native measures of %dx%d: %.1f ms\n", frame.widthPx(), frame.heightPx(),
                    static_cast<double>(timer.nsecsElapsed()) / 1e6);
        REQUIRE(measures);

        compareSpread(measures->orientationCertainty, QStringLiteral("OCL"), printed);
        compareSpread(measures->localClarity, QStringLiteral("LCS"), printed);
        compareSpread(measures->frequency, QStringLiteral("FDA"), printed);
        compareSpread(measures->orientationFlow, QStringLiteral("OF"), printed);
        compareSpread(measures->ridgeValleyUniformity, QStringLiteral("RVUP"), printed);
        CHECK(isAsPrinted(measures->mean, printed.value(QStringLiteral("Mu"))));
        CHECK(isAsPrinted(measures->meanOfBlockMeans, printed.value(QStringLiteral("MMB"))));
        CHECK(isAsPrinted(measures->deviation, printed.value(QStringLiteral("UniformImage"))));
        CHECK(isAsPrinted(measures->interestMean, printed.value(QStringLiteral("ImgProcROIArea_Mean"))));
        CHECK(isAsPrinted(measures->coherenceMean,
                          printed.value(QStringLiteral("OrientationMap_ROIFilter_CoherenceRel"))));
        CHECK(isAsPrinted(measures->coherenceSum,
                          printed.value(QStringLiteral("OrientationMap_ROIFilter_CoherenceSum"))));
        CHECK(measures->interestAreaPx == printed.value(QStringLiteral("SufficientFingerprintForeground")));
    }
}

TEST_CASE("a picture that is smaller than two blocks is not measured")
{
    QImage small(63, 200, QImage::Format_Grayscale8);
    small.fill(120);
    CHECK_FALSE(measureNatively(test::frameFrom(small, PixelFormat::Grey8, 500)));
    CHECK_FALSE(measureNatively(Frame{}));
}

TEST_CASE("a uniform picture has no ridges in any measure")
{
    QImage plain(400, 500, QImage::Format_Grayscale8);
    plain.fill(200);
    const auto measures = measureNatively(test::frameFrom(plain, PixelFormat::Grey8, 500));
    REQUIRE(measures);
    CHECK(measures->deviation < 1);
    CHECK(measures->orientationCertainty.mean == 0);
    CHECK(measures->localClarity.mean == 0);
    CHECK(measures->coherenceSum == 0);
}
