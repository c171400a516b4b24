#include "core/biometrics/iris/detail/iris_measures.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rekam {
namespace {

constexpr int kSideDegrees = 22; // further up and down the lids begin

// Median grey of an arc on one side for each radius; less than 0 where the picture's edge leaves too
// little of it.
std::vector<double> sideProfile(const cv::Mat& grey, const PixelCircle& iris, double middleDegrees, int from,
                                int to)
{
    std::vector<double> profile;
    for (int radius = from; radius <= to; ++radius) {
        std::vector<uchar> arc;
        for (int degrees = -kSideDegrees; degrees <= kSideDegrees; ++degrees) {
            const double angle = (middleDegrees + degrees) * CV_PI / 180;
            const double x = iris.x + radius * std::cos(angle), y = iris.y + radius * std::sin(angle);
            const int column = cvRound(x), row = cvRound(y);
            if (column < 0 || row < 0 || column >= grey.cols || row >= grey.rows)
                continue;
            arc.push_back(grey.at<uchar>(row, column));
        }
        // A lid's edge crosses a ring at some of its angles, a lens's rim runs along it.
        const auto middle = arc.begin() + static_cast<std::ptrdiff_t>(arc.size() / 2);
        std::nth_element(arc.begin(), middle, arc.end());
        profile.push_back(arc.size() > kSideDegrees ? static_cast<double>(*middle) : -1.0);
    }
    return profile;
}

// How far each radius stands out from those beside it; what is broader than a rim is gone.
std::vector<double> standingOut(const std::vector<double>& profile, int apart)
{
    std::vector<double> out(profile.size(), 0);
    for (std::size_t i = 0; i < profile.size(); ++i) {
        const auto wide = static_cast<std::size_t>(apart);
        if (i < wide || i + wide >= profile.size())
            continue;
        const double before = profile[i - wide], after = profile[i + wide], here = profile[i];
        if (before < 0 || after < 0 || here < 0)
            continue;
        const bool isBrighter = here > before && here > after, isDarker = here < before && here < after;
        if (isBrighter || isDarker)
            out[i] = isBrighter ? here - std::max(before, after) : here - std::min(before, after);
    }
    return out;
}

// The rim of a soft lens lies at 1.1 to 1.3 iris radii, at about the same place on both sides.
double rimOf(const cv::Mat& grey, const PixelCircle& iris)
{
    const double radius = iris.radius;
    const int from = cvRound(1.06 * radius), to = cvRound(1.4 * radius);
    const int apart = std::max(4, cvRound(radius / 20));
    const auto right = standingOut(sideProfile(grey, iris, 0, from, to), apart);
    const auto left = standingOut(sideProfile(grey, iris, 180, from, to), apart);
    const int slip = std::max(3, cvRound(radius / 20));
    double best = 0;
    for (int i = 0; i < static_cast<int>(right.size()); ++i)
        for (int j = std::max(0, i - slip); j <= std::min(static_cast<int>(left.size()) - 1, i + slip); ++j) {
            const double a = right[static_cast<std::size_t>(i)], b = left[static_cast<std::size_t>(j)];
            if (a * b > 0)
                best = std::max(best, std::min(std::abs(a), std::abs(b)));
        }
    return best;
}

// A printed lens repeats itself round the iris, a grown iris does not.
double patternOf(const RubberSheet& sheet)
{
    constexpr int kLowest = 40, kHighest = 200, kAround = 20;
    std::vector<double> power(static_cast<std::size_t>(kHighest + kAround + 1), 0);
    for (int row = sheet.grey.rows / 3; row < sheet.grey.rows * 9 / 10; ++row) {
        cv::Mat line, spectrum;
        sheet.grey.row(row).convertTo(line, CV_32F);
        const cv::Mat covered = sheet.free.row(row) == 0;
        const double mean = cv::mean(line, sheet.free.row(row))[0];
        line.setTo(mean, covered);
        cv::dft(line, spectrum, cv::DFT_COMPLEX_OUTPUT);
        for (int k = kLowest - kAround; k <= kHighest + kAround; ++k) {
            const cv::Vec2f value = spectrum.at<cv::Vec2f>(0, k);
            power[static_cast<std::size_t>(k)] += value.dot(value);
        }
    }
    double best = 0;
    for (int k = kLowest; k <= kHighest; ++k) {
        std::vector<double> around(power.begin() + (k - kAround), power.begin() + (k + kAround + 1));
        const auto middle = around.begin() + kAround;
        std::nth_element(around.begin(), middle, around.end());
        if (*middle > 0)
            best = std::max(best, power[static_cast<std::size_t>(k)] / *middle);
    }
    return best;
}

} // namespace

LensSigns lensSignsOf(const cv::Mat& grey, const EyeOutline& outline, const RubberSheet& sheet)
{
    return {rimOf(grey, outline.circles.iris), patternOf(sheet)};
}

} // namespace rekam
