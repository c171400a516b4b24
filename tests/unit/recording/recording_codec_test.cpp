#include "core/recording/recording.h"

#include "recording_samples.h"
#include "tests/support/byte_damage.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <random>
#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

// Values without any rule behind them: the codec keeps also what advance() would never make.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_engine); }
    bool coin() { return upTo(1) == 1; }
    double number() { return std::uniform_real_distribution<double>(-1e6, 1e6)(m_engine); }
    QString text() { return coin() ? QString() : QStringLiteral("Šárka 田中 🜲 %1").arg(upTo(1000)); }
    QDateTime time() { return coin() ? QDateTime() : kNow.addMSecs(upTo(1'000'000'000)); }
    template<typename IdType>
    IdType id()
    {
        return idNumber<IdType>(static_cast<quint32>(upTo(5)));
    }
    template<typename Enum>
    Enum from(int first, int last)
    {
        return static_cast<Enum>(first + upTo(last - first));
    }

private:
    std::mt19937_64 m_engine;
};

QualityReport randomQuality(Dice& dice)
{
    QualityReport report;
    report.verdict = dice.from<Verdict>(0, 3);
    if (dice.coin())
        report.score = dice.upTo(100);
    for (int i = dice.upTo(3); i > 0; --i)
        report.measures.push_back(
            {dice.from<Measure>(0, static_cast<int>(kLastMeasure)), dice.number(), dice.from<Light>(0, 3)});
    for (int i = dice.upTo(3); i > 0; --i)
        report.reasons.push_back(dice.from<QualityReason>(0, static_cast<int>(kLastQualityReason)));
    return report;
}

CaptureTarget randomTarget(Dice& dice)
{
    static constexpr CaptureTarget kTargets[] = {CaptureTarget::Portrait, CaptureTarget::Signature,
                                                 CaptureTarget::RightFour, CaptureTarget::BothEyes,
                                                 CaptureTarget::SingleLeftLittle};
    return kTargets[dice.upTo(4)];
}

Attempt randomAttempt(Dice& dice)
{
    Attempt attempt;
    attempt.id = dice.id<AttemptId>();
    attempt.number = dice.upTo(20);
    attempt.target = randomTarget(dice);
    attempt.takenAt = dice.time();
    attempt.device = {dice.text(), dice.text(), dice.text(), dice.text(), dice.coin()};
    attempt.digest = Digest::of(QByteArray::number(dice.upTo(1000)));
    attempt.quality = randomQuality(dice);
    for (int i = dice.upTo(4); i > 0; --i)
        attempt.parts.push_back(
            {dice.upTo(10), {dice.number(), dice.number(), dice.number(), 1, 0}, randomQuality(dice)});
    return attempt;
}

StepResult randomStep(Dice& dice)
{
    StepResult step{dice.from<Step>(1, 4), dice.from<StepState>(1, 6), {}, dice.text()};
    for (int i = dice.upTo(3); i > 0; --i) {
        TargetResult target{randomTarget(dice), dice.from<StepState>(1, 6), {}, dice.id<AttemptId>(), {}};
        for (int j = dice.upTo(3); j > 0; --j)
            target.attempts.push_back(randomAttempt(dice));
        if (dice.coin())
            target.overridden = SecondPerson{dice.id<AccountId>(), dice.time(), dice.id<ConfirmationId>()};
        step.targets.push_back(std::move(target));
    }
    return step;
}

void addEnd(Recording& recording, Dice& dice)
{
    if (dice.coin())
        recording.approval = ResidentApproval{randomAttempt(dice), dice.time(), dice.id<AttemptId>(),
                                              Digest::of(dice.text().toUtf8())};
    if (dice.coin())
        recording.signOff = SignOff{dice.id<AccountId>(), dice.time()};
    if (dice.coin())
        recording.packet = PacketFacts{dice.id<PacketId>(), Digest::of(QByteArray("p")),
                                       qint64{1} << dice.upTo(62), dice.time()};
    if (dice.coin())
        recording.deliveredAt = kNow.addMSecs(dice.upTo(1000));
    recording.centreStatus = {dice.text(), dice.text(), dice.time()};
    recording.printReadySeen = dice.coin();
    recording.suspendedFrom = dice.from<RecordingState>(1, 8);
    recording.reason = dice.text();
}

void addAnswers(Recording& recording, Dice& dice)
{
    const auto second = [&] {
        return SecondPerson{dice.id<AccountId>(), dice.time(), dice.id<ConfirmationId>()};
    };
    for (int i = dice.upTo(2); i > 0; --i)
        recording.exceptionProofs.push_back(
            {dice.from<Modality>(1, 4), {dice.upTo(10), dice.upTo(10)}, randomAttempt(dice), dice.text()});
    for (int i = dice.upTo(2); i > 0; --i)
        recording.chipFingers.push_back(dice.from<FingerPosition>(1, 10));
    for (int i = dice.upTo(3); i > 0; --i)
        recording.rescans.push_back(
            {randomAttempt(dice), dice.id<AttemptId>(), dice.upTo(100) / 3.0, dice.upTo(100) / 7.0});
    if (dice.coin())
        recording.rescanOverrides.push_back({dice.from<FingerPosition>(1, 10), dice.text(), second()});
    if (dice.coin())
        recording.countersignature = Countersignature{second(), QByteArray(64, 's')};
}

Recording randomRecording(quint64 seed)
{
    Dice dice(seed);
    Recording recording = freshRecording();
    recording.id = dice.id<RecordId>();
    recording.state = dice.from<RecordingState>(1, 8);
    recording.startedAt = dice.time();
    recording.steps.clear();
    for (int i = dice.upTo(4); i > 0; --i)
        recording.steps.push_back(randomStep(dice));
    if (dice.coin())
        recording.current = dice.from<Step>(1, 4);
    for (int i = dice.upTo(3); i > 0; --i)
        recording.exceptions.push_back(
            {dice.from<Modality>(1, 4), dice.upTo(10), dice.from<ExceptionReason>(1, 8), dice.text()});
    for (int i = dice.upTo(3); i > 0; --i)
        recording.exceptionWitnesses.push_back(
            {dice.id<AccountId>(), dice.time(), dice.id<ConfirmationId>()});
    addEnd(recording, dice);
    addAnswers(recording, dice);
    return recording;
}

QByteArray with(int key, const QCborValue& value)
{
    QCborMap map = QCborValue::fromCbor(toCbor(recordingIn(RecordingState::Delivered))).toMap();
    map.insert(qint64{key}, value);
    return QCborValue(map).toCbor();
}

bool isRefused(const QByteArray& bytes)
{
    const auto read = recordingFromCbor(bytes);
    return !read && read.error().code() == Errc::MessageMalformed;
}

} // namespace

TEST_CASE("any recording comes back from bytes as it went")
{
    const bool holds = rc::check([] {
        const Recording recording = randomRecording(*rc::gen::arbitrary<quint64>());
        RC_ASSERT(*recordingFromCbor(toCbor(recording)) == recording);
    });
    CHECK(holds);
}

TEST_CASE("the same recording always has the same bytes, and an unknown key is ignored")
{
    const Recording recording = recordingIn(RecordingState::Delivered);
    CHECK(toCbor(recording) == toCbor(recordingIn(RecordingState::Delivered)));
    CHECK(*recordingFromCbor(with(99, "later")) == recording);
}

TEST_CASE("a recording whose resident cannot write comes back with its empty approval")
{
    Recording recording = recordingIn(RecordingState::Review);
    recording.approval = ResidentApproval{{}, kNow};
    CHECK(*recordingFromCbor(toCbor(recording)) == recording);
}

TEST_CASE("a recording with a field of another kind or size is refused")
{
    CHECK(isRefused(with(3, 9))); // state
    CHECK(isRefused(with(3, 0)));
    CHECK(isRefused(with(4, QByteArray("applicant"))));
    CHECK(isRefused(with(4, 7)));
    CHECK(isRefused(with(7, "steps")));
    CHECK(isRefused(with(7, QCborArray{1})));
    CHECK(isRefused(with(8, 5)));                                                      // current step
    CHECK(isRefused(with(9, QCborArray{QCborMap{{1, 9}, {2, 0}, {3, 1}, {4, "x"}}}))); // a fifth sense
    CHECK(isRefused(with(11, QCborMap())));                                            // approval
    CHECK(isRefused(with(13, QCborMap{{2, QByteArray(31, 'x')}})));                    // short digest
    CHECK(isRefused(with(16, 1)));
    CHECK(isRefused(with(3, 1e300)));
    CHECK(isRefused({}));
    CHECK(isRefused("\xa0"));
    CHECK(isRefused(toCbor(recordingIn(RecordingState::Delivered)) + 'x'));
}

TEST_CASE("an attempt with a short digest, an unknown target or a broken box is refused")
{
    const Recording recording = recordingIn(RecordingState::Delivered);
    const QCborMap approval = QCborValue::fromCbor(toCbor(recording)).toMap().value(qint64{11}).toMap();
    const auto withAttempt = [&](int key, const QCborValue& value) {
        QCborMap attempt = approval.value(qint64{1}).toMap();
        attempt.insert(qint64{key}, value);
        QCborMap changed = approval;
        changed.insert(qint64{1}, attempt);
        return with(11, changed);
    };
    CHECK(*recordingFromCbor(withAttempt(99, 1)) == recording);
    CHECK(isRefused(withAttempt(3, 16)));
    CHECK(isRefused(withAttempt(6, QByteArray(31, 'x'))));
    CHECK(isRefused(withAttempt(6, QByteArray(33, 'x'))));
    const QCborMap noQuality = {{1, 2}, {2, QCborArray{1, 2, 3, 4, 5}}};
    CHECK(isRefused(withAttempt(8, QCborArray{noQuality})));
    const QCborMap quality = {{1, 1}};
    CHECK(isRefused(withAttempt(8, QCborArray{QCborMap{{1, 2}, {2, QCborArray{1, 2, 3, 4}}, {3, quality}}})));
    CHECK(isRefused(
        withAttempt(8, QCborArray{QCborMap{{1, 2}, {2, QCborArray{1, 2, 3, 4, "5"}}, {3, quality}}})));
    CHECK(recordingFromCbor(
        withAttempt(8, QCborArray{QCborMap{{1, 2}, {2, QCborArray{1, 2, 3, 4, 5}}, {3, quality}}})));
}

TEST_CASE("a map that says one thing twice is refused")
{
    const QByteArray bytes = toCbor(recordingIn(RecordingState::Verified));
    QByteArray twice = bytes;
    REQUIRE((static_cast<unsigned char>(bytes[0]) & 0xE0) ==
            0xA0); // a short map: its count stands in the first byte
    twice[0] = static_cast<char>(bytes[0] + 1);
    twice += QByteArray("\x03\x05", 2); // the state again
    CHECK(isRefused(twice));
}

TEST_CASE("bytes that nest deep or promise much are refused without harm")
{
    CHECK(isRefused(QByteArray(1'000'000, '\x81')));
    CHECK(isRefused(QByteArray("\xbb\xff\xff\xff\xff\xff\xff\xff\xff", 9)));
    CHECK(isRefused(QByteArray("\xa1\x07\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 11)));
    CHECK(isRefused(QByteArray("\xa1\x04\x5b\x00\x00\x00\x7f\xff\xff\xff\xff", 11)));
}

TEST_CASE("damaged bytes of a recording are read or refused, never worse")
{
    const bool holds = rc::check([] {
        const QByteArray bytes = toCbor(randomRecording(*rc::gen::arbitrary<quint64>()));
        const auto read = recordingFromCbor(damaged(bytes));
        RC_ASSERT((read || read.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}
