#include "core/biometrics/finger/finger_quality.h"

#include "core/biometrics/finger/detail/limits.h"
#include "core/biometrics/finger/detail/minutiae_detector.h"
#include "core/biometrics/finger/detail/ridge_map.h"
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

QualityReport noFinger(const RidgeMap& map)
{
    QualityReport report = reportOf(Verdict::Bad, QualityReason::NoFinger);
    report.measures = {{Measure::FingerArea, map.areaPx, Light::Bad}};
    return report;
}

// Of the ridges; where a wet finger has run together to a dark patch without any, of the patch.
double foregroundGrey(const RidgeMap& map, const NativeMeasures& native)
{
    return std::min(map.meanGrey, native.interestMean);
}

// Which of the three, by how dark the finger is as a whole.
QualityReason unclearBecause(double grey)
{
    const QualityBand& band = fingerLimits().band("foregroundGrey");
    return grey < band.goodFrom ? QualityReason::FingerWet
           : grey > band.goodTo ? QualityReason::FingerDry
                                : QualityReason::FingerFaint;
}

QualityReport judged(const RidgeMap& map, const NativeMeasures& native)
{
    const double grey = foregroundGrey(map, native);
    const QualityReason unclear = unclearBecause(grey);
    const bool isWetPatch = unclear == QualityReason::FingerWet &&
                            native.interestAreaPx >= fingerLimits().number("noFingerAreaPx");
    if (map.areaPx < fingerLimits().number("noFingerAreaPx") && !isWetPatch)
        return noFinger(map);
    QualityJudge judge(fingerLimits());
    judge.measure(Measure::FingerArea, "areaPx", map.areaPx, QualityReason::FingerSmall);
    judge.measure(Measure::FingerContrast, "contrast", map.contrast, unclear);
    judge.measure(Measure::OrientationCertainty, "orientationCertainty", map.meanCertainty, unclear);
    judge.measure(Measure::RidgeClarity, "ridgeClarity", map.clarity, unclear);
    judge.measure(Measure::MinutiaeCount, "minutiae", native.minutiae, QualityReason::FewMinutiae, unclear);
    if (unclear != QualityReason::FingerFaint)
        judge.fault(fingerLimits().band("foregroundGrey").light(grey), unclear);
    const double covered = map.shareBelow(fingerLimits().number("coveredCertainty"));
    if (const Light light = fingerLimits().band("coveredShare").light(covered); light != Light::Good)
        judge.fault(light, QualityReason::FingerCovered); // what a plaster leaves
    if (const Light light = fingerLimits().band("turnDegrees").light(map.turnDegrees); light != Light::Good)
        judge.fault(light, QualityReason::FingerTurned);
    return judge.report();
}

// What the score is made of: a measure, and where it counts nothing and in full.
struct ScorePart
{
    const char* band;
    const char* weight;
    double value;
};

std::vector<ScorePart> scoreParts(const RidgeMap& map, const NativeMeasures& native)
{
    return {{"score.area", "weight.area", map.areaPx},
            {"score.orientationCertainty", "weight.orientationCertainty", map.meanCertainty},
            {"score.localClarity", "weight.localClarity", native.localClarity.mean},
            {"score.frequency", "weight.frequency", native.frequency.mean},
            {"score.orientationFlow", "weight.orientationFlow", native.orientationFlow.mean},
            {"score.uniformity", "weight.uniformity", native.ridgeValleyUniformity.mean},
            {"score.minutiae", "weight.minutiae", static_cast<double>(native.minutiae)},
            {"score.certainMinutiae", "weight.certainMinutiae", native.minutiaeCertainShare}};
}

// A bad picture never outranks a fair one among the attempts, nor a fair one a good one.
int scoreOf(const std::vector<ScorePart>& parts, Verdict verdict)
{
    double sum = 0, weights = 0;
    for (const ScorePart& part : parts) {
        const double weight = fingerLimits().number(part.weight);
        sum += weight * fingerLimits().band(part.band).goodness(part.value);
        weights += weight;
    }
    const double share = weights > 0 ? sum / weights : 0;
    const int whole = cvRound(100 * share);
    return verdict == Verdict::Good ? whole : cvRound(share * (verdict == Verdict::Fair ? 79 : 39));
}

FingerCheck checked(const char* name, double value, const char* band, const char* scoreBand)
{
    return {name, value, cvRound(100 * fingerLimits().band(scoreBand).goodness(value)),
            fingerLimits().band(band).light(value) == Light::Good};
}

FingerCheck checked(const char* name, double value, const char* band)
{
    return checked(name, value, band, band);
}

std::vector<FingerCheck> checksOf(const RidgeMap& map, const NativeMeasures& native)
{
    const auto counted = [](const char* name, double value, const char* band) {
        return FingerCheck{name, value, cvRound(100 * fingerLimits().band(band).goodness(value)),
                           fingerLimits().band(band).light(value) != Light::Bad};
    };
    return {
        checked("uniform_image", native.deviation, "uniformDeviation"),
        checked("empty_image_or_contrast_too_low", native.mean, "emptyMean"),
        checked("sufficient_fingerprint_foreground", map.areaPx, "areaPx", "score.area"),
        checked("fingerprint_image_with_minutiae", native.minutiae, "minutiae", "score.minutiae"),
        checked("orientation_certainty", map.meanCertainty, "orientationCertainty",
                "score.orientationCertainty"),
        counted("local_clarity", native.localClarity.mean, "score.localClarity"),
        counted("frequency_domain_analysis", native.frequency.mean, "score.frequency"),
        counted("orientation_flow", native.orientationFlow.mean, "score.orientationFlow"),
        counted("ridge_valley_uniformity", native.ridgeValleyUniformity.mean, "score.uniformity"),
        counted("minutiae_certainty", native.minutiaeCertainShare, "score.certainMinutiae"),
        checked("contrast", map.contrast, "contrast"),
        checked("ridge_clarity", map.clarity, "ridgeClarity"),
        checked("foreground_grey", foregroundGrey(map, native), "foregroundGrey"),
        checked("covered_share", map.shareBelow(fingerLimits().number("coveredCertainty")), "coveredShare"),
        checked("turn_degrees", map.turnDegrees, "turnDegrees")};
}

Result<FingerFindings> examined(const Frame& finger)
{
    const cv::Mat grey = nominalGrey(finger);
    REKAM_TRY(const Frame nominal, frameOf(grey, kNominalPpi));
    const RidgeMap map = mapRidges(grey);
    FingerFindings findings;
    findings.record.widthPx = static_cast<quint16>(grey.cols);
    findings.record.heightPx = static_cast<quint16>(grey.rows);
    if (map.areaPx > 0) {
        REKAM_TRY(std::vector<Minutia> minutiae, detectMinutiae(grey));
        findings.record.minutiae = withoutRim(std::move(minutiae), map);
        REKAM_TRY(findings.native, measureNatively(nominal, findings.record.minutiae));
    }
    findings.quality = judged(map, findings.native);
    findings.checks = checksOf(map, findings.native);
    if (map.areaPx >= fingerLimits().number("noFingerAreaPx"))
        findings.quality.score = scoreOf(scoreParts(map, findings.native), findings.quality.verdict);
    findings.quality.measures.push_back(
        {Measure::FingerScore, static_cast<double>(*findings.quality.score), Light::NotAssessed});
    findings.record.quality = static_cast<quint8>(*findings.quality.score);
    return findings;
}

} // namespace

QualityAlgorithm fingerQualityAlgorithm()
{
    return {static_cast<quint16>(fingerLimits().number("qualityVendor")),
            static_cast<quint16>(fingerLimits().number("qualityAlgorithm"))};
}

Result<FingerFindings> examineFinger(const Frame& finger)
{
    constexpr int kLargestSide = 16383; // what a minutia's place can say
    if (finger.isEmpty() || finger.widthPx() > kLargestSide || finger.heightPx() > kLargestSide)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("finger size")}});
    return guarded("finger", Errc::ImageUndecodable, [&] { return examined(finger); });
}

} // namespace rekam
