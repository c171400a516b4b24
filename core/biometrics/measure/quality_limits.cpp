#include "core/biometrics/measure/quality_limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <limits>

namespace rekam {
namespace {

constexpr double kNoEnd = std::numeric_limits<double>::infinity();

[[noreturn]] void builtInFault(const char* what)
{
    qFatal("rekam.biometrics built-in limits are damaged what=%s", what);
}

double sideOf(const QJsonArray& sides, int at, double noEnd)
{
    return sides.at(at).isNull() ? noEnd : sides.at(at).toDouble();
}

// One text for both sides, or one for each.
QString textOf(const QJsonValue& value, int side)
{
    return value.isArray() ? value.toArray().at(side).toString() : value.toString();
}

// None where a side is missing, the sides are not in order, no source is given or the score is no curve.
std::optional<QualityTerms> termsFrom(const QJsonObject& json)
{
    const QJsonArray sides = json.value(QStringLiteral("band")).toArray();
    if (sides.size() != 4 || json.value(QStringLiteral("source")).toString().isEmpty())
        return std::nullopt;
    QualityTerms terms;
    terms.band = {sideOf(sides, 0, -kNoEnd), sideOf(sides, 1, -kNoEnd), sideOf(sides, 2, kNoEnd),
                  sideOf(sides, 3, kNoEnd)};
    const QualityBand& band = terms.band;
    if (!(band.fairFrom <= band.goodFrom && band.goodFrom <= band.goodTo && band.goodTo <= band.fairTo))
        return std::nullopt;
    const QJsonValue score = json.value(QStringLiteral("score"));
    terms.score = ScoreCurve::from(score.toObject());
    if (score.isObject() && !terms.score)
        return std::nullopt;
    terms.weight = json.value(QStringLiteral("weight")).toDouble(1);
    const QJsonValue sentence = json.value(QStringLiteral("sentence"));
    terms.sentenceBelow = textOf(sentence, 0);
    terms.sentenceAbove = textOf(sentence, 1);
    const QJsonValue hint = json.value(QStringLiteral("hint"));
    terms.hintBelow = textOf(hint, 0);
    terms.hintAbove = textOf(hint, 1);
    return terms;
}

double share(double value, double zeroAt, double oneAt)
{
    if (std::isinf(zeroAt) || zeroAt == oneAt)
        return value == oneAt ? 1 : 0;
    return std::clamp((value - zeroAt) / (oneAt - zeroAt), 0.0, 1.0);
}

} // namespace

Light QualityBand::light(double value) const
{
    if (value >= goodFrom && value <= goodTo)
        return Light::Good;
    return value >= fairFrom && value <= fairTo ? Light::Fair : Light::Bad;
}

double QualityBand::goodness(double value) const
{
    if (value < goodFrom)
        return share(value, fairFrom, goodFrom);
    return value > goodTo ? share(value, fairTo, goodTo) : (std::isnan(value) ? 0 : 1);
}

QualityLimits QualityLimits::fromBuiltIn(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    QualityLimits limits;
    const QJsonObject bands = root.value(QStringLiteral("bands")).toObject();
    for (auto it = bands.begin(); it != bands.end(); ++it) {
        const std::optional<QualityTerms> terms = termsFrom(it->toObject());
        if (!terms)
            builtInFault(qPrintable(it.key()));
        limits.m_terms.emplace(it.key().toUtf8(), *terms);
    }
    const QJsonObject numbers = root.value(QStringLiteral("numbers")).toObject();
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        limits.m_numbers.emplace(it.key().toUtf8(), it->toObject().value(QStringLiteral("value")).toDouble());
    if (limits.m_terms.empty())
        builtInFault("empty");
    return limits;
}

const QualityTerms& QualityLimits::terms(const char* name) const
{
    const auto at = m_terms.find(name);
    if (at == m_terms.end())
        builtInFault(name);
    return at->second;
}

double QualityLimits::number(const char* name) const
{
    const auto at = m_numbers.find(name);
    if (at == m_numbers.end())
        builtInFault(name);
    return at->second;
}

Light QualityJudge::measure(Measure measure, const char* band, double value, QualityReason below,
                            QualityReason above)
{
    const QualityTerms& terms = m_limits.terms(band);
    const Light light = terms.band.light(value);
    m_goodness += terms.weight * terms.band.goodness(value);
    m_judged += terms.weight;
    m_measures.push_back({measure, value, light});
    if (light != Light::Good)
        fault(light, value < terms.band.goodFrom ? below : above);
    return light;
}

Light QualityJudge::measure(Measure measure, const char* band, double value, QualityReason reason)
{
    return this->measure(measure, band, value, reason, reason);
}

void QualityJudge::note(Measure measure, double value)
{
    m_measures.push_back({measure, value, Light::NotAssessed});
}

void QualityJudge::fault(Light light, QualityReason reason)
{
    const auto at =
        std::find_if(m_noted.begin(), m_noted.end(), [&](const Noted& n) { return n.reason == reason; });
    if (at == m_noted.end())
        m_noted.push_back({light, reason});
    else
        at->light = std::max(at->light, light);
}

void QualityJudge::judged(Measure measure, double value, Light light, QualityReason reason, double weight)
{
    m_measures.push_back({measure, value, light});
    m_goodness += weight * (light == Light::Good ? 1 : light == Light::Fair ? 0.5 : 0);
    m_judged += weight;
    if (light != Light::Good)
        fault(light, reason);
}

QualityReport QualityJudge::report() const
{
    std::vector<Noted> worstFirst = m_noted;
    std::stable_sort(worstFirst.begin(), worstFirst.end(),
                     [](const Noted& a, const Noted& b) { return a.light > b.light; });
    QualityReport report;
    report.measures = m_measures;
    for (const Noted& noted : worstFirst)
        report.reasons.push_back(noted.reason);
    const Light worst = worstFirst.empty() ? Light::Good : worstFirst.front().light;
    report.verdict = worst == Light::Good   ? Verdict::Good
                     : worst == Light::Fair ? Verdict::Fair
                                            : Verdict::Bad;
    // A bad picture never outranks a fair one among the attempts, however good its other measures are.
    const int cap = worst == Light::Good ? 100 : worst == Light::Fair ? 79 : 39;
    const double mean = m_judged > 0 ? m_goodness / m_judged : 0;
    report.score = static_cast<int>(std::lround(mean * cap));
    return report;
}

QualityReport reportOf(Verdict verdict, QualityReason reason)
{
    QualityReport report;
    report.verdict = verdict;
    report.reasons = {reason};
    if (verdict != Verdict::NotAssessed)
        report.score = 0;
    return report;
}

} // namespace rekam
