#include "core/protocol/countersignature.h"

#include "core/protocol/manifest_answers.h"
#include "tests/support/sample_people.h"

#include <QCborArray>

using namespace rekam;
using namespace rekam::test;

namespace {

CountersignatureMessage sampleMessage()
{
    CountersignatureMessage message;
    message.facts = {
        HomeKind::Training,
        idNumber<PacketId>(1),
        idNumber<RecordId>(2),
        Digest::of(QByteArray("packet")),
        answeredFacts({{Modality::Finger, 3, ExceptionReason::Worn, {}}}, {FingerPosition::LeftIndex}),
        idNumber<AccountId>(3),
        QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC)};
    message.publicKey = QByteArray(32, 'k');
    message.signature = QByteArray(64, 's');
    return message;
}

} // namespace

TEST_CASE("a countersignature lies where the layout says and comes back as it went")
{
    const CountersignatureMessage message = sampleMessage();
    const QByteArray bytes = encodeCountersignature(message);
    REQUIRE(bytes.size() == 132 + 32 + 64);
    CHECK(bytes.left(12) == QByteArray("RKMCSG\0\1T\0\0\0", 12));
    CHECK(bytes.mid(12, 16) == message.facts.packet.bytes());
    CHECK(bytes.mid(44, 32) == message.facts.packetDigest.toBytes());
    CHECK(bytes.mid(108, 16) == message.facts.account.bytes());

    const auto back = decodeCountersignature(bytes);
    REQUIRE(back);
    CHECK(back->facts == message.facts);
    CHECK(back->signature == message.signature);
}

TEST_CASE("what was excepted, and why, is in what is signed; the operator's words are not")
{
    const auto facts = [](int position, ExceptionReason reason, const char* note) {
        return answeredFacts({{Modality::Finger, position, reason, QString::fromLatin1(note)}}, {});
    };
    CHECK(facts(3, ExceptionReason::Worn, "a") == facts(3, ExceptionReason::Worn, "b"));
    CHECK_FALSE(facts(3, ExceptionReason::Worn, "") == facts(3, ExceptionReason::Absent, ""));
    CHECK_FALSE(facts(3, ExceptionReason::Worn, "") == facts(4, ExceptionReason::Worn, ""));
    CHECK_FALSE(answeredFacts({}, {FingerPosition::LeftIndex}) == answeredFacts({}, {}));
}

TEST_CASE("a countersignature with a byte too few, too many, or of another kind is refused")
{
    const QByteArray bytes = encodeCountersignature(sampleMessage());
    CHECK_FALSE(decodeCountersignature(bytes.chopped(1)));
    CHECK_FALSE(decodeCountersignature(bytes + '\0'));
    for (const int at : {0, 7, 8, 9}) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x20);
        CHECK_FALSE(decodeCountersignature(damaged));
    }
}

TEST_CASE("the answers of a manifest come back as they went, and nonsense is refused")
{
    ManifestAnswers answers;
    answers.proofs = {{Modality::Finger, {2, 3}, idNumber<AttemptId>(9), {}},
                      {Modality::Iris, {1}, {}, QStringLiteral("kamera rusak")}};
    answers.chipFingers = {FingerPosition::RightIndex, FingerPosition::LeftThumb};
    answers.rescans = {{FingerPosition::RightIndex, idNumber<AttemptId>(4), idNumber<AttemptId>(5), 87, 30}};
    answers.overrides = {{FingerPosition::LeftThumb, QStringLiteral("luka"), {}}};
    answers.countersignatureOwed = true;
    const auto back = manifestAnswersFrom(answersToMap(answers));
    REQUIRE(back);
    CHECK(*back == answers);
    CHECK(*manifestAnswersFrom({}) == ManifestAnswers{});

    QCborMap wrong = answersToMap(answers);
    wrong.insert(QLatin1String("chipFingers"), QCborArray{11});
    CHECK_FALSE(manifestAnswersFrom(wrong));
}
