#include "core/biometrics/face/portrait_checks.h"

#include "core/biometrics/face/detail/portrait_limits.h"

#include <algorithm>
#include <iterator>

namespace rekam {

QByteArray portraitLimitsJson(); // made from resources/quality/portrait.json

namespace {

struct NamedMeasure
{
    Measure measure;
    const char* name;
};
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

const char* portraitMeasureName(Measure measure)
{
    const auto* at = std::find_if(std::begin(kNames), std::end(kNames),
                                  [&](const NamedMeasure& named) { return named.measure == measure; });
    return at == std::end(kNames) ? nullptr : at->name;
}

std::vector<PortraitCheck> portraitChecks(const QualityReport& report)
{
    std::vector<PortraitCheck> checks;
    const MeasureValue* faces = report.find(Measure::FaceCount);
    if (faces && faces->raw < 1) {
        const QualityTerms& terms = portraitLimits().terms("single_face_present");
        checks.push_back({QStringLiteral("single_face_present"), std::nullopt, 0, false, terms.sentenceBelow,
                          terms.hintBelow});
    }
    for (const MeasureValue& value : report.measures) {
        const char* name = portraitMeasureName(value.measure);
        if (!name)
            continue;
        const QualityTerms& terms = portraitLimits().terms(name);
        PortraitCheck check{
            QString::fromLatin1(name),  value.raw, terms.score ? terms.score->at(value.raw) : 0,
            value.light == Light::Good, {},        {}};
        const bool isBelow = value.raw < terms.band.goodFrom;
        if (!check.isOk) {
            check.sentence = isBelow ? terms.sentenceBelow : terms.sentenceAbove;
            check.hint = isBelow ? terms.hintBelow : terms.hintAbove;
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

} // namespace rekam
