// Numbers of an eye picture after ISO/IEC 29794-6:2015, and two of our own (gaze, lens). Pictures are
// CV_8UC1. May throw what OpenCV throws.
#pragma once

#include "core/biometrics/iris/detail/rubber_sheet.h"

namespace rekam {

double irisSharpness(const cv::Mat& grey,
                     const PixelCircle& iris); // 6.2.10, 0..100, on the iris and its surroundings
double irisMargin(cv::Size picture, const PixelCircle& iris); // 6.2.9, 0..100
double greyEntropyBits(const cv::Mat& grey);                  // 6.2.5
double concentricity(const EyeCircles& circles);              // 6.2.8, 0..100

struct EyeContrasts
{
    double irisSclera = 0; // 6.2.2, 0..100
    double irisPupil = 0;  // 6.2.3, 0..100
};
// Medians over the parts at the sides that no lid covers.
EyeContrasts contrastsOf(const cv::Mat& grey, const EyeOutline& outline);

struct PupilShape
{
    double circularity = 0; // 6.2.4, 0..100
    double gazeDegrees = 0; // how far a round pupil must be turned away to look as flat as this one
};
PupilShape pupilShapeOf(const cv::Mat& grey, const EyeOutline& outline);

// Signs of a contact lens. Ours; made-up lenses only were ever measured.
struct LensSigns
{
    double ring = 0;    // grey levels by which a thin ring in the white stands out on both sides
    double pattern = 0; // power of the strongest regular pattern round the iris, in medians of its neighbours
};
LensSigns lensSignsOf(const cv::Mat& grey, const EyeOutline& outline, const RubberSheet& sheet);

} // namespace rekam
