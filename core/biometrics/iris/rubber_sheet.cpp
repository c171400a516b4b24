#include "core/biometrics/iris/detail/rubber_sheet.h"

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace rekam {
namespace {

// Columns left and right of the pupil, which lids hardly ever reach, say how this iris looks.
bool isSide(int column)
{
    const double angle = 2 * CV_PI * column / RubberSheet::kColumns;
    return std::abs(std::remainder(angle, CV_PI)) < 36 * CV_PI / 180;
}

cv::Mat freeMask(const cv::Mat& sheet)
{
    cv::Mat calm, mask(sheet.size(), CV_8U, cv::Scalar(0));
    cv::blur(sheet, calm, {9, 5});
    double sum = 0, squares = 0, count = 0;
    for (int y = 4; y < sheet.rows - 6; ++y)
        for (int x = 0; x < sheet.cols; ++x)
            if (isSide(x)) {
                const double v = calm.at<uchar>(y, x);
                sum += v;
                squares += v * v;
                ++count;
            }
    const double mean = sum / count, deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
    const double most = std::max(18.0, 3 * deviation);
    constexpr int kGlint = 225;
    for (int y = 0; y < sheet.rows; ++y)
        for (int x = 0; x < sheet.cols; ++x) {
            const bool isLikeIris =
                std::abs(calm.at<uchar>(y, x) - mean) < most && sheet.at<uchar>(y, x) < kGlint;
            mask.at<uchar>(y, x) = isLikeIris ? 255 : 0;
        }
    // A lid covers everything outside of it.
    for (int x = 0; x < sheet.cols; ++x) {
        int covered = 0;
        for (int y = 0; y < sheet.rows; ++y) {
            covered = mask.at<uchar>(y, x) ? 0 : covered + 1;
            if (covered >= 8) {
                mask(cv::Rect(x, y - covered + 1, 1, sheet.rows - (y - covered + 1))).setTo(0);
                break;
            }
        }
    }
    cv::erode(mask, mask, cv::Mat::ones(3, 5, CV_8U), {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
    return mask;
}

} // namespace

RubberSheet unrolled(const cv::Mat& grey, const EyeCircles& circles)
{
    cv::Mat mapX(RubberSheet::kRows, RubberSheet::kColumns, CV_32F), mapY = mapX.clone();
    for (int column = 0; column < RubberSheet::kColumns; ++column) {
        const double angle = 2 * CV_PI * column / RubberSheet::kColumns, c = std::cos(angle),
                     s = std::sin(angle);
        for (int row = 0; row < RubberSheet::kRows; ++row) {
            const double share = (row + 0.5) / RubberSheet::kRows;
            const double x = (1 - share) * (circles.pupil.x + circles.pupil.radius * c) +
                             share * (circles.iris.x + circles.iris.radius * c);
            const double y = (1 - share) * (circles.pupil.y + circles.pupil.radius * s) +
                             share * (circles.iris.y + circles.iris.radius * s);
            mapX.at<float>(row, column) = static_cast<float>(x);
            mapY.at<float>(row, column) = static_cast<float>(y);
        }
    }
    RubberSheet sheet;
    cv::remap(grey, sheet.grey, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    sheet.free = freeMask(sheet.grey);
    sheet.freeShare = cv::countNonZero(sheet.free) / static_cast<double>(sheet.free.total());
    return sheet;
}

} // namespace rekam
