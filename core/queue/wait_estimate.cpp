#include "core/queue/wait_estimate.h"

#include <algorithm>

namespace rekam {
namespace {

using std::chrono::seconds;

// A counter in the time to come.
struct Desk
{
    const Counter* counter = nullptr;
    std::optional<seconds> freeIn = seconds(0); // nothing: nobody knows
};

std::vector<Desk> desksOf(const QueueBoard& board, const std::vector<Counter>& counters,
                          const ServiceTimes& times, const QDateTime& nowUtc)
{
    std::vector<Desk> desks;
    for (const Counter& counter : counters) {
        Desk desk{&counter, seconds(0)};
        for (const ServiceRequest& there : board.atCounter) {
            if (there.counter != counter.name)
                continue;
            desk.freeIn = times.median(there.queueClass);
            const seconds gone = there.serviceTime + seconds(there.stateSince.secsTo(nowUtc));
            if (desk.freeIn)
                desk.freeIn = std::max(seconds(0), *desk.freeIn - gone);
        }
        desks.push_back(desk);
    }
    return desks;
}

struct Waiter
{
    QueueClass queueClass;
    QString wantedCounter;
};

bool isSooner(const Desk& a, const Desk& b)
{
    if (!a.freeIn || !b.freeIn)
        return a.freeIn.has_value();
    return *a.freeIn < *b.freeIn;
}

// The next in turn goes to the counter that is free first.
std::optional<seconds> take(const Waiter& waiter, std::vector<Desk>& desks, const ServiceTimes& times)
{
    Desk* first = nullptr;
    for (Desk& desk : desks) {
        if (desk.counter->doesServe(waiter.queueClass, waiter.wantedCounter) &&
            (!first || isSooner(desk, *first)))
            first = &desk;
    }
    if (!first || !first->freeIn)
        return std::nullopt;
    const seconds wait = *first->freeIn;
    const std::optional<seconds> takes = times.median(waiter.queueClass);
    first->freeIn = takes ? std::optional(wait + *takes) : std::nullopt;
    return wait;
}

} // namespace

std::vector<ServiceSample> samplesOf(const std::vector<ServiceRequest>& requests)
{
    std::vector<ServiceSample> samples;
    for (const ServiceRequest& request : requests) {
        if (request.servedAt.isValid() && request.serviceTime.count() > 0)
            samples.push_back({request.queueClass, request.serviceTime, request.servedAt});
    }
    return samples;
}

ServiceTimes::ServiceTimes(std::vector<ServiceSample> samples) : m_samples(std::move(samples))
{
    std::stable_sort(m_samples.begin(), m_samples.end(),
                     [](const ServiceSample& a, const ServiceSample& b) { return a.endedAt > b.endedAt; });
}

std::optional<seconds> ServiceTimes::median(QueueClass queueClass) const
{
    std::vector<seconds> latest;
    for (const ServiceSample& sample : m_samples) {
        if (sample.queueClass == queueClass && latest.size() < kLatest)
            latest.push_back(sample.took);
    }
    if (latest.size() < kEnough)
        return std::nullopt;
    const auto middle = latest.begin() + static_cast<std::ptrdiff_t>(latest.size() / 2);
    std::nth_element(latest.begin(), middle, latest.end());
    if (latest.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(latest.begin(), middle)) / 2;
}

std::vector<std::optional<seconds>> estimatedWaits(const QueueBoard& board,
                                                   const std::vector<Counter>& counters,
                                                   const ServiceTimes& times, const QDateTime& nowUtc)
{
    std::vector<Desk> desks = desksOf(board, counters, times, nowUtc);
    std::vector<std::optional<seconds>> waits;
    for (const ServiceRequest& request : board.waiting)
        waits.push_back(take({request.queueClass, request.wantedCounter}, desks, times));
    return waits;
}

std::optional<seconds> estimatedWaitOfNew(const QueueBoard& board, QueueClass queueClass,
                                          const QueueRules& rules, const std::vector<Counter>& counters,
                                          const ServiceTimes& times, const QDateTime& nowUtc)
{
    std::vector<Desk> desks = desksOf(board, counters, times, nowUtc);
    const bool goesFirst = rules.priority == PriorityPolicy::First && queueClass == QueueClass::Priority;
    for (const ServiceRequest& request : board.waiting) {
        const bool isBefore = comesFirst(request) || request.queueClass == QueueClass::Priority;
        if (goesFirst && !isBefore)
            break;
        take({request.queueClass, request.wantedCounter}, desks, times);
    }
    return take({queueClass, {}}, desks, times);
}

} // namespace rekam
