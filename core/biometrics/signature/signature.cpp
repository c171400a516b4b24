#include "core/biometrics/signature/signature.h"

#include "core/biometrics/signature/detail/signature_limits.h"
#include "core/biometrics/signature/detail/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rekam {

QByteArray signatureLimitsJson(); // made from resources/quality/signature.json

namespace {

constexpr NamedMeasure kNames[] = {
    {Measure::PathLengthMm, "path_length"},
    {Measure::DurationSeconds, "duration"},
    {Measure::PenExtent, "extent"},
    {Measure::PenEdgeShare, "edge_distance"},
    {Measure::PenRoundness, "not_a_line"},
    {Measure::SamplingGapMs, "sampling_gap"},
    {Measure::PressureSpread, "pressure_varies"},
    {Measure::InkShare, "ink"},
};

struct Ink
{
    double lengthMm = 0;
    double seconds = 0; // from the first to the last touch
    int strokes = 0;
    double longestGapMs = 0; // between two points of a stroke; less than none where time runs back
    bool runsBack = false;
    double pressureSpread = 0; // of full pressure
    qint64 left = std::numeric_limits<qint32>::max(), right = std::numeric_limits<qint32>::min();
    qint64 top = std::numeric_limits<qint32>::max(), bottom = std::numeric_limits<qint32>::min();
    Spread spread;
};

double millimetres(qint64 hundredths) { return static_cast<double>(hundredths) / 100; }

void addStep(Ink& ink, const PenPoint& from, const PenPoint& to)
{
    ink.lengthMm += std::hypot(millimetres(qint64{to.x} - from.x), millimetres(qint64{to.y} - from.y));
    const double gap = static_cast<double>(qint64{to.timeMs} - qint64{from.timeMs});
    ink.longestGapMs = std::max(ink.longestGapMs, gap);
    ink.runsBack = ink.runsBack || gap < 0;
}

Ink inkOf(const PenSeries& series)
{
    Ink ink;
    const PenPoint *before = nullptr, *firstTouch = nullptr;
    int least = std::numeric_limits<quint16>::max(), most = 0;
    for (const PenPoint& p : series.points) {
        if (!p.penDown) {
            before = nullptr;
            continue;
        }
        if (before)
            addStep(ink, *before, p);
        else
            ++ink.strokes;
        firstTouch = firstTouch ? firstTouch : &p;
        ink.seconds = static_cast<double>(qint64{p.timeMs} - qint64{firstTouch->timeMs}) / 1000;
        ink.left = std::min<qint64>(ink.left, p.x);
        ink.right = std::max<qint64>(ink.right, p.x);
        ink.top = std::min<qint64>(ink.top, p.y);
        ink.bottom = std::max<qint64>(ink.bottom, p.y);
        least = std::min<int>(least, p.pressure);
        most = std::max<int>(most, p.pressure);
        ink.spread.add(p.x, p.y);
        before = &p;
    }
    ink.pressureSpread = std::max(0, most - least) / 65535.0;
    return ink;
}

// Less than nothing where the ink leaves the pad.
double edgeShare(const Ink& ink, const PenSeries& series)
{
    const qint64 nearest =
        std::min({ink.left, ink.top, series.padWidth - ink.right, series.padHeight - ink.bottom});
    return static_cast<double>(nearest) / series.padWidth;
}

void judgePath(const Ink& ink, QualityJudge& judge)
{
    // Two strokes are a signature however short; one has to be long.
    const char* name = signatureMeasureName(Measure::PathLengthMm);
    const bool isTwo = ink.strokes >= 2 && ink.lengthMm >= signatureLimits().number("two_strokes_mm");
    judge.judged(Measure::PathLengthMm, ink.lengthMm,
                 isTwo ? Light::Good : signatureLimits().band(name).light(ink.lengthMm),
                 QualityReason::SignatureTooShort);
    judge.note(Measure::StrokeCount, ink.strokes);
}

} // namespace

const QualityLimits& signatureLimits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(signatureLimitsJson());
    return made;
}

const char* signatureMeasureName(Measure measure) { return nameOf(measure, kNames); }

QualityReport assessSignature(const PenSeries& series)
{
    using enum QualityReason;
    const Ink ink = inkOf(series);
    if (ink.strokes == 0)
        return reportOf(Verdict::Bad, SignatureEmpty);
    QualityJudge judge(signatureLimits());
    const auto measure = [&](Measure what, double value, QualityReason below, QualityReason above) {
        judge.measure(what, signatureMeasureName(what), value, below, above);
    };
    judgePath(ink, judge);
    measure(Measure::DurationSeconds, ink.seconds, SignatureTooQuick, SignatureTooSlow);
    if (series.padWidth > 0 && series.padHeight > 0) {
        measure(Measure::PenExtent, static_cast<double>(ink.right - ink.left) / series.padWidth,
                SignatureTooSmall, SignatureTooSmall);
        measure(Measure::PenEdgeShare, edgeShare(ink, series), SignatureAtEdge, SignatureAtEdge);
    }
    measure(Measure::PenRoundness, ink.spread.roundness(), SignatureLine, SignatureLine);
    measure(Measure::SamplingGapMs, ink.longestGapMs, SignatureGappy, SignatureGappy);
    if (ink.runsBack)
        judge.fault(Light::Bad, SignatureGappy);
    measure(Measure::PressureSpread, ink.pressureSpread, SignatureNoPressure, SignatureNoPressure);
    return judge.report();
}

std::vector<QualityCheck> signatureChecks(const QualityReport& report)
{
    if (report.measures.empty())
        return {failedCheck("ink", signatureLimits())};
    return checksOf(report, signatureLimits(), kNames);
}

} // namespace rekam
