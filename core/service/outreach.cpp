#include "core/service/outreach.h"

#include "core/base/cbor_fields.h"

#include <QRegularExpression>
#include <algorithm>

namespace rekam {
namespace {

constexpr qsizetype kMaxText = 200;

QString numberPrefix(QDate day) { return QStringLiteral("JB-%1-").arg(day.toString(u"yyyyMMdd")); }

Status needsOpen(const Outreach& outreach, const char* event)
{
    if (outreach.isOpen())
        return {};
    return Unexpected(Errc::StepNotAllowed,
                      {{"state", QStringLiteral("closed")}, {"event", QString::fromLatin1(event)}});
}

Result<OutreachPerson*> personIn(Outreach& outreach, const Nik& nik)
{
    const auto at = std::find_if(outreach.roster.begin(), outreach.roster.end(),
                                 [&](const OutreachPerson& known) { return known.nik == nik; });
    if (at == outreach.roster.end())
        return Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("roster")}});
    return &*at;
}

Attendance attendanceFrom(OutreachVisit::Stand stand)
{
    switch (stand) {
    case OutreachVisit::Stand::Recorded:
        return Attendance::Recorded;
    case OutreachVisit::Stand::Served:
        return Attendance::Served;
    case OutreachVisit::Stand::Unfinished:
        return Attendance::Deferred;
    }
    return Attendance::Deferred;
}

void take(AttendanceRow& row, const OutreachVisit& visit)
{
    const Attendance now = attendanceFrom(visit.stand);
    if (row.attendance >= now)
        return;
    row.attendance = now;
    row.ticket = visit.ticket;
    row.arrivedAt = visit.arrivedAt;
    if (row.name.isEmpty())
        row.name = visit.name;
}

bool isAwaited(const AttendanceRow& row) { return !row.isWalkIn && row.attendance == Attendance::NotMet; }

} // namespace

const char* outreachKindName(OutreachKind kind)
{
    switch (kind) {
    case OutreachKind::HomeVisit:
        return "home-visit";
    case OutreachKind::School:
        return "school";
    case OutreachKind::Village:
        return "village";
    case OutreachKind::Prison:
        return "prison";
    }
    return "?";
}

const char* attendanceName(Attendance attendance)
{
    switch (attendance) {
    case Attendance::NotMet:
        return "not-met";
    case Attendance::Refused:
        return "refused";
    case Attendance::Deferred:
        return "deferred";
    case Attendance::Served:
        return "served";
    case Attendance::Recorded:
        return "recorded";
    }
    return "?";
}

std::vector<AttendanceRow> attendanceOf(const Outreach& outreach, const std::vector<OutreachVisit>& visits)
{
    std::vector<AttendanceRow> rows;
    rows.reserve(outreach.roster.size());
    for (const OutreachPerson& person : outreach.roster) {
        AttendanceRow row{.nik = person.nik, .name = person.name};
        row.attendance = person.refused.isEmpty() ? Attendance::NotMet : Attendance::Refused;
        row.heardAt = person.heardAt;
        row.refused = person.refused;
        rows.push_back(std::move(row));
    }
    std::vector<OutreachVisit> byArrival = visits;
    std::stable_sort(byArrival.begin(), byArrival.end(), [](const OutreachVisit& a, const OutreachVisit& b) {
        return a.arrivedAt < b.arrivedAt;
    });
    for (const OutreachVisit& visit : byArrival) {
        auto at = std::find_if(rows.begin(), rows.end(),
                               [&](const AttendanceRow& row) { return row.nik == visit.nik; });
        if (at == rows.end()) {
            AttendanceRow walkIn{.nik = visit.nik, .name = visit.name};
            walkIn.isWalkIn = true;
            at = rows.insert(rows.end(), std::move(walkIn));
        }
        take(*at, visit);
    }
    return rows;
}

OutreachTally tallyOf(const std::vector<AttendanceRow>& rows)
{
    OutreachTally tally;
    for (const AttendanceRow& row : rows) {
        if (row.isWalkIn) {
            ++tally.walkIns;
            tally.walkInsRecorded += row.attendance == Attendance::Recorded ? 1 : 0;
            continue;
        }
        ++tally.expected;
        switch (row.attendance) {
        case Attendance::NotMet:
            ++tally.notMet;
            continue;
        case Attendance::Refused:
            ++tally.refused;
            continue;
        case Attendance::Deferred:
            ++tally.deferred;
            break;
        case Attendance::Served:
            ++tally.served;
            break;
        case Attendance::Recorded:
            ++tally.recorded;
            break;
        }
        ++tally.came;
    }
    return tally;
}

std::optional<std::size_t> nextExpected(const std::vector<AttendanceRow>& rows,
                                        std::optional<std::size_t> after)
{
    const std::size_t start = after ? *after + 1 : 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t at = (start + i) % rows.size();
        if (isAwaited(rows[at]))
            return at;
    }
    return std::nullopt;
}

RosterText rosterFromText(const QString& text)
{
    static const QRegularExpression kDigits(QStringLiteral("(?<![0-9])[0-9]{16}(?![0-9])"));
    static const QRegularExpression kLineEnd(QStringLiteral("[\\r\\n]+"));
    RosterText roster;
    for (const QString& line : text.split(kLineEnd, Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        bool hasOne = false;
        auto matches = kDigits.globalMatch(line);
        while (matches.hasNext()) {
            const Result<Nik> nik = Nik::parse(matches.next().captured());
            if (!nik)
                continue;
            hasOne = true;
            if (std::find(roster.people.begin(), roster.people.end(), *nik) == roster.people.end())
                roster.people.push_back(*nik);
        }
        roster.unreadable += hasOne ? 0 : 1;
    }
    return roster;
}

Result<Outreach> openOutreach(const OutreachId& id, OutreachKind kind, const QString& place,
                              const QString& number, const QString& account, const QDateTime& nowUtc)
{
    if (place.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("place")}});
    Outreach outreach;
    outreach.id = id;
    outreach.number = number;
    outreach.kind = kind;
    outreach.place = boundedText(place.trimmed(), kMaxText);
    outreach.day = nowUtc.toLocalTime().date();
    outreach.openedAt = nowUtc;
    outreach.openedBy = account;
    return outreach;
}

int addPeople(Outreach& outreach, const std::vector<Nik>& people)
{
    int added = 0;
    for (const Nik& nik : people) {
        if (outreach.roster.size() >= kMostOutreachPeople)
            break;
        if (personIn(outreach, nik))
            continue;
        outreach.roster.push_back({.nik = nik});
        ++added;
    }
    return added;
}

Status noteRefusal(Outreach& outreach, const Nik& nik, const QString& reason)
{
    REKAM_CHECK(needsOpen(outreach, "refused"));
    if (reason.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing, {{"event", QStringLiteral("refused")}});
    REKAM_TRY(OutreachPerson* const person, personIn(outreach, nik));
    person->refused = boundedText(reason.trimmed(), kMaxText);
    return {};
}

Status takeBackRefusal(Outreach& outreach, const Nik& nik)
{
    REKAM_CHECK(needsOpen(outreach, "refusal-taken-back"));
    REKAM_TRY(OutreachPerson* const person, personIn(outreach, nik));
    person->refused.clear();
    return {};
}

Result<Outreach> closed(Outreach outreach, const std::vector<OutreachVisit>& visits, const QString& account,
                        const QDateTime& nowUtc)
{
    REKAM_CHECK(needsOpen(outreach, "closed"));
    outreach.attendance = attendanceOf(outreach, visits);
    outreach.tally = tallyOf(outreach.attendance);
    outreach.closedAt = nowUtc;
    outreach.closedBy = account;
    return outreach;
}

QString nextOutreachNumber(const std::vector<Outreach>& known, QDate today)
{
    const QString prefix = numberPrefix(today);
    int last = 0;
    for (const Outreach& outreach : known) {
        if (outreach.number.startsWith(prefix))
            last = std::max(last, outreach.number.mid(prefix.size()).toInt());
    }
    return prefix + QString::number(last + 1);
}

} // namespace rekam
