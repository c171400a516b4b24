// MINDTCT through libfprint's public API; the one file that knows libfprint's memory layout is
// minutiae_detector.cpp. Runs on any thread: it brings its own GMainContext and waits for the detector there.
#pragma once

#include "core/base/result.h"
#include "core/formats/minutiae_record.h"

#include <opencv2/core.hpp>
#include <vector>

namespace rekam {

// Where minutiae get their direction from. Private is libfprint's own, known for one version of the library
// only.
enum class DirectionSource
{
    Library,
    OwnEstimate
};
DirectionSource directionSource();

// grey: CV_8UC1, dark ridges, 500 ppi, at least 64 px a side. quality of each minutia is 0. Where the library
// gives up, our own detector answers.
Result<std::vector<Minutia>> detectMinutiae(const cv::Mat& grey, DirectionSource source = directionSource());

// The same without the library: fewer and rougher, still good for a comparison. May throw what OpenCV throws.
std::vector<Minutia> detectOwnMinutiae(const cv::Mat& grey);

} // namespace rekam
