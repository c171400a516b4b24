#include "core/biometrics/finger/finger.h"

#include "core/biometrics/finger/detail/limits.h"
#include "core/biometrics/finger/detail/minutiae_detector.h"
#include "core/biometrics/finger/detail/ridge_map.h"
#include "core/biometrics/finger/slap.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {

QByteArray fingerLimitsJson(); // made from resources/quality/finger.json

const QualityLimits& fingerLimits()
{
    static const QualityLimits limits = QualityLimits::fromBuiltIn(fingerLimitsJson());
    return limits;
}

namespace {

constexpr int kNominalPpi = 500;

struct Examined
{
    QualityReport quality;
    MinutiaeRecord record;
};

cv::Mat nominalGrey(const Frame& finger)
{
    const cv::Mat grey = greyOf(finger);
    const int pixelsPerInch = finger.pixelsPerInch();
    if (pixelsPerInch == 0 || pixelsPerInch == kNominalPpi)
        return grey;
    const double factor = double{kNominalPpi} / pixelsPerInch;
    cv::Mat resampled;
    cv::resize(grey, resampled, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return resampled;
}

// Minutiae at the rim of the print are ends of the contact, not of ridges.
std::vector<Minutia> withoutRim(std::vector<Minutia> minutiae, const RidgeMap& map)
{
    std::erase_if(minutiae, [&](const Minutia& m) { return !map.isInside(m.x, m.y, 1); });
    for (Minutia& m : minutiae) {
        const float certainty = map.certainty.at<float>(m.y / RidgeMap::kBlockPx, m.x / RidgeMap::kBlockPx);
        m.quality = static_cast<quint8>(std::clamp(cvRound(certainty * 100), 1, 100));
    }
    if (minutiae.size() > MinutiaeRecord::kMaxMinutiae) {
        std::stable_sort(minutiae.begin(), minutiae.end(),
                         [](const Minutia& a, const Minutia& b) { return a.quality > b.quality; });
        minutiae.resize(MinutiaeRecord::kMaxMinutiae);
    }
    return minutiae;
}

QualityReport judged(const RidgeMap& map, int minutiae)
{
    if (map.areaPx < fingerLimits().number("noFingerAreaPx")) {
        QualityReport report = reportOf(Verdict::Bad, QualityReason::NoFinger);
        report.measures = {{Measure::FingerArea, map.areaPx, Light::Bad}};
        return report;
    }
    const QualityBand& greyBand = fingerLimits().band("foregroundGrey");
    const bool isDark = map.meanGrey<greyBand.goodFrom, isLight = map.meanGrey> greyBand.goodTo;
    const QualityReason unclear = isDark    ? QualityReason::FingerWet
                                  : isLight ? QualityReason::FingerDry
                                            : QualityReason::FingerFaint;
    QualityJudge judge(fingerLimits());
    judge.measure(Measure::FingerArea, "areaPx", map.areaPx, QualityReason::FingerSmall);
    judge.measure(Measure::FingerContrast, "contrast", map.contrast, unclear);
    judge.measure(Measure::OrientationCertainty, "orientationCertainty", map.meanCertainty, unclear);
    judge.measure(Measure::RidgeClarity, "ridgeClarity", map.clarity, unclear);
    judge.measure(Measure::MinutiaeCount, "minutiae", minutiae, QualityReason::FewMinutiae, unclear);
    if (isDark || isLight)
        judge.fault(greyBand.light(map.meanGrey), unclear);
    QualityReport report = judge.report();
    report.measures.push_back({Measure::FingerScore, static_cast<double>(*report.score), Light::NotAssessed});
    return report;
}

Result<Examined> examine(const Frame& finger)
{
    if (finger.isEmpty())
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("empty")}});
    return guarded("finger", Errc::ImageUndecodable, [&]() -> Result<Examined> {
        const cv::Mat grey = nominalGrey(finger);
        const RidgeMap map = mapRidges(grey);
        Examined examined;
        examined.record.widthPx = static_cast<quint16>(grey.cols);
        examined.record.heightPx = static_cast<quint16>(grey.rows);
        if (map.areaPx > 0) {
            REKAM_TRY(std::vector<Minutia> minutiae, detectMinutiae(grey));
            examined.record.minutiae = withoutRim(std::move(minutiae), map);
        }
        examined.quality = judged(map, static_cast<int>(examined.record.minutiae.size()));
        examined.record.quality = static_cast<quint8>(examined.quality.score.value_or(0));
        return examined;
    });
}

BiometricTemplate templateOf(FingerPosition position, MinutiaeRecord record)
{
    record.position = position;
    auto bytes = encodeMinutiaeRecord(record);
    if (!bytes)
        return {};
    return {static_cast<int>(position), std::make_shared<const SecureBuffer>(std::move(*bytes))};
}

void assessCrop(const FingerCrop& crop, CaptureAssessment& whole)
{
    AttemptPart part{static_cast<int>(crop.position), crop.box, {}};
    auto examined = examine(crop.picture);
    if (!examined) {
        part.quality = reportOf(Verdict::Bad, QualityReason::PictureHalf);
        whole.parts.push_back(std::move(part));
        return;
    }
    part.quality = examined->quality;
    if (crop.isCutOff) {
        part.quality.verdict = std::max(part.quality.verdict, Verdict::Fair);
        part.quality.reasons.push_back(QualityReason::FingerCutOff);
    }
    const bool hasMinutiae = !examined->record.minutiae.empty();
    if (BiometricTemplate made =
            hasMinutiae ? templateOf(crop.position, std::move(examined->record)) : BiometricTemplate{};
        made.bytes)
        whole.templates.push_back(std::move(made));
    whole.parts.push_back(std::move(part));
}

QualityReport wholeReport(const CaptureAssessment& whole, const SlapSegments& segments, int expected)
{
    QualityJudge judge(fingerLimits());
    const Light count = segments.fingersSeen == expected ? Light::Good : Light::Bad;
    judge.judged(Measure::FingersFound, segments.fingersSeen, count,
                 segments.fingersSeen == 0         ? QualityReason::NoFinger
                 : segments.fingersSeen < expected ? QualityReason::FingersMissing
                                                   : QualityReason::TooManyFingers);
    if (segments.looksLikeOtherHand)
        judge.fault(Light::Bad, QualityReason::WrongHand);
    int worst = whole.parts.empty() ? 0 : 100;
    for (const AttemptPart& part : whole.parts) {
        worst = std::min(worst, part.quality.score.value_or(0));
        const Light light = part.quality.verdict == Verdict::Fair ? Light::Fair : Light::Bad;
        for (QualityReason reason : part.quality.reasons)
            judge.fault(light, reason);
    }
    QualityReport report = judge.report();
    report.score = std::min(*report.score, worst);
    report.measures.push_back({Measure::FingerScore, static_cast<double>(worst), Light::NotAssessed});
    return report;
}

} // namespace

QualityReport assessFinger(const Frame& finger)
{
    const auto examined = examine(finger);
    return examined ? examined->quality : reportOf(Verdict::Bad, QualityReason::PictureHalf);
}

Result<MinutiaeRecord> extractMinutiae(const Frame& finger)
{
    REKAM_TRY(Examined examined, examine(finger));
    return std::move(examined.record);
}

CaptureAssessment assessFingers(const Frame& still, CaptureTarget target,
                                const std::vector<FingerPosition>& absent)
{
    CaptureAssessment whole;
    const auto segments = segmentSlap(still, target, absent);
    if (!segments) {
        whole.quality = reportOf(Verdict::Bad, QualityReason::PictureHalf);
        return whole;
    }
    for (const FingerCrop& crop : segments->fingers)
        assessCrop(crop, whole);
    std::vector<FingerPosition> expected = fingersOf(target);
    std::erase_if(expected, [&](FingerPosition p) {
        return std::find(absent.begin(), absent.end(), p) != absent.end();
    });
    whole.quality = wholeReport(whole, *segments, static_cast<int>(expected.size()));
    return whole;
}

} // namespace rekam
