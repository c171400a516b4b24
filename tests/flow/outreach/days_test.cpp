// Days without the centre: a station that is out goes by its copies of the register, seals, is stopped by the
// policy's limit, and sends everything exactly once when it is back.
#include "core/service/offline_allowance.h"
#include "core/store/station_database.h"
#include "core/store/store_thread.h"
#include "core/sync/enrolment.h"
#include "core/sync/sync_link.h"
#include "tests/support/centre_process.h"
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;
using fake::waitUntil;

namespace {

template<typename T>
Result<T> answer(const std::function<void(QObject*, Reply<T>)>& ask)
{
    std::optional<Result<T>> told;
    QObject receiver;
    ask(&receiver, [&](const Result<T>& result) { told = result; });
    REQUIRE(waitUntil([&] { return told.has_value(); }));
    return *told;
}

// A clock that the test moves on by days; read on the store's and the sync thread too.
class MovedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc().addDays(m_days); }
    std::chrono::nanoseconds sinceBoot() const override { return m_system.sinceBoot(); }
    void toDay(int days) { m_days = days; }

private:
    SystemClock m_system;
    std::atomic<int> m_days = 0;
};

struct FieldStation
{
    FieldStation()
    {
        REQUIRE(centre.start());
        Result<Home> home =
            Home::create(folder.path() + QStringLiteral("/home"), HomeKind::Training, clock.nowUtc(), ids);
        REQUIRE(home);
        store = std::make_unique<StoreThread>(std::move(*home),
                                              StoreOptions{clock, ids, PassphraseCost::cheapForTests()});
        const OpenedStore opened = openStore();
        enrolWith(opened.publicKeys);
        login = answer<LoginSession>([&](QObject* r, Reply<LoginSession> reply) {
                    store->accounts().createAccount(QStringLiteral("petugas.1"), Role::Supervisor,
                                                    secret("kunci lapangan"), r, std::move(reply));
                }).value();
        connectLink();
    }

    OpenedStore openStore()
    {
        std::optional<OpenedStore> opened;
        QObject receiver;
        store->open(&receiver, [&](Result<OpenedStore> result) {
            REQUIRE(result);
            opened = std::move(*result);
        });
        REQUIRE(waitUntil([&] { return opened.has_value(); }));
        return std::move(*opened);
    }
    void enrolWith(const StationPublicKeys& keys)
    {
        EnrolmentRequest request;
        request.address = centre.address();
        request.caPem = centre.file("ca.pem");
        request.stationName = QStringLiteral("kec-331512-01");
        request.code = centre.enrolCode(request.stationName);
        request.signingKey = keys.signing;
        request.sealingKey = keys.sealing;
        request.kind = HomeKind::Training;
        bool isKept = false;
        QObject receiver;
        enrol(request, &receiver, [&](Result<EnrolmentAnswer> enrolled) {
            REQUIRE(enrolled);
            tlsKey = enrolled->tlsKeyPem.clone();
            certificate = enrolled->certificatePem;
            CentreIdentity identity;
            identity.station = enrolled->station;
            identity.stationName = QStringLiteral("kec-331512-01");
            identity.address = centre.address();
            identity.packetKey = enrolled->packetKey;
            identity.signingKeys = enrolled->signingKeys;
            identity.caPem = centre.file("ca.pem");
            identity.certificatePem = enrolled->certificatePem;
            identity.tlsKeyPem = std::move(enrolled->tlsKeyPem);
            store->saveCentreIdentity(std::move(identity), &receiver, [&](const Status& kept) {
                REQUIRE(kept);
                isKept = true;
            });
        });
        REQUIRE(waitUntil([&] { return isKept; }));
    }
    void connectLink()
    {
        SyncPace pace;
        pace.fast = std::chrono::milliseconds(50);
        pace.slow = std::chrono::milliseconds(200);
        pace.rarely = std::chrono::milliseconds(200);
        link = std::make_unique<SyncLink>(store->outbox(), clock, pace);
        link->connectTo({centre.address(), centre.file("ca.pem"), certificate, tlsKey.clone()});
    }
    StoreFigures figures()
    {
        return answer<StoreFigures>([&](QObject* r, Reply<StoreFigures> reply) {
                   store->stationStore().figures(r, std::move(reply));
               })
            .value();
    }
    OfflineAllowance allowance(const OfflineRules& rules)
    {
        const StoreFigures now = figures();
        return allowanceOf(rules,
                           {link->link().state == LinkState::Connected, now.centreHeardAt,
                            now.oldestWaiting.value_or(QDateTime()), now.packetsWaiting, clock.nowUtc()});
    }
    void seal(quint32 number)
    {
        MadeUpVisit visit = madeUpVisit(number, login.account, clock.nowUtc());
        signOff(visit, login.account, clock.nowUtc());
        StoreChange change;
        change.request = visit.request;
        change.recording = visit.recording;
        for (const Taken& taken : visit.taken)
            change.attempts.push_back(taken.payload);
        change.audit = {auditLine("attempt-sealed")};
        REQUIRE(answer<void>([&](QObject* r, Reply<void> reply) {
            store->stationStore().commit(change, r, std::move(reply));
        }));
        const SealOrder order{visit.recording, visit.request.ticket, "face", {auditLine("signed-off")}};
        REQUIRE(answer<SealedRecording>([&](QObject* r, Reply<SealedRecording> reply) {
            store->stationStore().sealRecording(order, r, std::move(reply));
        }));
    }
    Result<ResidentRecord> lookUp(const Nik& nik)
    {
        return answer<ResidentRecord>(
            [&](QObject* r, Reply<ResidentRecord> reply) { link->lookUpResident(nik, r, std::move(reply)); });
    }

    MovedClock clock;
    CountingIds ids;
    QTemporaryDir folder{temporaryTemplate()};
    fake::CentreProcess centre;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<SyncLink> link;
    QByteArray certificate;
    SecureBuffer tlsKey;
    LoginSession login;
};

} // namespace

TEST_CASE(
    "days without the centre run out by the policy, nothing is lost, and everything arrives exactly once")
{
    constexpr int kDays = 5;
    constexpr quint32 kADay = 2;
    FieldStation field;
    const OfflineRules rules{true, kDays, 100};
    const Nik expected = Nik::parse(field.centre.nikOf(QStringLiteral("adult"))).value();
    const ResidentRecord asked = field.lookUp(expected).value();
    REQUIRE(answer<QDateTime>([&](QObject* r, Reply<QDateTime> reply) {
        field.store->outreach().keepCopies({asked}, auditLine("outreach-prepared"), r, std::move(reply));
    }));
    REQUIRE(waitUntil([&] { return field.figures().centreHeardAt.isValid(); }));
    const int port = field.centre.port();
    field.centre.stop();
    REQUIRE(waitUntil([&] { return field.link->link().state == LinkState::Unreachable; }));

    for (int day = 0; day < kDays; ++day) {
        field.clock.toDay(day);
        INFO(day);
        const OfflineAllowance left = field.allowance(rules);
        CHECK(left.mayRecord());
        CHECK(left.daysLeft == kDays - day);
        CHECK(left.recordingsLeft == 100 - day * static_cast<int>(kADay));
        for (quint32 i = 1; i <= kADay; ++i)
            field.seal(static_cast<quint32>(day) * kADay + i);
    }
    field.clock.toDay(kDays);
    CHECK(field.allowance(rules).stop == OfflineStop::DaysOver);
    CHECK_FALSE(field.lookUp(expected));
    const auto copy =
        answer<std::optional<RegisterCopy>>([&](QObject* r, Reply<std::optional<RegisterCopy>> reply) {
            field.store->outreach().findCopy(expected, r, std::move(reply));
        });
    REQUIRE(copy);
    REQUIRE(*copy);
    CHECK((*copy)->resident.applicant.name.text() == asked.applicant.name.text());
    CHECK(field.figures().packetsWaiting == kDays * static_cast<int>(kADay));

    REQUIRE(field.centre.start({}, port));
    field.link->syncNow();
    REQUIRE(waitUntil([&] { return field.figures().packetsWaiting == 0; }));
    CHECK(waitUntil([&] { return field.allowance(rules).mayRecord(); }));
    const int turns = field.centre.requests("GET /v1/statuses");
    field.link->syncNow();
    REQUIRE(waitUntil([&] { return field.centre.requests("GET /v1/statuses") > turns; })); // once more round

    CHECK(field.centre.requests("POST /v1/packets") == kDays * static_cast<int>(kADay));
}
