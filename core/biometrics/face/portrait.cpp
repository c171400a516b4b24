#include "core/biometrics/face/portrait.h"

#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/measure/picture.h"
#include "core/biometrics/measure/quality_limits.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {

QByteArray portraitLimitsJson(); // made from resources/quality/portrait.json

namespace {

constexpr int kPreviewWidthPx = 640;
constexpr double kCardAspect = 3.0 / 4.0; // width by height

enum class View
{
    Still,
    Live
};

const QualityLimits& limits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(portraitLimitsJson());
    return made;
}

// The middle 3:4 window that the guide on screen shows.
cv::Rect guideWindow(cv::Size picture)
{
    const double width = std::min<double>(picture.width, picture.height * kCardAspect);
    const double height = std::min<double>(picture.height, width / kCardAspect);
    const cv::Size size(std::max(1, cvRound(width)), std::max(1, cvRound(height)));
    return {{(picture.width - size.width) / 2, (picture.height - size.height) / 2}, size};
}

// A wall face in a print behind the applicant must not block: much smaller faces are not counted.
int countedFaces(const std::vector<DetectedFace>& faces)
{
    const double least = faces.empty() ? 0 : limits().number("secondFaceArea") * faces.front().box.area();
    return static_cast<int>(std::count_if(faces.begin(), faces.end(),
                                          [&](const DetectedFace& f) { return f.box.area() >= least; }));
}

void judgePlace(const FaceGeometry& g, const cv::Rect& window, View view, QualityJudge& judge)
{
    using enum QualityReason;
    judge.measure(Measure::HeadSize, "headSize", g.eyesToChin / window.height, FaceTooSmall, FaceTooLarge);
    judge.measure(Measure::FaceCentreX, "centreX", (g.eyeMiddle.x - window.x) / window.width, FaceOffCentre);
    judge.measure(Measure::FaceCentreY, "centreY", (g.eyeMiddle.y - window.y) / window.height, FaceOffCentre);
    judge.measure(Measure::RollDegrees, "rollDegrees", g.rollDegrees, HeadTilted);
    judge.measure(Measure::YawDegrees, "yawDegrees", g.yawDegrees, HeadTurned);
    judge.note(Measure::PitchDegrees, g.pitchDegrees);
    if (view == View::Still)
        judge.measure(Measure::EyeDistancePx, "eyeDistancePx", g.eyeDistance, FaceTooSmall);
}

void judgeLight(const FaceLight& light, QualityJudge& judge)
{
    using enum QualityReason;
    // Dark skin in good light has many dark pixels but bright points too; only together they mean too little
    // light.
    const bool hasHighlights = light.highlight >= limits().number("highlight");
    const Light dark = hasHighlights ? Light::Good : limits().band("underExposed").light(light.underShare);
    judge.judged(Measure::UnderExposedShare, light.underShare, dark, TooDark);
    judge.measure(Measure::OverExposedShare, "overExposed", light.overShare, TooBright);
    judge.note(Measure::LuminanceMean, light.mean);
    judge.note(Measure::DynamicRangeBits, light.rangeBits);
    judge.measure(Measure::LightEvenness, "evenness", light.evenness, LightUneven);
    judge.measure(Measure::NaturalColour, "colourOff", light.colourOff, ColourUnnatural);
}

void judgeEyesAndMouth(const FaceGeometry& g, const FaceLight& light, QualityJudge& judge)
{
    judge.measure(Measure::EyesOpen, "eyesOpen", g.lidGap, QualityReason::EyesClosed);
    // Dark glasses or a bar: the landmarks guess open eyes below it.
    const Light seen = limits().band("eyesToCheeks").light(light.eyesToCheeks);
    if (seen != Light::Good)
        judge.fault(seen, QualityReason::EyesClosed);
    judge.measure(Measure::MouthOpen, "mouthOpen", g.mouthGap, QualityReason::MouthOpened);
}

FaceSighting sightingOf(const DetectedFace& face, const Landmarks& landmarks, const FaceGeometry& g,
                        cv::Size picture)
{
    const double w = picture.width, h = picture.height;
    FaceSighting sighting;
    sighting.box = {face.box.x / w, face.box.y / h, face.box.width / w, face.box.height / h};
    for (const cv::Point2d& p : landmarks)
        sighting.landmarks.push_back({p.x / w, p.y / h});
    sighting.rollDegrees = g.rollDegrees;
    return sighting;
}

PortraitPreview judged(FaceModels& models, const cv::Mat& rgb, const PortraitRules& rules, View view)
{
    const std::vector<DetectedFace> faces = findFaces(models.networks(), rgb);
    const int count = countedFaces(faces);
    PortraitPreview preview;
    QualityJudge judge(limits());
    judge.judged(Measure::FaceCount, count, count == 1 ? Light::Good : Light::Bad,
                 count == 0 ? QualityReason::NoFace : QualityReason::SeveralFaces);
    if (count > 0) {
        const Landmarks landmarks = findLandmarks(models.networks(), rgb, faces.front().box);
        const FaceGeometry geometry = geometryOf(landmarks, rgb.size());
        const FaceLight light = lightOf(rgb, landmarks, geometry);
        const cv::Rect window = guideWindow(rgb.size());
        judgePlace(geometry, window, view, judge);
        judgeLight(light, judge);
        if (geometry.eyeDistance >= limits().number("sharpnessEyeDistancePx"))
            judge.measure(Measure::FaceSharpness, "sharpness", sharpnessOf(rgb, geometry),
                          QualityReason::FaceBlurred);
        judgeEyesAndMouth(geometry, light, judge);
        judge.measure(Measure::BackdropMatch, "backdrop",
                      backdropMatch(rgb(window), landmarks[8].y - window.y, rules.backdrop),
                      QualityReason::BackdropWrong);
        preview.face = sightingOf(faces.front(), landmarks, geometry, rgb.size());
    }
    preview.quality = judge.report();
    return preview;
}

cv::Mat colourOf(const Frame& frame)
{
    const cv::Mat view = viewOf(frame);
    if (view.channels() == 3)
        return view;
    cv::Mat rgb;
    cv::cvtColor(view, rgb, cv::COLOR_GRAY2RGB);
    return rgb;
}

PortraitPreview assessed(FaceModels* models, const Frame& frame, const PortraitRules& rules, View view)
{
    if (!models)
        return {reportOf(Verdict::NotAssessed, QualityReason::ModelAbsent), std::nullopt};
    auto result = guarded("portrait", Errc::ImageUndecodable, [&]() -> Result<PortraitPreview> {
        if (frame.isEmpty())
            return Unexpected(Errc::FrameMalformed);
        cv::Mat rgb = colourOf(frame);
        if (view == View::Live && rgb.cols > kPreviewWidthPx) {
            const double factor = double{kPreviewWidthPx} / rgb.cols;
            cv::Mat small;
            cv::resize(rgb, small, {}, factor, factor, cv::INTER_AREA);
            rgb = small;
        }
        return judged(*models, rgb, rules, view);
    });
    return result ? std::move(*result)
                  : PortraitPreview{reportOf(Verdict::Bad, QualityReason::PictureHalf), std::nullopt};
}

} // namespace

QualityReport assessPortrait(FaceModels* models, const Frame& still, const PortraitRules& rules)
{
    return assessed(models, still, rules, View::Still).quality;
}

PortraitPreview assessPortraitPreview(FaceModels* models, const Frame& live, const PortraitRules& rules)
{
    return assessed(models, live, rules, View::Live);
}

} // namespace rekam
