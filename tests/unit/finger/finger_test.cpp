#include "core/biometrics/finger/detail/minutiae_detector.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/measure/picture.h"
#include "tests/support/processor_time.h"
#include "tests/support/quality_reasons.h"
#include "tests/support/sample_pictures.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace rekam;
using test::has;

namespace {

Frame greyFrame(int width, int height, const std::function<double(int, int)>& valueAt,
                int pixelsPerInch = 500)
{
    SecureBuffer pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), Holds::Picture);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels.data()[y * width + x] = static_cast<unsigned char>(std::clamp(valueAt(x, y), 0.0, 255.0));
    return Frame::make(width, height, PixelFormat::Grey8, pixelsPerInch, std::move(pixels)).value();
}

// Ridges in an ellipse that bend like an arch.
Frame drawnPrint(double contrast = 1)
{
    return greyFrame(416, 560, [contrast](int x, int y) {
        const double dx = (x - 208) / 180.0, dy = (y - 280) / 240.0;
        if (dx * dx + dy * dy > 1)
            return 245.0;
        const double phase = y * 2 * 3.14159 / 9;
        return 150 + contrast * 95 * std::sin(phase);
    });
}

Frame changed(const Frame& frame, const std::function<double(double)>& change)
{
    return greyFrame(frame.widthPx(), frame.heightPx(),
                     [&](int x, int y) { return change(frame.row(y)[x]); });
}

QString samplePrint(const QString& folder, int finger)
{
    return QStringLiteral("%1/f%2_0.png").arg(folder).arg(finger, 3, 10, QLatin1Char('0'));
}

} // namespace

TEST_CASE("an empty plate is no finger, nothing at all is half a picture")
{
    const QualityReport plate = assessFinger(greyFrame(416, 560, [](int, int) { return 245.0; }));
    CHECK(plate.verdict == Verdict::Bad);
    CHECK(has(plate, QualityReason::NoFinger));

    const QualityReport nothing = assessFinger(Frame{});
    CHECK(nothing.verdict == Verdict::Bad);
    CHECK(has(nothing, QualityReason::PictureHalf));
}

TEST_CASE("a picture too small for a finger is refused without a crash")
{
    for (int side : {1, 2, 15, 31, 63, 65, 100}) {
        const QualityReport report =
            assessFinger(greyFrame(side, side, [](int x, int) { return x % 9 * 28.0; }));
        CHECK(report.verdict == Verdict::Bad);
    }
}

TEST_CASE("clear ridges without minutiae are not good")
{
    const QualityReport report = assessFinger(drawnPrint());
    CHECK(report.find(Measure::OrientationCertainty)->light == Light::Good);
    CHECK(report.find(Measure::RidgeClarity)->light == Light::Good);
    CHECK(has(report, QualityReason::FewMinutiae));
    CHECK(report.verdict != Verdict::Good);
}

TEST_CASE("a faint print is told from a strong one")
{
    const QualityReport faint = assessFinger(drawnPrint(0.25));
    CHECK(faint.find(Measure::FingerContrast)->light != Light::Good);
    CHECK(assessFinger(drawnPrint()).find(Measure::FingerContrast)->light == Light::Good);
}

TEST_CASE("whole prints are good and spoiled ones say what is wrong")
{
    const auto folder = test::sharedData("finger/synthetic");
    if (!folder)
        return;
    int good = 0;
    for (int finger = 0; finger < 20; ++finger) {
        const QualityReport report =
            assessFinger(test::loadPicture(samplePrint(*folder, finger), PixelFormat::Grey8, 500));
        good += report.verdict == Verdict::Good;
        std::printf("f%03d score=%d", finger, report.score.value_or(-1));
        for (const MeasureValue& value : report.measures)
            std::printf(" %d:%.2f", static_cast<int>(value.measure), value.raw);
        std::printf("\n");
    }
    CHECK(good >= 18);

    const Frame print = test::loadPicture(samplePrint(*folder, 0), PixelFormat::Grey8, 500);
    const QualityReport dry = assessFinger(changed(print, [](double v) { return 245 - (245 - v) * 0.22; }));
    CHECK(dry.verdict != Verdict::Good);
    CHECK(has(dry, QualityReason::FingerDry));
    const QualityReport wet = assessFinger(changed(print, [](double v) { return v * 0.45; }));
    CHECK(wet.verdict != Verdict::Good);
    CHECK(has(wet, QualityReason::FingerWet));
    const QualityReport part = assessFinger(
        greyFrame(416, 560, [&](int x, int y) { return y > 170 ? 245.0 : print.row(y)[x] * 1.0; }));
    CHECK(has(part, QualityReason::FingerSmall));
    CHECK(*part.score < *assessFinger(print).score);
}

TEST_CASE("own directions agree with the library's")
{
    const auto folder = test::sharedData("finger/synthetic");
    if (!folder || directionSource() != DirectionSource::Library)
        return;
    const Frame print = test::loadPicture(samplePrint(*folder, 3), PixelFormat::Grey8, 500);

    const auto library = detectMinutiae(viewOf(print), DirectionSource::Library).value();
    const auto own = detectMinutiae(viewOf(print), DirectionSource::OwnEstimate).value();

    REQUIRE(library.size() == own.size());
    REQUIRE(library.size() > 20);
    int alike = 0, alongSameLine = 0;
    for (std::size_t i = 0; i < library.size(); ++i) {
        const int gap = std::abs(static_cast<qint8>(library[i].angle256 - own[i].angle256));
        alike += gap <= 20;
        alongSameLine += gap <= 20 || gap >= 108;
    }
    std::printf("own direction: %d of %zu within 28 degrees, %d on the same line\n", alike, library.size(),
                alongSameLine);
    CHECK(alongSameLine >= static_cast<int>(library.size()) * 8 / 10);
    CHECK(alike >= static_cast<int>(library.size()) * 7 / 10);
}

TEST_CASE("minutiae come out the same on several threads at once")
{
    const auto folder = test::sharedData("finger/synthetic");
    if (!folder)
        return;
    const Frame print = test::loadPicture(samplePrint(*folder, 1), PixelFormat::Grey8, 500);
    const MinutiaeRecord alone = extractMinutiae(print).value();

    std::vector<MinutiaeRecord> together(3);
    std::vector<std::thread> threads;
    for (MinutiaeRecord& record : together)
        threads.emplace_back([&record, &print] { record = extractMinutiae(print).value(); });
    for (std::thread& thread : threads)
        thread.join();

    for (const MinutiaeRecord& record : together)
        CHECK(record == alone);
}

TEST_CASE("assessing a finger computes about a tenth of a second")
{
    const auto folder = test::sharedData("finger/synthetic");
    if (!folder)
        return;
    const Frame print = test::loadPicture(samplePrint(*folder, 2), PixelFormat::Grey8, 500);
    const test::ProcessorTime timer;
    for (int i = 0; i < 5; ++i)
        assessFinger(print);
    const double milliseconds = timer.milliseconds() / 5;
    std::printf("assessFinger 416x560: %.1f ms\n", milliseconds);
    CHECK(milliseconds < 500); // a tenth on one core of the machines that we have; some are slower
}
