// How long a station may go on recording without the centre: by policy (online-required, or offline-allowed
// with a limit in days and in recordings that were not sent). Pure.
#pragma once

#include <QDateTime>
#include <optional>

namespace rekam {

struct OfflineRules
{
    bool isAllowed = true;
    int maxDays = 7;      // since the centre was last heard; 0: no limit
    int maxRecords = 500; // sealed and without a receipt; 0: no limit
    friend bool operator==(const OfflineRules&, const OfflineRules&) = default;
};

struct OfflineFacts
{
    bool isConnected = false;
    QDateTime lastHeard{};     // UTC, by the station's clock; null: not known
    QDateTime oldestWaiting{}; // sealed at; null: nothing waits
    int waiting = 0;           // packets without a receipt
    QDateTime now{};
};

enum class OfflineStop : quint8
{
    None,
    NotAllowed, // the policy wants a connection
    DaysOver,
    RecordsOver
};
const char* offlineStopName(OfflineStop stop); // "days-over"

struct OfflineAllowance
{
    bool isConnected = false;
    OfflineStop stop = OfflineStop::None;
    std::optional<int> daysLeft{};       // whole days, today among them; nothing: no limit
    std::optional<int> recordingsLeft{}; // nothing: no limit
    bool mayRecord() const { return stop == OfflineStop::None; }
    friend bool operator==(const OfflineAllowance&, const OfflineAllowance&) = default;
};

// A station that never heard the centre counts from its oldest packet that waits. With a connection the
// numbers tell what a day without one would allow, and nothing stops.
OfflineAllowance allowanceOf(const OfflineRules& rules, const OfflineFacts& facts);

} // namespace rekam
