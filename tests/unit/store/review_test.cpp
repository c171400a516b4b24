#include "core/recording/doubts.h"
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

// Two supervisors; the first records.
struct Office : StoreHome
{
    LoginSession by = begin();
    LoginSession other = store()
                             .accounts()
                             .create(QStringLiteral("kepala"), Role::Supervisor, secret(kSecondPassphrase))
                             .value();

    // With a finger that could not be given, seen by nobody else.
    RecordId sealFlagged(quint32 number = 4)
    {
        MadeUpVisit visit = madeUpVisit(number, by.account, clock.now);
        visit.recording.exceptions = {{Modality::Finger, 3, ExceptionReason::Bandaged, "perban"}};
        signOff(visit, by.account, clock.now);
        visit.request.state = RequestState::WaitingForCentre;
        if (!commit(visit) || !seal(visit))
            std::abort();
        return visit.recording.id;
    }
    void signInAs(const char* name, const char* passphrase)
    {
        NewsForSessions news;
        if (!store().signIn(QString::fromLatin1(name), secret(passphrase), news))
            std::abort();
    }
    void signInOther() { signInAs("kepala", kSecondPassphrase); }
    bool isOffered() { return store().outbox().next(clock.now)->has_value(); }
    Status decide(const RecordId& record, ReviewDecision decision, const char* reason = "wajah lain")
    {
        const auto moved =
            store().decideReview({record, decision, QString::fromUtf8(reason), kStandingDay.addDays(7)});
        return moved ? Status() : Status(Unexpected(moved.error()));
    }
    qint64 lines(const char* what)
    {
        return *store().core().sql().number("SELECT count(*) FROM audit WHERE what = ?",
                                            {QString::fromLatin1(what)});
    }
    VisitRow row() { return store().work().facts().loadPeriod(kStandingDay, kStandingDay)->visits.front(); }
    void usePolicy(const char* hold)
    {
        QFile file(this->file("station.json"));
        if (!file.open(QIODevice::WriteOnly))
            std::abort();
        file.write(QByteArray("{\"link\": {\"hold\": \"") + hold + "\"}}");
    }
};

} // namespace

TEST_CASE("a flagged packet is not offered before somebody else accepted it, however long it waits")
{
    Office office;
    const RecordId record = office.sealFlagged();
    CHECK_FALSE(office.isOffered());
    CHECK(office.lines("packet-held") == 1);
    office.clock.advance(std::chrono::hours(24 * 60));
    CHECK_FALSE(office.isOffered());

    office.signInOther();
    REQUIRE(office.decide(record, ReviewDecision::Accept, ""));

    CHECK(office.isOffered());
    CHECK(office.lines("review-accepted") == 1);
    CHECK(office.decide(record, ReviewDecision::Accept).error().code() == Errc::StepNotAllowed);
}

TEST_CASE("nobody decides about a recording of their own")
{
    Office office;
    const RecordId record = office.sealFlagged();
    for (const ReviewDecision decision :
         {ReviewDecision::Accept, ReviewDecision::SendBack, ReviewDecision::Reject})
        CHECK(office.decide(record, decision).error().code() == Errc::SecondPersonIsSame);
    CHECK_FALSE(office.isOffered());
    CHECK(office.store().review().load(kStandingDay)->front().isOwn);
    office.signInOther();
    CHECK_FALSE(office.store().review().load(kStandingDay)->front().isOwn);
}

TEST_CASE("an operator decides about nothing")
{
    Office office;
    const RecordId record = office.sealFlagged();
    REQUIRE(office.store().accounts().create("operator", Role::Operator, secret("kunci petugas tiga")));
    office.signInAs("operator", "kunci petugas tiga");
    CHECK(office.decide(record, ReviewDecision::Accept).error().code() == Errc::PermissionMissing);
}

TEST_CASE("what is sent back never goes out, and the resident comes again on the day that was named")
{
    Office office;
    const RecordId record = office.sealFlagged();
    office.signInOther();
    CHECK(office.decide(record, ReviewDecision::SendBack, " ").error().code() == Errc::ReasonMissing);

    REQUIRE(office.decide(record, ReviewDecision::SendBack));

    CHECK_FALSE(office.isOffered());
    const VisitRow row = office.row();
    CHECK(row.state == RequestState::CorrectionNeeded);
    CHECK(row.hold == Hold::SentBack);
    CHECK(row.record.isNull());
    const auto request = office.store().work().loadRequest(row.request);
    CHECK(request->comeBackOn == kStandingDay.addDays(7));
    CHECK(request->reason == "wajah lain");
    CHECK(office.store().outbox().figures()->packetsWaiting == 0);
    CHECK(office.lines("review-sent-back") == 1);
}

TEST_CASE("what is rejected never goes out, and the visit ends with the reason")
{
    Office office;
    const RecordId record = office.sealFlagged();
    office.signInOther();

    REQUIRE(office.decide(record, ReviewDecision::Reject));

    CHECK_FALSE(office.isOffered());
    CHECK(office.row().state == RequestState::Cancelled);
    CHECK(office.row().hold == Hold::Rejected);
    CHECK(office.decide(record, ReviewDecision::Accept).error().code() == Errc::StepNotAllowed);
}

TEST_CASE("a refused packet is kept as long as the policy keeps packets, and no longer")
{
    Office office;
    const RecordId record = office.sealFlagged();
    REQUIRE(office.store().noteCentreTime(office.clock.now));
    office.signInOther();
    REQUIRE(office.decide(record, ReviewDecision::Reject));
    const auto files = [&] {
        return QDir(office.store().core().home().packetsFolder()).entryList(QDir::Files).size();
    };
    REQUIRE(office.store().noteCentreTime(office.clock.now.addDays(6)));
    CHECK(files() == 1);
    REQUIRE(office.store().noteCentreTime(office.clock.now.addDays(8)));
    CHECK(files() == 0);
}

TEST_CASE("the policy says which packets wait: none, flagged ones, or all")
{
    Office office;
    office.usePolicy("all");
    REQUIRE(office.sealed(1, office.by));
    CHECK_FALSE(office.isOffered());
    office.usePolicy("none");
    office.sealFlagged(2);
    CHECK(office.isOffered());
}

TEST_CASE("where nobody else could decide, nothing is held and the trail says so")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    visit.recording.exceptions = {{Modality::Finger, 3, ExceptionReason::Bandaged, {}}};
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    REQUIRE(home.seal(visit));
    CHECK(home.store().outbox().next(home.clock.now)->has_value());
    CHECK(*home.store().core().sql().number("SELECT count(*) FROM audit WHERE what = 'packet-not-held'") ==
          1);
}

TEST_CASE("a resident who was recorded here before is held, unless the first recording was sent back")
{
    Office office;
    office.usePolicy("flagged");
    REQUIRE(office.sealed(5, office.by));
    MadeUpVisit again = madeUpVisit(6, office.by.account, office.clock.now);
    again.recording.applicant.nik = sampleNik(5);
    again.request.nik = sampleNik(5);
    signOff(again, office.by.account, office.clock.now);
    REQUIRE(office.commit(again));
    REQUIRE(office.seal(again));

    const auto sheet = office.store().review().load(kStandingDay);

    REQUIRE(sheet->size() == 2);
    CHECK(sheet->front().record == again.recording.id);
    CHECK(sheet->front().hold == Hold::Held);
    CHECK(sheet->front().doubts.front() == Doubt::NearDuplicate);
    CHECK(sheet->back().isSent);
}

TEST_CASE("a recording that nobody doubts can be found in order, and nothing else")
{
    Office office;
    REQUIRE(office.sealed(7, office.by));
    const RecordId record = office.store().review().load(kStandingDay)->front().record;
    office.signInOther();
    CHECK(office.decide(record, ReviewDecision::Reject).error().code() == Errc::StepNotAllowed);
    REQUIRE(office.decide(record, ReviewDecision::Accept, ""));
    CHECK(office.store().review().load(kStandingDay)->empty());
}

TEST_CASE("a complaint is sealed, and is answered once by who may")
{
    Office office;
    const QDateTime now = office.clock.now;
    const Complaint complaint = receiveComplaint(idNumber<ComplaintId>(1), ComplaintKind::Complaint,
                                                 "Antrean lama sekali", "Bu Rahayu", "operator", now)
                                    .value();
    REQUIRE(office.store().complaints().save(complaint));
    CHECK(office.store().complaints().save(complaint).error().code() == Errc::StepNotAllowed);
    const QByteArray stored =
        office.store().core().sql().select("SELECT sealed FROM complaints")->front().blob(0);
    CHECK_FALSE(stored.contains("Rahayu"));

    const Complaint answered = answerComplaint(complaint, "Loket ditambah", "kepala", now.addDays(3)).value();
    REQUIRE(office.store().complaints().save(answered));
    CHECK(office.store().complaints().load(10)->front() == answered);
    CHECK(office.store().complaints().save(answered).error().code() == Errc::StepNotAllowed);
    CHECK(daysOpen(answered, now.addDays(90)) == 3);
}

TEST_CASE("the trail is read by who, what and when, a page at a time, newest first")
{
    Office office;
    REQUIRE(office.sealed(7, office.by));
    office.sealFlagged(8);
    SupervisionRows& rows = office.store().supervision();

    AuditFilter filter;
    filter.what = QStringLiteral("packet-sealed");
    CHECK(rows.loadAudit(filter)->rows.size() == 2);
    filter.limit = 1;
    const auto first = rows.loadAudit(filter);
    REQUIRE(first->rows.size() == 1);
    CHECK(first->isMore);
    filter.before = first->rows.front().sequence;
    const auto second = rows.loadAudit(filter);
    CHECK(second->rows.front().sequence < first->rows.front().sequence);
    CHECK_FALSE(second->isMore);
    filter = {};
    filter.who = QStringLiteral("nobody");
    CHECK(rows.loadAudit(filter)->rows.empty());
    filter = {};
    filter.from = office.clock.now.addSecs(1);
    CHECK(rows.loadAudit(filter)->rows.empty());
    CHECK_FALSE(rows.checkAudit()->firstBadRow);
}

TEST_CASE("an auditor reads the trail and nothing about people")
{
    Office office;
    REQUIRE(office.store().accounts().create("auditor", Role::Auditor, secret("kunci pemeriksa")));
    office.signInAs("auditor", "kunci pemeriksa");
    CHECK(office.store().supervision().require(Permission::ReadAudit));
    CHECK(office.store().supervision().require(Permission::SeeDay).error().code() == Errc::PermissionMissing);
    CHECK(office.store().complaints().load(1).error().code() == Errc::VaultLocked);
    office.store().lock();
    CHECK(office.store().supervision().require(Permission::ReadAudit).error().code() == Errc::VaultLocked);
}

TEST_CASE("what lay on this station is listed by time, and NIKs only with a second person")
{
    Office office;
    REQUIRE(office.sealed(7, office.by));
    SupervisionRows& rows = office.store().supervision();
    const QDateTime now = office.clock.now;
    CHECK(rows.loadIncident(now.addDays(-2), now.addDays(-1), {})->empty());
    const auto found = rows.loadIncident(now.addDays(-1), now.addDays(1), {});
    REQUIRE(found->size() == 1);
    CHECK(found->front().nik.isEmpty());
    CHECK(found->front().maskedNik == sampleNik(7).masked());

    const SecondPerson made{office.other.account, now, idNumber<ConfirmationId>(5)};
    CHECK(rows.loadIncident(now.addDays(-1), now, made).error().code() == Errc::SecondPersonStale);
    const auto proved =
        office.store().accounts().confirmSecondPerson("kepala", secret(office.kSecondPassphrase));
    REQUIRE(proved);
    CHECK(rows.loadIncident(now.addDays(-1), now.addDays(1), *proved)->front().nik == sampleNik(7).text());
    CHECK(rows.loadIncident(now.addDays(-1), now, *proved).error().code() == Errc::SecondPersonStale);
}

TEST_CASE("how long a step took is kept without a name, by device and by age")
{
    Office office;
    REQUIRE(office.sealed(7, office.by));
    const auto steps = office.store().work().facts().loadSteps(kStandingDay, kStandingDay);
    REQUIRE(steps->size() == 4);
    CHECK(steps->at(0).step == Step::Photo);
    CHECK(steps->at(0).tries == 2);
    CHECK(steps->at(0).device == "made-up 0001");
    CHECK(steps->at(0).ageBand == 20);
    CHECK(ageBandOf(QDate(1921, 1, 1), QDate(2026, 1, 2)) == 60);
    CHECK(ageBandOf(QDate(1996, 1, 3), QDate(2026, 1, 2)) == 20);
    CHECK(ageBandOf(QDate(1996, 1, 2), QDate(2026, 1, 2)) == 30);
    CHECK(ageBandOf(QDate(1940, 1, 1), QDate(2026, 1, 2)) == 60);
}
