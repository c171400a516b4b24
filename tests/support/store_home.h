// A home of made-up people in a temporary folder, with a centre's keys at hand: for tests of the store and of
// what reads it.
#pragma once

#include "core/store/station_database.h"
#include "core/vault/box_key.h"
#include "core/vault/key_file.h"
#include "core/vault/packet_reader.h"
#include "tests/support/sample_people.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace rekam::test {

inline const QDateTime kStandingAt(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
inline const QDate kStandingDay = localDay(kStandingAt);

class StandingClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return now; }
    std::chrono::nanoseconds sinceBoot() const override { return boot; }
    void advance(std::chrono::milliseconds by)
    {
        now = now.addMSecs(by.count());
        boot += by;
    }
    QDateTime now = kStandingAt;
    std::chrono::nanoseconds boot{std::chrono::hours(1)};
};

// Other identities than idNumber(), and the same ones in every run.
class CountingIds final : public IdSource
{
public:
    QUuid next() override { return QUuid::fromRfc4122(QByteArray(12, '\x5a') + numberBytes(++m_last)); }

private:
    static QByteArray numberBytes(quint32 n)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(n, bytes.data());
        return bytes;
    }
    quint32 m_last = 0;
};

inline SecureBuffer secret(const char* text)
{
    QByteArray bytes(text);
    return SecureBuffer::takeFrom(bytes);
}

inline SharedBytes sharedBytes(const QByteArray& bytes)
{
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(spanOf(bytes), Holds::Picture));
}

// Bytes with the head of a JPEG 2000 file, so that a leak would be seen by its magic.
inline SharedBytes madeUpPicture(quint32 seed, int size = 40'000)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32*>(bytes.data()), size / 4);
    const QByteArray magic("\x00\x00\x00\x0cjP  \r\n\x87\n", 12);
    return sharedBytes(magic + bytes);
}

inline AuditEntry auditLine(const char* what)
{
    return {
        QString::fromLatin1(what), QStringLiteral("supervisor"), QStringLiteral("supervisor"), {}, {}, {}};
}

// One attempt with its payload, of whatever target.
struct Taken
{
    Attempt attempt;
    std::shared_ptr<const AttemptPayload> payload;
};

inline Taken takenAttempt(CaptureTarget target, quint32 id, int number, const QDateTime& at)
{
    auto payload = std::make_shared<AttemptPayload>();
    payload->id = idNumber<AttemptId>(id);
    Attempt attempt;
    attempt.id = payload->id;
    attempt.number = number;
    attempt.target = target;
    attempt.takenAt = at;
    attempt.device = {"slot", "virtual", "made-up", "0001", true};
    attempt.quality.verdict = Verdict::Good;
    attempt.quality.score = 60 + number;
    if (target == CaptureTarget::Signature) {
        payload->penSeries = sharedBytes(QByteArray("PEN1") + QByteArray(200, 'p'));
        attempt.digest = Digest::of(payload->penSeries->span());
        return {attempt, payload};
    }
    payload->coding = ImageCoding::Jpeg2000Lossless;
    payload->widthPx = 480;
    payload->heightPx = 640;
    payload->image = madeUpPicture(id);
    attempt.digest = Digest::of(payload->image->span());
    for (const FingerPosition finger : fingersOf(target)) {
        attempt.parts.push_back({static_cast<int>(finger), {}, attempt.quality});
        payload->templates.push_back(
            {static_cast<int>(finger),
             sharedBytes(QByteArray("FMR\0 20\0", 8) + QByteArray(64, static_cast<char>(id)))});
    }
    if (target == CaptureTarget::BothEyes) {
        payload->secondImage = madeUpPicture(id + 5000);
        for (const int eye : {1, 2}) {
            attempt.parts.push_back({eye, {}, attempt.quality});
            payload->templates.push_back(
                {eye, sharedBytes(QByteArray("RIC2") + QByteArray(512, static_cast<char>(id)))});
        }
    }
    return {attempt, payload};
}

// A person on the way through the counter.
struct MadeUpVisit
{
    ServiceRequest request;
    Recording recording;
    std::vector<Taken> taken;
};

inline MadeUpVisit madeUpVisit(quint32 number, const AccountId& by, const QDateTime& at)
{
    ServiceRequest request{.nik = sampleNik(static_cast<int>(number))};
    request.id = idNumber<RequestId>(1000 + number);
    request.ticket = {u'A', static_cast<int>(number)};
    request.state = RequestState::Serving;
    request.arrivedAt = at;
    request.stateSince = at;
    request.recording = idNumber<RecordId>(2000 + number);
    Applicant applicant = sampleApplicant();
    applicant.nik = request.nik;
    MadeUpVisit visit{request, Recording{.applicant = applicant}, {}};
    Recording& recording = visit.recording;
    recording.id = request.recording;
    recording.request = request.id;
    recording.state = RecordingState::Capturing;
    recording.startedBy = by;
    recording.startedAt = at;
    quint32 id = 10'000 * number;
    const std::vector<std::pair<Step, std::vector<CaptureTarget>>> plan = {
        {Step::Photo, {CaptureTarget::Portrait}},
        {Step::Signature, {CaptureTarget::Signature}},
        {Step::Fingers, {CaptureTarget::RightFour, CaptureTarget::LeftFour, CaptureTarget::BothThumbs}},
        {Step::Iris, {CaptureTarget::BothEyes}}};
    for (const auto& [step, targets] : plan) {
        StepResult result;
        result.step = step;
        result.state = StepState::Accepted;
        for (const CaptureTarget target : targets) {
            TargetResult targetResult;
            targetResult.target = target;
            targetResult.state = StepState::Accepted;
            for (int attempt = 1; attempt <= 2; ++attempt) {
                visit.taken.push_back(takenAttempt(target, ++id, attempt, at));
                targetResult.attempts.push_back(visit.taken.back().attempt);
            }
            targetResult.chosen = targetResult.attempts.back().id;
            result.targets.push_back(targetResult);
        }
        recording.steps.push_back(result);
    }
    return visit;
}

// Signed by resident and operator: ready to be sealed.
inline void signOff(MadeUpVisit& visit, const AccountId& by, const QDateTime& at)
{
    const auto count = static_cast<quint32>(visit.taken.size());
    const quint32 first = qFromBigEndian<quint32>(visit.taken.front().payload->id.bytes().constData() + 12);
    visit.taken.push_back(takenAttempt(CaptureTarget::Signature, first + count, 1, at));
    visit.recording.approval = ResidentApproval{visit.taken.back().attempt, at};
    visit.recording.signOff = SignOff{by, at};
    visit.recording.state = RecordingState::Approved;
}

// The keys of a centre, and what it would say.
struct MadeUpCentre
{
    BoxKey packetKey = BoxKey::generate();
    SigningKey receiptKey = SigningKey::generate();
    StationId station = idNumber<StationId>(77);

    CentreIdentity identity() const
    {
        CentreIdentity identity;
        identity.station = station;
        identity.stationName = QStringLiteral("loket-2");
        identity.address = QStringLiteral("https://127.0.0.1:1");
        identity.packetKey = packetKey.publicKey();
        identity.signingKeys = {receiptKey.publicKey()};
        identity.caPem = "ca";
        identity.certificatePem = "certificate";
        identity.tlsKeyPem = secret("made-up TLS key");
        return identity;
    }

    Receipt receiptFor(const OutboxItem& item, const AuditHead& head, const QDateTime& at) const
    {
        return {item.packet, station, static_cast<quint64>(item.lengthBytes), item.digest, at, head};
    }
};

// In memory where there is such a folder: tests of what is written are not tests of how fast this disk syncs.
inline QString temporaryTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/rekam-XXXXXX");
}

class StoreHome
{
public:
    static constexpr const char* kPassphrase = "kunci loket dua";
    static constexpr const char* kSecondPassphrase = "kunci kepala seksi";

    explicit StoreHome(HomeKind kind = HomeKind::Training)
    {
        auto home = Home::create(folder(), kind, clock.now, ids);
        if (home)
            openWith(std::move(*home));
    }

    QString folder() const { return m_folder.filePath(QStringLiteral("home")); }
    QString file(const char* name) const { return folder() + u'/' + QString::fromLatin1(name); }
    StoreOptions options() { return {clock, ids, PassphraseCost::cheapForTests()}; }
    StationDatabase& store() { return *m_store; }
    bool isOpen() const { return m_store != nullptr; }
    const Error& openError() const { return m_openError; }

    void close() { m_store.reset(); }
    bool reopen()
    {
        close();
        auto home = Home::open(folder());
        if (!home) {
            m_openError = home.error();
            return false;
        }
        openWith(std::move(*home));
        return isOpen();
    }

    // The first account (a supervisor), signed in, and the centre's identity.
    LoginSession begin()
    {
        auto session =
            store().accounts().create(QStringLiteral("supervisor"), Role::Supervisor, secret(kPassphrase));
        if (!store().centre().saveIdentity(centre.identity()) || !session)
            std::abort();
        return *session;
    }

    Status commit(MadeUpVisit& visit)
    {
        StoreChange change;
        change.request = visit.request;
        change.recording = visit.recording;
        for (const Taken& taken : visit.taken)
            change.attempts.push_back(taken.payload);
        change.audit = {auditLine("attempt-sealed")};
        return store().commit(change);
    }

    Result<SealedRecording> seal(MadeUpVisit& visit)
    {
        SealOrder order{visit.recording, visit.request.ticket, "face", {auditLine("signed-off")}};
        return store().sealRecording(order);
    }

    // One person from ticket to packet.
    Result<SealedRecording> sealed(quint32 number, const LoginSession& by)
    {
        MadeUpVisit visit = madeUpVisit(number, by.account, clock.now);
        signOff(visit, by.account, clock.now);
        REKAM_CHECK(commit(visit));
        return seal(visit);
    }

    StandingClock clock;
    CountingIds ids;
    MadeUpCentre centre;

private:
    void openWith(Home home)
    {
        auto store = StationDatabase::open(std::move(home), options());
        if (store)
            m_store = std::move(*store);
        else
            m_openError = store.error();
    }

    QTemporaryDir m_folder{temporaryTemplate()};
    std::unique_ptr<StationDatabase> m_store;
    Error m_openError{Errc::HomeMissing};
};

} // namespace rekam::test
