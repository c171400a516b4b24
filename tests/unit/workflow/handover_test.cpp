// The last transaction of a visit: card, visit, event and audit lines together.
#include "core/workflow/handover_session.h"

#include "core/formats/minutiae_record.h"
#include "tests/support/fake_counter.h"

#include <QThreadPool>

using namespace rekam;
using fake::CounterDesk;

namespace {

constexpr auto kFinger = FingerPosition::RightIndex;

// One made-up constellation a seed.
std::vector<BiometricTemplate> printOf(quint32 seed)
{
    MinutiaeRecord record{.widthPx = 500, .heightPx = 500, .position = kFinger, .minutiae = {}};
    quint32 state = seed;
    const auto next = [&state](quint32 below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    for (int i = 0; i < 36; ++i)
        record.minutiae.push_back({static_cast<quint16>(20 + next(460)), static_cast<quint16>(20 + next(460)),
                                   static_cast<quint8>(next(256)), MinutiaKind::Ending, 80});
    auto bytes = std::make_shared<const SecureBuffer>(encodeMinutiaeRecord(record).value());
    return {BiometricTemplate{static_cast<int>(kFinger), bytes}};
}

// A card lies printed, its holder waits for it.
struct Holder : CounterDesk
{
    std::optional<HandoverSession> handover;
    CardJob job;

    Holder()
    {
        desk.issueTicket(test::sampleNik().text());
        fake::settle();
        ServiceRequest& visit = station.store.work.requests.front();
        visit.state = RequestState::WaitingForCard;
        visit.recording = test::idNumber<RecordId>(7);
        job.id = test::idNumber<CardJobId>(8);
        job.recording = visit.recording;
        job.request = visit.id;
        job.state = CardJobState::Printed;
        job.serial = BlankSerial::parse(QStringLiteral("BLK00001")).value();
        station.store.work.cardJobs = {job};
        station.store.cardData = CardData{test::sampleApplicant(), {}, {}, QStringLiteral("GROBOGAN"), {}};
        station.store.extract = DeskExtract{
            visit.recording, visit.nik, test::sampleApplicant().name, visit.ticket, {}, printOf(1), {}};
        station.assessor.stillTemplates = printOf(1);
        desk.open(station.login);
        fake::settle();
        handover.emplace(station.ports, desk, station.login);
        handover->load();
        fake::settle();
        station.store.commits.clear();
    }
    void presentFinger()
    {
        handover->captureFinger();
        fake::settle();
        captureBy(station.reader);
        QThreadPool::globalInstance()->waitForDone();
        fake::settle();
    }
    void giveCard()
    {
        presentFinger();
        handover->handOver();
        fake::settle();
    }
    const ServiceRequest& storedVisit() const { return station.store.work.requests.front(); }
    const CardJob& storedJob() const { return station.store.work.cardJobs.front(); }
};

} // namespace

TEST_CASE("the card and the visit are closed in one transaction")
{
    Holder holder;

    holder.giveCard();

    REQUIRE(holder.station.store.commits.size() == 1);
    const StoreChange& change = holder.station.store.commits.front();
    REQUIRE(change.cardJob);
    CHECK(change.cardJob->state == CardJobState::HandedOver);
    REQUIRE(change.request);
    CHECK(change.request->state == RequestState::Closed);
    REQUIRE(change.events.size() == 1);
    CHECK(change.events.front().what == "handed-over");
    REQUIRE(change.audit.size() == 2);
    CHECK(change.audit[0].what == "card-handed-over");
    CHECK(change.audit[1].what == "visit-closed");
    CHECK(holder.desk.snapshot().board.closedToday == 1);
    CHECK(holder.desk.snapshot().board.waitingForCard.empty());
}

TEST_CASE("a fault at the handover leaves card and visit as they were, and the second try closes both")
{
    Holder holder;
    holder.presentFinger();
    REQUIRE(holder.handover->snapshot().isMatch);
    holder.station.store.failNext = Errc::DiskFull;

    holder.handover->handOver();
    fake::settle();

    CHECK(holder.storedJob().state == CardJobState::Printed);
    CHECK(holder.storedVisit().state == RequestState::WaitingForCard);
    CHECK(holder.desk.snapshot().board.waitingForCard.size() == 1);
    REQUIRE(holder.handover->snapshot().error);
    CHECK(holder.handover->snapshot().error->code() == Errc::DiskFull);

    holder.handover->handOver();
    fake::settle();
    CHECK(holder.storedJob().state == CardJobState::HandedOver);
    CHECK(holder.storedVisit().state == RequestState::Closed);
}

TEST_CASE("a card that is given before its news reached the desk closes the visit all the same")
{
    Holder holder;
    holder.desk.close(); // another sign-in loads the day as it was before the card came
    holder.station.store.work.cardJobs.clear();
    holder.station.store.work.requests.front().state = RequestState::WaitingForCentre;
    holder.desk.open(holder.station.login);
    fake::settle();
    holder.station.store.work.cardJobs = {holder.job};

    holder.giveCard();

    CHECK(holder.storedVisit().state == RequestState::Closed);
}

TEST_CASE("somebody else's finger closes nothing, and is on record")
{
    Holder holder;
    holder.station.assessor.stillTemplates = printOf(2);

    holder.giveCard();

    REQUIRE(holder.station.store.commits.size() == 1);
    const StoreChange& noted = holder.station.store.commits.front();
    CHECK_FALSE(noted.cardJob);
    CHECK_FALSE(noted.request);
    REQUIRE(noted.audit.size() == 1);
    CHECK(noted.audit.front().what == QStringLiteral("card-finger-refused"));
    REQUIRE(holder.handover->snapshot().error);
    CHECK(holder.handover->snapshot().error->code() == Errc::NoMatch);
}

TEST_CASE("a card whose visit the desk does not know is handed over alone")
{
    Holder holder;
    holder.desk.close();
    holder.station.store.work.requests.clear();
    holder.desk.open(holder.station.login);
    fake::settle();

    holder.giveCard();

    REQUIRE(holder.station.store.commits.size() == 1);
    CHECK_FALSE(holder.station.store.commits.front().request);
    CHECK(holder.storedJob().state == CardJobState::HandedOver);
}

TEST_CASE("the card is not given before its holder has signed for it")
{
    Holder holder;
    holder.station.pad.silent = true;

    holder.giveCard();

    CHECK(holder.handover->snapshot().receipt == ReceiptStage::Signing);
    REQUIRE(holder.handover->snapshot().error);
    CHECK(holder.handover->snapshot().error->fact("why") == QStringLiteral("signature"));
    CHECK(holder.station.store.commits.empty());
    CHECK(holder.storedJob().state == CardJobState::Printed);
}

TEST_CASE("the signature is kept with the card, and the trail says that there is one")
{
    Holder holder;
    holder.giveCard();

    REQUIRE(holder.storedJob().handover);
    CHECK(holder.storedJob().handover->receipt == CardReceipt::Signed);
    CHECK_FALSE(holder.storedJob().handover->penSeries.isEmpty());
    const auto again = cardJobFromCbor(toCbor(holder.storedJob()));
    REQUIRE(again);
    CHECK(*again == holder.storedJob());
    const std::vector<Fact>& facts = holder.station.store.commits.front().audit.front().facts;
    CHECK(std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
        return QLatin1String(fact.key) == QLatin1String("receipt") && fact.value == QStringLiteral("signed");
    }));
}

TEST_CASE("who cannot write gives the finger for it, and nothing of a signature is kept")
{
    Holder holder;
    holder.presentFinger();
    REQUIRE(holder.handover->snapshot().receipt == ReceiptStage::Signed);

    holder.handover->setCannotSign(true);
    holder.handover->handOver();
    fake::settle();

    REQUIRE(holder.storedJob().handover);
    CHECK(holder.storedJob().handover->receipt == CardReceipt::ByWord);
    CHECK(holder.storedJob().handover->penSeries.isEmpty());
}

TEST_CASE("who could not sign at the recording is not asked to sign for the card")
{
    Holder holder;
    holder.station.store.extract->exceptions = {{Modality::Signature, 0, ExceptionReason::CannotWrite, {}}};
    holder.handover->select(holder.job.id);
    fake::settle();

    CHECK(holder.handover->snapshot().receipt == ReceiptStage::ByWord);
}

TEST_CASE("an office that asks for no signature gives the card after the finger")
{
    Holder holder;
    holder.station.ports.cards.askSignature = false;
    holder.handover->select(holder.job.id);
    fake::settle();

    holder.giveCard();

    CHECK(holder.storedJob().state == CardJobState::HandedOver);
    CHECK(holder.storedJob().handover->receipt == CardReceipt::NotAsked);
}

TEST_CASE("another finger asks for another signature, and its picture is the one that is shown")
{
    Holder holder;
    holder.presentFinger();
    REQUIRE(holder.handover->snapshot().receipt == ReceiptStage::Signed);

    holder.station.assessor.stillTemplates = printOf(2);
    holder.presentFinger();

    CHECK_FALSE(holder.handover->snapshot().isMatch);
    CHECK(holder.handover->snapshot().receipt == ReceiptStage::Owed);
    CHECK(holder.handover->snapshot().signature.isEmpty());
}

namespace {

CardCollector collector()
{
    return {QStringLiteral("Budi Santoso"), test::sampleNik(9).text(), QDate(2026, 11, 20),
            CollectorRelation::Family};
}

// In place of the holder, until the pad has the signature.
void sign(Holder& holder)
{
    fake::settle();
    holder.captureBy(holder.station.pad);
    QThreadPool::globalInstance()->waitForDone();
    fake::settle();
}

} // namespace

TEST_CASE("a card goes to a holder of a power of attorney only where the policy says so")
{
    Holder holder;
    holder.handover->setCollector(collector());
    REQUIRE(holder.handover->snapshot().error);
    CHECK(holder.handover->snapshot().error->code() == Errc::ProxyNotAllowed);
    CHECK_FALSE(holder.handover->snapshot().collector);
    holder.handover->handOver();
    fake::settle();
    CHECK(holder.station.store.commits.empty());
}

TEST_CASE("who collects a card signs for it, and the centre is told that a proxy did")
{
    Holder holder;
    holder.station.ports.services.proxyCollects = true;
    holder.handover->setCollector(collector());
    fake::settle();
    QThreadPool::globalInstance()->waitForDone();
    fake::settle();
    holder.captureBy(holder.station.pad);
    QThreadPool::globalInstance()->waitForDone();
    fake::settle();
    CHECK(holder.handover->snapshot().receipt == ReceiptStage::Signed);
    holder.handover->handOver();
    fake::settle();

    REQUIRE(holder.station.store.commits.size() == 1);
    const StoreChange& change = holder.station.store.commits.front();
    REQUIRE(change.cardJob);
    REQUIRE(change.cardJob->handover);
    CHECK(change.cardJob->handover->finger == 0);
    CHECK(change.cardJob->handover->collector == collector());
    CHECK(change.cardJob->handover->receipt == CardReceipt::Signed);
    CHECK(change.events.front().what == QStringLiteral("handed-over-to-proxy"));
    for (const AuditEntry& line : change.audit) {
        for (const Fact& fact : line.facts)
            CHECK_FALSE(fact.value.contains(QStringLiteral("Budi"), Qt::CaseInsensitive));
    }
    const auto again = cardJobFromCbor(toCbor(holder.storedJob()));
    REQUIRE(again);
    CHECK(*again == holder.storedJob());
}

TEST_CASE(
    "a collector without a NIK, a name or a date takes nothing, and the holder's finger takes over again")
{
    Holder holder;
    holder.station.ports.services.proxyCollects = true;
    CardCollector wrong = collector();
    wrong.nik = QStringLiteral("123");
    holder.handover->setCollector(wrong);
    CHECK(holder.handover->snapshot().error->code() == Errc::NikMalformed);
    wrong = collector();
    wrong.name.clear();
    holder.handover->setCollector(wrong);
    CHECK(holder.handover->snapshot().error->code() == Errc::NameEmpty);
    wrong = collector();
    wrong.authorisedOn = QDate();
    holder.handover->setCollector(wrong);
    CHECK(holder.handover->snapshot().error->code() == Errc::ReasonMissing);

    holder.handover->setCollector(collector());
    CHECK(holder.handover->snapshot().collector);
    holder.handover->setCollector(std::nullopt);
    holder.giveCard();
    REQUIRE(holder.storedJob().handover);
    CHECK_FALSE(holder.storedJob().handover->collector);
    CHECK(holder.storedJob().handover->finger == static_cast<int>(FingerPosition::RightIndex));
}

TEST_CASE("a card that somebody collected prints its receipt by itself, the holder's own only when asked")
{
    Holder holder;
    holder.station.ports.services.proxyCollects = true;
    holder.handover->setCollector(collector());
    sign(holder);
    CHECK_FALSE(holder.handover->snapshot().mayPrintReceipt);
    holder.handover->handOver();
    fake::settle();
    holder.settleUntilPrinted("receipt-");
    REQUIRE(holder.station.slips.hasPrinted("receipt-"));
    for (const QString& job : holder.station.slips.jobs)
        CHECK_FALSE(job.contains(QStringLiteral("Budi"), Qt::CaseInsensitive));

    Holder own;
    own.station.ports.cards.askSignature = false;
    own.handover->load();
    fake::settle();
    own.handover->select(own.job.id);
    fake::settle();
    own.giveCard();
    CHECK_FALSE(own.station.slips.hasPrinted("receipt-"));
    REQUIRE(own.handover->snapshot().mayPrintReceipt);
    own.handover->printReceipt();
    own.settleUntilPrinted("receipt-");
    CHECK(own.station.slips.hasPrinted("receipt-"));
    own.handover->load(); // the page was left and opened again
    fake::settle();
    CHECK_FALSE(own.handover->snapshot().mayPrintReceipt);
}

TEST_CASE("who filed by power of attorney is known at the handover, and a helper is nobody's proxy")
{
    Holder holder;
    CHECK_FALSE(holder.handover->snapshot().filedBy);
    Intake& intake = holder.station.store.work.requests.front().intake;
    intake.filedBy = FiledBy::Proxy;
    intake.filedByName = collector().name;
    intake.filedByNik = test::sampleNik(9);
    intake.authorisedOn = collector().authorisedOn;
    holder.handover->load();
    fake::settle();
    holder.handover->select(holder.job.id);
    fake::settle();

    REQUIRE(holder.handover->snapshot().filedBy);
    CHECK(holder.handover->snapshot().filedBy->name == collector().name);
    CHECK(holder.handover->snapshot().filedBy->nik == collector().nik);
    CHECK(holder.handover->snapshot().filedBy->authorisedOn == collector().authorisedOn);
    CHECK_FALSE(holder.handover->snapshot().collector); // proposed, not taken

    intake.filedBy = FiledBy::Helper;
    holder.handover->load();
    fake::settle();
    holder.handover->select(holder.job.id);
    fake::settle();
    CHECK_FALSE(holder.handover->snapshot().filedBy);
}
