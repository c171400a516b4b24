#include "core/biometrics/signature/signature.h"
#include "tests/support/quality_reasons.h"
#include "tests/support/sample_pictures.h"

#include <QFile>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace rekam;
using test::has;

namespace {

// A wave of loops across the pad, 5 ms a point.
PenSeries loops(double widthMm, double heightMm, int points)
{
    PenSeries series{10000, 6000, {}};
    for (int i = 0; i < points; ++i) {
        const double share = static_cast<double>(i) / points;
        series.points.push_back(
            {static_cast<quint32>(i * 5),
             static_cast<qint32>(2000 + 100 * widthMm * share + 40 * heightMm * std::cos(40 * share)),
             static_cast<qint32>(3000 + 50 * heightMm * std::sin(40 * share)),
             static_cast<quint16>(30000 + 4000 * std::sin(25 * share)), true});
    }
    return series;
}

double inkShare(const Frame& picture)
{
    const auto pixels = picture.pixels();
    return static_cast<double>(
               std::count_if(pixels.begin(), pixels.end(), [](unsigned char v) { return v < 128; })) /
           static_cast<double>(pixels.size());
}

} // namespace

TEST_CASE("loops across the pad are a signature")
{
    const QualityReport report = assessSignature(loops(60, 20, 300));
    CHECK(report.verdict == Verdict::Good);
    CHECK(report.reasons.empty());
    CHECK(report.find(Measure::StrokeCount)->raw == 1);
}

TEST_CASE("an empty pad, a dot, a line and a flick are not a signature")
{
    CHECK(has(assessSignature(PenSeries{10000, 6000, {}}), QualityReason::SignatureEmpty));
    PenSeries hover = loops(60, 20, 300);
    for (PenPoint& p : hover.points)
        p.penDown = false;
    CHECK(has(assessSignature(hover), QualityReason::SignatureEmpty));

    const QualityReport dot = assessSignature(PenSeries{10000, 6000, {{0, 500, 500, 100, true}}});
    CHECK(dot.verdict == Verdict::Bad);
    CHECK(has(dot, QualityReason::SignatureTooShort));

    const QualityReport line = assessSignature(loops(60, 0, 300));
    CHECK(line.verdict == Verdict::Bad);
    CHECK(has(line, QualityReason::SignatureLine));

    const QualityReport flick = assessSignature(loops(60, 20, 40));
    CHECK(flick.verdict == Verdict::Bad);
    CHECK(has(flick, QualityReason::SignatureTooQuick));

    CHECK(has(assessSignature(loops(4, 3, 300)), QualityReason::SignatureTooSmall));
}

TEST_CASE("a slow, a gappy, an edgy and a pressureless signature each name their reason")
{
    PenSeries slow = loops(60, 20, 300);
    slow.points.back().timeMs = 70'000;
    CHECK(has(assessSignature(slow), QualityReason::SignatureTooSlow));
    CHECK(has(assessSignature(slow), QualityReason::SignatureGappy));

    PenSeries back = loops(60, 20, 300);
    back.points[100].timeMs = 3;
    CHECK(has(assessSignature(back), QualityReason::SignatureGappy));
    CHECK(assessSignature(back).verdict == Verdict::Bad);

    PenSeries edge = loops(60, 20, 300);
    for (PenPoint& p : edge.points)
        p.y -= 2000;
    CHECK(has(assessSignature(edge), QualityReason::SignatureAtEdge));

    PenSeries finger = loops(60, 20, 300);
    for (PenPoint& p : finger.points)
        p.pressure = 40000;
    const QualityReport flagged = assessSignature(finger);
    CHECK(has(flagged, QualityReason::SignatureNoPressure));
    CHECK(flagged.verdict == Verdict::Fair);
}

TEST_CASE("a pad of unknown size leaves extent and edge out")
{
    PenSeries series = loops(60, 20, 300);
    series.padWidth = series.padHeight = 0;
    const QualityReport report = assessSignature(series);
    CHECK_FALSE(report.find(Measure::PenExtent));
    CHECK_FALSE(report.find(Measure::PenEdgeShare));
    CHECK(report.verdict == Verdict::Good);
}

TEST_CASE("the picture of a signature is judged by its ink")
{
    CHECK(assessSignaturePicture(renderSignature(loops(60, 20, 300), 900, 360).value()).verdict ==
          Verdict::Good);
    CHECK(has(assessSignaturePicture(renderSignature({}, 900, 360).value()), QualityReason::SignatureEmpty));
    CHECK(has(assessSignaturePicture(renderSignature(loops(60, 0, 300), 900, 360).value()),
              QualityReason::SignatureLine));
    CHECK(assessSignaturePicture(Frame{}).verdict == Verdict::Bad);
}

TEST_CASE("the same movement has no distance, another writer's is larger than the same writer's")
{
    const PenSeries series = loops(60, 20, 300);
    CHECK(signatureDistance(series, series) == Approx(0).margin(1e-9));
    CHECK(signatureDistance(series, PenSeries{}) > 1e6);
    CHECK(signatureDistance(series, loops(60, 20, 200)) < signatureDistance(series, loops(20, 40, 300)) + 1);
}

TEST_CASE("a thumb mark is whole and centred on white")
{
    const Frame thumb = renderSignature(loops(60, 20, 300), 300, 400).value();
    const Frame mark = renderThumbMark(thumb, 900, 360).value();
    CHECK(mark.widthPx() == 900);
    CHECK(mark.heightPx() == 360);
    CHECK(mark.row(180)[10] == 255);
    CHECK(inkShare(mark) > 0.001);
    CHECK_FALSE(renderThumbMark(Frame{}, 900, 360));
    CHECK_FALSE(renderThumbMark(thumb, 0, 360));
}

TEST_CASE("points at the ends of the number range neither overflow nor crash")
{
    constexpr qint32 kFar = std::numeric_limits<qint32>::max(), kNear = std::numeric_limits<qint32>::min();
    const PenSeries wild{
        1, 1, {{0, kNear, kNear, 65535, true}, {5, kFar, kFar, 0, true}, {4'000'000'000, 0, 0, 1, true}}};
    assessSignature(wild);
    CHECK(renderSignature(wild, 64, 64));
    CHECK(assessSignature(PenSeries{0, 0, wild.points}).verdict == Verdict::Bad);
}

TEST_CASE("a signature is drawn dark on white inside its picture and thicker where pressed")
{
    PenSeries series = loops(60, 20, 300);
    const Frame picture = renderSignature(series, 600, 200).value();
    CHECK(picture.widthPx() == 600);
    CHECK(picture.heightPx() == 200);
    CHECK(inkShare(picture) > 0.005);
    CHECK(inkShare(picture) < 0.3);
    for (int x = 0; x < 600; ++x) {
        CHECK(picture.row(0)[x] == 255);
        CHECK(picture.row(199)[x] == 255);
    }
    const auto pixels = picture.pixels();
    CHECK(std::any_of(pixels.begin(), pixels.end(),
                      [](unsigned char v) { return v > 60 && v < 200; })); // antialiased

    for (PenPoint& p : series.points)
        p.pressure = 65535;
    CHECK(inkShare(renderSignature(series, 600, 200).value()) > inkShare(picture));
}

TEST_CASE("nothing written gives a white picture, an impossible size an error")
{
    CHECK(inkShare(renderSignature({}, 100, 50).value()) == 0);
    CHECK_FALSE(renderSignature({}, 0, 50));
    CHECK_FALSE(renderSignature({}, 100, 100000));
}

TEST_CASE("made-up writers' signatures are accepted")
{
    const auto folder = test::sharedData("signature");
    if (!folder)
        return;
    const QStringList files = QDir(*folder).entryList({QStringLiteral("*.csv")});
    REQUIRE(files.size() >= 20);
    int accepted = 0;
    for (const QString& name : files) {
        QFile csv(*folder + QLatin1Char('/') + name);
        REQUIRE(csv.open(QIODevice::ReadOnly));
        csv.readLine();
        PenSeries series{14000, 14000, {}}; // their pad is not known; no ink lies beyond
        while (!csv.atEnd()) {
            const QStringList cells = QString::fromUtf8(csv.readLine()).trimmed().split(QLatin1Char(','));
            if (cells.size() == 5)
                series.points.push_back({cells[0].toUInt(), cells[1].toInt(), cells[2].toInt(),
                                         static_cast<quint16>(cells[3].toInt() * 64),
                                         cells[4] == QLatin1String("1")});
        }
        const QualityReport report = assessSignature(series);
        INFO(name.toStdString() << " first reason "
                                << (report.reasons.empty() ? -1 : static_cast<int>(report.reasons.front())));
        CHECK(report.verdict != Verdict::Bad);
        accepted += report.verdict == Verdict::Good;
        CHECK(inkShare(renderSignature(series, 600, 300).value()) > 0.002);
    }
    std::printf("signatures: %d of %d good\n", accepted, static_cast<int>(files.size()));
    CHECK(accepted >= static_cast<int>(files.size()) * 8 / 10);
}
