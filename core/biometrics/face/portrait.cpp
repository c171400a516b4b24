#include "core/biometrics/face/portrait.h"

#include "core/biometrics/face/detail/portrait_limits.h"
#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kPreviewWidthPx = 640;
constexpr double kCardAspect = 3.0 / 4.0; // width by height

enum class View
{
    Still,
    Live
};

const QualityLimits& limits() { return portraitLimits(); }

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
    const double least =
        faces.empty() ? 0 : limits().band("single_face_present").goodTo * faces.front().box.area();
    return static_cast<int>(std::count_if(faces.begin(), faces.end(),
                                          [&](const DetectedFace& f) { return f.box.area() >= least; }));
}

// The judge with the standard's names for the limits.
class PortraitJudge
{
public:
    void measure(Measure measure, double value, QualityReason below, QualityReason above)
    {
        m_judge.measure(measure, portraitMeasureName(measure), value, below, above);
    }
    void measure(Measure measure, double value, QualityReason reason)
    {
        this->measure(measure, value, reason, reason);
    }
    void judged(Measure measure, double value, Light light, QualityReason reason)
    {
        m_judge.judged(measure, value, light, reason, limits().terms(portraitMeasureName(measure)).weight);
    }
    QualityJudge& plain() { return m_judge; }

private:
    QualityJudge m_judge{limits()};
};

double number(const char* name) { return limits().number(name); }

// How many of the picture's own pixels one of these is.
struct Scale
{
    double own = 1;
};

void judgePlace(const FaceGeometry& g, const cv::Rect& window, Scale scale, PortraitJudge& judge)
{
    using enum QualityReason;
    const cv::Point2d eyes = g.eyeMiddle - cv::Point2d(window.tl());
    judge.measure(Measure::HeadSize, g.eyesToChin / window.height, FaceTooSmall, FaceTooLarge);
    judge.measure(Measure::FaceCentreX, eyes.x / window.width, FaceOffCentre);
    judge.measure(Measure::FaceCentreY, eyes.y / window.height, FaceOffCentre);
    judge.measure(Measure::LeftwardCrop, (g.rightEye.x - window.x) / g.eyeDistance, FaceCutOff);
    judge.measure(Measure::RightwardCrop, (window.x + window.width - g.leftEye.x) / g.eyeDistance,
                  FaceCutOff);
    judge.measure(Measure::MarginAbove, eyes.y / g.eyesToChin, FaceCutOff);
    judge.measure(Measure::MarginBelow, (window.height - eyes.y) / g.eyesToChin, FaceCutOff);
    judge.measure(Measure::RollDegrees, g.rollDegrees, HeadTilted);
    judge.measure(Measure::YawDegrees, g.yawDegrees, HeadTurned);
    judge.measure(Measure::PitchDegrees, g.pitchDegrees, HeadBowed);
    const double turned = std::max(0.5, std::cos(g.yawDegrees * CV_PI / 180));
    judge.measure(Measure::EyeDistancePx, scale.own * g.eyeDistance / turned, FaceTooSmall);
}

// Dark skin in good light has many dark pixels but bright points too; only together they mean too little
// light.
void judgeLight(const FaceLight& light, PortraitJudge& judge)
{
    using enum QualityReason;
    const auto lightOf = [](Measure measure, double value) {
        return limits().band(portraitMeasureName(measure)).light(value);
    };
    const double darkBelow = limits().band(portraitMeasureName(Measure::LuminanceMean)).goodFrom;
    const bool isDarkSkin = light.highlight >= number("highlight") && light.mean < darkBelow;
    const auto judgeDark = [&](Measure measure, double value, QualityReason reason) {
        judge.judged(measure, value, isDarkSkin ? Light::Good : lightOf(measure, value), reason);
    };
    judgeDark(Measure::LuminanceMean, light.mean, light.mean < darkBelow ? TooDark : TooBright);
    judgeDark(Measure::LuminanceVariance, light.variance,
              light.variance < number("flatVariance") ? ContrastLow : ContrastHard);
    judgeDark(Measure::UnderExposedShare, light.underShare, TooDark);
    judge.measure(Measure::OverExposedShare, light.overShare, TooBright);
    judgeDark(Measure::DynamicRangeBits, light.rangeBits, ContrastLow);
    judge.measure(Measure::LightEvenness, light.evenness, LightUneven);
    judge.measure(Measure::NaturalColour, light.colourOff, ColourUnnatural);
}

void judgeFeatures(const FaceChip& chip, PortraitJudge& judge)
{
    using enum QualityReason;
    if (chip.geometry.eyeDistance >= number("sharpnessEyeDistancePx"))
        judge.measure(Measure::FaceSharpness, sharpnessOf(chip), FaceBlurred);
    const FaceCover cover = coverOf(chip);
    judge.measure(Measure::EyesOpen, chip.geometry.lidGap, EyesClosed);
    judge.measure(Measure::EyesVisible, cover.eyes, EyesHidden);
    judge.measure(Measure::MouthOpen, chip.geometry.mouthGap, MouthOpened);
    judge.measure(Measure::MouthCovered, cover.mouth, MouthHidden);
}

void judgeBackdrop(const cv::Mat& rgb, const cv::Rect& window, const FaceGeometry& geometry, Backdrop wanted,
                   PortraitJudge& judge)
{
    const BackdropView view = backdropOf(rgb, window, geometry);
    judge.measure(Measure::BackdropEvenness, backdropGradient(rgb, window, view, geometry),
                  QualityReason::BackdropUneven);
    judge.measure(Measure::BackdropMatch, backdropMatch(view, wanted),
                  wanted == Backdrop::Any ? QualityReason::BackdropUneven : QualityReason::BackdropWrong);
}

void judgeCoding(const cv::Mat& rgb, const FaceGeometry& geometry, PortraitJudge& judge)
{
    const FaceCoding coding = codingOf(rgb, geometry);
    judge.measure(Measure::CompressionArtefacts, coding.blockiness, QualityReason::PictureCompressed);
    judge.measure(Measure::PictureNoise, coding.noise, QualityReason::PictureNoisy);
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

PortraitPreview judged(FaceModels& models, const cv::Mat& rgb, const PortraitRules& rules, View view,
                       Scale scale)
{
    const std::vector<DetectedFace> faces = findFaces(models.networks(), rgb);
    const int count = countedFaces(faces);
    PortraitPreview preview;
    PortraitJudge judge;
    judge.plain().judged(Measure::FaceCount, count, count == 1 ? Light::Good : Light::Bad,
                         count == 0 ? QualityReason::NoFace : QualityReason::SeveralFaces);
    if (count > 0) {
        const double second = faces.size() > 1 ? faces[1].box.area() / faces[0].box.area() : 0;
        judge.measure(Measure::SecondFaceShare, second, QualityReason::SeveralFaces);
        const Landmarks landmarks = findLandmarks(models.networks(), rgb, faces.front().box);
        const FaceGeometry geometry = geometryOf(landmarks);
        const FaceChip chip = chipOf(rgb, landmarks, geometry);
        const cv::Rect window = guideWindow(rgb.size());
        judgePlace(geometry, window, scale, judge);
        judgeLight(lightOf(chip), judge);
        judgeFeatures(chip, judge);
        judgeBackdrop(rgb, window, geometry, rules.backdrop, judge);
        if (view == View::Still)
            judgeCoding(rgb, geometry, judge);
        preview.face = sightingOf(faces.front(), landmarks, geometry, rgb.size());
    }
    preview.quality = judge.plain().report();
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
        Scale scale;
        if (view == View::Live && rgb.cols > kPreviewWidthPx) {
            const double factor = double{kPreviewWidthPx} / rgb.cols;
            cv::Mat small;
            cv::resize(rgb, small, {}, factor, factor, cv::INTER_AREA);
            rgb = small;
            scale.own = 1 / factor;
        }
        return judged(*models, rgb, rules, view, scale);
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
