// The line without a recording: ticket, verification, a card asked of the centre, print, handover, closed.
#include "core/formats/minutiae_record.h"
#include "core/service/service_table.h"
#include "core/workflow/handover_session.h"
#include "core/workflow/print_session.h"
#include "tests/support/fake_counter.h"
#include "tests/support/fake_desk_services.h"

using namespace rekam;
using fake::CounterDesk;

namespace {

constexpr auto kRescanned = FingerPosition::RightIndex;

std::vector<BiometricTemplate> onePrint()
{
    MinutiaeRecord record{.widthPx = 500, .heightPx = 500, .position = kRescanned, .minutiae = {}};
    quint32 state = 1;
    const auto next = [&state](quint32 below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    for (int i = 0; i < 36; ++i)
        record.minutiae.push_back({static_cast<quint16>(20 + next(460)), static_cast<quint16>(20 + next(460)),
                                   static_cast<quint8>(next(256)), MinutiaKind::Ending, 80});
    return {{static_cast<int>(kRescanned),
             std::make_shared<const SecureBuffer>(encodeMinutiaeRecord(record).value())}};
}

// Somebody who has a card, at the counter for one of the services.
struct CardHolderVisit : CounterDesk
{
    explicit CardHolderVisit(ServiceType service, const char* word = "CARD_ISSUED")
    {
        ResidentRecord& resident = *station.centre.answer;
        resident.recordingWord = QLatin1String(word);
        if (isForForeigners(service)) {
            resident.applicant.citizenship = Citizenship::Oa;
            resident.applicant.registeredValidUntil = station.clock.now.date().addYears(2);
        }
        station.assessor.stillTemplates = onePrint();
        station.ports.cardPrinter = &station.slips;
        desk.issueTicket(test::sampleNik().text(), std::nullopt, service);
        fake::settle();
        desk.callNext();
        fake::settle();
        desk.startServing();
        fake::settle();
    }
    const ServiceRequest& visit() const { return station.store.work.requests.front(); }
    const StoreChange* withRequest() const
    {
        for (const StoreChange& change : station.store.commits) {
            if (change.cardRequest)
                return &change;
        }
        return nullptr;
    }
    // The centre's job for the visit, told as the store tells it.
    void cardArrives()
    {
        job.id = test::idNumber<CardJobId>(8);
        job.recording = RecordId::fromBytes(visit().id.bytes());
        job.request = visit().id;
        station.store.work.cardJobs = {job};
        station.store.cardData =
            CardData{station.centre.answer->applicant, {}, {}, QStringLiteral("GROBOGAN"), {}, {}};
        station.store.extract = DeskExtract{
            job.recording, visit().nik, test::sampleApplicant().name, visit().ticket, {}, onePrint(), {}};
        Q_EMIT station.store.cardJobArrived(job);
        fake::settle();
    }
    void print()
    {
        PrintSession session(station.ports, station.login);
        session.load();
        fake::settle();
        session.print(QStringLiteral("BLK00001"));
        for (int i = 0; i < 40 && !session.snapshot().printerDone; ++i)
            fake::settle();
        session.markGood();
        fake::settle();
    }
    void openHandover()
    {
        handover.emplace(station.ports, desk, station.login);
        handover->load();
        fake::settle();
        handover->captureFinger();
        fake::settle();
        captureBy(station.reader);
        fake::settle();
        REQUIRE(handover->snapshot().isMatch);
        station.store.commits.clear();
    }
    bool told(const char* event) const
    {
        for (const StoreChange& change : station.store.commits) {
            for (const StationEvent& one : change.events) {
                if (one.what == QLatin1String(event))
                    return true;
            }
        }
        return false;
    }
    bool trailHas(const char* what) const
    {
        for (const StoreChange& change : station.store.commits) {
            for (const AuditEntry& one : change.audit) {
                if (one.what == QLatin1String(what))
                    return true;
            }
        }
        return false;
    }

    CardJob job;
    std::optional<HandoverSession> handover;
};

} // namespace

TEST_CASE("every service without a recording goes from the ticket to the card in the hand")
{
    for (const ServiceRow& row : serviceRows()) {
        if (row.recordsTheUnrecorded)
            continue;
        INFO(serviceTypeName(row.service).toStdString());
        CardHolderVisit counter(row.service);
        REQUIRE(counter.desk.snapshot().stage == DeskStage::Verifying);

        counter.desk.confirmData();
        fake::settle();
        CHECK(counter.visit().state == RequestState::WaitingForCentre);
        CHECK(counter.desk.snapshot().stage == DeskStage::Idle);
        CHECK(counter.visit().recording.isNull());
        CHECK(counter.station.store.work.recordings.empty());
        REQUIRE(counter.withRequest());
        CHECK(counter.withRequest()->cardRequest->service == serviceTypeName(row.service));
        CHECK(counter.withRequest()->cardRequest->request == counter.visit().id);
        CHECK(counter.withRequest()->request->state == RequestState::WaitingForCentre);

        counter.cardArrives();
        REQUIRE(counter.visit().state == RequestState::WaitingForCard);
        counter.print();
        REQUIRE(counter.station.store.work.cardJobs.front().state == CardJobState::Printed);

        counter.openHandover();
        CHECK(counter.handover->snapshot().oldCard == row.oldCard);
        counter.handover->handOver();
        fake::settle();
        REQUIRE(counter.handover->snapshot().error);
        CHECK(counter.handover->snapshot().error->code() == Errc::StepNotAllowed);
        CHECK(counter.handover->snapshot().error->fact("why") == (row.oldCard == OldCard::LossLetter
                                                                      ? QStringLiteral("loss-letter")
                                                                      : QStringLiteral("old-card")));
        CHECK(counter.station.store.commits.empty());
        CHECK(counter.visit().state == RequestState::WaitingForCard);

        counter.handover->setOldCardSettled(true);
        counter.handover->handOver();
        fake::settle();
        CHECK(counter.visit().state == RequestState::Closed);
        const bool isWithdrawn = row.oldCard == OldCard::Withdrawn;
        CHECK(counter.told("old-card-withdrawn") == isWithdrawn);
        CHECK(counter.trailHas("old-card-withdrawn") == isWithdrawn);
        CHECK(counter.trailHas("loss-letter-seen") == !isWithdrawn);
        CHECK(counter.station.store.work.cardJobs.front().handover->oldCardWithdrawn == isWithdrawn);
    }
}

TEST_CASE("who is recorded and never had a card asks for the first one without being recorded again")
{
    CardHolderVisit counter(ServiceType::NewWni, "PRINT_READY_RECORD");

    counter.desk.confirmData();
    fake::settle();

    CHECK(counter.desk.recording() == nullptr);
    CHECK(counter.visit().state == RequestState::WaitingForCentre);
    counter.cardArrives();
    counter.print();
    counter.openHandover();
    counter.handover->handOver(); // nobody is asked for a card that cannot be
    fake::settle();
    CHECK(counter.visit().state == RequestState::Closed);
}

TEST_CASE("no card is asked for while an element differs")
{
    CardHolderVisit counter(ServiceType::DataChangeWni);
    counter.desk.noteDifference({DataElement::Name, QStringLiteral("SITI AMINAH"),
                                 QStringLiteral("SITTI AMINAH"), ProvingPaper::BirthCertificate});
    fake::settle();

    counter.desk.confirmData();
    fake::settle();

    CHECK(counter.withRequest() == nullptr);
    CHECK(counter.visit().state == RequestState::Serving);
    CHECK(counter.desk.snapshot().error->fact("why") == QStringLiteral("data-differ"));
}

TEST_CASE("a request that the store refuses leaves the visit at the counter")
{
    CardHolderVisit counter(ServiceType::LostWni);
    counter.station.store.failNext = Errc::DiskFull;

    counter.desk.confirmData();
    fake::settle();

    CHECK(counter.visit().state == RequestState::Serving);
    CHECK(counter.desk.snapshot().error->code() == Errc::DiskFull);
    counter.desk.confirmData();
    fake::settle();
    CHECK(counter.visit().state == RequestState::WaitingForCentre);
}

TEST_CASE("a card that the centre refuses puts the visit aside with the centre's word")
{
    CardHolderVisit counter(ServiceType::DamagedWni);
    counter.desk.confirmData();
    fake::settle();
    const auto refused =
        advance(counter.visit(), request_event::CardRefused{QStringLiteral("DUPLICATE_RECORD")},
                counter.station.clock.now);
    REQUIRE(refused);

    Q_EMIT counter.station.store.requestChanged(refused->state);
    fake::settle();

    REQUIRE(counter.desk.snapshot().board.parked.size() == 1);
    CHECK(counter.desk.snapshot().board.parked.front().reason == QStringLiteral("DUPLICATE_RECORD"));
}

TEST_CASE("an office outside the home regency asks for no card with other data")
{
    CardHolderVisit counter(ServiceType::LostWni);
    counter.station.ports.office.districtCode = QStringLiteral("337401"); // Semarang; she lives in Grobogan
    counter.desk.lookUpAgain();
    fake::settle();
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::MayServeCard);

    counter.desk.changeService(ServiceType::DataChangeWni);
    fake::settle();
    CHECK(counter.desk.snapshot().gate->finding == GateFinding::OutsideDomicile);
    counter.desk.confirmData();
    fake::settle();
    CHECK(counter.withRequest() == nullptr);
}

TEST_CASE("a card asked for from afar is given against the number on its proof, and not without")
{
    CardHolderVisit counter(ServiceType::DamagedWni);
    fake::Online online;
    counter.station.ports.online = &online;
    counter.desk.confirmData();
    fake::settle();
    counter.cardArrives();
    counter.print();
    counter.station.store.work.requests.front().channel = ServiceChannel::Online;
    OnlineRequest request{.nik = counter.visit().nik};
    request.number = QStringLiteral("DRG-261120-0001");
    request.visit = counter.visit().id;
    OnlineRequest elsewhere{.nik = counter.visit().nik};
    elsewhere.number = QStringLiteral("DRG-261120-0002");
    elsewhere.visit = test::idNumber<RequestId>(99);
    online.kept = {request, elsewhere};
    counter.openHandover();
    REQUIRE(counter.handover->snapshot().owesProof);
    counter.handover->setOldCardSettled(true);

    counter.handover->handOver();
    fake::settle();
    CHECK(counter.handover->snapshot().error->fact("why") == QStringLiteral("proof"));
    counter.handover->findProof(QStringLiteral("DRG-261120-0009"));
    fake::settle();
    CHECK(counter.handover->snapshot().error->code() == Errc::RecordMissing);
    counter.handover->findProof(elsewhere.number);
    fake::settle();
    CHECK(counter.handover->snapshot().error->fact("why") == QStringLiteral("not-at-office"));
    CHECK(counter.station.store.commits.empty());

    counter.handover->findProof(QStringLiteral("https://daring.example/b?n=drg-261120-0001"));
    fake::settle();
    CHECK(counter.handover->snapshot().isProofSeen);
    CHECK_FALSE(counter.handover->snapshot().error);
    counter.handover->handOver();
    fake::settle();
    CHECK(counter.station.store.work.cardJobs.front().state == CardJobState::HandedOver);
}
