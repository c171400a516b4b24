// A session of the mobile service (jemput bola): where the station went, who was expected there, and what
// became of each of them. What was done stands in the visits; here is only what no visit can know. A value
// that names people: the store seals it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"

#include <QDateTime>
#include <optional>
#include <vector>

namespace rekam {

using OutreachId = Id<struct OutreachTag>;

enum class OutreachKind : quint8
{
    HomeVisit = 1,
    School,
    Village,
    Prison
};
constexpr OutreachKind kLastOutreachKind = OutreachKind::Prison;
const char* outreachKindName(OutreachKind kind); // "home-visit"

struct OutreachPerson
{
    Nik nik;
    QString name{};      // as the register has it; empty until it was asked
    QDateTime heardAt{}; // UTC: how old the register's data are that lie here; null: none do
    QString refused{};   // why they want no recording, in the officer's words; empty: they did not say so
    friend bool operator==(const OutreachPerson&, const OutreachPerson&) = default;
};

constexpr std::size_t kMostOutreachPeople = 2000;

struct OutreachTally
{
    int expected = 0; // came + refused + notMet
    int came = 0;     // recorded + served + deferred
    int recorded = 0;
    int served = 0;   // with another service than a recording
    int deferred = 0; // came, and is not done
    int refused = 0;
    int notMet = 0;
    int walkIns = 0; // came without being expected, in none of the numbers above
    int walkInsRecorded = 0;
    friend bool operator==(const OutreachTally&, const OutreachTally&) = default;
};

enum class Attendance : quint8
{
    NotMet = 1,
    Refused,
    Deferred,
    Served,
    Recorded
};
const char* attendanceName(Attendance attendance); // "not-met"

struct AttendanceRow
{
    Nik nik;
    QString name{};
    Attendance attendance = Attendance::NotMet;
    bool isWalkIn = false;
    QString ticket{};
    QDateTime arrivedAt{};
    QDateTime heardAt{};
    QString refused{};
    friend bool operator==(const AttendanceRow&, const AttendanceRow&) = default;
};

struct Outreach
{
    OutreachId id{};
    QString number{}; // "JB-20261122-1"
    OutreachKind kind = OutreachKind::Village;
    QString place{};
    QDate day{}; // the first one
    QDateTime openedAt{}, closedAt{};
    QString openedBy{}, closedBy{}; // account names
    std::vector<OutreachPerson> roster{};
    OutreachTally tally{};                   // as it was closed
    std::vector<AttendanceRow> attendance{}; // as it was closed: the paper can be printed again
    bool isOpen() const { return !closedAt.isValid(); }
    friend bool operator==(const Outreach&, const Outreach&) = default;
};

// A visit that began in a session, as the store finds it.
struct OutreachVisit
{
    enum class Stand : quint8
    {
        Recorded, // sealed
        Served,   // the visit is through, without a recording
        Unfinished
    };
    RequestId request{};
    Nik nik;
    QString name{}; // of its recording; may be empty
    QString ticket{};
    QDateTime arrivedAt{};
    Stand stand = Stand::Unfinished;
    friend bool operator==(const OutreachVisit&, const OutreachVisit&) = default;
};

// The roster in its order, then who came without being expected, by arrival. The furthest of somebody's
// visits counts; who was recorded after having refused was recorded.
std::vector<AttendanceRow> attendanceOf(const Outreach& outreach, const std::vector<OutreachVisit>& visits);
OutreachTally tallyOf(const std::vector<AttendanceRow>& rows);
// Nobody has seen to them yet: the first that is neither there nor refused, after `after` and round again.
std::optional<std::size_t> nextExpected(const std::vector<AttendanceRow>& rows,
                                        std::optional<std::size_t> after);

// What a list says: NIKs, one a line (a name or anything else may stand behind the sixteen digits).
struct RosterText
{
    std::vector<Nik> people{}; // each once
    int unreadable = 0;        // lines that hold no NIK, and are not empty
};
RosterText rosterFromText(const QString& text);

// ReasonMissing (what=place) without a place. One is open at a time: the caller sees to it.
Result<Outreach> openOutreach(const OutreachId& id, OutreachKind kind, const QString& place,
                              const QString& number, const QString& account, const QDateTime& nowUtc);
// How many were new. A roster that is full takes no more.
int addPeople(Outreach& outreach, const std::vector<Nik>& people);
// ReasonMissing without one; RecordMissing for somebody who is not on the roster. StepNotAllowed: it is
// closed.
Status noteRefusal(Outreach& outreach, const Nik& nik, const QString& reason);
Status takeBackRefusal(Outreach& outreach, const Nik& nik);
Result<Outreach> closed(Outreach outreach, const std::vector<OutreachVisit>& visits, const QString& account,
                        const QDateTime& nowUtc);
// "JB-20261122-2": one after the highest of the day among these.
QString nextOutreachNumber(const std::vector<Outreach>& known, QDate today);

QByteArray toCbor(const Outreach& outreach);
Result<Outreach> outreachFromCbor(const QByteArray& bytes);

} // namespace rekam
