#include "core/service/offline_allowance.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kDaySeconds = 24LL * 3600;

std::optional<int> daysLeft(const OfflineRules& rules, const OfflineFacts& facts)
{
    if (rules.maxDays == 0)
        return std::nullopt;
    const QDateTime since = facts.lastHeard.isValid() ? facts.lastHeard : facts.oldestWaiting;
    if (facts.isConnected || !since.isValid())
        return rules.maxDays;
    // A clock that was set back makes no days.
    const qint64 gone = std::max<qint64>(0, since.secsTo(facts.now));
    const qint64 left = qint64{rules.maxDays} * kDaySeconds - gone;
    return left <= 0 ? 0 : static_cast<int>((left + kDaySeconds - 1) / kDaySeconds);
}

} // namespace

const char* offlineStopName(OfflineStop stop)
{
    switch (stop) {
    case OfflineStop::None:
        return "none";
    case OfflineStop::NotAllowed:
        return "not-allowed";
    case OfflineStop::DaysOver:
        return "days-over";
    case OfflineStop::RecordsOver:
        return "records-over";
    }
    return "?";
}

OfflineAllowance allowanceOf(const OfflineRules& rules, const OfflineFacts& facts)
{
    OfflineAllowance allowance;
    allowance.isConnected = facts.isConnected;
    if (!rules.isAllowed) {
        allowance.daysLeft = 0;
        allowance.recordingsLeft = 0;
        allowance.stop = facts.isConnected ? OfflineStop::None : OfflineStop::NotAllowed;
        return allowance;
    }
    allowance.daysLeft = daysLeft(rules, facts);
    if (rules.maxRecords > 0)
        allowance.recordingsLeft = std::max(0, rules.maxRecords - facts.waiting);
    if (facts.isConnected)
        return allowance;
    if (allowance.daysLeft == 0)
        allowance.stop = OfflineStop::DaysOver;
    else if (allowance.recordingsLeft == 0)
        allowance.stop = OfflineStop::RecordsOver;
    return allowance;
}

} // namespace rekam
