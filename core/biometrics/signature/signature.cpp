#include "core/biometrics/signature/signature.h"

#include "core/biometrics/measure/quality_limits.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rekam {

QByteArray signatureLimitsJson(); // made from resources/quality/signature.json

namespace {

const QualityLimits& limits()
{
    static const QualityLimits made = QualityLimits::fromBuiltIn(signatureLimitsJson());
    return made;
}

struct Ink
{
    double lengthMm = 0;
    double seconds = 0; // from the first to the last touch
    int strokes = 0;
    double widthShare = 0; // of the pad
    double roundness = 0;  // smaller by larger spread of the points: 0 for a straight line
};

double millimetres(qint64 hundredths) { return static_cast<double>(hundredths) / 100; }

// Spread along and across the main direction of all inked points.
double roundnessOf(const std::vector<PenPoint>& points)
{
    double count = 0, mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (const PenPoint& p : points)
        if (p.penDown) {
            ++count;
            mx += p.x;
            my += p.y;
        }
    if (count < 3)
        return 0;
    mx /= count;
    my /= count;
    for (const PenPoint& p : points)
        if (p.penDown) {
            xx += (p.x - mx) * (p.x - mx);
            yy += (p.y - my) * (p.y - my);
            xy += (p.x - mx) * (p.y - my);
        }
    const double spread = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    return xx + yy + spread > 0 ? (xx + yy - spread) / (xx + yy + spread) : 0;
}

Ink inkOf(const PenSeries& series)
{
    Ink ink;
    const PenPoint* before = nullptr;
    qint64 left = std::numeric_limits<qint32>::max(), right = std::numeric_limits<qint32>::min();
    const PenPoint* firstTouch = nullptr;
    for (const PenPoint& p : series.points) {
        if (!p.penDown) {
            before = nullptr;
            continue;
        }
        if (!before)
            ++ink.strokes;
        else
            ink.lengthMm +=
                std::hypot(millimetres(qint64{p.x} - before->x), millimetres(qint64{p.y} - before->y));
        firstTouch = firstTouch ? firstTouch : &p;
        ink.seconds = (p.timeMs - firstTouch->timeMs) / 1000.0;
        left = std::min<qint64>(left, p.x);
        right = std::max<qint64>(right, p.x);
        before = &p;
    }
    if (firstTouch && series.padWidth > 0)
        ink.widthShare = static_cast<double>(right - left) / series.padWidth;
    ink.roundness = roundnessOf(series.points);
    return ink;
}

} // namespace

QualityReport assessSignature(const PenSeries& series)
{
    using enum QualityReason;
    const Ink ink = inkOf(series);
    if (ink.strokes == 0)
        return reportOf(Verdict::Bad, SignatureEmpty);
    QualityJudge judge(limits());
    judge.measure(Measure::PathLengthMm, "pathLengthMm", ink.lengthMm, SignatureTooShort);
    judge.measure(Measure::DurationSeconds, "durationSeconds", ink.seconds, SignatureTooQuick);
    judge.note(Measure::StrokeCount, ink.strokes);
    judge.measure(Measure::PenExtent, "widthShare", ink.widthShare, SignatureTooSmall);
    if (const Light light = limits().band("roundness").light(ink.roundness); light != Light::Good)
        judge.fault(light, SignatureLine);
    return judge.report();
}

} // namespace rekam
