#include "tests/support/store_home.h"

#include "core/store/store_thread.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

using namespace rekam;
using namespace rekam::test;

namespace {

// Waits for one answer, as only a test may.
template<typename T, typename Call>
Result<T> answerOf(Call call)
{
    QObject receiver;
    QEventLoop loop;
    std::optional<Result<T>> answer;
    call(&receiver, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (!answer)
        return Unexpected(Errc::Cancelled);
    return std::move(*answer);
}

struct ThreadHome
{
    explicit ThreadHome()
        : store(*Home::create(folder.filePath("home"), HomeKind::Training, clock.now, ids),
                {clock, ids, PassphraseCost::cheapForTests()})
    {}
    Result<OpenedStore> open()
    {
        return answerOf<OpenedStore>(
            [&](QObject* r, Reply<OpenedStore> reply) { store.open(r, std::move(reply)); });
    }
    Result<LoginSession> begin()
    {
        return answerOf<LoginSession>([&](QObject* r, Reply<LoginSession> reply) {
            store.accounts().createAccount("supervisor", Role::Supervisor, secret(StoreHome::kPassphrase), r,
                                           std::move(reply));
        });
    }

    QTemporaryDir folder{temporaryTemplate()};
    StandingClock clock;
    CountingIds ids;
    StoreThread store;
};

StoreChange oneLine()
{
    StoreChange change;
    change.audit = {auditLine("line")};
    return change;
}

} // namespace

TEST_CASE("answers come on the thread of who asked")
{
    ThreadHome home;

    const auto opened = home.open();

    REQUIRE(opened);
    CHECK(opened->isFirstStart);
    CHECK(opened->publicKeys.signing.size() == 32);
    CHECK(opened->publicKeys.sealing.size() == 32);
    QThread* answered = nullptr;
    answerOf<bool>([&](QObject* r, Reply<bool> reply) {
        home.store.accounts().hasAccounts(r, [&answered, reply](Result<bool> has) {
            answered = QThread::currentThread();
            reply(std::move(has));
        });
    }).value();
    CHECK(answered == QThread::currentThread());
    CHECK(home.store.accounts().keyCustody() == KeyCustody::File);
}

TEST_CASE("calls that come before opening wait behind it")
{
    ThreadHome home;
    QObject early;
    std::optional<bool> answered;
    home.store.open(&early, [](Result<OpenedStore>) {});
    home.store.accounts().hasAccounts(&early, [&](Result<bool> has) { answered = has.value_or(true); });

    REQUIRE(home.begin());

    CHECK(answered == false);
}

TEST_CASE("where opening fails every call answers its reason")
{
    ThreadHome home;
    QFile::remove(home.folder.filePath("home/keys/station.secret"));

    CHECK(home.open().error().code() == Errc::KeyFileMissing);
    CHECK(home.begin().error().code() == Errc::KeyFileMissing);
}

TEST_CASE("a receiver that is gone gets no answer, and the change is there all the same")
{
    ThreadHome home;
    REQUIRE(home.open());
    REQUIRE(home.begin());
    bool called = false;

    auto receiver = std::make_unique<QObject>();
    home.store.stationStore().commit(oneLine(), receiver.get(), [&](Result<void>) { called = true; });
    receiver.reset();
    const auto after = answerOf<void>([&](QObject* r, Reply<void> reply) {
        home.store.stationStore().commit(oneLine(), r, std::move(reply));
    });

    CHECK(after);
    CHECK_FALSE(called);
}

TEST_CASE("what was asked before the store goes is finished")
{
    QTemporaryDir folder{temporaryTemplate()};
    StandingClock clock;
    CountingIds ids;
    QObject receiver;
    {
        StoreThread store(*Home::create(folder.filePath("home"), HomeKind::Training, clock.now, ids),
                          {clock, ids, PassphraseCost::cheapForTests()});
        store.open(&receiver, [](Result<OpenedStore>) {});
        store.accounts().createAccount("supervisor", Role::Supervisor, secret(StoreHome::kPassphrase),
                                       &receiver, [](Result<LoginSession>) {});
        for (int i = 0; i < 50; ++i)
            store.stationStore().commit(oneLine(), &receiver, [](Result<void>) {});
    }

    const auto database = StationDatabase::open(*Home::open(folder.filePath("home")),
                                                {clock, ids, PassphraseCost::cheapForTests()});

    REQUIRE(database);
    CHECK(*(*database)->core().sql().number("SELECT count(*) FROM audit WHERE what = 'line'") == 50);
}

TEST_CASE("sealing wakes the sync engine and a receipt reaches the sessions")
{
    ThreadHome home;
    MadeUpCentre centre;
    REQUIRE(home.open());
    const auto by = home.begin();
    REQUIRE(by);
    REQUIRE(answerOf<void>([&](QObject* r, Reply<void> reply) {
        home.store.saveCentreIdentity(centre.identity(), r, std::move(reply));
    }));
    MadeUpVisit visit = madeUpVisit(4, by->account, home.clock.now);
    signOff(visit, by->account, home.clock.now);
    StoreChange change = oneLine();
    change.recording = visit.recording;
    for (const Taken& taken : visit.taken)
        change.attempts.push_back(taken.payload);
    REQUIRE(answerOf<void>([&](QObject* r, Reply<void> reply) {
        home.store.stationStore().commit(change, r, std::move(reply));
    }));
    int work = 0;
    QObject::connect(&home.store.outbox(), &Outbox::workArrived, &home.store.outbox(), [&] { ++work; });
    int changed = 0;
    int verified = 0;
    QObject::connect(&home.store.stationStore(), &StationStore::recordingChanged, &home.store.stationStore(),
                     [&](const Recording& r) { changed += r.state == RecordingState::Delivered; });
    QObject::connect(&home.store.stationStore(), &StationStore::receiptVerified, &home.store.stationStore(),
                     [&] { ++verified; });

    const auto sealed = answerOf<SealedRecording>([&](QObject* r, Reply<SealedRecording> reply) {
        home.store.stationStore().sealRecording(
            {visit.recording, visit.request.ticket, "face", {auditLine("signed-off")}}, r, std::move(reply));
    });
    REQUIRE(sealed);
    const auto next =
        answerOf<std::optional<OutboxItem>>([&](QObject* r, Reply<std::optional<OutboxItem>> reply) {
            home.store.outbox().nextPacket(home.clock.now, r, std::move(reply));
        });
    REQUIRE((next && *next));
    const auto header = readPacketHeader((*next)->file);
    REQUIRE(header);
    const QByteArray receipt =
        signBody(encodeReceipt(centre.receiptFor(**next, header->audit, home.clock.now)), centre.receiptKey);
    REQUIRE(answerOf<void>([&](QObject* r, Reply<void> reply) {
        home.store.outbox().applyReceipt((*next)->packet, receipt, r, std::move(reply));
    }));
    REQUIRE(answerOf<bool>(
        [&](QObject* r, Reply<bool> reply) { home.store.accounts().hasAccounts(r, std::move(reply)); }));

    CHECK(work == 1);
    CHECK(changed == 1);
    CHECK(verified == 1);
}
