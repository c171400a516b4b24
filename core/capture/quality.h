// What an assessment says about a picture: numbers, a light for each, and the reasons a person can act on.
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace rekam {

// One number that is measured. The raw value's unit stands behind the name.
enum class Measure : quint8
{
    // face
    FaceCount,
    FaceCentreX,
    FaceCentreY,
    HeadSize,
    EyeDistancePx,
    RollDegrees,
    YawDegrees,
    PitchDegrees,
    LuminanceMean,
    UnderExposedShare,
    OverExposedShare,
    DynamicRangeBits,
    LightEvenness,
    FaceSharpness,
    EyesOpen,
    MouthOpen,
    NaturalColour,
    BackdropMatch,
    // finger
    FingersFound,
    FingerArea,
    FingerContrast,
    OrientationCertainty,
    RidgeClarity,
    MinutiaeCount,
    FingerScore,
    // iris
    IrisFound,
    IrisRadiusPx,
    PupilRatio,
    IrisSharpness,
    UsableIrisArea,
    IrisMargin,
    GreyUtilisation,
    // signature
    PathLengthMm,
    DurationSeconds,
    StrokeCount,
    PenExtent,
    // stored by number: new ones stand at the end
    SecondFaceShare,
    LeftwardCrop,
    RightwardCrop,
    MarginAbove,
    MarginBelow,
    LuminanceVariance,
    EyesVisible,
    MouthCovered,
    BackdropEvenness,
    CompressionArtefacts,
    PictureNoise,
    SamplingGapMs,
    PressureSpread,
    PenEdgeShare,
    PenRoundness,
    InkShare,
    IrisScleraContrast,
    IrisPupilContrast,
    PupilCircularity,
    IrisConcentricity,
    GazeDegrees,
    LensRing,
    LensPattern,
    // pages of papers
    PageShare,
    PageEdgesSeen,
    PageLongSidePx,
    PageSharpness,
    PageContrast,
    PagePaperTone,
    PageGlareShare,
    PageInkShare
};
inline constexpr Measure kLastMeasure = Measure::PageInkShare;

enum class Light : quint8
{
    NotAssessed,
    Good,
    Fair,
    Bad
};

// Why a picture is not good yet. Each has one Indonesian sentence in ui/wording: what is wrong and what to
// do.
enum class QualityReason : quint8
{
    NoFace,
    SeveralFaces,
    FaceTooSmall,
    FaceTooLarge,
    FaceOffCentre,
    HeadTilted,
    HeadTurned,
    TooDark,
    TooBright,
    LightUneven,
    FaceBlurred,
    EyesClosed,
    MouthOpened,
    ColourUnnatural,
    BackdropWrong,
    NoFinger,
    FingersMissing,
    TooManyFingers,
    FingerSmall,
    FingerFaint,
    FingerDry,
    FingerWet,
    FewMinutiae,
    WrongHand,
    FingerCutOff,
    NoEye,
    EyeTooFar,
    EyeBlurred,
    LidsLow,
    EyeOffCentre,
    PupilOdd,
    SignatureEmpty,
    SignatureTooShort,
    SignatureTooQuick,
    SignatureTooSmall,
    SignatureLine,
    PictureHalf,
    ModelAbsent,
    // stored by number: new ones stand at the end
    HeadBowed,
    FaceCutOff,
    ContrastLow,
    ContrastHard,
    EyesHidden,
    MouthHidden,
    BackdropUneven,
    PictureCompressed,
    PictureNoisy,
    SignatureTooSlow,
    SignatureAtEdge,
    SignatureGappy,
    SignatureNoPressure,
    GazeAway,
    LensSeen,
    EyeContrastLow,
    FingerTurned,
    FingerCovered,
    FingerRepeated,
    PageMissing,
    PageCutOff,
    PageTooSmall,
    PageBlurred,
    PageFaint,
    PageTooDark,
    PageTooBright,
    PageBlank
};
inline constexpr QualityReason kLastQualityReason = QualityReason::PageBlank;

struct MeasureValue
{
    Measure measure{};
    double raw = 0;
    Light light = Light::NotAssessed;
    friend bool operator==(const MeasureValue&, const MeasureValue&) = default;
};

enum class Verdict : quint8
{
    NotAssessed, // a model is missing: never counts as passed
    Good,        // may be taken automatically
    Fair,        // may be accepted by the operator
    Bad          // accepted only after N tries, with a second person
};

struct QualityReport
{
    Verdict verdict = Verdict::NotAssessed;
    std::optional<int> score; // 0..100, product's own scale; never labelled NFIQ 2 or OFIQ
    std::vector<MeasureValue> measures;
    std::vector<QualityReason> reasons; // worst first

    const MeasureValue* find(Measure measure) const;
    friend bool operator==(const QualityReport&, const QualityReport&) = default;
};

} // namespace rekam
