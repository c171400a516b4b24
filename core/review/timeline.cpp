#include "core/review/timeline.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

bool isDevice(const QString& what) { return what.startsWith(QLatin1String("device-")); }

bool isOneOf(const QString& what, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return what == QLatin1String(name); });
}

// Somebody sits at the devices from here on ...
bool opensCounter(const QString& what) { return isOneOf(what, {"serving-started", "recording-resumed"}); }

// ... to here.
bool closesCounter(const QString& what)
{
    return isOneOf(what, {"packet-sealed", "visit-parked", "visit-cancelled", "correction-ordered",
                          "visit-waits-for-centre", "service-finished", "recording-suspended",
                          "recording-cancelled"});
}

TimelineTopic topicOf(const QString& what)
{
    if (isDevice(what))
        return TimelineTopic::Device;
    if (what == QLatin1String("timeline-viewed"))
        return TimelineTopic::Access;
    if (what.startsWith(QLatin1String("card-")) || isOneOf(what, {"handover-refused", "visit-closed"}))
        return TimelineTopic::Card;
    if (what.startsWith(QLatin1String("packet-")) || what.startsWith(QLatin1String("receipt-")) ||
        isOneOf(what,
                {"centre-status", "recording-sealed", "signed-off", "resident-approved",
                 "resident-approved-by-word", "review-opened", "visit-waits-for-centre", "slip-signed"}))
        return TimelineTopic::Record;
    if (what.startsWith(QLatin1String("ticket-")) || what.startsWith(QLatin1String("visit-")) ||
        isOneOf(what, {"serving-started", "correction-ordered", "gate-told", "elements-marked",
                       "differences-noted", "service-changed", "service-finished", "status-slip-printed",
                       "return-fixed", "letter-printed-again"}))
        return TimelineTopic::Visit;
    return TimelineTopic::Capture;
}

} // namespace

std::vector<TimelineEvent> timelineOf(const std::vector<TimelineRow>& rows)
{
    std::vector<TimelineEvent> events;
    bool isAtCounter = false;
    for (const TimelineRow& row : rows) {
        if (isDevice(row.what) && !isAtCounter)
            continue;
        if (opensCounter(row.what))
            isAtCounter = true;
        else if (closesCounter(row.what))
            isAtCounter = false;
        TimelineEvent event{row.at,      row.what,  row.actor,         row.second,
                            row.subject, row.facts, topicOf(row.what), {}};
        if (!events.empty())
            event.sinceArrival = std::chrono::seconds(events.front().at.secsTo(row.at));
        events.push_back(std::move(event));
    }
    return events;
}

QString factOf(const QString& facts, const char* key)
{
    const QString wanted = QLatin1String(key) + QLatin1Char('=');
    for (const QString& part : facts.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (part.startsWith(wanted))
            return part.mid(wanted.size());
    }
    return {};
}

} // namespace rekam
