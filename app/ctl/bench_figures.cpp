#include "app/ctl/bench_figures.h"

#include <algorithm>
#include <cmath>

namespace rekam::ctl {
namespace {

double shareBelow(const std::vector<double>& sorted, double threshold)
{
    if (sorted.empty())
        return 0;
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), threshold) - sorted.begin();
    return static_cast<double>(below) / static_cast<double>(sorted.size());
}

} // namespace

void ScoreFigures::finish()
{
    std::sort(m_genuine.begin(), m_genuine.end());
    std::sort(m_impostor.begin(), m_impostor.end());
}

double ScoreFigures::missedAt(double threshold) const { return shareBelow(m_genuine, threshold); }

double ScoreFigures::falseMatchesAt(double threshold) const
{
    return m_impostor.empty() ? 0 : 1 - shareBelow(m_impostor, threshold);
}

double ScoreFigures::equalErrorRate() const
{
    double least = 1;
    for (const std::vector<double>* scores : {&m_genuine, &m_impostor})
        for (const double threshold : *scores)
            least = std::min(least, std::max(missedAt(threshold), falseMatchesAt(threshold)));
    return least;
}

double ScoreFigures::thresholdFor(double falseMatchRate) const
{
    if (m_impostor.empty())
        return 0;
    const auto above = static_cast<std::size_t>(falseMatchRate * static_cast<double>(m_impostor.size()));
    const std::size_t at = m_impostor.size() - 1 - std::min(above, m_impostor.size() - 1);
    return std::nextafter(m_impostor[at], 1e9);
}

QJsonObject ScoreFigures::spreadOf(bool ofGenuine) const
{
    const std::vector<double>& scores = ofGenuine ? m_genuine : m_impostor;
    QJsonObject spread{{QStringLiteral("n"), static_cast<qint64>(scores.size())}};
    const auto put = [&](const char* name, double share) {
        if (!scores.empty())
            spread.insert(QLatin1String(name),
                          scores[static_cast<std::size_t>(share * static_cast<double>(scores.size() - 1))]);
    };
    put("min", 0);
    put("p1", 0.01);
    put("p5", 0.05);
    put("median", 0.5);
    put("p95", 0.95);
    put("p99", 0.99);
    put("max", 1);
    return spread;
}

} // namespace rekam::ctl
