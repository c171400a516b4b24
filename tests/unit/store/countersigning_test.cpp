#include "core/protocol/countersignature.h"
#include "core/protocol/packet_manifest.h"
#include "core/vault/signing_key.h"
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

// Sealed with an exception for which nobody but the operator could answer.
struct OwingHome : StoreHome
{
    LoginSession by = begin();
    LoginSession second = store()
                              .accounts()
                              .create(QStringLiteral("kepala"), Role::Supervisor, secret(kSecondPassphrase))
                              .value();
    RecordId record;
    SealedRecording sealedRecord = sealOwing();

    SealedRecording sealOwing()
    {
        MadeUpVisit visit = madeUpVisit(4, by.account, clock.now);
        visit.recording.exceptions = {
            {Modality::Finger, 3, ExceptionReason::Bandaged, "perban sejak kemarin"}};
        visit.recording.exceptionWitnesses = {SecondPerson{}};
        signOff(visit, by.account, clock.now);
        visit.recording.countersignature = Countersignature{};
        record = visit.recording.id;
        if (!commit(visit))
            std::abort();
        return seal(visit).value();
    }
    Result<Recording> countersign(const char* account = "kepala", const char* passphrase = kSecondPassphrase)
    {
        return store().countersign(record, QString::fromLatin1(account), secret(passphrase));
    }
    bool isOffered() { return store().outbox().next(clock.now)->has_value(); }
    CountersignatureMessage told()
    {
        const auto batch = store().outbox().nextEvents();
        const auto events = stationEventsFromJson(batch->json);
        return decodeCountersignature(events->back().countersignature).value();
    }
};

} // namespace

TEST_CASE("a packet that owes a countersignature is sealed, marked, and waits")
{
    OwingHome home;
    CHECK(home.sealedRecord.recording.state == RecordingState::Sealed);
    CHECK_FALSE(home.isOffered());

    const auto opened = openPacket(home.sealedRecord.packetFile, home.centre.packetKey);
    REQUIRE(opened);
    const auto manifest = packetManifestFromCbor(opened->entries[0].data);
    REQUIRE(manifest);
    CHECK(manifest->answers.countersignatureOwed);
}

TEST_CASE("a packet that owes nothing is offered at once")
{
    StoreHome home;
    REQUIRE(home.sealed(4, home.begin()));
    CHECK(home.store().outbox().next(home.clock.now)->has_value());
}

TEST_CASE("after the policy's limit it goes out without the countersignature")
{
    OwingHome home;
    home.clock.advance(std::chrono::hours(71));
    CHECK_FALSE(home.isOffered());
    home.clock.advance(std::chrono::hours(1));
    CHECK(home.isOffered());
}

TEST_CASE("the second person signs the packet's digest and the facts, the centre is told, and it may go")
{
    OwingHome home;
    const auto signedRecording = home.countersign();

    REQUIRE(signedRecording);
    CHECK(signedRecording->countersignature->given.account == home.second.account);
    CHECK(home.isOffered());
    const CountersignatureMessage told = home.told();
    CHECK(told.facts.packet == home.sealedRecord.recording.packet->id);
    CHECK(told.facts.packetDigest == home.sealedRecord.recording.packet->digest);
    CHECK(told.facts.facts == answeredFacts({{Modality::Finger, 3, ExceptionReason::Bandaged, {}}}, {}));
    CHECK(isSignedBy(countersignedBytes(told.facts), told.signature, told.publicKey));
    CountersignedFacts other = told.facts;
    other.facts = answeredFacts({}, {});
    CHECK_FALSE(isSignedBy(countersignedBytes(other), told.signature, told.publicKey));
}

TEST_CASE("who recorded cannot countersign, nor anybody with a wrong passphrase, and nothing goes out")
{
    OwingHome home;
    CHECK(home.countersign("supervisor", StoreHome::kPassphrase).error().code() == Errc::SecondPersonIsSame);
    CHECK(home.countersign("kepala", "salah sama sekali").error().code() == Errc::PassphraseWrong);
    REQUIRE(home.store().accounts().create(QStringLiteral("petugas"), Role::Operator,
                                           secret("kunci petugas tiga")));
    CHECK(home.countersign("petugas", "kunci petugas tiga").error().code() == Errc::PermissionMissing);
    CHECK_FALSE(home.isOffered());
}

TEST_CASE("a recording does not become countersigned by saying so")
{
    OwingHome home;
    StoreChange change;
    change.recording = home.store().work().loadRecording(home.record).value();
    change.recording->countersignature->given = {home.second.account, home.clock.now};
    change.recording->countersignature->signature = QByteArray(64, 's');
    change.audit = {auditLine("countersigned")};

    const Status refused = home.store().commit(change);

    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == Errc::StepNotAllowed);
    CHECK_FALSE(home.isOffered());
}

TEST_CASE("a countersignature outlives a restart and is given once")
{
    OwingHome home;
    REQUIRE(home.countersign());
    const QByteArray first = home.store().work().loadRecording(home.record)->countersignature->signature;

    home.close();
    REQUIRE(home.reopen());
    NewsForSessions news;
    REQUIRE(home.store().signIn(QStringLiteral("kepala"), secret(StoreHome::kSecondPassphrase), news));
    home.clock.advance(std::chrono::hours(1));
    REQUIRE(home.countersign());

    CHECK(home.store().work().loadRecording(home.record)->countersignature->signature == first);
    CHECK(home.isOffered());
}
