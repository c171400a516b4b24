#include "core/biometrics/measure/quality_checks.h"

#include <algorithm>
#include <cmath>

namespace rekam {

const char* nameOf(Measure measure, std::span<const NamedMeasure> names)
{
    const auto at = std::find_if(names.begin(), names.end(),
                                 [&](const NamedMeasure& named) { return named.measure == measure; });
    return at == names.end() ? nullptr : at->name;
}

std::vector<QualityCheck> checksOf(const QualityReport& report, const QualityLimits& limits,
                                   std::span<const NamedMeasure> names)
{
    std::vector<QualityCheck> checks;
    for (const MeasureValue& value : report.measures) {
        const char* name = nameOf(value.measure, names);
        if (!name || value.light == Light::NotAssessed)
            continue;
        const QualityTerms& terms = limits.terms(name);
        QualityCheck check{QString::fromLatin1(name), value.raw, 0, value.light == Light::Good, {}, {}};
        check.score = terms.score ? terms.score->at(value.raw)
                                  : static_cast<int>(std::lround(100 * terms.band.goodness(value.raw)));
        const bool isBelow = value.raw < terms.band.goodFrom;
        if (!check.isOk) {
            check.sentence = isBelow ? terms.sentenceBelow : terms.sentenceAbove;
            check.hint = isBelow ? terms.hintBelow : terms.hintAbove;
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

QualityCheck failedCheck(const char* name, const QualityLimits& limits)
{
    const QualityTerms& terms = limits.terms(name);
    return {QString::fromLatin1(name), std::nullopt, 0, false, terms.sentenceBelow, terms.hintBelow};
}

} // namespace rekam
