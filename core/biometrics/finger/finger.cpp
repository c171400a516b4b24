#include "core/biometrics/finger/finger.h"

#include "core/biometrics/finger/detail/limits.h"
#include "core/biometrics/finger/finger_matcher.h"
#include "core/biometrics/finger/finger_quality.h"
#include "core/biometrics/finger/slap.h"

#include <algorithm>

namespace rekam {
namespace {

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
    auto examined = examineFinger(crop.picture);
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
    const Light turned = fingerLimits().band("turnDegrees").light(crop.box.angleDegrees);
    if (turned != Light::Good) {
        part.quality.verdict =
            std::max(part.quality.verdict, turned == Light::Bad ? Verdict::Bad : Verdict::Fair);
        part.quality.reasons.push_back(QualityReason::FingerTurned);
    }
    const bool hasMinutiae = !examined->record.minutiae.empty();
    if (BiometricTemplate made =
            hasMinutiae ? templateOf(crop.position, std::move(examined->record)) : BiometricTemplate{};
        made.bytes)
        whole.templates.push_back(std::move(made));
    whole.parts.push_back(std::move(part));
}

// One finger laid twice, or a picture that holds it twice.
bool hasRepeatedFinger(const std::vector<BiometricTemplate>& templates)
{
    return !findRepeatedFingers(templates).empty();
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
    if (hasRepeatedFinger(whole.templates))
        judge.fault(Light::Bad, QualityReason::FingerRepeated);
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
    const auto examined = examineFinger(finger);
    return examined ? examined->quality : reportOf(Verdict::Bad, QualityReason::PictureHalf);
}

Result<MinutiaeRecord> extractMinutiae(const Frame& finger)
{
    REKAM_TRY(FingerFindings examined, examineFinger(finger));
    return std::move(examined.record);
}

std::vector<RepeatedFinger> findRepeatedFingers(const std::vector<BiometricTemplate>& templates,
                                                const std::vector<BiometricTemplate>& earlier)
{
    struct Ready
    {
        int position;
        PreparedFinger finger;
    };
    const auto readied = [](const std::vector<BiometricTemplate>& from) {
        std::vector<Ready> ready;
        for (const BiometricTemplate& one : from)
            if (auto finger = one.bytes ? PreparedFinger::from(one.bytes->span())
                                        : Result<PreparedFinger>(Unexpected(Errc::TemplateMalformed)))
                ready.push_back({one.position, std::move(*finger)});
        return ready;
    };
    const std::vector<Ready> now = readied(templates), before = readied(earlier);
    std::vector<RepeatedFinger> repeated;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const FingerProbe probe(now[i].finger);
        const auto look = [&](const Ready& other) {
            if (const int score = probe.match(other.finger).score; score >= kSameFingerScore)
                repeated.push_back({now[i].position, other.position, score});
        };
        for (std::size_t j = i + 1; j < now.size(); ++j)
            look(now[j]);
        for (const Ready& other : before)
            if (other.position != now[i].position)
                look(other);
    }
    return repeated;
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
