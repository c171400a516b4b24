#include "core/workflow/device_log.h"

#include <algorithm>

namespace rekam {
namespace {

// A slot that starts well is no news for the trail; one that comes back is.
bool isForTrail(const DeviceEvent& event, const DeviceEvent* before)
{
    switch (event.kind) {
    case DeviceEventKind::Ready:
    case DeviceEventKind::Absent:
        return before != nullptr;
    case DeviceEventKind::Lost:
    case DeviceEventKind::Disabled:
    case DeviceEventKind::Swapped:
    case DeviceEventKind::Restarted:
    case DeviceEventKind::Tested:
        return true;
    }
    return true;
}

} // namespace

const char* deviceEventName(DeviceEventKind kind)
{
    switch (kind) {
    case DeviceEventKind::Ready:
        return "device-ready";
    case DeviceEventKind::Absent:
        return "device-absent";
    case DeviceEventKind::Lost:
        return "device-lost";
    case DeviceEventKind::Disabled:
        return "device-disabled";
    case DeviceEventKind::Swapped:
        return "device-swapped";
    case DeviceEventKind::Restarted:
        return "device-restarted";
    case DeviceEventKind::Tested:
        return "device-tested";
    }
    return "?";
}

DeviceLog::DeviceLog(SlotRack& rack, StationStore& store, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_rack(rack),
      m_store(store),
      m_clock(clock)
{
    connect(&rack, &SlotRack::stateChanged, this, &DeviceLog::onState);
    connect(&rack, &SlotRack::lost, this, &DeviceLog::onLost);
}

void DeviceLog::onState(const QString& slot, SlotState state)
{
    switch (state) {
    case SlotState::Ready:
        add({{}, slot, DeviceEventKind::Ready, {}, {}}, {}, {});
        break;
    case SlotState::Absent:
        add({{}, slot, DeviceEventKind::Absent, {}, {}}, {}, {});
        break;
    case SlotState::Disabled:
        add({{}, slot, DeviceEventKind::Disabled, {}, {}}, {}, {});
        break;
    case SlotState::Starting:
    case SlotState::Busy:
    case SlotState::Faulty: // told as lost, with its reason
        break;
    }
}

void DeviceLog::onLost(const QString& slot, const Error& error)
{
    add({{}, slot, DeviceEventKind::Lost, {}, QString::fromLatin1(errcName(error.code()))}, {}, {});
}

void DeviceLog::note(DeviceEventKind kind, const QString& slot, const QString& code, const QString& actor,
                     const QString& role)
{
    add({{}, slot, kind, {}, code}, actor, role);
}

void DeviceLog::add(DeviceEvent event, const QString& actor, const QString& role)
{
    for (const SlotFacts& facts : m_rack.facts()) {
        if (facts.slot == event.slot)
            event.adapter = facts.adapter;
    }
    const auto known = m_last.find(event.slot);
    const DeviceEvent* before = known == m_last.end() ? nullptr : &known->second;
    const bool isRepeat = before && actor.isEmpty() && before->kind == event.kind &&
                          before->code == event.code && before->adapter == event.adapter;
    // Ready again after an action (Busy in between) is no event, nor is a device that is still away.
    if (isRepeat && event.kind != DeviceEventKind::Lost)
        return;
    if (isRepeat && event.code == QLatin1String(errcName(Errc::DeviceMissing)))
        return;
    event.at = m_clock.nowUtc();
    if (isForTrail(event, before)) {
        StoreChange line;
        line.audit.push_back({QString::fromLatin1(deviceEventName(event.kind)),
                              actor.isEmpty() ? QStringLiteral("station") : actor,
                              role.isEmpty() ? QStringLiteral("station") : role,
                              {},
                              event.slot,
                              {{"adapter", event.adapter}, {"code", event.code}}});
        m_store.commit(std::move(line), this, [](const Status&) {}); // a full disk is told elsewhere
    }
    if (event.kind != DeviceEventKind::Tested)
        m_last[event.slot] = event;
    m_events.push_front(std::move(event));
    if (m_events.size() > kMostEvents)
        m_events.pop_back();
    Q_EMIT changed();
}

} // namespace rekam
