#include "core/review/timeline.h"

using namespace rekam;

namespace {

std::vector<TimelineRow> rows(std::initializer_list<const char*> names)
{
    std::vector<TimelineRow> made;
    const QDateTime start(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
    for (const char* name : names) {
        TimelineRow row;
        row.sequence = made.size() + 1;
        row.at = start.addSecs(60 * static_cast<qint64>(made.size()));
        row.what = QString::fromLatin1(name);
        made.push_back(row);
    }
    return made;
}

std::string names(const std::vector<TimelineEvent>& events)
{
    std::string text;
    for (const TimelineEvent& event : events)
        text += (text.empty() ? "" : " ") + event.what.toStdString();
    return text;
}

} // namespace

TEST_CASE("a device's fault belongs to whoever was at the counter, and to nobody else")
{
    const auto events =
        timelineOf(rows({"ticket-issued", "device-lost", "ticket-called", "serving-started", "attempt-sealed",
                         "device-lost", "device-ready", "packet-sealed", "device-lost", "receipt-verified"}));

    CHECK(names(events) ==
          "ticket-issued ticket-called serving-started attempt-sealed device-lost device-ready "
          "packet-sealed receipt-verified");
    CHECK(events[4].topic == TimelineTopic::Device);
}

TEST_CASE("a parked visit is not at the counter until it is served again")
{
    const auto events = timelineOf(rows({"serving-started", "visit-parked", "device-lost", "visit-taken-up",
                                         "serving-started", "device-lost", "visit-waits-for-centre"}));

    CHECK(names(events) == "serving-started visit-parked visit-taken-up serving-started device-lost "
                           "visit-waits-for-centre");
}

TEST_CASE("time is counted from the first event")
{
    const auto events = timelineOf(rows({"ticket-issued", "ticket-called", "card-handed-over"}));

    CHECK(events.front().sinceArrival.count() == 0);
    CHECK(events.back().sinceArrival.count() == 120);
    CHECK(events.back().topic == TimelineTopic::Card);
    CHECK(timelineOf({}).empty());
}

TEST_CASE("a fact is found by its whole key")
{
    const QString facts = QStringLiteral("target=right-four number=2");
    CHECK(factOf(facts, "number") == QStringLiteral("2"));
    CHECK(factOf(facts, "target") == QStringLiteral("right-four"));
    CHECK(factOf(facts, "umber").isEmpty());
    CHECK(factOf({}, "target").isEmpty());
}
