// Small rectangles of a picture, and colours as people see them.
#pragma once

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace rekam {

// The part inside the picture; one pixel of it where nothing is.
inline cv::Mat zoneAt(const cv::Mat& picture, cv::Point2d centre, double width, double height)
{
    const cv::Rect zone(cvRound(centre.x - width / 2), cvRound(centre.y - height / 2),
                        std::max(1, cvRound(width)), std::max(1, cvRound(height)));
    const cv::Rect inside = zone & cv::Rect(0, 0, picture.cols, picture.rows);
    return inside.empty() ? picture(cv::Rect(0, 0, 1, 1)) : picture(inside);
}

// CIELAB in floats: L 0..100, a and b about -100..100.
inline cv::Mat labOf(const cv::Mat& rgb)
{
    cv::Mat unit, lab;
    rgb.convertTo(unit, CV_32FC3, 1 / 255.0);
    cv::cvtColor(unit, lab, cv::COLOR_RGB2Lab);
    return lab;
}

// Channel by channel; zero where there is nothing.
inline cv::Vec3f medianOf(std::vector<cv::Vec3f> colours)
{
    cv::Vec3f median;
    for (int channel = 0; channel < 3 && !colours.empty(); ++channel) {
        const auto middle = colours.begin() + static_cast<std::ptrdiff_t>(colours.size() / 2);
        std::nth_element(
            colours.begin(), middle, colours.end(),
            [channel](const cv::Vec3f& a, const cv::Vec3f& b) { return a[channel] < b[channel]; });
        median[channel] = (*middle)[channel];
    }
    return median;
}

} // namespace rekam
