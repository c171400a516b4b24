#include "ui/presenters/screen_presenter.h"

#include "ui/wording/error_words.h"
#include "ui/wording/quality_words.h"

#include <algorithm>

namespace rekam::ui {

QString screenName(ScreenId id)
{
    switch (id) {
    case ScreenId::Login:
        return QStringLiteral("login");
    case ScreenId::Queue:
        return QStringLiteral("queue");
    case ScreenId::Arrival:
        return QStringLiteral("arrival");
    case ScreenId::Verification:
        return QStringLiteral("verification");
    case ScreenId::Photo:
        return QStringLiteral("photo");
    case ScreenId::Signature:
        return QStringLiteral("signature");
    case ScreenId::Fingers:
        return QStringLiteral("fingers");
    case ScreenId::Iris:
        return QStringLiteral("iris");
    case ScreenId::Review:
        return QStringLiteral("review");
    case ScreenId::Done:
        return QStringLiteral("done");
    case ScreenId::Print:
        return QStringLiteral("print");
    case ScreenId::Handover:
        return QStringLiteral("handover");
    case ScreenId::Outbox:
        return QStringLiteral("outbox");
    case ScreenId::Supervisor:
        return QStringLiteral("supervisor");
    case ScreenId::Technician:
        return QStringLiteral("technician");
    case ScreenId::Accounts:
        return QStringLiteral("accounts");
    case ScreenId::Calendar:
        return QStringLiteral("calendar");
    case ScreenId::Blanks:
        return QStringLiteral("blanks");
    case ScreenId::OldCards:
        return QStringLiteral("old-cards");
    case ScreenId::Screening:
        return QStringLiteral("screening");
    case ScreenId::Ageing:
        return QStringLiteral("ageing");
    case ScreenId::Complaints:
        return QStringLiteral("complaints");
    case ScreenId::Audit:
        return QStringLiteral("audit");
    case ScreenId::Reports:
        return QStringLiteral("reports");
    case ScreenId::Chip:
        return QStringLiteral("chip");
    case ScreenId::OwnFingers:
        return QStringLiteral("own-fingers");
    case ScreenId::Attempts:
        return QStringLiteral("attempts");
    case ScreenId::Ikd:
        return QStringLiteral("ikd");
    case ScreenId::Letters:
        return QStringLiteral("letters");
    case ScreenId::Family:
        return QStringLiteral("family");
    case ScreenId::Online:
        return QStringLiteral("online");
    case ScreenId::Outreach:
        return QStringLiteral("outreach");
    }
    return {};
}

Tone toneOf(SlotState state)
{
    switch (state) {
    case SlotState::Absent:
    case SlotState::Disabled:
        return Tone::Bad;
    case SlotState::Starting:
    case SlotState::Faulty:
        return Tone::Fair;
    case SlotState::Ready:
    case SlotState::Busy:
        return Tone::Good;
    }
    return Tone::Neutral;
}

Tone toneOf(Light light)
{
    switch (light) {
    case Light::NotAssessed:
        return Tone::Neutral;
    case Light::Good:
        return Tone::Good;
    case Light::Fair:
        return Tone::Fair;
    case Light::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotAssessed:
        return Tone::Neutral;
    case Verdict::Good:
        return Tone::Good;
    case Verdict::Fair:
        return Tone::Fair;
    case Verdict::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

BannerView bannerOf(const std::optional<Error>& error)
{
    if (!error)
        return {};
    const ErrorWords words = wordsFor(*error);
    const bool isGentle = actorFor(error->code()) == Actor::Applicant;
    return {words.cause, words.nextStep, words.whoActs, words.code, isGentle ? Tone::Fair : Tone::Bad};
}

namespace {

// Numbers for the assessment rather than for the operator: shown only when they are what is wrong.
bool isQuiet(Measure measure)
{
    switch (measure) {
    case Measure::FaceCentreX:
    case Measure::FaceCentreY:
    case Measure::EyeDistancePx:
    case Measure::PitchDegrees:
    case Measure::UnderExposedShare:
    case Measure::OverExposedShare:
    case Measure::DynamicRangeBits:
    case Measure::StrokeCount:
    case Measure::GreyUtilisation:
    case Measure::IrisMargin:
    case Measure::SecondFaceShare:
    case Measure::LeftwardCrop:
    case Measure::RightwardCrop:
    case Measure::MarginAbove:
    case Measure::MarginBelow:
    case Measure::LuminanceVariance:
    case Measure::EyesVisible:
    case Measure::MouthCovered:
    case Measure::BackdropEvenness:
    case Measure::CompressionArtefacts:
    case Measure::PictureNoise:
    case Measure::SamplingGapMs:
    case Measure::PressureSpread:
    case Measure::PenEdgeShare:
    case Measure::PenRoundness:
    case Measure::InkShare:
    case Measure::IrisScleraContrast:
    case Measure::IrisPupilContrast:
    case Measure::PupilCircularity:
    case Measure::IrisConcentricity:
    case Measure::GazeDegrees:
    case Measure::LensRing:
    case Measure::LensPattern:
    case Measure::PageShare:
    case Measure::PageEdgesSeen:
    case Measure::PageLongSidePx:
    case Measure::PageSharpness:
    case Measure::PageContrast:
    case Measure::PagePaperTone:
    case Measure::PageGlareShare:
    case Measure::PageInkShare:
        return true;
    case Measure::FaceCount:
    case Measure::HeadSize:
    case Measure::RollDegrees:
    case Measure::YawDegrees:
    case Measure::LuminanceMean:
    case Measure::LightEvenness:
    case Measure::FaceSharpness:
    case Measure::EyesOpen:
    case Measure::MouthOpen:
    case Measure::NaturalColour:
    case Measure::BackdropMatch:
    case Measure::FingersFound:
    case Measure::FingerArea:
    case Measure::FingerContrast:
    case Measure::OrientationCertainty:
    case Measure::RidgeClarity:
    case Measure::MinutiaeCount:
    case Measure::FingerScore:
    case Measure::IrisFound:
    case Measure::IrisRadiusPx:
    case Measure::PupilRatio:
    case Measure::IrisSharpness:
    case Measure::UsableIrisArea:
    case Measure::PathLengthMm:
    case Measure::DurationSeconds:
    case Measure::PenExtent:
        return false;
    }
    return false;
}

bool isShown(const MeasureValue& value, Verdict verdict)
{
    switch (value.light) {
    case Light::NotAssessed:
        return verdict == Verdict::NotAssessed && !isQuiet(value.measure);
    case Light::Good:
        return !isQuiet(value.measure);
    case Light::Fair:
    case Light::Bad:
        return true;
    }
    return true;
}

} // namespace

std::vector<GuideRow> guideRows(const QualityReport& report, int most)
{
    std::vector<GuideRow> rows;
    for (const MeasureValue& value : report.measures) {
        if (isShown(value, report.verdict))
            rows.push_back({measureLabel(value.measure), measureText(value), toneOf(value.light)});
    }
    // The good ones leave first where there is no room for all.
    for (size_t i = rows.size(); i-- > 0 && static_cast<int>(rows.size()) > most;) {
        if (rows[i].tone == Tone::Good)
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return rows;
}

} // namespace rekam::ui
