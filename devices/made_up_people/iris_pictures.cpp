#include "devices/made_up_people/iris_pictures.h"

#include "devices/made_up_people/detail/mat_frame.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

using namespace made_up;

constexpr int kRings = 96;
constexpr int kAngles = 1024;
constexpr double kSkinGrey = 158;
constexpr double kScleraGrey = 186;
constexpr double kPupilGrey = 26;
constexpr double kClosedLid = -0.05;                // the lids meet
constexpr double kLensRim = 1.19;                   // iris radii: 14 mm of lens over 11.8 mm of iris
constexpr double kPrintDots = 60, kPrintDepth = 22; // of a printed lens: dots round the iris, grey levels

// The iris unrolled: rows from pupil to limbus, columns round the eye. CV_32F around 0.
cv::Mat texture(quint64 subject, Eye eye)
{
    Dice dice(subject, Trait::Iris, static_cast<quint64>(eye));
    cv::Mat sum = cv::Mat::zeros(kRings, kAngles, CV_32F);
    for (int octave = 0; octave < 4; ++octave) {
        const double angular = 1.6 * std::pow(1.9, octave);
        const double radial = 4 * std::pow(1.45, octave);
        sum += smoothNoise(dice, sum.size(), angular, radial, Edge::WrapsAround) * (1.0 - 0.22 * octave);
    }
    for (int i = 0; i < 40; ++i) { // crypts
        const cv::Point middle(dice.below(kAngles), dice.below(kRings));
        const double width = dice.between(5, 16);
        const double height = dice.between(3, 9);
        const double depth = dice.between(0.8, 2.2);
        for (int y = std::max(0, middle.y - 27); y < std::min(kRings, middle.y + 28); ++y) {
            for (int dx = -48; dx <= 48; ++dx) {
                const double u = dx / width;
                const double v = (y - middle.y) / height;
                float& value = sum.at<float>(y, (middle.x + dx + kAngles) % kAngles);
                value -= static_cast<float>(depth * std::exp(-(u * u + v * v) / 2));
            }
        }
    }
    const double collarette = dice.between(0.28, 0.42) * kRings;
    const double lift = dice.between(0.6, 1.4);
    for (int y = 0; y < kRings; ++y)
        sum.row(y) += lift * std::exp(-(y - collarette) * (y - collarette) / (2 * 5.0 * 5.0));
    return sum;
}

// One look at the eye: geometry and light that differ from picture to picture.
struct Look
{
    cv::Point2d socket; // the middle of the opening between the lids
    cv::Point2d iris;
    cv::Point2d pupil;
    double irisRadius = 0, pupilRadius = 0;
    double roll = 0;
    double base = 0, amplitude = 0;
    double upperLid = 0, lowerLid = 0; // height of the opening above and below, in iris radii
    double blur = 0;
    double flatness = 1; // how wide a circle on the eye appears
    EyeLens lens = EyeLens::None;
};

bool isClosed(const Scene& scene, Eye eye)
{
    return (scene.missingEyes >> (static_cast<unsigned>(eye) - 1) & 1u) != 0;
}

void spoil(Look& look, const EyeDefects& defects)
{
    const double gaze = defects.gazeDegrees * CV_PI / 180;
    const cv::Point2d aside(1.2 * look.irisRadius * std::sin(gaze), 0);
    look.iris += aside;
    look.pupil += aside;
    look.flatness = std::cos(gaze);
    look.upperLid += defects.lidShut * (kClosedLid - look.upperLid);
    look.lowerLid += 0.4 * defects.lidShut * (kClosedLid - look.lowerLid);
    look.lens = defects.lens;
}

Look lookOf(const Scene& scene, Eye eye, Dice& dice)
{
    Dice person(scene.subject, Trait::Iris, 10 + static_cast<quint64>(eye));
    Look look;
    look.irisRadius = person.between(112, 120);
    look.base = person.between(95, 135);
    look.amplitude = person.between(9, 14);
    look.iris = {kEyeWidthPx / 2.0 + dice.between(-14, 14), kEyeHeightPx / 2.0 + dice.between(-10, 10)};
    look.socket = look.iris;
    look.pupil = look.iris + cv::Point2d(dice.between(-3, 3), dice.between(-3, 3));
    look.pupilRadius = look.irisRadius * dice.between(0.30, 0.46);
    look.roll = dice.between(-5, 5) * CV_PI / 180;
    look.upperLid = dice.between(0.92, 1.1);
    look.lowerLid = dice.between(1.02, 1.2);
    look.blur = dice.between(0.6, 1.1);
    if (isClosed(scene, eye))
        look.upperLid = look.lowerLid = kClosedLid;
    return look;
}

double sampled(const cv::Mat& rings, double depth, double angle)
{
    const double row = std::clamp(depth, 0.0, 1.0) * (kRings - 1);
    const double column = (angle / (2 * CV_PI) - std::floor(angle / (2 * CV_PI))) * kAngles;
    const int y = std::min(static_cast<int>(row), kRings - 2);
    const int x = static_cast<int>(column) % kAngles;
    const int after = (x + 1) % kAngles;
    const double fy = row - y;
    const double fx = column - std::floor(column);
    const auto at = [&rings](int r, int c) { return static_cast<double>(rings.at<float>(r, c)); };
    return (at(y, x) * (1 - fx) + at(y, after) * fx) * (1 - fy) +
           (at(y + 1, x) * (1 - fx) + at(y + 1, after) * fx) * fy;
}

double softStep(double distance, double width) { return 1 / (1 + std::exp(-distance / width)); }

// Grey of the open eye at a place, as if there were no lids.
double eyeball(const Look& look, const cv::Mat& rings, double seenX, double y)
{
    const double x = look.iris.x + (seenX - look.iris.x) / look.flatness;
    const double dx = x - look.iris.x;
    const double dy = y - look.iris.y;
    const double away = std::hypot(dx, dy);
    const double white = kScleraGrey - 22 * std::pow(std::abs(seenX - look.socket.x) / 260, 2);
    const double fromRim = away - kLensRim * look.irisRadius;
    const double sclera = look.lens == EyeLens::Clear ? white + 22 * std::exp(-fromRim * fromRim / 3) : white;
    if (away > look.irisRadius + 14 && look.lens != EyeLens::Clear)
        return sclera;
    const double angle = std::atan2(y - look.pupil.y, x - look.pupil.x);
    const double fromPupil = std::hypot(x - look.pupil.x, y - look.pupil.y);
    // The rubber sheet: from the pupil's edge to the iris's edge along this ray.
    const double cx = look.pupil.x - look.iris.x;
    const double cy = look.pupil.y - look.iris.y;
    const double along = cx * std::cos(angle) + cy * std::sin(angle);
    const double outer =
        -along +
        std::sqrt(std::max(1.0, along * along - cx * cx - cy * cy + look.irisRadius * look.irisRadius));
    const double depth = (fromPupil - look.pupilRadius) / (outer - look.pupilRadius);
    const double print = look.lens == EyeLens::Printed && depth > 0.3
                             ? kPrintDepth * std::cos(kPrintDots * angle) * std::cos(40 * depth)
                             : 0;
    const double iris = look.base + look.amplitude * sampled(rings, depth, angle + look.roll) -
                        14 * std::pow(std::max(0.0, depth), 6) + print;
    const double withPupil = kPupilGrey + (iris - kPupilGrey) * softStep(fromPupil - look.pupilRadius, 1.1);
    return withPupil + (sclera - withPupil) * softStep(away - look.irisRadius, 2.2);
}

cv::Mat drawEye(const Look& look, const cv::Mat& rings, Dice& dice)
{
    const cv::Size size(kEyeWidthPx, kEyeHeightPx);
    const cv::Mat skin = smoothNoise(dice, size, 9, 9) * 3.5 + smoothNoise(dice, size, 60, 60) * 7;
    const double halfOpening = 2.25 * look.irisRadius;
    cv::Mat grey(size, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double share = (x - look.socket.x) / halfOpening;
            const double open = std::max(0.0, 1 - share * share);
            const double above = (y - (look.socket.y - look.upperLid * look.irisRadius * open));
            const double below = (look.socket.y + look.lowerLid * look.irisRadius * open) - y;
            const double seen = softStep(std::min(above, below), 1.6);
            const double lid = kSkinGrey + static_cast<double>(skin.at<float>(y, x)) -
                               26 * std::exp(-std::min(above, below) * std::min(above, below) / 90);
            const double shadow = 8 * std::exp(-std::max(0.0, above) / 9); // under the upper lid
            const double ball = seen > 0.001 ? eyeball(look, rings, x, y) - shadow : 0;
            grey.at<float>(y, x) = static_cast<float>(lid * (1 - seen) + ball * seen);
        }
    }
    return grey;
}

void drawLashes(cv::Mat& grey, const Look& look, Dice& dice)
{
    const double halfOpening = 2.25 * look.irisRadius;
    for (int i = 0; i < 44; ++i) {
        const double share = dice.between(-0.85, 0.85);
        const double x = look.socket.x + share * halfOpening;
        const double y = look.socket.y - look.upperLid * look.irisRadius * (1 - share * share);
        const bool hangs = dice.chance(0.12);
        const double length = hangs ? dice.between(8, 20) : dice.between(25, 55);
        const double lean = share * 0.9 + dice.normal(0, 0.15);
        const cv::Point from(cvRound(x * 8), cvRound(y * 8));
        const cv::Point to(cvRound((x + length * std::sin(lean)) * 8),
                           cvRound((y + (hangs ? length : -length) * std::cos(lean)) * 8));
        cv::line(grey, from, to, cv::Scalar(62 + dice.below(30)), 2, cv::LINE_8, 3);
    }
}

void drawGlints(cv::Mat& grey, const Look& look)
{
    const cv::Point2d first = look.pupil + cv::Point2d(-0.35 * look.pupilRadius, -0.3 * look.pupilRadius);
    cv::circle(grey, first, 4, cv::Scalar(250), cv::FILLED);
    cv::circle(grey, first + cv::Point2d(0.75 * look.pupilRadius, 2), 3, cv::Scalar(246), cv::FILLED);
}

} // namespace

Frame irisPicture(const Scene& scene, Eye eye, quint32 attempt, const EyeDefects& defects)
{
    Dice dice(scene.subject, Trait::IrisImpression, static_cast<quint64>(eye),
              (quint64{scene.impression} << 20) + attempt);
    Look look = lookOf(scene, eye, dice);
    spoil(look, defects);
    cv::Mat grey = drawEye(look, texture(scene.subject, eye), dice);
    drawLashes(grey, look, dice);
    if (!isClosed(scene, eye))
        drawGlints(grey, look);
    cv::GaussianBlur(grey, grey, cv::Size(), std::hypot(look.blur, defects.blurPx));
    grey += whiteNoise(dice, grey.size()) * 3.2;
    cv::Mat bytes;
    grey.convertTo(bytes, CV_8U);
    return frameOf(bytes, 0);
}

Frame bothEyes(const Frame& right, const Frame& left, quint64 frameNumber)
{
    cv::Mat pair = cv::Mat::zeros(kEyeHeightPx, 2 * kEyeWidthPx, CV_8U);
    const Frame* const halves[] = {&right, &left};
    for (int i = 0; i < 2; ++i) {
        if (halves[i]->isEmpty())
            continue;
        cv::Mat half = pair.colRange(i * kEyeWidthPx, (i + 1) * kEyeWidthPx);
        cv::resize(viewOf(*halves[i]), half, half.size(), 0, 0, cv::INTER_AREA);
    }
    Dice dice(frameNumber, Trait::Noise, 3);
    cv::Mat noise(pair.size(), CV_8U);
    cv::RNG generator(dice.next());
    generator.fill(noise, cv::RNG::UNIFORM, 0, 5);
    cv::add(pair, noise, pair);
    return frameOf(pair, 0);
}

} // namespace rekam
