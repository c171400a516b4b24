// OpenCV pictures as frames and back, and the noises that skin, iris and paper share.
#pragma once

#include "core/capture/frame.h"
#include "devices/made_up_people/dice.h"

#include <opencv2/core.hpp>

namespace rekam::made_up {

// CV_8UC1 or CV_8UC3 in RGB order; continuous or not.
Frame frameOf(const cv::Mat& picture, int pixelsPerInch);
// A view on the frame's pixels; valid as long as the frame. Not to be written to.
cv::Mat viewOf(const Frame& frame);

// CV_32F, white, mean 0, deviation 1.
cv::Mat whiteNoise(Dice& dice, cv::Size size);
// CV_32F, smoothed by a Gaussian of sigmaX, sigmaY pixels, brought to mean 0, deviation 1. wrapX: the left
// and right edges meet.
enum class Edge
{
    Open,
    WrapsAround
};
cv::Mat smoothNoise(Dice& dice, cv::Size size, double sigmaX, double sigmaY, Edge edge = Edge::Open);

} // namespace rekam::made_up
