#include "core/biometrics/iris/detail/iris_measures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

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

} // namespace rekam
