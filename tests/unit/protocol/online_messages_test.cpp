#include "core/protocol/online_messages.h"

#include "core/protocol/centre_messages.h"
#include "tests/support/sample_people.h"

using namespace rekam;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

OnlineRequestMessage request(int serial)
{
    OnlineRequestMessage message{.nik = test::sampleNik(serial)};
    message.id = QUuid::fromRfc4122(test::idNumber<RequestId>(static_cast<quint32>(serial)).bytes());
    message.number = QStringLiteral("DRG-%1").arg(serial);
    message.name = "SITI AMINAH";
    message.birthPlace = "GROBOGAN";
    message.birthDate = QDate(1999, 7, 5);
    message.kk = "3315012301120007";
    message.address = "DUSUN KRAJAN";
    message.channel = "WhatsApp";
    message.contact = "0800";
    message.service = "damaged-wni";
    message.sentAt = kNow;
    message.papers = {{1, "family-card"}, {2, "damaged-card"}};
    return message;
}

} // namespace

TEST_CASE("a page of requests from afar comes back as it went, and none of its beginnings is one")
{
    const QByteArray bytes = toCbor(OnlinePage{9, {request(4), request(5)}});
    const auto page = onlinePageFromCbor(bytes);
    REQUIRE(page);
    CHECK(page->next == 9);
    REQUIRE(page->requests.size() == 2);
    CHECK(page->requests[1] == request(5));
    CHECK(onlinePageFromCbor(toCbor(OnlinePage{}))->requests.empty());
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(onlinePageFromCbor(bytes.left(length)));
}

TEST_CASE("a page with more requests than fit, or one without a number, is refused")
{
    OnlinePage many;
    for (int i = 0; i <= kOnlinePage; ++i)
        many.requests.push_back(request(4));
    CHECK_FALSE(onlinePageFromCbor(toCbor(many)));
    OnlineRequestMessage nameless = request(4);
    nameless.number.clear();
    CHECK_FALSE(onlinePageFromCbor(toCbor(OnlinePage{1, {nameless}})));
}

TEST_CASE("a picture says whose it is, and an empty one is none")
{
    const OnlinePicture picture{{request(4).id, 2}, "jp2"};
    CHECK(*onlinePictureFromCbor(toCbor(picture)) == picture);
    CHECK_FALSE(onlinePictureFromCbor(toCbor(OnlinePicture{{request(4).id, 2}, {}})));
    CHECK(*onlinePaperQuestionFromJson(toJson(picture.of)) == picture.of);
    for (const char* wrong : {"", "{}", R"({"id":"nobody","number":1})"})
        CHECK_FALSE(onlinePaperQuestionFromJson(wrong));
}

TEST_CASE("a decision comes back as it went, an event carries it whole, and no other word is one")
{
    const OnlineDecision decision{request(4).id, kOnlineRejected, "unreadable-paper", QString(380, u'x'),
                                  kNow};
    CHECK(*onlineDecisionFromCbor(toCbor(decision)) == decision);
    CHECK_FALSE(onlineDecisionFromCbor(toCbor(OnlineDecision{request(4).id, "printed", {}, {}, kNow})));
    OnlineDecision verified{request(4).id, kOnlineVerified, {}, {}, kNow};
    verified.visit = QUuid::createUuid();
    CHECK(*onlineDecisionFromCbor(toCbor(verified)) == verified);
    StationEvent event{
        EventId(QUuid::createUuid()), kOnlineRejected, RecordId(decision.request), {}, {}, kNow};
    event.sealedRequest = toCbor(decision) + QByteArray(48, 's');
    const auto told = stationEventsFromJson(toJson({event}));
    REQUIRE(told);
    CHECK(told->front().sealedRequest == event.sealedRequest);
}

TEST_CASE("how a request stands comes back as it went, in a body and in the detail of a status")
{
    const OnlineStanding standing{"handed-over", "kec-331512-02 Grobogan"};
    CHECK(*onlineStandingFromJson(toJson(standing)) == standing);
    CHECK(onlineStandingFromDetail(detailOf(standing)) == standing);
    CHECK(*onlineStandingFromJson(toJson(OnlineStanding{"arrived", {}})) == OnlineStanding{"arrived", {}});
    CHECK(*onlineQuestionFromJson(onlineQuestionJson("DRG-261123-0001")) == "DRG-261123-0001");
    for (const char* wrong : {"", "{}", R"({"state":7})", R"({"number":""})"}) {
        CHECK_FALSE(onlineStandingFromJson(wrong));
        CHECK_FALSE(onlineQuestionFromJson(wrong));
    }
}
