// The numbers of a portrait, each after a formula of its own; nothing here decides. Lengths in pixels of the
// given picture.
#pragma once

#include "core/biometrics/face/detail/face_finder.h"
#include "core/biometrics/face/portrait.h"

namespace rekam {

struct FaceGeometry
{
    cv::Point2d rightEye, leftEye; // the subject's own; the right one is left in the picture
    cv::Point2d eyeMiddle;
    double eyeDistance = 0;
    double eyesToChin = 0;
    double rollDegrees = 0; // clockwise as seen
    double yawDegrees = 0, pitchDegrees = 0;
    double lidGap = 0;   // smaller of both eyes' largest lid distance, share of eyesToChin
    double mouthGap = 0; // largest inner lip distance, share of eyesToChin
};
FaceGeometry geometryOf(const Landmarks& landmarks, cv::Size picture);

struct FaceLight
{
    double mean = 0;         // linear luminance 0..1
    double underShare = 0;   // of pixels with linear luminance 0..25 of 255 (OFIQ)
    double overShare = 0;    // 247..255
    double rangeBits = 0;    // entropy
    double highlight = 0;    // 98th percentile of the encoded grey value, share of full scale
    double evenness = 0;     // overlap of the histograms of both cheeks
    double eyesToCheeks = 0; // grey of the eye zones against the cheeks
    double colourOff = 0;    // distance of the cheeks' CIELAB a*, b* from skin (OFIQ: a* 5..25, b* 5..35)
};
FaceLight lightOf(const cv::Mat& rgb, const Landmarks& landmarks, const FaceGeometry& geometry);

// Mean magnitude of the Laplacian of the face at an eye distance of 90 px, as a share of its contrast.
double sharpnessOf(const cv::Mat& rgb, const FaceGeometry& geometry);

// Share of the backdrop (strips beside and above the head) that has the wanted colour and is plain.
double backdropMatch(const cv::Mat& window, double chinY, Backdrop wanted);

} // namespace rekam
