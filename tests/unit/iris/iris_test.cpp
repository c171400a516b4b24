#include "core/biometrics/iris/eye_pair.h"
#include "core/biometrics/iris/iris.h"
#include "core/biometrics/iris/iris_code.h"
#include "core/biometrics/measure/picture.h"
#include "tests/support/quality_reasons.h"
#include "tests/support/sample_pictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

using namespace rekam;
using test::has;

namespace {

// A drawn eye: dark pupil, textured grey iris, light sclera.
Frame drawnEye(double pupilX, double pupilY, double pupilRadius, double irisRadius, unsigned seed = 1)
{
    SecureBuffer pixels(640 * 480, Holds::Picture);
    for (int y = 0; y < 480; ++y)
        for (int x = 0; x < 640; ++x) {
            const double dx = x - pupilX, dy = y - pupilY, r = std::hypot(dx, dy), angle = std::atan2(dy, dx);
            double value = 190;
            if (r < pupilRadius)
                value = 30;
            else if (r < irisRadius)
                value = 110 + 12 * std::sin(17 * angle + 0.05 * r * (1 + seed % 5) + seed) +
                        8 * std::sin(29 * angle - seed * 2.0);
            pixels.data()[y * 640 + x] = static_cast<unsigned char>(value);
        }
    return Frame::make(640, 480, PixelFormat::Grey8, 0, std::move(pixels)).value();
}

Frame blurred(const Frame& frame, double sigma)
{
    cv::Mat soft;
    cv::GaussianBlur(viewOf(frame), soft, {}, sigma);
    return frameOf(soft, 0).value();
}

struct Truth
{
    EyeCircles circles;
};

std::map<QString, Truth> truthOf(const QString& folder)
{
    std::map<QString, Truth> truth;
    QFile csv(folder + QStringLiteral("/truth.csv"));
    if (!csv.open(QIODevice::ReadOnly))
        return truth;
    csv.readLine();
    while (!csv.atEnd()) {
        const QStringList c = QString::fromUtf8(csv.readLine()).trimmed().split(QLatin1Char(','));
        if (c.size() >= 7)
            truth[c[0]] = {{{c[1].toDouble(), c[2].toDouble(), c[3].toDouble()},
                            {c[4].toDouble(), c[5].toDouble(), c[6].toDouble()}}};
    }
    return truth;
}

double worstOff(const PixelCircle& a, const PixelCircle& b)
{
    return std::max(std::hypot(a.x - b.x, a.y - b.y), std::abs(a.radius - b.radius));
}

} // namespace

TEST_CASE("the circles of a drawn eye are found to two pixels")
{
    for (const auto& [x, y, pupil, iris] :
         {std::array{320.0, 240.0, 40.0, 110.0}, {280.0, 220.0, 30.0, 100.0}, {350.0, 260.0, 55.0, 120.0}}) {
        const auto circles = findIris(drawnEye(x, y, pupil, iris));
        REQUIRE(circles);
        CHECK(worstOff(circles->pupil, {x, y, pupil}) <= 2);
        CHECK(worstOff(circles->iris, {x, y, iris}) <= 2);
    }
}

TEST_CASE("where there is no eye, none is found")
{
    SecureBuffer flat(640 * 480, Holds::Picture);
    std::fill(flat.span().begin(), flat.span().end(), static_cast<unsigned char>(150));
    const Frame wall = Frame::make(640, 480, PixelFormat::Grey8, 0, std::move(flat)).value();

    const CaptureAssessment assessment = assessEye(wall, Eye::Right);

    CHECK(assessment.quality.verdict == Verdict::Bad);
    CHECK(has(assessment.quality, QualityReason::NoEye));
    CHECK(assessment.parts.empty());
    CHECK(assessment.templates.empty());
    CHECK_FALSE(assessEyePreview(wall).circles);
    CHECK(assessEye(Frame{}, Eye::Left).quality.verdict == Verdict::Bad);
}

TEST_CASE("an eye too far away, at the edge and out of focus say so")
{
    CHECK(has(assessEye(drawnEye(320, 240, 18, 55), Eye::Left).quality, QualityReason::EyeTooFar));
    CHECK(has(assessEye(drawnEye(110, 240, 40, 105), Eye::Left).quality, QualityReason::EyeOffCentre));
    const QualityReport wide = assessEye(drawnEye(320, 240, 94, 133), Eye::Left).quality;
    INFO("pupil ratio " << (wide.find(Measure::PupilRatio) ? wide.find(Measure::PupilRatio)->raw : -1));
    CHECK(has(wide, QualityReason::PupilOdd));
}

TEST_CASE("both eyes are one capture, right first; the worse one decides")
{
    const Frame good = drawnEye(320, 240, 40, 110), far = drawnEye(320, 240, 18, 55);
    const CaptureAssessment both = assessEyes(good, far);
    REQUIRE(both.parts.size() == 2);
    CHECK(both.parts[0].position == static_cast<int>(Eye::Right));
    CHECK(both.templates.size() == 2);
    CHECK(has(both.quality, QualityReason::EyeTooFar));

    const CaptureAssessment one = assessEyes(good, Frame{});
    CHECK(one.parts.size() == 1);
    CHECK(assessEyes(Frame{}, Frame{}).quality.verdict == Verdict::Bad);
}

TEST_CASE("an iris code compares to itself with distance below zero point one, turned too")
{
    const Frame eye = drawnEye(320, 240, 40, 110, 3);
    const auto code = makeIrisCode(eye, outlineEye(eye).value());
    REQUIRE(code);
    CHECK(code->size() == kIrisTemplateSize);
    CHECK(compareIris(code->span(), code->span())->distance < 0.1);

    cv::Mat turned;
    cv::warpAffine(viewOf(eye), turned, cv::getRotationMatrix2D({320, 240}, 8.4375, 1), {640, 480},
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const Frame other = frameOf(turned, 0).value();
    const auto otherCode = makeIrisCode(other, outlineEye(other).value());
    const auto match = compareIris(code->span(), otherCode->span());
    CHECK(match->distance < eyeLimits().sameEye);
    CHECK(std::abs(std::abs(match->shift) - 3) <= 1);
}

TEST_CASE("a broken iris code is an error")
{
    const std::vector<unsigned char> zeros(kIrisTemplateSize);
    CHECK_FALSE(compareIris(zeros, zeros));
    CHECK_FALSE(compareIris({}, {}));
}

TEST_CASE("made-up eyes are found, separated and good; blur is seen")
{
    const auto folder = test::sharedData("iris/synthetic");
    if (!folder)
        return;
    const auto truth = truthOf(*folder);
    REQUIRE(truth.size() >= 60);
    double pupilOff = 0, irisOff = 0, worst = 0, milliseconds = 0, previewMs = 0;
    int good = 0, blurSeen = 0;
    std::vector<std::pair<QString, SharedBytes>> codes;
    for (const auto& [name, expected] : truth) {
        const Frame eye = test::loadPicture(*folder + QLatin1Char('/') + name, PixelFormat::Grey8, 0);
        QElapsedTimer timer;
        timer.start();
        const CaptureAssessment assessment = assessEye(eye, Eye::Right);
        milliseconds += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const EyePreview preview = assessEyePreview(eye);
        previewMs += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        INFO(name.toStdString());
        REQUIRE(assessment.parts.size() == 1);
        REQUIRE(assessment.templates.size() == 1);
        CHECK(preview.circles);
        const EyeCircles circles = findIris(eye).value();
        pupilOff += worstOff(circles.pupil, expected.circles.pupil);
        irisOff += worstOff(circles.iris, expected.circles.iris);
        worst = std::max({worst, worstOff(circles.pupil, expected.circles.pupil),
                          worstOff(circles.iris, expected.circles.iris)});
        good += assessment.quality.verdict == Verdict::Good;
        blurSeen += has(assessEye(blurred(eye, 4), Eye::Right).quality, QualityReason::EyeBlurred);
        codes.emplace_back(name.left(6), assessment.templates[0].bytes);
    }
    std::vector<double> genuine, impostor;
    for (std::size_t i = 0; i < codes.size(); ++i)
        for (std::size_t j = i + 1; j < codes.size(); ++j)
            (codes[i].first == codes[j].first ? genuine : impostor)
                .push_back(compareIris(codes[i].second->span(), codes[j].second->span())->distance);
    std::sort(genuine.begin(), genuine.end());
    std::sort(impostor.begin(), impostor.end());
    const auto count = static_cast<double>(truth.size());
    std::printf("pupil off %.2f px, iris off %.2f px, worst %.2f px; good %d, blur seen %d of %zu; %.1f ms "
                "an eye, preview %.1f ms\n",
                pupilOff / count, irisOff / count, worst, good, blurSeen, truth.size(), milliseconds / count,
                previewMs / count);
    std::printf("genuine median %.3f max %.3f, impostor min %.3f median %.3f (n=%zu, %zu)\n",
                genuine[genuine.size() / 2], genuine.back(), impostor.front(), impostor[impostor.size() / 2],
                genuine.size(), impostor.size());
    CHECK(pupilOff / count < 1.5);
    CHECK(irisOff / count < 2);
    CHECK(worst < 6);
    CHECK(genuine.back() < eyeLimits().sameEye);
    CHECK(impostor.front() > eyeLimits().sameEye);
    CHECK(good >= 55);
    CHECK(blurSeen >= 55);
}

TEST_CASE("the real eye has its circles, its upper lid over the iris, and a measure of each kind")
{
    const auto folder = test::sharedData("iris/openiris");
    if (!folder)
        return;
    const Frame eye = test::loadPicture(*folder + QStringLiteral("/anonymized.png"), PixelFormat::Grey8, 0);

    const auto inspection = inspectEye(eye);

    REQUIRE(inspection);
    REQUIRE(inspection->outline);
    const EyeOutline& outline = *inspection->outline;
    CHECK(worstOff(outline.circles.pupil, {328, 233, 63}) < 4); // measured by eye
    CHECK(worstOff(outline.circles.iris, {324, 238, 120}) < 5);
    REQUIRE(outline.upper);
    CHECK(std::abs(outline.upper->at(324) - 157) < 6);
    CHECK(std::abs(outline.upper->at(225) - 172) < 8);
    CHECK(inspection->checks.size() == 13);
    for (const QualityCheck& check : inspection->checks) {
        INFO(check.name.toStdString() << " " << check.value.value_or(-1));
        CHECK(check.isOk);
    }
}

TEST_CASE("a picture of many pixels has its circles at their place, without a search over all of them")
{
    cv::Mat large;
    cv::resize(viewOf(drawnEye(320, 240, 40, 110)), large, {5120, 3840}, 0, 0, cv::INTER_LINEAR);
    const auto circles = findIris(frameOf(large, 0).value());
    REQUIRE(circles);
    CHECK(worstOff(circles->pupil, {8 * 320.0, 8 * 240.0, 8 * 40.0}) <= 24);
    CHECK(worstOff(circles->iris, {8 * 320.0, 8 * 240.0, 8 * 110.0}) <= 24);
}

TEST_CASE("no size of picture crashes the iris finder")
{
    for (const auto& [width, height] : {std::pair{1, 1},
                                        {43, 58},
                                        {79, 61},
                                        {80, 60},
                                        {200, 3},
                                        {3, 200},
                                        {640, 61},
                                        {20000, 60},
                                        {60, 20000}}) {
        const cv::Mat picture(height, width, CV_8U, cv::Scalar(40));
        CHECK(assessEye(frameOf(picture, 0).value(), Eye::Right).quality.verdict == Verdict::Bad);
    }
}
