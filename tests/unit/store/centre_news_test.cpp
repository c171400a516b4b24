#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct SentHome : StoreHome
{
    SentHome() : by(begin()), sealed(*StoreHome::sealed(4, by)), packet(sealed.recording.packet->id)
    {
        item = *store().outbox().find(packet);
        head = *store().outbox().headInPacket(packet);
    }
    QByteArray receipt(const std::function<void(Receipt&)>& change = {}) const
    {
        Receipt receipt = centre.receiptFor(item, head, clock.now);
        if (change)
            change(receipt);
        return signBody(encodeReceipt(receipt), centre.receiptKey);
    }
    Status apply(const QByteArray& bytes) { return store().centre().applyReceipt(packet, bytes, news); }
    OutboxState state() { return store().outbox().find(packet)->state; }
    Recording recording() { return *store().work().loadRecording(sealed.recording.id); }
    qint64 auditLines(const char* what)
    {
        return *store().core().sql().number("SELECT count(*) FROM audit WHERE what = ?",
                                            {QString::fromLatin1(what)});
    }
    QByteArray statuses(quint64 cursor, const char* word, const char* detail = "") const
    {
        StatusList list{cursor,
                        {{packet, sealed.recording.id, clock.now, QString::fromLatin1(word),
                          QString::fromLatin1(detail)}}};
        return signBody(encodeStatuses(list), centre.receiptKey);
    }
    QByteArray cardJob(quint32 number, const StationId& station) const
    {
        const CardData data{sampleApplicant(), "portrait", "signature", "GROBOGAN", QDate(2026, 11, 23)};
        CardJobMessage message{
            idNumber<CardJobId>(number), sealed.recording.id, packet, station, clock.now, {}};
        message.sealedCardData = sealTo(spanOf(toCbor(data)), stationKey);
        return signBody(encodeCardJob(message), centre.receiptKey);
    }

    LoginSession by;
    SealedRecording sealed;
    PacketId packet;
    OutboxItem item;
    AuditHead head;
    NewsForSessions news;
    QByteArray stationKey = store().core().station().sealing().publicKey();
};

} // namespace

TEST_CASE("only a verified receipt delivers a recording")
{
    SentHome home;

    REQUIRE(home.apply(home.receipt()));

    CHECK(home.state() == OutboxState::Receipted);
    CHECK(home.recording().state == RecordingState::Delivered);
    CHECK(home.news.receipts.size() == 1);
    CHECK(home.news.recordings.size() == 1);
    CHECK_FALSE(*home.store().outbox().next(home.clock.now.addYears(1)));
    CHECK(home.apply(home.receipt())); // the same receipt again changes nothing
    CHECK(home.auditLines("receipt-verified") == 1);
}

TEST_CASE("a receipt by another key or with one bit flipped leaves the packet unsent and an audit line")
{
    SentHome home;
    const QByteArray byStranger = signBody(
        encodeReceipt(home.centre.receiptFor(home.item, home.head, home.clock.now)), SigningKey::generate());
    QByteArray flipped = home.receipt();
    flipped[30] = static_cast<char>(flipped[30] ^ 1);

    for (const QByteArray& bytes :
         {byStranger, flipped, QByteArray("<html>captive portal</html>"), QByteArray()}) {
        const Status refused = home.apply(bytes);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == Errc::ReceiptForged);
    }
    CHECK(home.state() == OutboxState::Queued);
    CHECK(home.recording().state == RecordingState::Sealed);
    CHECK(home.auditLines("receipt-forged") == 4);
    CHECK(home.news.refusedReceipts.size() == 4);
    CHECK(home.news.receipts.empty());
}

TEST_CASE("a true receipt for other bytes is refused")
{
    SentHome home;
    const std::vector<std::function<void(Receipt&)>> changes = {
        [](Receipt& r) { r.packet = idNumber<PacketId>(3); },
        [](Receipt& r) { r.station = idNumber<StationId>(3); },
        [](Receipt& r) { r.digest.bytes[3] ^= 1; },
        [](Receipt& r) { r.lengthBytes += 1; },
        [](Receipt& r) { r.audit.sequence += 1; },
        [](Receipt& r) { r.audit.hash.bytes[0] ^= 1; }};

    for (const auto& change : changes)
        CHECK(home.apply(home.receipt(change)).error().code() == Errc::ReceiptForOther);

    CHECK(home.state() == OutboxState::Queued);
    CHECK(home.auditLines("receipt-for-other") == 6);
}

TEST_CASE("what comes while locked is taken after signing in, in its order")
{
    SentHome home;
    home.store().lock();

    REQUIRE(home.apply(home.receipt()));
    REQUIRE(home.store().centre().applyStatuses(home.statuses(1, "PROCESSING"), home.news));
    REQUIRE(home.store().centre().applyStatuses(home.statuses(2, "DUPLICATE_RECORD", "3315014507990009"),
                                                home.news));
    REQUIRE(home.store().centre().applyCardJob(home.cardJob(5, home.centre.station), "cursor-5", home.news));
    CHECK(home.state() == OutboxState::Receipted);
    CHECK(home.news.recordings.empty());
    CHECK(home.news.cardJobs.empty());
    REQUIRE(home.reopen());
    const auto session = home.store().signIn("supervisor", secret(StoreHome::kPassphrase), home.news);

    REQUIRE(session);
    CHECK(home.recording().state == RecordingState::Delivered);
    CHECK(home.recording().centreStatus.word == "DUPLICATE_RECORD");
    CHECK(home.recording().centreStatus.detail == "3315014507990009");
    CHECK(home.news.cardJobs.size() == 1);
    CHECK(*home.store().core().sql().number("SELECT count(*) FROM inbox") == 0);
    CHECK(home.store().work().loadCardData(idNumber<CardJobId>(5))->placeOfIssue == "GROBOGAN");
}

TEST_CASE("statuses move the cursor once and unsigned ones do not")
{
    SentHome home;
    CentreNews& centre = home.store().centre();

    REQUIRE(centre.applyStatuses(home.statuses(7, "PRINT_READY_RECORD"), home.news));
    CHECK(*centre.statusCursor() == 7);
    CHECK(home.news.recordings.size() == 1);
    REQUIRE(centre.applyStatuses(home.statuses(7, "PRINT_READY_RECORD"), home.news));
    CHECK(home.news.recordings.size() == 1);
    QByteArray forged = home.statuses(9, "CARD_ISSUED");
    forged[20] = static_cast<char>(forged[20] ^ 1);
    CHECK(centre.applyStatuses(forged, home.news).error().code() == Errc::SignatureInvalid);
    CHECK(*centre.statusCursor() == 7);
    CHECK(home.auditLines("statuses-refused") == 1);
}

TEST_CASE("a status for a recording that is not here does not block the ones after it")
{
    SentHome home;
    StatusList list{3,
                    {{idNumber<PacketId>(1), idNumber<RecordId>(1), home.clock.now, "PROCESSING", ""},
                     {home.packet, home.sealed.recording.id, home.clock.now, "SOMETHING_NEW", ""}}};

    REQUIRE(home.store().centre().applyStatuses(signBody(encodeStatuses(list), home.centre.receiptKey),
                                                home.news));

    CHECK(home.recording().centreStatus.word == "SOMETHING_NEW");
}

TEST_CASE("card jobs are for this station, signed, and taken once")
{
    SentHome home;
    CentreNews& centre = home.store().centre();

    CHECK(centre.applyCardJob(home.cardJob(5, idNumber<StationId>(1)), "c1", home.news).error().code() ==
          Errc::SignatureInvalid);
    QByteArray forged = home.cardJob(5, home.centre.station);
    forged[12] = static_cast<char>(forged[12] ^ 1);
    CHECK(centre.applyCardJob(forged, "c1", home.news).error().code() == Errc::SignatureInvalid);
    REQUIRE(centre.applyCardJob(home.cardJob(5, home.centre.station), "c1", home.news));
    REQUIRE(centre.applyCardJob(home.cardJob(5, home.centre.station), "c2", home.news));

    CHECK(home.news.cardJobs.size() == 1);
    CHECK(home.news.cardJobs[0].request == home.sealed.recording.request);
    CHECK(*centre.cardJobCursor() == "c2");
}

TEST_CASE("a card job that cannot be believed is put into quarantine and keeps no later one away")
{
    SentHome home;
    CentreNews& centre = home.store().centre();
    QByteArray forged = home.cardJob(5, home.centre.station);
    forged[12] = static_cast<char>(forged[12] ^ 1);
    const QByteArray nonsense = signBody("no card job", home.centre.receiptKey);

    CHECK(centre.applyCardJob(forged, "c1", home.news).error().code() == Errc::SignatureInvalid);
    CHECK(*centre.cardJobCursor() == "c1");
    CHECK(centre.applyCardJob(nonsense, "c2", home.news).error().code() == Errc::MessageMalformed);
    REQUIRE(centre.applyCardJob(home.cardJob(6, home.centre.station), "c3", home.news));

    CHECK(home.news.cardJobs.size() == 1);
    CHECK(home.store().loadOpenWork()->quarantinedRows ==
          std::vector<QString>{"card-message " + Digest::of(forged).hex(),
                               "card-message " + Digest::of(nonsense).hex()});
    const auto lines = home.store().core().sql().select(
        "SELECT facts FROM audit WHERE what = 'card-job-refused' ORDER BY sequence");
    REQUIRE(lines->size() == 2);
    CHECK(lines->at(0).text(0).contains(Digest::of(forged).hex()));
    CHECK(lines->at(0).text(0).contains("cursor=c1"));
}

TEST_CASE("of refused card jobs the latest hundred are kept")
{
    SentHome home;
    for (int i = 0; i < 103; ++i)
        CHECK_FALSE(home.store().centre().applyCardJob("forged " + QByteArray::number(i), QString::number(i),
                                                       home.news));
    CHECK(home.store().centre().refusedCardJobs()->size() == 100);
    CHECK(*home.store().centre().cardJobCursor() == "102");
}

TEST_CASE("a policy is taken when it is signed and newer")
{
    SentHome home;
    CentreNews& centre = home.store().centre();
    const auto policy = [&](quint64 version, const SigningKey& key) {
        return signBody(
            encodePolicy({version, home.clock.now, "{\"v\":" + QByteArray::number(version) + "}"}), key);
    };

    CHECK(centre.applyPolicy(policy(1, SigningKey::generate()), home.news).error().code() ==
          Errc::SignatureInvalid);
    REQUIRE(centre.applyPolicy(policy(5, home.centre.receiptKey), home.news));
    CHECK(*home.news.policyJson == "{\"v\":5}");
    CHECK(centre.applyPolicy(policy(4, home.centre.receiptKey), home.news).error().code() ==
          Errc::PolicyOlder);
    CHECK(centre.applyPolicy(policy(5, home.centre.receiptKey), home.news));
    CHECK(*centre.policyVersion() == 5);
    REQUIRE(home.reopen());
    CHECK(home.store().takeOpened().policyJson == "{\"v\":5}");
}

namespace {

// By the policy: packets seven days after the last word, ninety at most; extracts ninety days after it.
struct KeptHome : SentHome
{
    qint64 extracts() { return *store().core().sql().number("SELECT count(*) FROM extracts"); }
    bool hasPacket() const { return QFileInfo::exists(sealed.packetFile); }
    void centreSays(int days) { REQUIRE(store().noteCentreTime(clock.now.addDays(days))); }
};

} // namespace

TEST_CASE(
    "a packet goes seven days after receipt and final outcome, its extract after ninety; the trail stays")
{
    KeptHome home;
    REQUIRE(home.store().centre().applyStatuses(home.statuses(1, "PRINT_READY_RECORD"), home.news));
    REQUIRE(home.apply(home.receipt()));
    const qint64 trail = *home.store().core().sql().number("SELECT count(*) FROM audit");

    home.centreSays(6);
    CHECK(home.hasPacket());
    home.centreSays(8);
    CHECK_FALSE(home.hasPacket());
    CHECK(home.auditLines("packet-purged") == 1);
    CHECK(home.extracts() == 1);

    home.centreSays(91);
    CHECK(home.extracts() == 0);
    CHECK(home.auditLines("extract-purged") == 1);
    CHECK(home.auditLines("packet-purged") == 1);
    CHECK(*home.store().core().sql().number("SELECT count(*) FROM audit") == trail + 2);
    REQUIRE(home.reopen());
    CHECK(home.store().takeOpened().missingPacketFiles == 0);
}

TEST_CASE("without a final outcome a received packet stays until the policy's greatest age")
{
    KeptHome home;
    REQUIRE(home.apply(home.receipt()));
    home.centreSays(89);
    CHECK(home.hasPacket());
    home.centreSays(91);
    CHECK_FALSE(home.hasPacket());
    CHECK(home.extracts() == 1);
}

TEST_CASE(
    "the extract of a card that nobody fetched goes after the policy's time, with its line in the trail")
{
    KeptHome home;
    REQUIRE(home.apply(home.receipt()));
    home.centreSays(364);
    CHECK(home.extracts() == 1);
    home.centreSays(366);
    CHECK(home.extracts() == 0);
    CHECK(home.auditLines("extract-purged") == 1);
    CHECK(*home.store().core().sql().number("SELECT count(*) FROM audit WHERE what = 'extract-purged'"
                                            " AND facts LIKE '%why=age%'") == 1);
}

TEST_CASE(
    "the card data of a card that nobody fetched go after their time, and where the card lies stays known")
{
    KeptHome home;
    REQUIRE(home.apply(home.receipt()));
    REQUIRE(home.store().centre().applyCardJob(home.cardJob(5, home.centre.station), "cursor-5", home.news));
    const CardJobId job = idNumber<CardJobId>(5);
    REQUIRE(home.store().work().loadCardData(job));
    home.centreSays(729);
    REQUIRE(home.store().work().loadCardData(job));
    CHECK(home.extracts() == 0);
    CHECK(home.store().work().loadRecording(home.sealed.recording.id));

    home.centreSays(731);
    CHECK(home.store().work().loadCardData(job).error().code() == Errc::RecordMissing);
    CHECK_FALSE(home.store().work().loadRecording(home.sealed.recording.id));
    CHECK(home.auditLines("card-data-purged") == 1);
    CHECK(home.store().work().loadCardJob(job));
    const Result<OpenWork> work = home.store().work().loadOpenWork();
    REQUIRE(work);
    CHECK(work->cardJobs.size() == 1);
    CHECK(work->quarantinedRows.empty());

    home.centreSays(800);
    CHECK(home.auditLines("card-data-purged") == 1);
}

TEST_CASE("a policy may let card data go earlier, and an extract that is still kept keeps its recording")
{
    KeptHome home;
    REQUIRE(home.store().centre().applyPolicy(
        signBody(encodePolicy({1, home.clock.now, R"({"link": {"cardDataKeepDays": 30}})"}),
                 home.centre.receiptKey),
        home.news));
    REQUIRE(home.apply(home.receipt()));
    REQUIRE(home.store().centre().applyCardJob(home.cardJob(5, home.centre.station), "cursor-5", home.news));
    home.centreSays(31);
    CHECK_FALSE(home.store().work().loadCardData(idNumber<CardJobId>(5)));
    CHECK(home.extracts() == 1);
    CHECK(home.store().work().loadRecording(home.sealed.recording.id));
}

TEST_CASE("a packet that nobody acknowledged may be the only copy and is never purged")
{
    KeptHome home;
    REQUIRE(home.store().centre().applyStatuses(home.statuses(1, "PRINT_READY_RECORD"), home.news));
    home.centreSays(4000);
    CHECK(home.hasPacket());
}

TEST_CASE("the station's own clock purges nothing, whatever it is set to")
{
    KeptHome home;
    REQUIRE(home.store().centre().applyStatuses(home.statuses(1, "PRINT_READY_RECORD"), home.news));
    REQUIRE(home.apply(home.receipt()));
    home.clock.now = home.clock.now.addDays(1000);
    REQUIRE(home.reopen());
    CHECK(home.hasPacket());
}

TEST_CASE("what is due is purged at a start, and a policy says how long things are kept")
{
    KeptHome home;
    REQUIRE(home.store().centre().applyPolicy(
        signBody(encodePolicy({1, home.clock.now, R"({"link": {"packetKeepDays": 30}})"}),
                 home.centre.receiptKey),
        home.news));
    REQUIRE(home.store().centre().applyStatuses(home.statuses(1, "PRINT_READY_RECORD"), home.news));
    REQUIRE(home.apply(home.receipt()));
    home.centreSays(29);
    CHECK(home.hasPacket());
    REQUIRE(home.store().core().setMetaNumber(
        "centre-ms", static_cast<quint64>(home.clock.now.addDays(31).toMSecsSinceEpoch())));
    REQUIRE(home.reopen());
    CHECK_FALSE(home.hasPacket());
}

TEST_CASE("the identity that enrolment gave comes back whole")
{
    StoreHome home;
    home.begin();
    REQUIRE(home.reopen());

    const auto identity = home.store().takeOpened().centre;

    REQUIRE(identity);
    CHECK(identity->station == home.centre.station);
    CHECK(viewOf(identity->tlsKeyPem) == "made-up TLS key");
    CHECK(identity->signingKeys == std::vector<QByteArray>{home.centre.receiptKey.publicKey()});
    CentreIdentity without = identity->clone();
    without.signingKeys.clear();
    CHECK(home.store().centre().saveIdentity(without).error().code() == Errc::MessageMalformed);
}
