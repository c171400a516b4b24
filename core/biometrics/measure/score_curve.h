// From a measure's raw value to 0..100, in the shapes that ISO/IEC 29794-5 uses as OFIQ configures them. The
// numbers are data (resources/quality/*.json, "score").
#pragma once

#include <QJsonObject>
#include <optional>

namespace rekam {

class ScoreCurve
{
public:
    // "kind" and its numbers:
    //   sigmoid     h (a + s S((x - x0) / w)), S(t) = 1 / (1 + e^-t); with "optimum": x is the distance to it
    //   linear      0 at "zeroAt", 100 at "hundredAt"
    //   power       100 x^exponent
    //   window      100 S((x - x0) / w) (1 - S((x - x1) / w))
    //   sine        100 sin(pi k x / (k x + 1))
    //   reciprocal  1 / (x + c)
    //   cosine      100 cos(x degrees)^2, 0 beyond a right angle
    // None for an unknown kind or a missing number.
    static std::optional<ScoreCurve> from(const QJsonObject& json);

    int at(double raw) const; // 0..100, rounded; 0 for what is no number

private:
    enum class Kind
    {
        Sigmoid,
        Linear,
        Power,
        Window,
        Sine,
        Reciprocal,
        Cosine
    };
    double unbounded(double x) const;
    Kind m_kind = Kind::Linear;
    std::optional<double> m_optimum;
    double m_h = 100, m_a = 0, m_s = 1, m_x0 = 0, m_x1 = 0, m_w = 1, m_k = 1;
};

} // namespace rekam
