// How long the people in the hall will wait, from how long this office takes. Pure; honest: without enough
// visits to go by there is no estimate.
#pragma once

#include "core/queue/queue_board.h"

#include <chrono>

namespace rekam {

// One visit that a counter was done with.
struct ServiceSample
{
    QueueClass queueClass = QueueClass::Recording;
    std::chrono::seconds took{0};
    QDateTime endedAt; // UTC
    friend bool operator==(const ServiceSample&, const ServiceSample&) = default;
};
// Of those requests that a counter was done with.
std::vector<ServiceSample> samplesOf(const std::vector<ServiceRequest>& requests);

// What the office needs for one visit, by class. The median: one visit of two hours is not the next one's
// fault.
class ServiceTimes
{
public:
    static constexpr std::size_t kEnough = 5;  // visits of a class before anything is said
    static constexpr std::size_t kLatest = 25; // older ones do not count: readers, people and habits change

    ServiceTimes() = default;
    explicit ServiceTimes(std::vector<ServiceSample> samples);
    std::optional<std::chrono::seconds> median(QueueClass queueClass) const; // nothing: not enough visits

private:
    std::vector<ServiceSample> m_samples; // the latest first
};

// From now until each of board.waiting is called, in that order: every counter takes the first whom it serves
// as soon as it is free. Nothing for whoever stands behind a class that is not known well enough, or whom no
// counter serves.
std::vector<std::optional<std::chrono::seconds>> estimatedWaits(const QueueBoard& board,
                                                                const std::vector<Counter>& counters,
                                                                const ServiceTimes& times,
                                                                const QDateTime& nowUtc);
// For somebody who would take a number now.
std::optional<std::chrono::seconds> estimatedWaitOfNew(const QueueBoard& board, QueueClass queueClass,
                                                       const QueueRules& rules,
                                                       const std::vector<Counter>& counters,
                                                       const ServiceTimes& times, const QDateTime& nowUtc);

} // namespace rekam
