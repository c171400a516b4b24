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
    double eyeDistance = 0; // as seen
    double eyesToChin = 0;
    double rollDegrees = 0; // clockwise as seen
    double yawDegrees = 0, pitchDegrees = 0;
    double lidGap = 0;   // smaller of both eyes' largest lid distance, share of eyesToChin
    double mouthGap = 0; // largest inner lip distance, share of eyesToChin
};
FaceGeometry geometryOf(const Landmarks& landmarks);

// The head and its surroundings at an eye distance of at most 113 px: the scale at which OFIQ measures, so
// that light and detail do not depend on the camera. Never enlarged, never turned.
struct FaceChip
{
    cv::Mat rgb;
    Landmarks landmarks{};
    FaceGeometry geometry;
    double scale = 1; // pixels here by pixels of the picture
};
FaceChip chipOf(const cv::Mat& rgb, const Landmarks& landmarks, const FaceGeometry& geometry);

struct FaceLight
{
    double mean = 0;       // linear luminance 0..1
    double variance = 0;   // of the same
    double underShare = 0; // of pixels with linear luminance 0..25 of 255 (OFIQ)
    double overShare = 0;  // 247..255
    double rangeBits = 0;  // entropy
    double highlight = 0;  // 98th percentile of the encoded grey value, share of full scale
    double evenness = 0;   // overlap of the histograms of both cheeks
    double colourOff = 0;  // distance of the cheeks' CIELAB a*, b* from skin (OFIQ: a* 5..25, b* 5..35)
};
FaceLight lightOf(const FaceChip& chip);

// Linear luminance of sRGB, floor(255 Y + 0.5), as OFIQ takes it.
cv::Mat linearLuminance(const cv::Mat& rgb);

// Shares of what should be seen and is not, 0..1.
struct FaceCover
{
    double eyes = 0;  // of the eye visibility zone (eyes grown by a twentieth of the eye distance), worse eye
    double mouth = 0; // of the lips
};
FaceCover coverOf(const FaceChip& chip);

// Mean magnitude of the Laplacian of the face at an eye distance of 90 px, as a share of its contrast.
double sharpnessOf(const FaceChip& chip);

struct FaceCoding
{
    double blockiness = 1; // grey steps at the borders of 8 x 8 blocks by those elsewhere; 1: none to see
    double noise = 0;      // standard deviation of what looks like noise, grey values
};
// In the picture's own pixels: the face's middle, at most 512 px wide.
FaceCoding codingOf(const cv::Mat& rgb, const FaceGeometry& geometry);

// What is behind the person, at a width of 160 px.
struct BackdropView
{
    cv::Mat background; // 255 where it is
    cv::Mat colours;    // RGB
    cv::Mat lab;        // the same in CIELAB
    double scale = 1;   // pixels here by pixels of the window
};
// The window in pixels of the picture that the landmarks refer to.
BackdropView backdropOf(const cv::Mat& rgb, const cv::Rect& window, const FaceGeometry& geometry);
// Share of the background that has the wanted colour and is one wall.
double backdropMatch(const BackdropView& view, Backdrop wanted);
// Mean gradient of the luminance of the background at an eye distance of 65 px (OFIQ BackgroundUniformity).
double backdropGradient(const cv::Mat& rgb, const cv::Rect& window, const BackdropView& view,
                        const FaceGeometry& geometry);

} // namespace rekam
