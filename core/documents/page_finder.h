// Where the paper lies in a picture. Private to core/documents.
#pragma once

#include <opencv2/core.hpp>

namespace rekam::detail {

struct FoundPage
{
    cv::Rect place;    // in the picture
    double share = 0;  // of the picture
    int edgesSeen = 0; // 0 to 4 sides that end inside the picture, or with it where a scanner cut it
    bool fillsPicture = false;
};

// `grey`: CV_8UC1. A scanner's picture is all paper; a camera's shows the table round it.
FoundPage findPage(const cv::Mat& grey);

} // namespace rekam::detail
