// A card that is asked for without a recording: out through the outbox sealed, back with what a handover
// needs.
#include "core/protocol/card_request.h"

#include "core/service/substitute_letter.h"
#include "tests/support/store_home.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::test;

namespace {

struct AskingHome : StoreHome
{
    AskingHome()
    {
        begin();
        visit.id = idNumber<RequestId>(31);
        visit.service = ServiceType::DamagedWni;
        visit.ticket = {u'B', 3};
        visit.state = RequestState::WaitingForCentre;
        visit.arrivedAt = visit.stateSince = clock.now;
    }
    Status ask()
    {
        StoreChange change;
        change.request = visit;
        change.cardRequest = CardRequest{visit.id, visit.nik, QStringLiteral("damaged-wni")};
        change.audit = {auditLine("card-requested")};
        return store().commit(change);
    }
    QJsonObject toldEvent()
    {
        const auto batch = store().outbox().nextEvents();
        REQUIRE(batch);
        const QJsonArray events =
            QJsonDocument::fromJson(batch->json).object().value(QLatin1String("events")).toArray();
        REQUIRE(events.size() == 1);
        json = batch->json;
        return events.at(0).toObject();
    }
    RecordId record() const { return RecordId::fromBytes(visit.id.bytes()); }
    QByteArray cardJob(std::vector<ChipFinger> fingers) const
    {
        const CardData data{sampleApplicant(), "portrait",          "signature",
                            "GROBOGAN",        QDate(2026, 11, 23), std::move(fingers)};
        CardJobMessage message{idNumber<CardJobId>(5), record(), PacketId(), centre.station, clock.now, {}};
        message.sealedCardData = sealTo(spanOf(toCbor(data)), stationKey);
        return signBody(encodeCardJob(message), centre.receiptKey);
    }
    QByteArray refusal(const char* why) const
    {
        const StatusList list{
            7, {{PacketId(), record(), clock.now, QString::fromLatin1(kCardRefused), QLatin1String(why)}}};
        return signBody(encodeStatuses(list), centre.receiptKey);
    }

    ServiceRequest visit{.nik = sampleNik(9)};
    NewsForSessions news;
    QByteArray json;
    QByteArray stationKey = store().core().station().sealing().publicKey();
};

} // namespace

TEST_CASE("a request for a card goes out sealed to the centre, and nobody on the way reads the NIK")
{
    AskingHome home;
    REQUIRE(home.ask());

    const QJsonObject event = home.toldEvent();

    CHECK(event.value(QLatin1String("what")) == QStringLiteral("card-requested"));
    CHECK_FALSE(home.json.contains(home.visit.nik.text().toLatin1()));
    const QByteArray sealed =
        QByteArray::fromBase64(event.value(QLatin1String("sealedRequest")).toString().toLatin1());
    const auto plain = home.centre.packetKey.openSealed(sealed);
    REQUIRE(plain);
    const auto request = cardRequestFromCbor(viewOf(*plain));
    REQUIRE(request);
    CHECK(*request == CardRequest{home.visit.id, home.visit.nik, QStringLiteral("damaged-wni")});
}

TEST_CASE("the card that comes back finds its visit and brings the fingers for the handover")
{
    AskingHome home;
    REQUIRE(home.ask());

    REQUIRE(home.store().centre().applyCardJob(home.cardJob({{2, "finger two"}}), QStringLiteral("1"),
                                               home.news));

    REQUIRE(home.news.cardJobs.size() == 1);
    CHECK(home.news.cardJobs.front().request == home.visit.id);
    const auto extract = home.store().work().loadDeskExtract(home.record());
    REQUIRE(extract);
    CHECK(extract->ticket == home.visit.ticket);
    REQUIRE(extract->templates.size() == 1);
    CHECK(extract->templates.front().position == 2);
    CHECK(viewOf(*extract->templates.front().bytes) == "finger two");
}

TEST_CASE("after the handover nothing of the person is left of a card without a recording")
{
    AskingHome home;
    REQUIRE(home.ask());
    REQUIRE(home.store().centre().applyCardJob(home.cardJob({{2, "finger two"}}), QStringLiteral("1"),
                                               home.news));
    StoreChange given;
    given.cardJob = home.news.cardJobs.front();
    given.cardJob->state = CardJobState::HandedOver;
    given.audit = {auditLine("card-handed-over")};

    REQUIRE(home.store().commit(given));

    CHECK_FALSE(home.store().work().loadDeskExtract(home.record()));
    CHECK_FALSE(home.store().work().loadCardData(given.cardJob->id));
}

TEST_CASE("a refusal puts the visit aside with the reason, once")
{
    AskingHome home;
    REQUIRE(home.ask());

    const Status applied = home.store().centre().applyStatuses(home.refusal("DUPLICATE_RECORD"), home.news);

    INFO((applied ? QString() : applied.error().logText()).toStdString());
    REQUIRE(applied);
    REQUIRE(home.news.requests.size() == 1);
    CHECK(home.news.requests.front().state == RequestState::Parked);
    CHECK(home.news.requests.front().reason == QStringLiteral("DUPLICATE_RECORD"));
    CHECK(home.store().work().loadRequest(home.visit.id)->state == RequestState::Parked);
    CHECK(home.store().centre().applyStatuses(home.refusal("DUPLICATE_RECORD"), home.news));
    CHECK(home.news.requests.size() == 1);
}

TEST_CASE("a request is foreign bytes to the centre: read or refused")
{
    const CardRequest whole{idNumber<RequestId>(1), sampleNik(2), QStringLiteral("lost-oa")};
    const QByteArray bytes = toCbor(whole);
    CHECK(*cardRequestFromCbor(bytes) == whole);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(cardRequestFromCbor(bytes.first(length)));
    CHECK_FALSE(cardRequestFromCbor(toCbor(CardRequest{RequestId(), sampleNik(2), {}})));
}

TEST_CASE("the handover of the card closes the letter that stood for it, in the same change")
{
    AskingHome home;
    REQUIRE(home.ask());
    REQUIRE(home.store().centre().applyCardJob(home.cardJob({{2, "finger two"}}), QStringLiteral("1"),
                                               home.news));
    LetterFacts facts{.applicant = sampleApplicant()};
    const SubstituteLetter letter = issueLetter(idNumber<LetterId>(5), facts, QStringLiteral("SUKET-1"), {},
                                                QStringLiteral("supervisor"), home.clock.now);
    REQUIRE(home.store().cases().keep({QUuid::fromRfc4122(letter.id.bytes()), CaseKind::SubstituteLetter,
                                       true, letter.firstIssuedAt, letter.nik, toCbor(letter)},
                                      auditLine("letter")));
    StoreChange given;
    given.cardJob = home.news.cardJobs.front();
    given.cardJob->state = CardJobState::HandedOver;
    given.audit = {auditLine("card-handed-over")};

    REQUIRE(home.store().commit(given));

    const auto cases = home.store().cases().load(CaseKind::SubstituteLetter, 5).value();
    REQUIRE(cases.size() == 1);
    CHECK_FALSE(cases[0].isOpen);
    CHECK(substituteLetterFromCbor(cases[0].value).value().state == LetterState::Closed);
}
