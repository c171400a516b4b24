// What happened to the devices: the newest events in memory, and what a person must be able to look up later
// in the audit trail. Lives as long as the station, whoever is signed in. Main thread.
#pragma once

#include "core/base/clock.h"
#include "core/ports/slot_rack.h"
#include "core/ports/station_store.h"

#include <deque>
#include <map>

namespace rekam {

enum class DeviceEventKind : quint8
{
    Ready,
    Absent,
    Lost,
    Disabled,
    Swapped,
    Restarted, // by a technician
    Tested
};
const char* deviceEventName(DeviceEventKind kind); // "device-lost": as in the audit trail

struct DeviceEvent
{
    QDateTime at; // UTC
    QString slot;
    DeviceEventKind kind{};
    QString adapter;
    QString code; // of the error, where there was one
    friend bool operator==(const DeviceEvent&, const DeviceEvent&) = default;
};

class DeviceLog : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMostEvents = 200;

    // All outlive the log. Listens from now on.
    DeviceLog(SlotRack& rack, StationStore& store, const Clock& clock, QObject* parent = nullptr);

    const std::deque<DeviceEvent>& events() const { return m_events; } // the newest first
    // By the technician: `actor` is an account name.
    void note(DeviceEventKind kind, const QString& slot, const QString& code, const QString& actor,
              const QString& role);

Q_SIGNALS:
    void changed();

private:
    void onState(const QString& slot, SlotState state);
    void onLost(const QString& slot, const Error& error);
    void add(DeviceEvent event, const QString& actor, const QString& role);

    SlotRack& m_rack;
    StationStore& m_store;
    const Clock& m_clock;
    std::deque<DeviceEvent> m_events;
    std::map<QString, DeviceEvent> m_last; // of each slot: a device that stays away is told once
};

} // namespace rekam
