// Limits of a quality report as data: one band for each measure, read from resources/quality/*.json where
// each names its source.
#pragma once

#include "core/biometrics/measure/score_curve.h"
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

// What the data say of one measure besides its limits. Sentences are Indonesian and the same as ui/wording's
// for the reason (a test compares them); hints name a picture.
struct QualityTerms
{
    QualityBand band;
    double weight = 1; // in the score of the whole
    std::optional<ScoreCurve> score;
    QString sentenceBelow, sentenceAbove;
    QString hintBelow, hintAbove;
};

// Constant once read; may be used from any thread.
class QualityLimits
{
public:
    // For limits that are built into the program: a fault in them ends the process (a unit test reads each
    // file).
    static QualityLimits fromBuiltIn(const QByteArray& json);

    const QualityBand& band(const char* name) const { return terms(name).band; }
    const QualityTerms& terms(const char* name) const;
    double number(const char* name) const; // a parameter rather than a band

private:
    std::map<QByteArray, QualityTerms> m_terms;
    std::map<QByteArray, double> m_numbers;
};

// Collects measures into a report. The verdict is the worst light; the score the weighted mean goodness,
// capped by the verdict.
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
    void judged(Measure measure, double value, Light light, QualityReason reason, double weight = 1);
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
    double m_judged = 0; // sum of the weights
};

// A report that says one thing: no face, no eye, model absent.
QualityReport reportOf(Verdict verdict, QualityReason reason);

} // namespace rekam
