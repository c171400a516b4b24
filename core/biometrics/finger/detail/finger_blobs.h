// Where fingers lie on a plate: connected ridge areas, told apart where they touch.
#pragma once

#include "core/capture/attempt.h"

#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

struct FingerBlob
{
    PictureBox box;  // in pixels of the whole picture; at most one fingertip long
    double tipY = 0; // of the upper end
    double areaPx = 0;
    bool touchesEdge = false; // left, right or upper edge: the finger is cut off (lower: it only goes on)
    int label = 0;            // in FingerBlobs::labels
};

struct FingerBlobs
{
    std::vector<FingerBlob> fingers; // left to right
    cv::Mat labels;                  // CV_32S at 1/scale of the picture; 0: no finger
    int scale = 1;
};

// grey: dark ridges on light. pixelsPerInch of that picture. May throw what OpenCV throws.
FingerBlobs findFingerBlobs(const cv::Mat& grey, int pixelsPerInch);

} // namespace rekam
