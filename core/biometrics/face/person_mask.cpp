#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/face/detail/zones.h"

#include <algorithm>
#include <cmath>

// Person and backdrop are told apart by the landmarks (where a person may be at all) and by colours that run
// together with those beside the head. A busy background does not run together: then only what the landmarks
// leave over is taken, which is enough to see that it is busy.
namespace rekam {
namespace {

constexpr int kWidth = 160; // noise averages out

struct Silhouette
{
    cv::Mat maybe, surely; // 255 where a person may be, is
};

cv::Point pointOf(const cv::Point2d& p) { return {cvRound(p.x), cvRound(p.y)}; }

// From the eyes: wide hair is 1.9 eye distances to each side and 2.2 above; shoulders begin below the chin.
Silhouette silhouetteOf(cv::Size size, const cv::Point2d& eyes, double eyeDistance, double eyesToChin)
{
    const auto ellipse = [&](cv::Mat& mask, double halfWidth, double above, double below) {
        const double middle = eyes.y + (below - above) / 2;
        cv::ellipse(mask, pointOf({eyes.x, middle}),
                    {cvRound(halfWidth), std::max(1, cvRound((above + below) / 2))}, 0, 0, 360,
                    cv::Scalar(255), cv::FILLED);
    };
    Silhouette s{cv::Mat::zeros(size, CV_8U), cv::Mat::zeros(size, CV_8U)};
    ellipse(s.maybe, 1.9 * eyeDistance, 2.2 * eyeDistance, 1.25 * eyesToChin);
    ellipse(s.surely, 0.9 * eyeDistance, 0.8 * eyeDistance, eyesToChin);
    const int shoulders = cvRound(eyes.y + 0.95 * eyesToChin);
    if (shoulders < size.height)
        s.maybe.rowRange(std::max(0, shoulders), size.height).setTo(255);
    return s;
}

float distance(const cv::Vec3f& a, const cv::Vec3f& b)
{
    const cv::Vec3f d = a - b;
    return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
}

// From the seeds to every neighbour of nearly the same colour that is not far from the wall's.
void runTogether(const cv::Mat& lab, const cv::Mat& surely, const cv::Vec3f& wall, cv::Mat& background)
{
    constexpr float kStep = 7 * 7, kFromWall = 22 * 22; // squared CIELAB distances
    std::vector<cv::Point> open;
    for (int y = 0; y < background.rows; ++y)
        for (int x = 0; x < background.cols; ++x)
            if (background.at<uchar>(y, x))
                open.emplace_back(x, y);
    const cv::Rect inside(0, 0, background.cols, background.rows);
    while (!open.empty()) {
        const cv::Point from = open.back();
        open.pop_back();
        const cv::Vec3f& colour = lab.at<cv::Vec3f>(from);
        for (const cv::Point& by : {cv::Point(1, 0), cv::Point(-1, 0), cv::Point(0, 1), cv::Point(0, -1)}) {
            const cv::Point to = from + by;
            if (!inside.contains(to) || background.at<uchar>(to) || surely.at<uchar>(to))
                continue;
            const cv::Vec3f& next = lab.at<cv::Vec3f>(to);
            if (distance(colour, next) < kStep && distance(wall, next) < kFromWall) {
                background.at<uchar>(to) = 255;
                open.push_back(to);
            }
        }
    }
}

// Beside and above the head; where the head fills the picture, its upper corners.
cv::Mat seeds(const Silhouette& silhouette)
{
    constexpr double kLeast = 0.01;
    cv::Mat free;
    cv::bitwise_not(silhouette.maybe, free);
    if (cv::countNonZero(free) >= kLeast * static_cast<double>(free.total()))
        return free;
    const int side = std::max(2, free.cols / 16);
    free(cv::Rect(0, 0, side, side)).setTo(255);
    free(cv::Rect(free.cols - side, 0, side, side)).setTo(255);
    return free;
}

std::vector<cv::Vec3f> coloursIn(const cv::Mat& picture, const cv::Mat& mask)
{
    std::vector<cv::Vec3f> colours;
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (mask.at<uchar>(y, x))
                colours.push_back(picture.at<cv::Vec3f>(y, x));
    return colours;
}

// OpenCV's float HSV: hue 0..360, saturation 0..1, value 0..1.
bool isColour(const cv::Vec3f& hsv, Backdrop wanted)
{
    const float hue = hsv[0], saturation = hsv[1], value = hsv[2];
    switch (wanted) {
    case Backdrop::Red:
        return (hue < 18 || hue > 340) && saturation > 0.45f && value > 0.3f;
    case Backdrop::Blue:
        return hue > 195 && hue < 255 && saturation > 0.4f && value > 0.25f;
    case Backdrop::Orange:
        return hue >= 18 && hue < 45 && saturation > 0.45f && value > 0.45f;
    case Backdrop::White:
        return saturation < 0.15f && value > 0.72f;
    case Backdrop::Any:
        return true;
    }
    return false;
}

} // namespace

Backdrop backdropForBirthYear(int year) { return year % 2 == 0 ? Backdrop::Blue : Backdrop::Red; }

BackdropView backdropOf(const cv::Mat& rgb, const cv::Rect& window, const FaceGeometry& geometry)
{
    BackdropView view;
    view.scale = double{kWidth} / window.width;
    const cv::Size size(kWidth, std::max(1, cvRound(window.height * view.scale)));
    cv::resize(rgb(window), view.colours, size, 0, 0, view.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const cv::Point2d eyes = (geometry.eyeMiddle - cv::Point2d(window.tl())) * view.scale;
    const Silhouette silhouette =
        silhouetteOf(size, eyes, geometry.eyeDistance * view.scale, geometry.eyesToChin * view.scale);
    view.lab = labOf(view.colours);
    view.background = seeds(silhouette);
    runTogether(view.lab, silhouette.surely, medianOf(coloursIn(view.lab, view.background)), view.background);
    cv::erode(view.background, view.background, cv::Mat());
    return view;
}

double backdropMatch(const BackdropView& view, Backdrop wanted)
{
    constexpr double kPlain = 16; // CIELAB distance from the median that still is one wall
    cv::Mat unit, hsv;
    view.colours.convertTo(unit, CV_32FC3, 1 / 255.0);
    cv::cvtColor(unit, hsv, cv::COLOR_RGB2HSV);
    const std::vector<cv::Vec3f> hues = coloursIn(hsv, view.background);
    const std::vector<cv::Vec3f> colours = coloursIn(view.lab, view.background);
    if (colours.empty())
        return 0;
    const cv::Vec3f median = medianOf(colours);
    int matching = 0;
    for (std::size_t i = 0; i < colours.size(); ++i)
        matching += isColour(hues[i], wanted) && cv::norm(colours[i] - median) < kPlain;
    return static_cast<double>(matching) / static_cast<double>(colours.size());
}

double backdropGradient(const cv::Mat& rgb, const cv::Rect& window, const BackdropView& view,
                        const FaceGeometry& geometry)
{
    // OFIQ takes a crop of 354 x 295 px of its aligned face, which leaves 65 px between the eyes, and keeps 4
    // px away from the person.
    constexpr double kEyeDistance = 65;
    constexpr int kAway = 9;
    const double scale = kEyeDistance / std::max(1.0, geometry.eyeDistance);
    const cv::Size size(std::max(8, cvRound(window.width * scale)),
                        std::max(8, cvRound(window.height * scale)));
    cv::Mat small, across, down, magnitude, mask, inner;
    cv::resize(rgb(window), small, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const cv::Mat luminance = linearLuminance(small);
    cv::Sobel(luminance, across, CV_32F, 1, 0);
    cv::Sobel(luminance, down, CV_32F, 0, 1);
    cv::magnitude(across, down, magnitude);
    cv::resize(view.background, mask, size, 0, 0, cv::INTER_NEAREST);
    cv::erode(mask, inner, cv::getStructuringElement(cv::MORPH_RECT, {kAway, kAway}));
    return cv::mean(magnitude, cv::countNonZero(inner) > 0 ? inner : mask)[0];
}

} // namespace rekam
