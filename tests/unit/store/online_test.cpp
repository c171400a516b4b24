// Requests from afar: in from the centre, decided, out again sealed, and gone once their time is over.
#include "core/protocol/card_request.h"
#include "core/protocol/online_messages.h"

#include "tests/support/store_home.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::test;

namespace {

OnlineRequestMessage message(int serial)
{
    OnlineRequestMessage one{.nik = sampleNik(serial)};
    one.id = QUuid::fromRfc4122(idNumber<OnlineId>(static_cast<quint32>(serial)).bytes());
    one.number = QStringLiteral("DRG-261123-%1").arg(serial, 4, 10, QLatin1Char('0'));
    one.name = "SITI AMINAH";
    one.birthPlace = "GROBOGAN";
    one.birthDate = QDate(1999, 7, 5);
    one.channel = "WhatsApp";
    one.contact = "0800-0000-0001";
    one.service = "damaged-wni";
    one.sentAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC).addSecs(serial);
    one.papers = {{1, "family-card"}, {2, "damaged-card"}};
    return one;
}

struct OnlineHome : StoreHome
{
    QByteArray sealed(const QByteArray& plain) const
    {
        return signBody(sealTo(spanOf(plain), stationKey), centre.receiptKey);
    }
    Result<bool> apply(quint64 next, const std::vector<OnlineRequestMessage>& requests)
    {
        return store().centre().applyOnline(sealed(toCbor(OnlinePage{next, requests})), news);
    }
    OnlineRequest only() { return store().online().load(10).value().front(); }
    Status verify(const OnlineRequest& request)
    {
        ServiceRequest visit =
            startRequest(visitId, request.nik, request.service, ServiceChannel::Online, clock.now);
        visit.ticket = {u'D', 1};
        visit = advance(visit, request_event::CardRequested{}, clock.now)->state;
        OnlineChange change{
            *advance(request, online_event::Verified{visitId, "supervisor"}, clock.now),
            OnlineDecision{QUuid::fromRfc4122(request.id.bytes()), kOnlineVerified, {}, {}, clock.now},
            visit};
        return store().changeOnline(change, auditLine("online-verified"));
    }
    QStringList told()
    {
        QStringList words;
        const auto batch = store().outbox().nextEvents();
        json = batch->json;
        for (const auto& event :
             QJsonDocument::fromJson(json).object().value(QLatin1String("events")).toArray())
            words.append(event.toObject().value(QLatin1String("what")).toString());
        return words;
    }
    Status commit(CardJobState state)
    {
        CardJob job;
        job.id = idNumber<CardJobId>(8);
        job.recording = RecordId::fromBytes(visitId.bytes());
        job.request = visitId;
        job.state = state;
        job.stateSince = clock.now;
        StoreChange change;
        change.cardJob = job;
        change.audit = {auditLine("card")};
        return store().commit(change);
    }
    qint64 count(const char* select) { return *store().core().sql().number(select); }

    NewsForSessions news;
    QByteArray json;
    RequestId visitId = idNumber<RequestId>(31);
    LoginSession by = begin();
    QByteArray stationKey = store().core().station().sealing().publicKey();
};

} // namespace

TEST_CASE("requests of a signed page are there, whoever asked first at the top, and each once")
{
    OnlineHome home;
    CHECK(*home.apply(2, {message(2), message(1)}));
    CHECK_FALSE(*home.apply(2, {message(2), message(1)}));
    CHECK(home.news.onlineArrived);

    const auto all = home.store().online().load(10);

    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK((*all)[0].number == "DRG-261123-0001");
    CHECK((*all)[0].papers.size() == 2);
    CHECK(*home.store().centre().onlineCursor() == 2);
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'online-arrived'") == 1);
}

TEST_CASE("what was decided here stands when the centre tells the request again")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.verify(home.only()));
    REQUIRE(home.apply(2, {message(1)}));
    CHECK(home.only().state == OnlineState::Verified);
}

TEST_CASE("a request whose card the centre refuses lies on the desk again, with what the centre said")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.verify(home.only()));
    home.news = {};
    const StatusList list{7,
                          {{PacketId(), RecordId::fromBytes(home.visitId.bytes()), home.clock.now,
                            QString::fromLatin1(kCardRefused), "sudah dicetak"}}};
    REQUIRE(home.store().centre().applyStatuses(signBody(encodeStatuses(list), home.centre.receiptKey),
                                                home.news));

    CHECK(home.only().state == OnlineState::Arrived);
    CHECK(home.only().note == "sudah dicetak");
    CHECK(home.news.onlineArrived);
    REQUIRE(home.news.requests.size() == 1);
    CHECK(home.news.requests.front().state == RequestState::Parked);
}

TEST_CASE(
    "where another office was faster its decision stands, and the visit that was opened here is put aside")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.verify(home.only()));
    home.news = {};
    const RecordId request = RecordId::fromBytes(home.only().id.bytes());
    const StatusList list{
        8,
        {{PacketId(), request, home.clock.now, QString::fromLatin1(kOnlineRefused), "rejected kec-331512-02"},
         {PacketId(), RecordId::fromBytes(home.visitId.bytes()), home.clock.now,
          QString::fromLatin1(kCardRefused), QString::fromLatin1(kDecidedElsewhere)},
         {PacketId(), request, home.clock.now, QString::fromLatin1(kOnlineRefused),
          "rejected kec-331512-02"}}};
    REQUIRE(home.store().centre().applyStatuses(signBody(encodeStatuses(list), home.centre.receiptKey),
                                                home.news));

    CHECK(home.only().state == OnlineState::Elsewhere);
    CHECK(home.only().decidedBy == "kec-331512-02");
    CHECK(home.only().decidedElsewhere == "rejected");
    CHECK(home.news.onlineArrived);
    REQUIRE(home.news.requests.size() == 1);
    CHECK(home.news.requests.front().state == RequestState::Parked);
    CHECK(home.count("SELECT count(*) FROM online_requests WHERE is_open = 1") == 0);
}

TEST_CASE("a page by a stranger or for another station is not taken, and the cursor stays")
{
    OnlineHome home;
    const QByteArray body = toCbor(OnlinePage{9, {message(1)}});
    CHECK(home.store()
              .centre()
              .applyOnline(signBody(sealTo(spanOf(body), home.stationKey), SigningKey::generate()), home.news)
              .error()
              .code() == Errc::SignatureInvalid);
    CHECK(home.store()
              .centre()
              .applyOnline(
                  signBody(sealTo(spanOf(body), BoxKey::generate().publicKey()), home.centre.receiptKey),
                  home.news)
              .error()
              .code() == Errc::MessageMalformed);
    CHECK(*home.store().centre().onlineCursor() == 0);
}

TEST_CASE("what comes while locked waits sealed, and no row names anybody")
{
    OnlineHome home;
    home.store().lock();
    REQUIRE(*home.apply(1, {message(1)}));
    CHECK(home.store().online().load(10).error().code() == Errc::VaultLocked);
    CHECK(home.count("SELECT count(*) FROM online_requests") == 0);
    REQUIRE(home.store().signIn("supervisor", secret(StoreHome::kPassphrase), home.news));
    CHECK(home.only().applicant.name == "SITI AMINAH");
    const auto rows =
        home.store().core().sql().select("SELECT sealed, number_index FROM online_requests", {});
    CHECK_FALSE((*rows)[0].blob(0).contains("AMINAH"));
    CHECK_FALSE((*rows)[0].blob(1).contains("DRG"));
}

TEST_CASE("a number on a proof finds its request, in whatever letters, and no other number does")
{
    OnlineHome home;
    REQUIRE(home.apply(2, {message(1), message(2)}));
    CHECK((*home.store().online().findNumber("drg-261123-0002"))->nik == sampleNik(2));
    CHECK_FALSE(*home.store().online().findNumber("DRG-261123-0003"));
}

TEST_CASE("a paper's picture lies sealed beside its own request, and one for nobody is refused")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    const OnlinePicture picture{{message(1).id, 2}, "a picture of a card"};
    REQUIRE(home.store().centre().applyOnlinePicture(home.sealed(toCbor(picture))));
    CHECK(*home.store().online().picture(idNumber<OnlineId>(1), 2) == picture.jp2);
    CHECK(home.store().online().picture(idNumber<OnlineId>(1), 1).error().code() == Errc::RecordMissing);
    const auto rows = home.store().core().sql().select("SELECT sealed FROM online_pictures", {});
    CHECK_FALSE((*rows)[0].blob(0).contains("picture"));

    const OnlinePicture nobodys{{message(7).id, 1}, "x"};
    CHECK(home.store().centre().applyOnlinePicture(home.sealed(toCbor(nobodys))).error().code() ==
          Errc::RecordMissing);
    QByteArray forged = home.sealed(toCbor(picture));
    forged[40] = static_cast<char>(forged[40] ^ 1);
    CHECK(home.store().centre().applyOnlinePicture(forged).error().code() == Errc::SignatureInvalid);
}

TEST_CASE(
    "a verified request opens its visit and tells the centre twice, all in one transaction, naming nobody")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.verify(home.only()));

    CHECK(home.told() == QStringList{"online-verified", "card-requested"});
    CHECK_FALSE(home.json.contains(sampleNik(1).text().toLatin1()));
    const auto visit = home.store().work().loadRequest(home.visitId);
    REQUIRE(visit);
    CHECK(visit->channel == ServiceChannel::Online);
    CHECK(visit->state == RequestState::WaitingForCentre);
    CHECK(home.count("SELECT count(*) FROM visits WHERE series = 'D'") == 1);
}

TEST_CASE("a decision that cannot be told leaves the request as it was")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.store().core().sql().execute("DELETE FROM centre"));
    CHECK(home.verify(home.only()).error().code() == Errc::NotEnrolled);
    CHECK(home.only().state == OnlineState::Arrived);
    CHECK(home.count("SELECT count(*) FROM visits") == 0);
}

TEST_CASE("its card printed and given moves the request on, and the applicant is told of each once")
{
    OnlineHome home;
    REQUIRE(home.apply(1, {message(1)}));
    REQUIRE(home.verify(home.only()));
    REQUIRE(home.commit(CardJobState::Printed));
    CHECK(home.only().state == OnlineState::Ready);
    REQUIRE(home.commit(CardJobState::Printed));
    REQUIRE(home.commit(CardJobState::HandedOver));
    CHECK(home.only().state == OnlineState::HandedOver);
    CHECK(home.told().filter("online-") ==
          QStringList{"online-verified", "online-ready", "online-handed-over"});
}

TEST_CASE("a closed request goes with its pictures once its time is over, an open one stays")
{
    OnlineHome home;
    REQUIRE(home.apply(2, {message(1), message(2)}));
    REQUIRE(home.store().centre().applyOnlinePicture(
        home.sealed(toCbor(OnlinePicture{{message(1).id, 1}, "x"}))));
    const OnlineRequest first = home.only();
    REQUIRE(home.store().changeOnline(
        {*advance(first, online_event::Rejected{OnlineRejection::Other, "Maaf.", "supervisor"},
                  home.clock.now)},
        auditLine("online-rejected")));

    CHECK(*home.store().online().purge(home.clock.now.addDays(-1)) == 0);
    CHECK(*home.store().online().purge(home.clock.now.addDays(1)) == 1);

    CHECK(home.count("SELECT count(*) FROM online_pictures") == 0);
    CHECK(home.only().number == "DRG-261123-0002");
}
