#include "core/biometrics/iris/detail/rubber_sheet.h"

#include <algorithm>
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

// What most of the iris looks like: middle and spread of its grey, little moved by a lid or a glint.
struct Look
{
    double middle = 0, spread = 0;
};

Look lookOf(const cv::Mat& calm, const cv::Mat& open)
{
    std::vector<int> values;
    for (int y = 4; y < calm.rows - 6; ++y)
        for (int x = 0; x < calm.cols; ++x)
            if (isSide(x) && open.at<uchar>(y, x))
                values.push_back(calm.at<uchar>(y, x));
    if (values.empty())
        return {128, 0};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const int median = *middle;
    for (int& value : values)
        value = std::abs(value - median);
    std::nth_element(values.begin(), middle, values.end());
    return {static_cast<double>(median), 1.4826 * *middle};
}

struct Maps
{
    cv::Mat x = cv::Mat(RubberSheet::kRows, RubberSheet::kColumns, CV_32F), y = x.clone();
};

Maps mapsOf(const EyeCircles& circles)
{
    Maps maps;
    for (int column = 0; column < RubberSheet::kColumns; ++column) {
        const double angle = 2 * CV_PI * column / RubberSheet::kColumns, c = std::cos(angle),
                     s = std::sin(angle);
        for (int row = 0; row < RubberSheet::kRows; ++row) {
            const double share = (row + 0.5) / RubberSheet::kRows;
            maps.x.at<float>(row, column) =
                static_cast<float>((1 - share) * (circles.pupil.x + circles.pupil.radius * c) +
                                   share * (circles.iris.x + circles.iris.radius * c));
            maps.y.at<float>(row, column) =
                static_cast<float>((1 - share) * (circles.pupil.y + circles.pupil.radius * s) +
                                   share * (circles.iris.y + circles.iris.radius * s));
        }
    }
    return maps;
}

// How thin and dark each place is: what is left of a lash when everything broad is taken away.
cv::Mat thinDark(const cv::Mat& grey, const PixelCircle& iris, const Maps& maps)
{
    const int reach = cvRound(1.1 * iris.radius);
    const cv::Rect box = cv::Rect(cvRound(iris.x) - reach, cvRound(iris.y) - reach, 2 * reach, 2 * reach) &
                         cv::Rect(0, 0, grey.cols, grey.rows);
    if (box.empty())
        return cv::Mat::zeros(maps.x.size(), CV_8U);
    const int width = std::max(7, 2 * cvRound(iris.radius / 32) + 1);
    cv::Mat thin, sheet;
    cv::morphologyEx(grey(box), thin, cv::MORPH_BLACKHAT,
                     cv::getStructuringElement(cv::MORPH_ELLIPSE, {width, width}));
    cv::remap(thin, sheet, maps.x - cv::Scalar(box.x), maps.y - cv::Scalar(box.y), cv::INTER_LINEAR,
              cv::BORDER_CONSTANT, cv::Scalar(0));
    return sheet;
}

// 255 where no lid lies over the iris.
cv::Mat openMask(const EyeOutline& outline, const Maps& maps)
{
    cv::Mat open(maps.x.size(), CV_8U, cv::Scalar(255));
    const double rim = outline.circles.iris.radius / 40; // the lid's own edge is dark
    for (int row = 0; row < open.rows; ++row)
        for (int column = 0; column < open.cols; ++column) {
            const double x = maps.x.at<float>(row, column), y = maps.y.at<float>(row, column);
            if ((outline.upper && y < outline.upper->at(x) + rim) ||
                (outline.lower && y > outline.lower->at(x) - rim))
                open.at<uchar>(row, column) = 0;
        }
    return open;
}

// Lashes hang from the upper lid, wherever that is.
void takeLashes(cv::Mat& open, const cv::Mat& thin, const EyeOutline& outline, const Maps& maps)
{
    const PixelCircle& iris = outline.circles.iris;
    double sum = 0, count = 0;
    for (int row = 0; row < thin.rows; ++row)
        for (int column = 0; column < thin.cols; ++column)
            if (isSide(column)) {
                sum += thin.at<uchar>(row, column);
                ++count;
            }
    const double least = std::max(24.0, 4 * sum / count);
    for (int row = 0; row < open.rows; ++row)
        for (int column = 0; column < open.cols; ++column) {
            const double x = maps.x.at<float>(row, column), y = maps.y.at<float>(row, column);
            const double lid = outline.upper ? outline.upper->at(x) : iris.y - iris.radius;
            if (y < lid + 0.4 * iris.radius && y < iris.y && thin.at<uchar>(row, column) > least)
                open.at<uchar>(row, column) = 0;
        }
}

cv::Mat freeMask(const cv::Mat& sheet, cv::Mat open)
{
    constexpr int kGlint = 225;
    cv::Mat calm;
    cv::blur(sheet, calm, {9, 5});
    const Look look = lookOf(calm, open);
    const double most = std::max(18.0, 3 * look.spread);
    for (int y = 0; y < sheet.rows; ++y)
        for (int x = 0; x < sheet.cols; ++x)
            if (std::abs(calm.at<uchar>(y, x) - look.middle) >= most || sheet.at<uchar>(y, x) >= kGlint)
                open.at<uchar>(y, x) = 0;
    // A lid covers everything outside of it.
    for (int x = 0; x < sheet.cols; ++x) {
        int covered = 0;
        for (int y = 0; y < sheet.rows; ++y) {
            covered = open.at<uchar>(y, x) ? 0 : covered + 1;
            if (covered >= 8) {
                open(cv::Rect(x, y - covered + 1, 1, sheet.rows - (y - covered + 1))).setTo(0);
                break;
            }
        }
    }
    cv::erode(open, open, cv::Mat::ones(3, 5, CV_8U), {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
    return open;
}

// A row further out stands for more of the picture.
double areaShare(const cv::Mat& free, const EyeCircles& circles)
{
    double seen = 0, all = 0;
    for (int row = 0; row < free.rows; ++row) {
        const double share = (row + 0.5) / free.rows;
        const double radius = (1 - share) * circles.pupil.radius + share * circles.iris.radius;
        seen += radius * cv::countNonZero(free.row(row));
        all += radius * free.cols;
    }
    return seen / all;
}

} // namespace

RubberSheet unrolled(const cv::Mat& grey, const EyeOutline& outline)
{
    const Maps maps = mapsOf(outline.circles);
    RubberSheet sheet;
    cv::remap(grey, sheet.grey, maps.x, maps.y, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    cv::Mat open = openMask(outline, maps);
    takeLashes(open, thinDark(grey, outline.circles.iris, maps), outline, maps);
    sheet.free = freeMask(sheet.grey, std::move(open));
    sheet.freeShare = areaShare(sheet.free, outline.circles);
    return sheet;
}

} // namespace rekam
