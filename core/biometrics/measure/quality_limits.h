// Limits of a quality report as data: one band for each measure, read from resources/quality/*.json where
// each names its source.
#pragma once

#include "core/capture/quality.h"

#include <QByteArray>
#include <map>

namespace rekam {

// Good inside [goodFrom, goodTo]; Fair inside [fairFrom, fairTo]; Bad outside both. A side that is left out
// has no end.
struct QualityBand
{
    double fairFrom, goodFrom, goodTo, fairTo;
    Light light(double value) const;
    // 1 in good, falling to 0 at the end of fair; what the score is made of.
    double goodness(double value) const;
};

// Constant once read; may be used from any thread.
class QualityLimits
{
public:
    // For limits that are built into the program: a fault in them ends the process (a unit test reads each
    // file).
    static QualityLimits fromBuiltIn(const QByteArray& json);

    const QualityBand& band(const char* name) const;
    double number(const char* name) const; // a parameter rather than a band

private:
    std::map<QByteArray, QualityBand> m_bands;
    std::map<QByteArray, double> m_numbers;
};

// Collects measures into a report. The verdict is the worst light; the score the mean goodness, capped by the
// verdict.
class QualityJudge
{
public:
    explicit QualityJudge(const QualityLimits& limits) : m_limits(limits) {}

    // Measures against the band of that name; the reason is noted unless the light is good.
    Light measure(Measure measure, const char* band, double value, QualityReason below, QualityReason above);
    Light measure(Measure measure, const char* band, double value, QualityReason reason);
    // Shown, but without an opinion.
    void note(Measure measure, double value);
    // Something wrong that no number stands for.
    void fault(Light light, QualityReason reason);
    // A number that the caller judged.
    void judged(Measure measure, double value, Light light, QualityReason reason);
    QualityReport report() const;

private:
    struct Noted
    {
        Light light;
        QualityReason reason;
    };
    const QualityLimits& m_limits;
    std::vector<MeasureValue> m_measures;
    std::vector<Noted> m_noted;
    double m_goodness = 0;
    int m_judged = 0;
};

// A report that says one thing: no face, no eye, model absent.
QualityReport reportOf(Verdict verdict, QualityReason reason);

} // namespace rekam
