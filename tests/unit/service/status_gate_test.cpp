#include "core/service/status_gate.h"

#include "core/service/service_table.h"
#include "tests/support/picks.h"

#include <map>
#include <rapidcheck.h>
#include <set>
#include <string>

using namespace rekam;
using namespace rekam::test;
using F = GateFinding;
using A = GateAction;

namespace {

const QDate kToday(2026, 11, 23);

GateFacts grownUp(const QString& word = QStringLiteral("UNREGISTERED"))
{
    GateFacts facts;
    facts.recordingWord = word;
    facts.birthDate = QDate(1999, 7, 5);
    facts.today = kToday;
    return facts;
}

F findingOf(const GateFacts& facts) { return gateFor(facts).finding; }

// All words of the life cycle.
const std::map<const char*, F> kWords = {{"BIO_CAPTURED", F::OnTheWay},
                                         {"PROCESSING", F::OnTheWay},
                                         {"SENT_FOR_ENROLLMENT", F::OnTheWay},
                                         {"RECEIVED_AT_CENTRAL", F::OnTheWay},
                                         {"SENT_FOR_DEDUP", F::OnTheWay},
                                         {"PACKET_RETRY", F::OnTheWay},
                                         {"ENROLL_FAILURE_AT_CENTRAL", F::Unreadable},
                                         {"ENROLL_FAILURE_AT_REGIONAL", F::Unreadable},
                                         {"SEARCH_FAILURE_AT_CENTRAL", F::SearchFailed},
                                         {"ADJUDICATE_RECORD", F::UnderAdjudication},
                                         {"REQUEST_VALIDATION", F::UnderValidation},
                                         {"DUPLICATE_RECORD", F::Duplicate},
                                         {"PRINT_READY_RECORD", F::PrintReady},
                                         {"SENT_FOR_CARD_PRINTING", F::BeingPrinted},
                                         {"CARD_PRINTED", F::CardPrinted},
                                         {"CARD_SHIPPED", F::CardShipped},
                                         {"CARD_ISSUED", F::CardIssued}};

} // namespace

TEST_CASE("each status word leads to its own finding, and only UNREGISTERED to a recording")
{
    for (const auto& [word, finding] : kWords) {
        INFO(word);
        const GateVerdict verdict = gateFor(grownUp(QString::fromLatin1(word)));
        CHECK(verdict.finding == finding);
        CHECK(verdict.word == word);
        CHECK_FALSE(offers(verdict, A::Record));
        CHECK(offers(verdict, A::FinishVisit));
        CHECK(offers(verdict, A::PrintStatusSlip));
    }
    CHECK(offers(gateFor(grownUp()), A::Record));
}

TEST_CASE("a word that nobody knows is kept as it came and never invites a recording")
{
    for (const char* word : {"", "unregistered", "UNREGISTERED ", "QUARANTINED_2031", "BELUM REKAM"}) {
        INFO(word);
        const GateVerdict verdict = gateFor(grownUp(QString::fromLatin1(word)));
        CHECK(verdict.finding == F::UnknownWord);
        CHECK(verdict.word == word);
        CHECK_FALSE(offers(verdict, A::Record));
        CHECK(gateRow(verdict.finding).who == WhoActs::Dinas);
    }
}

TEST_CASE("age and marriage decide for who is not recorded yet")
{
    GateFacts facts = grownUp();
    facts.birthDate = QDate(2009, 11, 23);
    CHECK(findingOf(facts) == F::MayRecord);
    facts.birthDate = QDate(2009, 11, 24);
    CHECK(findingOf(facts) == F::MayRecordBeforeCard);
    facts.birthDate = QDate(2010, 11, 24);
    CHECK(findingOf(facts) == F::TooYoung);
    CHECK(gateFor(facts).mayRecordFrom == QDate(2026, 11, 24));
    facts.maritalStatus = MaritalStatus::Widowed;
    CHECK(findingOf(facts) == F::MayRecord);
    facts.birthDate = QDate();
    CHECK(findingOf(facts) == F::BirthDateUnusable);
    facts.birthDate = kToday.addDays(1);
    CHECK(findingOf(facts) == F::BirthDateUnusable);
}

TEST_CASE("an inactive NIK is told before everything else")
{
    for (const char* word : {"UNREGISTERED", "CARD_ISSUED", "strange"}) {
        GateFacts facts = grownUp(QString::fromLatin1(word));
        facts.isActive = false;
        CHECK(findingOf(facts) == F::Inactive);
    }
}

TEST_CASE("what the station holds itself stops a second recording before the register knows of the first")
{
    GateFacts facts = grownUp();
    facts.held = HeldRecording::Open;
    CHECK(findingOf(facts) == F::OpenHere);
    facts.held = HeldRecording::Sealed;
    CHECK(findingOf(facts) == F::SealedHere);
    facts.held = HeldRecording::Sent;
    CHECK(findingOf(facts) == F::SentFromHere);
    facts.recordingWord = QStringLiteral("PRINT_READY_RECORD"); // further than what is known here
    CHECK(findingOf(facts) == F::PrintReady);
}

TEST_CASE("a foreign resident needs the foreign service and a stay permit that is still good")
{
    GateFacts facts = grownUp();
    facts.citizenship = Citizenship::Oa;
    facts.stayPermitEnd = kToday;
    CHECK(findingOf(facts) == F::OtherService);
    CHECK(servicesInstead(gateFor(facts)) == std::vector{ServiceType::NewOa});
    facts.service = ServiceType::NewOa;
    CHECK(findingOf(facts) == F::MayRecord);
    facts.stayPermitEnd = kToday.addDays(-1);
    CHECK(findingOf(facts) == F::StayPermitOver);
    facts.stayPermitEnd = QDate();
    CHECK(findingOf(facts) == F::StayPermitOver);

    GateFacts citizen = grownUp();
    citizen.service = ServiceType::NewOa;
    CHECK(servicesInstead(gateFor(citizen)) == std::vector{ServiceType::NewWni});
}

TEST_CASE("who came for another card is recorded first where that never happened, and served where it did")
{
    GateFacts facts = grownUp();
    facts.service = ServiceType::LostWni;
    CHECK(findingOf(facts) == F::NeverRecorded);
    CHECK(servicesInstead(gateFor(facts)) == std::vector{ServiceType::NewWni});
    facts.recordingWord = QStringLiteral("CARD_ISSUED");
    CHECK(findingOf(facts) == F::MayServeCard);
    facts.recordingWord = QStringLiteral("PRINT_READY_RECORD"); // the first card was never printed
    CHECK(findingOf(facts) == F::PrintReady);
}

TEST_CASE("recorded and unique passes to a card in each of the eleven services, and to no recording")
{
    for (const ServiceRow& row : serviceRows()) {
        INFO(serviceTypeName(row.service).toStdString());
        GateFacts facts = grownUp(QStringLiteral("PRINT_READY_RECORD"));
        facts.service = row.service;
        facts.citizenship = row.group == ServiceGroup::Oa ? Citizenship::Oa : Citizenship::Wni;
        facts.stayPermitEnd = kToday.addDays(100);
        CHECK(offers(gateFor(facts), A::RequestCard));
        CHECK_FALSE(offers(gateFor(facts), A::Record));

        facts.recordingWord =
            QStringLiteral("CARD_ISSUED"); // the first card is there: another is another service
        CHECK(offers(gateFor(facts), A::RequestCard) != row.recordsTheUnrecorded);
        facts.recordingWord = QStringLiteral("DUPLICATE_RECORD");
        CHECK_FALSE(offers(gateFor(facts), A::RequestCard));

        facts.recordingWord = QStringLiteral("UNREGISTERED");
        CHECK(offers(gateFor(facts), A::Record) == row.recordsTheUnrecorded);
        CHECK_FALSE(offers(gateFor(facts), A::RequestCard));
    }
}

TEST_CASE("a card that waits here is not asked for twice")
{
    GateFacts facts = grownUp(QStringLiteral("PRINT_READY_RECORD"));
    facts.isCardAwaited = true;
    for (const ServiceType service : {ServiceType::NewWni, ServiceType::LostWni}) {
        facts.service = service;
        CHECK(findingOf(facts) == F::CardAwaited);
        CHECK_FALSE(offers(gateFor(facts), A::RequestCard));
    }
}

TEST_CASE("outside the domicile a card is had for the same data only")
{
    for (const ServiceRow& row : serviceRows()) {
        INFO(serviceTypeName(row.service).toStdString());
        GateFacts facts = grownUp(QStringLiteral("PRINT_READY_RECORD"));
        facts.service = row.service;
        facts.citizenship = row.group == ServiceGroup::Oa ? Citizenship::Oa : Citizenship::Wni;
        facts.stayPermitEnd = kToday.addDays(100);
        facts.isOutsideDomicile = true;
        CHECK(offers(gateFor(facts), A::RequestCard) == (row.outside == OutsideDomicile::Served));
        for (const ServiceType instead : servicesInstead(gateFor(facts)))
            CHECK(serviceRow(instead).outside == OutsideDomicile::Served);
    }
}

TEST_CASE("an office without foreign residents records none and asks for no card of theirs")
{
    for (const char* word : {"UNREGISTERED", "PRINT_READY_RECORD", "CARD_ISSUED"}) {
        GateFacts facts = grownUp(QString::fromLatin1(word));
        facts.citizenship = Citizenship::Oa;
        facts.stayPermitEnd = kToday.addDays(100);
        facts.servesForeigners = false;
        for (const ServiceRow& row : serviceRows()) {
            facts.service = row.service;
            CHECK(findingOf(facts) == F::ForeignersElsewhere);
        }
        facts.citizenship = Citizenship::Wni;
        facts.service = ServiceType::NewWni;
        CHECK_FALSE(findingOf(facts) == F::ForeignersElsewhere);
    }
}

TEST_CASE("a foreign resident whose permit has ended gets no card either")
{
    GateFacts facts = grownUp(QStringLiteral("CARD_ISSUED"));
    facts.citizenship = Citizenship::Oa;
    facts.service = ServiceType::RenewalOa;
    facts.stayPermitEnd = kToday.addDays(-1);
    CHECK(findingOf(facts) == F::StayPermitOver);
    facts.stayPermitEnd = kToday;
    CHECK(findingOf(facts) == F::MayServeCard);
}

TEST_CASE("who has a card already is offered the services for another one, never a recording")
{
    GateFacts facts = grownUp(QStringLiteral("CARD_ISSUED"));
    const std::vector<ServiceType> instead = servicesInstead(gateFor(facts));
    REQUIRE_FALSE(instead.empty());
    for (const ServiceType service : instead) {
        CHECK_FALSE(takesBiometrics(service));
        CHECK_FALSE(isForForeigners(service));
    }
    facts.citizenship = Citizenship::Oa;
    for (const ServiceType service : servicesInstead(gateFor(facts)))
        CHECK(isForForeigners(service));
}

TEST_CASE("every finding has its own row and name, and leaves something to do")
{
    std::set<std::string> names;
    for (int i = 1; i <= static_cast<int>(kLastGateFinding); ++i) {
        const auto finding = static_cast<F>(i);
        const GateRow& row = gateRow(finding);
        INFO(row.name);
        CHECK(row.finding == finding);
        CHECK(names.insert(row.name).second);
        GateVerdict verdict;
        verdict.finding = finding;
        const bool isForCard = offers(verdict, A::RequestCard);
        CHECK_FALSE((isForCard && offers(verdict, A::Record)));
        CHECK((offers(verdict, A::Record) || offers(verdict, A::FinishVisit)));
        CHECK_FALSE((offers(verdict, A::Record) && offers(verdict, A::FinishVisit)));
        CHECK(servicesInstead(verdict).empty() != offers(verdict, A::ChangeService));
    }
}

TEST_CASE("nobody is recorded who is inactive, held, under age, or whom the register calls anything else")
{
    const bool holds = rc::check([] {
        GateFacts facts = grownUp(*rc::gen::element(QStringLiteral("UNREGISTERED"),
                                                    QStringLiteral("CARD_ISSUED"), QStringLiteral("?")));
        facts.isActive = chance(70);
        facts.birthDate = kToday.addDays(pick(-20 * 365, 10));
        facts.maritalStatus = static_cast<MaritalStatus>(pick(1, 5));
        facts.citizenship = static_cast<Citizenship>(pick(1, 4));
        facts.stayPermitEnd = *rc::gen::element(QDate(), kToday.addDays(-1), kToday);
        facts.service = static_cast<ServiceType>(pick(1, 12));
        facts.held = static_cast<HeldRecording>(pick(0, 4));
        const bool mayRecord = offers(gateFor(facts), A::Record);
        const bool isAllowed = facts.isActive && facts.recordingWord == QLatin1String("UNREGISTERED") &&
                               facts.held == HeldRecording::None && takesBiometrics(facts.service) &&
                               eligibility(facts.birthDate, facts.maritalStatus, kToday).mayRecord;
        RC_ASSERT((!mayRecord || isAllowed));
        if (isAllowed && facts.citizenship != Citizenship::Oa && !isForForeigners(facts.service))
            RC_ASSERT(mayRecord);
    });
    CHECK(holds);
}
