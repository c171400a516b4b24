#include "core/review/day_overview.h"

#include "tests/support/picks.h"
#include "tests/support/sample_people.h"
#include "tests/support/visit_rows.h"

#include <rapidcheck.h>
#include <set>

using namespace rekam;
using namespace rekam::test;
using S = RequestState;
using R = RecordingState;
using C = CardJobState;

namespace {

const QDate kToday(2026, 11, 23);

QDateTime at(const QDate& day, int hour) { return QDateTime(day, QTime(hour, 0), Qt::LocalTime).toUTC(); }

// One visit with what belongs to it.
struct Case
{
    DayWork work;

    explicit Case(S state, quint32 number = 1, const QDate& day = kToday)
    {
        ServiceRequest request{.id = idNumber<RequestId>(number), .nik = sampleNik(static_cast<int>(number))};
        request.ticket = {u'A', static_cast<int>(number)};
        request.state = state;
        request.arrivedAt = at(day, 8);
        request.stateSince = at(day, 9);
        work.requests = {request};
    }
    Case& recording(R state, R suspendedFrom = R::Verified)
    {
        Recording made{.applicant = sampleApplicant()};
        made.id = idNumber<RecordId>(77);
        made.state = state;
        made.suspendedFrom = suspendedFrom;
        work.requests.front().recording = made.id;
        work.recordings = {made};
        return *this;
    }
    // As after handover: the visit names a recording of which nothing is left.
    Case& forgotten()
    {
        work.requests.front().recording = idNumber<RecordId>(77);
        return *this;
    }
    Case& heard(const char* word, bool printReadySeen = false)
    {
        work.recordings.front().centreStatus.word = QString::fromLatin1(word);
        work.recordings.front().printReadySeen = printReadySeen;
        return *this;
    }
    Case& packet(OutboxState state, int failures = 0)
    {
        work.packets = {{idNumber<RecordId>(77), state, failures, QStringLiteral("CentreUnreachable"), {}}};
        return *this;
    }
    Case& card(C state)
    {
        CardJob job;
        job.id = idNumber<CardJobId>(5);
        job.recording = idNumber<RecordId>(77);
        job.state = state;
        work.cardJobs.push_back(job);
        return *this;
    }
};

struct Row
{
    const char* what;
    Case given;
    DayStage stage;
    DayStop stop;
};

} // namespace

TEST_CASE("everybody stands at the furthest stage that something on disk vouches for, for one reason")
{
    const std::vector<Row> rows = {
        {"has a ticket", Case(S::Waiting), DayStage::Arrived, DayStop::Waiting},
        {"is called", Case(S::Called), DayStage::Arrived, DayStop::Called},
        {"did not come", Case(S::NoShow), DayStage::Arrived, DayStop::NoShow},
        {"was parked before anything began", Case(S::Parked), DayStage::Arrived, DayStop::Parked},
        {"is looked up", Case(S::Serving), DayStage::Served, DayStop::BeingServed},
        {"differs from the register", Case(S::CorrectionNeeded), DayStage::Served, DayStop::DataDiffers},
        {"is photographed", Case(S::Serving).recording(R::Capturing), DayStage::Served, DayStop::BeingServed},
        {"was parked with half a recording", Case(S::Parked).recording(R::Suspended, R::Capturing),
         DayStage::Served, DayStop::Parked},
        {"was parked at the review", Case(S::Parked).recording(R::Suspended, R::Review), DayStage::Recorded,
         DayStop::Parked},
        {"gave up in the middle", Case(S::Cancelled).recording(R::Cancelled), DayStage::Served,
         DayStop::Cancelled},
        {"is reviewed", Case(S::Serving).recording(R::Review), DayStage::Recorded, DayStop::AwaitsApproval},
        {"is approved", Case(S::Serving).recording(R::Approved), DayStage::Recorded, DayStop::AwaitsSealing},
        {"is sealed, the visit was not moved on", Case(S::Serving).recording(R::Sealed), DayStage::Sealed,
         DayStop::AwaitsSending},
        {"is uploaded without a receipt",
         Case(S::WaitingForCentre).recording(R::Sealed).packet(OutboxState::Uploaded), DayStage::Sealed,
         DayStop::AwaitsSending},
        {"could not be sent", Case(S::WaitingForCentre).recording(R::Sealed).packet(OutboxState::Queued, 3),
         DayStage::Sealed, DayStop::SendingDelayed},
        {"is parked in the outbox",
         Case(S::WaitingForCentre).recording(R::Sealed).packet(OutboxState::Parked, 9), DayStage::Sealed,
         DayStop::SendingParked},
        {"has its receipt", Case(S::WaitingForCentre).recording(R::Delivered).packet(OutboxState::Receipted),
         DayStage::Sent, DayStop::AwaitsCentre},
        {"is being looked at", Case(S::WaitingForCentre).recording(R::Delivered).heard("SENT_FOR_DEDUP"),
         DayStage::Received, DayStop::AwaitsCentre},
        {"has an unknown word", Case(S::WaitingForCentre).recording(R::Delivered).heard("SOMETHING_NEW"),
         DayStage::Received, DayStop::AwaitsCentre},
        {"is a duplicate", Case(S::WaitingForCentre).recording(R::Delivered).heard("DUPLICATE_RECORD"),
         DayStage::Received, DayStop::CentreRefused},
        {"is unique, card data follow",
         Case(S::WaitingForCentre).recording(R::Delivered).heard("PRINT_READY_RECORD", true),
         DayStage::PrintReady, DayStop::AwaitsCard},
        {"may be printed", Case(S::WaitingForCard).recording(R::Delivered).card(C::Ready),
         DayStage::PrintReady, DayStop::AwaitsPrint},
        {"spoiled its blank", Case(S::WaitingForCard).recording(R::Delivered).card(C::Spoiled),
         DayStage::PrintReady, DayStop::BlankSpoiled},
        {"waits to be fetched", Case(S::WaitingForCard).recording(R::Delivered).card(C::Printed),
         DayStage::Printed, DayStop::AwaitsHandover},
        {"went out with a list", Case(S::WaitingForCard).recording(R::Delivered).card(C::Distributed),
         DayStage::Printed, DayStop::Distributed},
        {"is handed over, the visit was not closed",
         Case(S::WaitingForCard).recording(R::Delivered).card(C::HandedOver), DayStage::HandedOver,
         DayStop::Complete},
        {"is through, the recording is forgotten", Case(S::Closed).forgotten(), DayStage::HandedOver,
         DayStop::Complete},
        {"asked for something without a card", Case(S::Closed), DayStage::Served, DayStop::ServedOnly}};
    for (const Row& row : rows) {
        INFO(row.what);
        const DayOverview day = overviewOf(row.given.work, kToday);
        REQUIRE(day.people.size() == 1);
        CHECK(dayStageName(day.people.front().stage) == std::string(dayStageName(row.stage)));
        CHECK(dayStopName(day.people.front().stop) == std::string(dayStopName(row.stop)));
    }
}

TEST_CASE("a visit whose recording cannot be read fell out and is not lost")
{
    Case one(S::Serving);
    one.work.requests.front().recording = idNumber<RecordId>(9);

    const DayOverview day = overviewOf(one.work, kToday);

    REQUIRE(day.fellOut().size() == 1);
    CHECK(day.fellOut().front().stop == DayStop::RecordDamaged);
}

TEST_CASE("a sealed record that owes a second signature waits for somebody, until it is given or sent")
{
    Case one = Case(S::WaitingForCentre).recording(R::Sealed).packet(OutboxState::Queued);
    one.work.recordings.front().countersignature = Countersignature();
    CHECK(overviewOf(one.work, kToday).fellOut().size() == 1);
    CHECK(overviewOf(one.work, kToday).people.front().stop == DayStop::OwesCountersignature);

    one.work.recordings.front().countersignature->given.account = idNumber<AccountId>(3);
    CHECK(overviewOf(one.work, kToday).people.front().stop == DayStop::AwaitsSending);
    one.work.recordings.front().countersignature->given.account = AccountId();
    one.work.recordings.front().state = R::Delivered;
    CHECK(overviewOf(one.work, kToday).people.front().stop == DayStop::AwaitsCentre);
}

TEST_CASE("who came earlier and is not through is carried over, and counts on no bar")
{
    const QDate yesterday = kToday.addDays(-1);
    CHECK(overviewOf(Case(S::Waiting, 1, yesterday).work, kToday).carriedOver.size() == 1);
    CHECK(overviewOf(Case(S::Waiting, 1, yesterday).work, kToday).reached[0] == 0);
    CHECK(overviewOf(Case(S::Closed, 1, yesterday).work, kToday).carriedOver.empty());
    CHECK(overviewOf(Case(S::Cancelled, 1, yesterday).work, kToday).carriedOver.empty());
    CHECK(overviewOf(Case(S::Waiting, 1, kToday.addDays(1)).work, kToday).people.empty());
}

TEST_CASE("what a supervisor holds, sends back or rejects stands before the sending, and somebody has to act")
{
    Case held = Case(S::WaitingForCentre).recording(R::Sealed).packet(OutboxState::Queued);
    std::vector<VisitRow> rows = rowsOf(held.work);
    rows.front().hold = Hold::Held;
    CHECK(dayOverviewOf(rows, kToday, kToday).fellOut().front().stop == DayStop::AwaitsReview);
    rows.front().hold = Hold::Accepted;
    CHECK(dayOverviewOf(rows, kToday, kToday).people.front().stop == DayStop::AwaitsSending);

    VisitRow back = rows.front();
    back.state = S::CorrectionNeeded;
    back.record = RecordId();
    back.recording.reset();
    back.packet.reset();
    back.hold = Hold::SentBack;
    CHECK(standingOf(back) == Standing{DayStage::Sealed, DayStop::SentBack});
    back.hold = Hold::None;
    CHECK(standingOf(back) == Standing{DayStage::Served, DayStop::DataDiffers});
    rows.front().state = S::Cancelled;
    rows.front().hold = Hold::Rejected;
    CHECK(standingOf(rows.front()) == Standing{DayStage::Sealed, DayStop::Rejected});
}

TEST_CASE("a week is Monday to Sunday, a month all of its days, and both move whole")
{
    const QDate monday(2026, 11, 23);
    CHECK(periodAround(Period::Day, monday) == PeriodDays{monday, monday});
    CHECK(periodAround(Period::Week, monday) == PeriodDays{monday, monday.addDays(6)});
    CHECK(periodAround(Period::Week, monday.addDays(6)) == PeriodDays{monday, monday.addDays(6)});
    CHECK(periodAround(Period::Month, QDate(2024, 2, 15)) ==
          PeriodDays{QDate(2024, 2, 1), QDate(2024, 2, 29)});
    CHECK(periodAround(Period::Month, movedBy(Period::Month, QDate(2026, 3, 31), -1)).last ==
          QDate(2026, 2, 28));
    CHECK(periodAround(Period::Week, movedBy(Period::Week, monday, -1)).first == monday.addDays(-7));
}

TEST_CASE("a period counts everybody who arrived between its first and its last day, and nobody twice")
{
    std::vector<VisitRow> rows;
    for (int day = -1; day <= 7; ++day) {
        Case one(S::Waiting, static_cast<quint32>(day + 10), kToday.addDays(day));
        rows.push_back(rowsOf(one.work).front());
    }

    const DayOverview week = dayOverviewOf(rows, kToday, kToday.addDays(6));

    CHECK(week.reached[0] == 7);
    CHECK(week.carriedOver.size() == 1);
    CHECK(week.standingAt(DayStage::Arrived).size() == 8);
    CHECK(week.standingAt(DayStage::Served).empty());
}

TEST_CASE("the names of stages and stops are different from one another")
{
    std::set<std::string> names;
    for (size_t i = 0; i < kDayStages; ++i)
        names.insert(dayStageName(static_cast<DayStage>(i)));
    CHECK(names.size() == kDayStages);
    std::set<std::string> stops;
    for (int i = 0; i <= static_cast<int>(DayStop::Rejected); ++i)
        stops.insert(dayStopName(static_cast<DayStop>(i)));
    CHECK(stops.size() == kDayStops);
}

namespace {

// A day as a crash may leave it: recordings, cards and packets that fit their visits or not.
DayWork anyDay()
{
    DayWork work;
    const auto count = pick<quint32>(0, 40);
    for (quint32 i = 1; i <= count; ++i) {
        Case one(static_cast<S>(pick(1, static_cast<int>(S::NoShow) + 1)), i, kToday.addDays(pick(-2, 2)));
        ServiceRequest request = one.work.requests.front();
        if (pick(0, 3) > 0)
            request.recording = idNumber<RecordId>(1000 + i);
        work.requests.push_back(request);
        if (pick(0, 4) > 0) {
            Recording recording{.applicant = sampleApplicant()};
            recording.id = idNumber<RecordId>(1000 + i + pick<quint32>(0, 2));
            recording.state = static_cast<R>(pick(1, static_cast<int>(R::Cancelled) + 1));
            recording.suspendedFrom = static_cast<R>(pick(1, static_cast<int>(R::Sealed)));
            recording.printReadySeen = pick(0, 3) == 0;
            if (pick(0, 2) == 0)
                recording.centreStatus.word = QStringLiteral("DUPLICATE_RECORD");
            work.recordings.push_back(recording);
        }
        if (pick(0, 3) == 0)
            work.packets.push_back(
                {idNumber<RecordId>(1000 + i), static_cast<OutboxState>(pick(1, 5)), pick(0, 3), {}, {}});
        for (int jobs = pick(0, 3); jobs > 0; --jobs) {
            CardJob job;
            job.id = idNumber<CardJobId>(i);
            job.recording = idNumber<RecordId>(1000 + i);
            if (pick(0, 2) == 0)
                job.request = idNumber<RequestId>(i);
            job.state = static_cast<C>(pick(1, static_cast<int>(C::Distributed) + 1));
            work.cardJobs.push_back(job);
        }
    }
    return work;
}

} // namespace

TEST_CASE("the numbers of every arrow add up, and no name is lost or counted twice")
{
    const bool holds = rc::check([] {
        const DayWork work = anyDay();

        const DayOverview day = overviewOf(work, kToday);

        std::multiset<RequestId> expected;
        for (const ServiceRequest& request : work.requests) {
            if (request.arrivedAt.toLocalTime().date() == kToday)
                expected.insert(request.id);
        }
        std::multiset<RequestId> shown;
        for (const DayPerson& person : day.people)
            shown.insert(person.request);
        RC_ASSERT(shown == expected);
        RC_ASSERT(day.reached[0] == static_cast<int>(day.people.size()));
        RC_ASSERT(day.arrows.size() == kDayStages - 1);
        int standing = day.reached.back();
        int fell = 0;
        for (const DayArrow& arrow : day.arrows) {
            RC_ASSERT(arrow.passed + arrow.onTheWay + arrow.finished + arrow.fellOut == arrow.reached);
            standing += arrow.onTheWay + arrow.finished + arrow.fellOut;
            fell += arrow.fellOut;
        }
        RC_ASSERT(standing == static_cast<int>(day.people.size()));
        std::multiset<RequestId> carried;
        for (const DayPerson& person : day.carriedOver) {
            carried.insert(person.request);
            fell += isFellOut(person.stop) ? 1 : 0;
            RC_ASSERT(shown.count(person.request) == 0);
        }
        RC_ASSERT(std::set<RequestId>(carried.begin(), carried.end()).size() == carried.size());
        // A handed-over card is at the end of the line: nobody falls out there.
        RC_ASSERT(static_cast<int>(day.fellOut().size()) == fell);
    });
    CHECK(holds);
}
