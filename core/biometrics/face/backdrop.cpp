#include "core/biometrics/face/detail/portrait_measures.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

// Strips beside the head down to the chin and above it: hair and shoulders rarely reach there in a well
// framed portrait.
cv::Mat stripMask(cv::Size size, double chinY)
{
    constexpr double kSide = 0.06, kAbove = 0.035;
    const int side = std::max(2, cvRound(kSide * size.width)),
              above = std::max(2, cvRound(kAbove * size.height));
    const int bottom = std::clamp(cvRound(0.85 * chinY), above + 1, size.height);
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    mask(cv::Rect(0, 0, size.width, above)).setTo(255);
    mask(cv::Rect(0, 0, side, bottom)).setTo(255);
    mask(cv::Rect(size.width - side, 0, side, bottom)).setTo(255);
    return mask;
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
    case Backdrop::White:
        return saturation < 0.15f && value > 0.72f;
    case Backdrop::Any:
        return true;
    }
    return false;
}

cv::Vec3f medianOf(std::vector<cv::Vec3f> colours)
{
    cv::Vec3f median;
    for (int channel = 0; channel < 3; ++channel) {
        const auto middle = colours.begin() + static_cast<std::ptrdiff_t>(colours.size() / 2);
        std::nth_element(
            colours.begin(), middle, colours.end(),
            [channel](const cv::Vec3f& a, const cv::Vec3f& b) { return a[channel] < b[channel]; });
        median[channel] = (*middle)[channel];
    }
    return median;
}

} // namespace

Backdrop backdropForBirthYear(int year) { return year % 2 == 0 ? Backdrop::Blue : Backdrop::Red; }

double backdropMatch(const cv::Mat& window, double chinY, Backdrop wanted)
{
    constexpr int kWidth = 160;   // noise averages out, strips keep 10 px
    constexpr double kPlain = 16; // CIELAB distance from the median that still is one wall
    const double factor = double{kWidth} / window.cols;
    cv::Mat small, unit, hsv, lab;
    cv::resize(window, small, {}, factor, factor, cv::INTER_AREA);
    small.convertTo(unit, CV_32FC3, 1 / 255.0);
    cv::cvtColor(unit, hsv, cv::COLOR_RGB2HSV);
    cv::cvtColor(unit, lab, cv::COLOR_RGB2Lab);
    const cv::Mat mask = stripMask(small.size(), chinY * factor);
    std::vector<cv::Vec3f> hues, colours;
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (mask.at<uchar>(y, x)) {
                hues.push_back(hsv.at<cv::Vec3f>(y, x));
                colours.push_back(lab.at<cv::Vec3f>(y, x));
            }
    if (colours.empty())
        return 0;
    const cv::Vec3f median = medianOf(colours);
    int matching = 0;
    for (std::size_t i = 0; i < colours.size(); ++i)
        matching += isColour(hues[i], wanted) && cv::norm(colours[i] - median) < kPlain;
    return static_cast<double>(matching) / static_cast<double>(colours.size());
}

} // namespace rekam
