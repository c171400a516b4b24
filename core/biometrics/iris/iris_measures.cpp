#include "core/biometrics/iris/detail/iris_measures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace rekam {

double irisSharpness(const cv::Mat& grey, const PixelCircle& iris)
{
    // ISO/IEC 29794-6:2015, 6.2.10: band pass of 9 x 9; the power of its answer, squashed to 0..100.
    static const float kernel[81] = {
        0, 1, 1, 2,   2,   2,   1, 1, 0, 1, 2, 4, 5,   5,   5,   4, 2, 1, 1, 4, 5, 3,   0,   3,   5, 4, 1,
        2, 5, 3, -12, -24, -12, 3, 5, 2, 2, 5, 0, -24, -40, -24, 0, 5, 2, 2, 5, 3, -12, -24, -12, 3, 5, 2,
        1, 4, 5, 3,   0,   3,   5, 4, 1, 1, 2, 4, 5,   5,   5,   4, 2, 1, 0, 1, 1, 2,   2,   2,   1, 1, 0};
    const cv::Rect around(cvRound(iris.x - iris.radius), cvRound(iris.y - iris.radius),
                          cvRound(2 * iris.radius), cvRound(2 * iris.radius));
    const cv::Rect inside = around & cv::Rect(0, 0, grey.cols, grey.rows);
    if (inside.width < 9 || inside.height < 9)
        return 0;
    cv::Mat answer;
    cv::filter2D(grey(inside), answer, CV_32F, cv::Mat(9, 9, CV_32F, const_cast<float*>(kernel)));
    double squares = 0, count = 0;
    for (int y = 0; y < answer.rows; y += 4)
        for (int x = 0; x < answer.cols; x += 4) {
            const double v = answer.at<float>(y, x);
            squares += v * v;
            ++count;
        }
    constexpr double kHalf = 180000;
    const double power = squares / std::max(1.0, count);
    return 100 * power * power / (power * power + kHalf * kHalf);
}

double irisMargin(cv::Size picture, const PixelCircle& iris)
{
    const double r = std::max(1.0, iris.radius);
    const double sides = std::min(iris.x - r, picture.width - iris.x - r) / (0.6 * r);
    const double ends = std::min(iris.y - r, picture.height - iris.y - r) / (0.2 * r);
    return 100 * std::clamp(std::min(sides, ends), 0.0, 1.0);
}

double concentricity(const EyeCircles& circles)
{
    const double apart = std::hypot(circles.pupil.x - circles.iris.x, circles.pupil.y - circles.iris.y);
    return 100 * std::max(0.0, 1 - apart / std::max(1.0, circles.iris.radius));
}

double greyEntropyBits(const cv::Mat& grey)
{
    double counts[256] = {}, bits = 0;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x)
            ++counts[grey.at<uchar>(y, x)];
    const double total = static_cast<double>(grey.total());
    for (double count : counts)
        bits -= count > 0 ? count / total * std::log2(count / total) : 0;
    return bits;
}

namespace {

constexpr int kSideDegrees = 36; // lids hardly ever reach further

// The grey of a ring between two radii, at the sides, where no lid is.
std::vector<uchar> ringValues(const cv::Mat& grey, const EyeOutline& outline, const PixelCircle& circle,
                              double from, double to)
{
    std::vector<uchar> values;
    for (double radius = from; radius <= to; radius += 1)
        for (int degrees = 0; degrees < 360; degrees += 2) {
            const double angle = degrees * CV_PI / 180;
            if (std::abs(std::remainder(angle, CV_PI)) > kSideDegrees * CV_PI / 180)
                continue;
            const double x = circle.x + radius * std::cos(angle), y = circle.y + radius * std::sin(angle);
            const int column = cvRound(x), row = cvRound(y);
            if (column < 0 || row < 0 || column >= grey.cols || row >= grey.rows ||
                (outline.upper && y < outline.upper->at(x)) || (outline.lower && y > outline.lower->at(x)))
                continue;
            values.push_back(grey.at<uchar>(row, column));
        }
    return values;
}

std::optional<double> medianOf(std::vector<uchar> values)
{
    if (values.size() < 16)
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

EyeContrasts contrastsOf(const cv::Mat& grey, const EyeOutline& outline)
{
    const PixelCircle &pupil = outline.circles.pupil, &iris = outline.circles.iris;
    const auto inPupil = medianOf(ringValues(grey, outline, pupil, 0.1 * pupil.radius, 0.8 * pupil.radius));
    const auto atPupil = medianOf(ringValues(grey, outline, pupil, 1.1 * pupil.radius, 1.2 * pupil.radius));
    const auto inIris =
        medianOf(ringValues(grey, outline, iris, (pupil.radius + iris.radius) / 2, 0.9 * iris.radius));
    const auto sclera = medianOf(ringValues(grey, outline, iris, 1.1 * iris.radius, 1.2 * iris.radius));
    EyeContrasts contrasts;
    if (inPupil && inIris && sclera) {
        const double across = *sclera + *inIris - 2 * *inPupil;
        contrasts.irisSclera = across > 0 ? std::clamp(100 * (*sclera - *inIris) / across, 0.0, 100.0) : 0;
    }
    if (inPupil && atPupil) {
        const double weber = std::max(0.0, (*atPupil - *inPupil) / (20 + *inPupil));
        contrasts.irisPupil = 100 * weber / (0.75 + weber);
    }
    return contrasts;
}

} // namespace rekam
