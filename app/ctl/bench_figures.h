// Genuine and impostor scores of one kind, and what follows from them: for benches and reports.
#pragma once

#include <QJsonObject>
#include <vector>

namespace rekam::ctl {

class ScoreFigures
{
public:
    void add(double score, bool isGenuine) { (isGenuine ? m_genuine : m_impostor).push_back(score); }
    void finish(); // sorts; before any question

    std::size_t genuine() const { return m_genuine.size(); }
    std::size_t impostors() const { return m_impostor.size(); }
    double missedAt(double threshold) const;       // share of genuine below it
    double falseMatchesAt(double threshold) const; // share of impostors at or above it
    double equalErrorRate() const;
    double
    thresholdFor(double falseMatchRate) const; // least score above which no more impostors lie than that
    // {min, 1 %, 5 %, median, 95 %, 99 %, max}
    QJsonObject spreadOf(bool ofGenuine) const;

private:
    std::vector<double> m_genuine, m_impostor;
};

} // namespace rekam::ctl
