#include "core/biometrics/face/portrait_checks.h"

#include "core/biometrics/face/detail/portrait_limits.h"

namespace rekam {

QByteArray portraitLimitsJson(); // made from resources/quality/portrait.json

namespace {

constexpr NamedMeasure kNames[] = {
    {Measure::SecondFaceShare, "single_face_present"},
    {Measure::HeadSize, "head_size"},
    {Measure::FaceCentreX, "face_centre_x"},
    {Measure::FaceCentreY, "face_centre_y"},
    {Measure::LeftwardCrop, "leftward_crop"},
    {Measure::RightwardCrop, "rightward_crop"},
    {Measure::MarginAbove, "margin_above"},
    {Measure::MarginBelow, "margin_below"},
    {Measure::RollDegrees, "head_pose_roll"},
    {Measure::YawDegrees, "head_pose_yaw"},
    {Measure::PitchDegrees, "head_pose_pitch"},
    {Measure::EyeDistancePx, "inter_eye_distance"},
    {Measure::LuminanceMean, "luminance_mean"},
    {Measure::LuminanceVariance, "luminance_variance"},
    {Measure::UnderExposedShare, "under_exposure"},
    {Measure::OverExposedShare, "over_exposure"},
    {Measure::DynamicRangeBits, "dynamic_range"},
    {Measure::LightEvenness, "illumination_uniformity"},
    {Measure::NaturalColour, "natural_colour"},
    {Measure::FaceSharpness, "sharpness"},
    {Measure::EyesOpen, "eyes_open"},
    {Measure::EyesVisible, "eyes_visible"},
    {Measure::MouthOpen, "mouth_closed"},
    {Measure::MouthCovered, "mouth_occlusion"},
    {Measure::BackdropEvenness, "background_uniformity"},
    {Measure::BackdropMatch, "backdrop_colour"},
    {Measure::CompressionArtefacts, "no_compression_artifacts"},
    {Measure::PictureNoise, "noise"},
};

} // namespace

const QualityLimits& portraitLimits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(portraitLimitsJson());
    return made;
}

const char* portraitMeasureName(Measure measure) { return nameOf(measure, kNames); }

std::vector<QualityCheck> portraitChecks(const QualityReport& report)
{
    const MeasureValue* faces = report.find(Measure::FaceCount);
    if (faces && faces->raw < 1)
        return {failedCheck("single_face_present", portraitLimits())};
    return checksOf(report, portraitLimits(), kNames);
}

} // namespace rekam
