// A session of the mobile service as the store keeps it.
#include "core/base/cbor_fields.h"
#include "core/service/outreach.h"

#include <array>

namespace rekam {
namespace {

constexpr qsizetype kMaxText = 200;
constexpr qsizetype kMaxBytes = 2LL * 1024 * 1024;
constexpr qsizetype kMostRows = 10'000; // with those who were not expected
constexpr qint64 kMaxCount = 1'000'000;

enum Key : int
{
    kId = 1,
    kNumber,
    kKind,
    kPlace,
    kDay,
    kOpenedAt,
    kClosedAt,
    kOpenedBy,
    kClosedBy,
    kRoster,
    kTally,
    kAttendance
};

enum PersonKey : int
{
    kNik = 1,
    kName,
    kHeardAt,
    kRefused,
    kOutcome,
    kIsWalkIn,
    kTicket,
    kArrivedAt
};

// In the order in which they are written.
constexpr std::array kCounts = {
    &OutreachTally::expected, &OutreachTally::came,     &OutreachTally::recorded,
    &OutreachTally::served,   &OutreachTally::deferred, &OutreachTally::refused,
    &OutreachTally::notMet,   &OutreachTally::walkIns,  &OutreachTally::walkInsRecorded};

QCborMap mapOf(const OutreachPerson& person)
{
    QCborMap map;
    map.insert(qint64{kNik}, person.nik.text());
    map.insert(qint64{kName}, boundedText(person.name, kMaxText));
    insertTime(map, kHeardAt, person.heardAt);
    map.insert(qint64{kRefused}, boundedText(person.refused, kMaxText));
    return map;
}

Result<OutreachPerson> personFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "roster");
    REKAM_TRY(const Nik nik, Nik::parse(fields.text(kNik, 16)));
    OutreachPerson person{.nik = nik};
    person.name = fields.text(kName, kMaxText);
    person.heardAt = fields.time(kHeardAt);
    person.refused = fields.text(kRefused, kMaxText);
    REKAM_CHECK(fields.status());
    return person;
}

QCborMap mapOf(const AttendanceRow& row)
{
    QCborMap map = mapOf(OutreachPerson{row.nik, row.name, row.heardAt, row.refused});
    map.insert(qint64{kOutcome}, static_cast<qint64>(row.attendance));
    map.insert(qint64{kIsWalkIn}, row.isWalkIn);
    map.insert(qint64{kTicket}, boundedText(row.ticket, kMaxText));
    insertTime(map, kArrivedAt, row.arrivedAt);
    return map;
}

Result<AttendanceRow> rowFrom(const QCborValue& value)
{
    REKAM_TRY(const OutreachPerson person, personFrom(value));
    CborFields fields = CborFields::of(value, "attendance");
    AttendanceRow row{.nik = person.nik, .name = person.name};
    row.heardAt = person.heardAt;
    row.refused = person.refused;
    row.attendance = fields.choice(kOutcome, Attendance::Recorded);
    row.isWalkIn = fields.boolean(kIsWalkIn);
    row.ticket = fields.text(kTicket, kMaxText);
    row.arrivedAt = fields.time(kArrivedAt);
    REKAM_CHECK(fields.status());
    return row;
}

Result<int> countFrom(const QCborValue& value)
{
    const qint64 count = integerOr(value, -1);
    if (count < 0 || count > kMaxCount)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("count")}});
    return static_cast<int>(count);
}

} // namespace

QByteArray toCbor(const Outreach& outreach)
{
    QCborArray roster, tally, attendance;
    for (const AttendanceRow& row : outreach.attendance)
        attendance.append(mapOf(row));
    for (const OutreachPerson& person : outreach.roster)
        roster.append(mapOf(person));
    for (const auto count : kCounts)
        tally.append(outreach.tally.*count);
    QCborMap map;
    insertIdentity(map, kId, outreach.id.bytes());
    map.insert(qint64{kNumber}, boundedText(outreach.number, kMaxText));
    map.insert(qint64{kKind}, static_cast<qint64>(outreach.kind));
    map.insert(qint64{kPlace}, boundedText(outreach.place, kMaxText));
    insertDate(map, kDay, outreach.day);
    insertTime(map, kOpenedAt, outreach.openedAt);
    insertTime(map, kClosedAt, outreach.closedAt);
    map.insert(qint64{kOpenedBy}, boundedText(outreach.openedBy, kMaxText));
    map.insert(qint64{kClosedBy}, boundedText(outreach.closedBy, kMaxText));
    map.insert(qint64{kRoster}, roster);
    map.insert(qint64{kTally}, tally);
    map.insert(qint64{kAttendance}, attendance);
    return QCborValue(map).toCbor();
}

Result<Outreach> outreachFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "outreach");
    Outreach outreach;
    outreach.id = OutreachId(fields.identity(kId));
    outreach.number = fields.text(kNumber, kMaxText);
    outreach.kind = fields.choice(kKind, kLastOutreachKind);
    outreach.place = fields.text(kPlace, kMaxText);
    outreach.day = fields.date(kDay);
    outreach.openedAt = fields.time(kOpenedAt);
    outreach.closedAt = fields.time(kClosedAt);
    outreach.openedBy = fields.text(kOpenedBy, kMaxText);
    outreach.closedBy = fields.text(kClosedBy, kMaxText);
    outreach.roster = fields.list(kRoster, static_cast<qsizetype>(kMostOutreachPeople), personFrom);
    outreach.attendance = fields.list(kAttendance, kMostRows, rowFrom);
    const std::vector<int> tally = fields.list(kTally, static_cast<qsizetype>(kCounts.size()), countFrom);
    if (tally.size() != kCounts.size())
        fields.refuse(kTally);
    REKAM_CHECK(fields.status());
    for (std::size_t i = 0; i < tally.size(); ++i)
        outreach.tally.*kCounts[i] = tally[i];
    return outreach;
}

} // namespace rekam
