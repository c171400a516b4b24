#include "core/protocol/centre_messages.h"

#include "message_samples.h"

#include <QCborMap>
#include <QCborValue>

using namespace rekam;
using namespace rekam::test;

namespace {

Receipt someReceipt()
{
    return {idOf<PacketId>('p'),
            idOf<StationId>('s'),
            3'000'306,
            Digest::of(QByteArray("packet")),
            kAt,
            {42, Digest::of(QByteArray("head"))}};
}

Applicant someApplicant()
{
    return {*Nik::parse(QStringLiteral("3315015404050003")),
            *KkNumber::parse(QStringLiteral("3315010101100001")),
            *PersonName::fromRegister(QStringLiteral("SITI AMINAH")),
            QStringLiteral("GROBOGAN"),
            QDate(2005, 4, 14),
            Sex::Female,
            BloodType::O,
            Religion::Islam,
            MaritalStatus::Single,
            *Occupation::fromCode(3),
            Citizenship::Wni,
            Address{QStringLiteral("DUSUN KRAJAN"), QStringLiteral("003"), QStringLiteral("001"),
                    *RegionCode::parse(QStringLiteral("3315132001")), QStringLiteral("REJOSARI"),
                    QStringLiteral("GROBOGAN"), QStringLiteral("GROBOGAN"), QStringLiteral("JAWA TENGAH"),
                    false},
            {},
            {}};
}

StatusList someStatuses()
{
    return {7,
            {{idOf<PacketId>('p'), idOf<RecordId>('r'), kAt, QStringLiteral("PRINT_READY_RECORD"), {}},
             {idOf<PacketId>('q'), idOf<RecordId>('t'), kAt, QStringLiteral("SOMETHING_NEW"),
              QStringLiteral("kata tak dikenal \u2013 x")}}};
}

CardJobMessage someCardJob()
{
    return {idOf<CardJobId>('c'), idOf<RecordId>('r'), idOf<PacketId>('p'), idOf<StationId>('s'), kAt,
            QByteArray(500, 'x')};
}

// Every prefix, and the whole with one byte more, must be refused: a length field that lies is then always
// seen.
template<typename Decode>
void refusesEveryOtherLength(const QByteArray& whole, Decode decode)
{
    for (qsizetype length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(decode(whole.first(length)).has_value());
    REQUIRE_FALSE(decode(whole + '\0').has_value());
    REQUIRE(decode(whole).has_value());
}

// Whatever one byte becomes, the decoder answers; where it accepts, encoding again gives the same bytes.
template<typename Decode, typename Encode>
void survivesEveryFlippedByte(const QByteArray& whole, Decode decode, Encode encode)
{
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const int value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(value);
            const auto decoded = decode(bytes);
            if (decoded)
                REQUIRE(encode(*decoded) == bytes);
        }
    }
}

} // namespace

TEST_CASE("a receipt comes back as it was encoded and has exactly the promised length")
{
    const QByteArray body = encodeReceipt(someReceipt());

    CHECK(body.size() == 8 + 16 + 16 + 8 + 32 + 8 + 8 + 32);
    CHECK(body.startsWith(QByteArray("RKMRCP\0\1", 8)));
    CHECK(body.mid(40, 8) == QByteArray::fromHex("00000000002dc7f2"));
    REQUIRE(decodeReceipt(body).has_value());
    CHECK(*decodeReceipt(body) == someReceipt());
}

TEST_CASE("a receipt of any other length is refused")
{
    refusesEveryOtherLength(encodeReceipt(someReceipt()), decodeReceipt);
}

TEST_CASE("a receipt with flipped bytes is refused or read as what stands there")
{
    survivesEveryFlippedByte(encodeReceipt(someReceipt()), decodeReceipt, encodeReceipt);
}

TEST_CASE("statuses keep unknown words and details as they came")
{
    const auto list = decodeStatuses(encodeStatuses(someStatuses()));

    REQUIRE(list.has_value());
    CHECK(list->nextCursor == 7);
    CHECK(list->news == someStatuses().news);
}

TEST_CASE("statuses of any other length or with flipped bytes never pass as something else")
{
    refusesEveryOtherLength(encodeStatuses(someStatuses()), decodeStatuses);
    survivesEveryFlippedByte(encodeStatuses(someStatuses()), decodeStatuses, encodeStatuses);
}

TEST_CASE("a status count beyond the limit is refused before anything is allocated")
{
    QByteArray body = encodeStatuses({1, {}});
    body.replace(16, 4, QByteArray::fromHex("ffffffff"));

    const auto list = decodeStatuses(body);

    REQUIRE_FALSE(list.has_value());
    CHECK(list.error().code() == Errc::MessageMalformed);
}

TEST_CASE("a status word with control characters is refused")
{
    StatusList list = someStatuses();
    list.news[0].word = QStringLiteral("PRR\u0007");

    CHECK_FALSE(decodeStatuses(encodeStatuses(list)).has_value());
}

TEST_CASE("a status detail that is not UTF-8 is refused")
{
    QByteArray body = encodeStatuses(someStatuses());
    const qsizetype at = body.indexOf("kata");
    body[at] = '\xC3';

    CHECK_FALSE(decodeStatuses(body).has_value());
}

TEST_CASE("a card job comes back whole and refuses other lengths")
{
    const QByteArray body = encodeCardJob(someCardJob());
    const auto message = decodeCardJob(body);

    REQUIRE(message.has_value());
    CHECK(message->id == someCardJob().id);
    CHECK(message->sealedCardData == someCardJob().sealedCardData);
    CHECK(message->issuedAt == kAt);
    refusesEveryOtherLength(body, decodeCardJob);
    survivesEveryFlippedByte(body, decodeCardJob, encodeCardJob);
}

TEST_CASE("card data comes back whole")
{
    const CardData data{someApplicant(), QByteArray(40'000, 'j'), QByteArray(9'000, 's'),
                        QStringLiteral("GROBOGAN"), QDate(2026, 11, 22)};

    const auto back = cardDataFromCbor(toCbor(data));

    REQUIRE(back.has_value());
    CHECK(*back == data);
}

TEST_CASE("card data that is cut, has a key twice or an image beyond the limit is refused")
{
    CardData data{someApplicant(), QByteArray(400, 'j'), QByteArray(90, 's'), QStringLiteral("GROBOGAN"),
                  QDate(2026, 11, 22)};
    const QByteArray whole = toCbor(data);
    QByteArray twice = whole;
    twice[0] = static_cast<char>(0xA6);
    twice += QByteArray("\x68issuedOn\x6A") + "2026-11-23";
    data.portraitJp2 = QByteArray(7 * 1024 * 1024, 'j');

    for (qsizetype length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(cardDataFromCbor(whole.first(length)).has_value());
    CHECK_FALSE(cardDataFromCbor(twice).has_value());
    CHECK_FALSE(cardDataFromCbor(toCbor(data)).has_value());
}

TEST_CASE("a policy is refused unless its text is a JSON object")
{
    const Policy good{3, kAt, QByteArray(R"({"hold":"flagged"})")};
    const QByteArray body = encodePolicy(good);

    REQUIRE(decodePolicy(body).has_value());
    CHECK(decodePolicy(body)->json == good.json);
    CHECK_FALSE(decodePolicy(encodePolicy({3, kAt, QByteArray("[1]")})).has_value());
    CHECK_FALSE(decodePolicy(encodePolicy({3, kAt, QByteArray(R"({"a":)")})).has_value());
    refusesEveryOtherLength(body, decodePolicy);
}

TEST_CASE("events come back as told")
{
    const StationEvent printed{idOf<EventId>('e'),   QStringLiteral("printed"),  idOf<RecordId>('r'),
                               idOf<CardJobId>('c'), QStringLiteral("A1234567"), kAt};

    const auto events = stationEventsFromJson(toJson({printed}));

    REQUIRE(events.has_value());
    REQUIRE(events->size() == 1);
    CHECK(events->front().id == printed.id);
    CHECK(events->front().cardJob == printed.cardJob);
    CHECK(events->front().blankSerial == printed.blankSerial);
    CHECK(events->front().at == kAt);
}

TEST_CASE("events without an id, too deep or too many are refused")
{
    std::vector<StationEvent> many(1001, {idOf<EventId>('e'), QStringLiteral("x"), {}, {}, {}, kAt});

    CHECK_FALSE(
        stationEventsFromJson(R"({"events":[{"what":"printed","at":"2026-01-01T00:00:00Z"}]})").has_value());
    CHECK_FALSE(stationEventsFromJson(QByteArray(4000, '[')).has_value());
    CHECK_FALSE(stationEventsFromJson("<html>").has_value());
    CHECK_FALSE(stationEventsFromJson(toJson(many)).has_value());
}

TEST_CASE("a resident comes back whole and garbage is refused")
{
    const ResidentRecord record{someApplicant(), false, QStringLiteral("UNREGISTERED"), kAt};
    const QByteArray whole = toCbor(record);

    const auto back = residentRecordFromCbor(whole);

    REQUIRE(back.has_value());
    CHECK(back->applicant == record.applicant);
    CHECK_FALSE(back->isActive);
    CHECK(back->recordedAt == kAt);
    for (qsizetype length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(residentRecordFromCbor(whole.first(length)).has_value());
    CHECK_FALSE(residentRecordFromCbor("<html><body>login</body></html>").has_value());
    QCborMap strange = QCborValue::fromCbor(whole).toMap();
    strange[QLatin1String("recordedAt")] = 1e300; // no integer holds it
    CHECK_FALSE(residentRecordFromCbor(QCborValue(strange).toCbor()).has_value());
}
