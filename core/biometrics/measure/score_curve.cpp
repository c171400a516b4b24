#include "core/biometrics/measure/score_curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rekam {
namespace {

double sigmoid(double t) { return 1 / (1 + std::exp(-t)); }

// Reads numbers and remembers whether one was missing.
class Numbers
{
public:
    explicit Numbers(const QJsonObject& json) : m_json(json) {}
    double needed(const char* name)
    {
        m_isWhole = m_isWhole && m_json.value(QLatin1String(name)).isDouble();
        return m_json.value(QLatin1String(name)).toDouble();
    }
    double width(const char* name)
    {
        const double value = needed(name);
        m_isWhole = m_isWhole && value != 0;
        return value;
    }
    double optional(const char* name, double otherwise) const
    {
        return m_json.value(QLatin1String(name)).toDouble(otherwise);
    }
    bool isWhole() const { return m_isWhole; }

private:
    const QJsonObject& m_json;
    bool m_isWhole = true;
};

} // namespace

std::optional<ScoreCurve> ScoreCurve::from(const QJsonObject& json)
{
    ScoreCurve curve;
    Numbers numbers(json);
    const QString kind = json.value(QStringLiteral("kind")).toString();
    if (kind == QLatin1String("sigmoid")) {
        curve.m_kind = Kind::Sigmoid;
        curve.m_h = numbers.optional("h", 100);
        curve.m_a = numbers.optional("a", 0);
        curve.m_s = numbers.optional("s", 1);
        curve.m_x0 = numbers.needed("x0");
        curve.m_w = numbers.width("w");
        if (json.contains(QStringLiteral("optimum")))
            curve.m_optimum = numbers.needed("optimum");
    } else if (kind == QLatin1String("linear")) {
        curve.m_kind = Kind::Linear;
        curve.m_x0 = numbers.needed("zeroAt");
        curve.m_x1 = numbers.needed("hundredAt");
    } else if (kind == QLatin1String("power")) {
        curve.m_kind = Kind::Power;
        curve.m_k = numbers.needed("exponent");
    } else if (kind == QLatin1String("window")) {
        curve.m_kind = Kind::Window;
        curve.m_x0 = numbers.needed("x0");
        curve.m_x1 = numbers.needed("x1");
        curve.m_w = numbers.width("w");
    } else if (kind == QLatin1String("sine")) {
        curve.m_kind = Kind::Sine;
        curve.m_k = numbers.needed("k");
    } else if (kind == QLatin1String("reciprocal")) {
        curve.m_kind = Kind::Reciprocal;
        curve.m_k = numbers.width("c");
    } else if (kind == QLatin1String("cosine")) {
        curve.m_kind = Kind::Cosine;
    } else {
        return std::nullopt;
    }
    return numbers.isWhole() ? std::optional(curve) : std::nullopt;
}

double ScoreCurve::unbounded(double raw) const
{
    const double x = m_optimum ? std::abs(raw - *m_optimum) : raw;
    switch (m_kind) {
    case Kind::Sigmoid:
        return m_h * (m_a + m_s * sigmoid((x - m_x0) / m_w));
    case Kind::Linear:
        return 100 * (x - m_x0) / (m_x1 - m_x0);
    case Kind::Power:
        return 100 * std::pow(std::max(0.0, x), m_k);
    case Kind::Window:
        return 100 * sigmoid((x - m_x0) / m_w) * (1 - sigmoid((x - m_x1) / m_w));
    case Kind::Sine:
        return 100 * std::sin(std::numbers::pi * m_k * x / (m_k * x + 1));
    case Kind::Reciprocal:
        return 1 / (x + m_k);
    case Kind::Cosine: {
        const double cosine = std::max(0.0, std::cos(x * std::numbers::pi / 180));
        return 100 * cosine * cosine;
    }
    }
    return 0;
}

int ScoreCurve::at(double raw) const
{
    const double score = unbounded(raw);
    return std::isnan(score) ? 0 : static_cast<int>(std::lround(std::clamp(score, 0.0, 100.0)));
}

} // namespace rekam
