// A station for workflow tests: store, accounts, centre, assessor and devices as small values that the test
// steers. Everything answers through the event loop, as the real ones do; settle() runs it until nothing is
// left. Destructors are out of line, so a fake is compiled once and not again in every test.
#pragma once

#include "core/formats/minutiae_record.h"
#include "core/workflow/station_ports.h"
#include "tests/support/fake_supervision.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <array>
#include <deque>

namespace rekam::fake {

// What is drawn or compared in the pool is waited for.
inline void settle()
{
    for (int turn = 0; turn < 3; ++turn) {
        for (int i = 0; i < 50; ++i)
            QCoreApplication::processEvents();
        QThreadPool::globalInstance()->waitForDone();
    }
}

template<typename T>
void later(QObject* receiver, Reply<T> reply, Result<T> result)
{
    QTimer::singleShot(0, receiver, [reply = std::move(reply), result = std::move(result)]() mutable {
        reply(std::move(result));
    });
}

class Clock final : public rekam::Clock
{
public:
    ~Clock() override;
    QDateTime nowUtc() const override { return now; }
    std::chrono::nanoseconds sinceBoot() const override { return boot; }
    void advance(std::chrono::milliseconds by)
    {
        now = now.addMSecs(by.count());
        boot += by;
    }
    QDateTime now{QDate(2026, 11, 21), QTime(2, 0), Qt::UTC};
    std::chrono::nanoseconds boot{std::chrono::seconds(1000)};
};

class Store final : public StationStore
{
public:
    ~Store() override;
    void commit(StoreChange change, QObject* receiver, Reply<void> reply) override
    {
        if (failNext) {
            later<void>(receiver, std::move(reply), Unexpected(*std::exchange(failNext, std::nullopt)));
            return;
        }
        keep(change);
        commits.push_back(std::move(change));
        later<void>(receiver, std::move(reply), Status());
    }
    void sealRecording(SealOrder order, QObject* receiver, Reply<SealedRecording> reply) override
    {
        if (failSeal) {
            later<SealedRecording>(receiver, std::move(reply),
                                   Unexpected(*std::exchange(failSeal, std::nullopt)));
            return;
        }
        if (failNext) {
            later<SealedRecording>(receiver, std::move(reply),
                                   Unexpected(*std::exchange(failNext, std::nullopt)));
            return;
        }
        Recording recording = order.recording;
        recording.state = RecordingState::Sealed;
        recording.packet = PacketFacts{PacketId(QUuid::createUuid()), Digest::of(QByteArray("packet")), 1000,
                                       QDateTime(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC)};
        ++sealedCount;
        replace(work.recordings, std::optional(recording));
        later<SealedRecording>(receiver, std::move(reply),
                               SealedRecording{recording, QStringLiteral("/packets/one")});
    }
    void countersign(RecordId record, QString accountName, SecureBuffer, QObject* receiver,
                     Reply<Recording> reply) override
    {
        countersignedBy.push_back(accountName);
        for (Recording& recording : work.recordings) {
            if (recording.id != record || !recording.countersignature)
                continue;
            recording.countersignature->given = {AccountId(QUuid::createUuid()), recording.startedAt};
            recording.countersignature->signature = QByteArray(64, 's');
            return later<Recording>(receiver, std::move(reply), Result<Recording>(recording));
        }
        later<Recording>(receiver, std::move(reply), Unexpected(Errc::RecordMissing));
    }
    void loadOpenWork(QObject* receiver, Reply<OpenWork> reply) override
    {
        later<OpenWork>(receiver, std::move(reply), Result<OpenWork>(work));
    }
    void loadAttempt(RecordId, AttemptId attempt, QObject* receiver,
                     Reply<std::shared_ptr<const AttemptPayload>> reply) override
    {
        for (const auto& payload : payloads) {
            if (payload->id == attempt)
                return later<std::shared_ptr<const AttemptPayload>>(receiver, std::move(reply), payload);
        }
        later<std::shared_ptr<const AttemptPayload>>(receiver, std::move(reply),
                                                     Unexpected(Errc::RecordMissing));
    }
    void loadDeskExtract(RecordId, QObject* receiver, Reply<DeskExtract> reply) override
    {
        later<DeskExtract>(receiver, std::move(reply),
                           extract ? Result<DeskExtract>(*extract) : Unexpected(Errc::RecordMissing));
    }
    void loadCardData(CardJobId, QObject* receiver, Reply<CardData> reply) override
    {
        later<CardData>(receiver, std::move(reply),
                        cardData ? Result<CardData>(*cardData) : Unexpected(Errc::RecordMissing));
    }
    void isBlankUsed(const BlankSerial&, QObject* receiver, Reply<bool> reply) override
    {
        later<bool>(receiver, std::move(reply), false);
    }
    void figures(QObject* receiver, Reply<StoreFigures> reply) override
    {
        later<StoreFigures>(receiver, std::move(reply), Result<StoreFigures>(given));
    }
    void signSlip(RecordId, SlipClaims claims, QObject* receiver, Reply<QString> reply) override
    {
        slips.push_back(claims);
        later<QString>(receiver, std::move(reply), slipText(slipBody(claims) + QByteArray(72, '\1')));
    }
    void loadTimeline(RequestId request, QObject* receiver, Reply<std::vector<TimelineRow>> reply) override
    {
        timelinesAsked.push_back(request);
        later<std::vector<TimelineRow>>(receiver, std::move(reply),
                                        Result<std::vector<TimelineRow>>(timeline));
    }

    StoreFigures given{};
    std::vector<SlipClaims> slips;
    std::vector<TimelineRow> timeline;
    std::vector<RequestId> timelinesAsked;
    std::vector<QString> countersignedBy;
    std::optional<Errc> failNext;
    std::optional<Errc> failSeal;
    std::optional<CardData> cardData; // of every card job; nothing: RecordMissing
    std::vector<StoreChange> commits;
    std::vector<std::shared_ptr<const AttemptPayload>> payloads;
    OpenWork work; // what a restart would find
    std::optional<DeskExtract> extract;
    int sealedCount = 0;

private:
    template<typename Value>
    static void replace(std::vector<Value>& all, const std::optional<Value>& changed)
    {
        if (!changed)
            return;
        for (Value& known : all) {
            if (known.id == changed->id) {
                known = *changed;
                return;
            }
        }
        all.push_back(*changed);
    }
    void keep(const StoreChange& change)
    {
        replace(work.requests, change.request);
        replace(work.recordings, change.recording);
        replace(work.cardJobs, change.cardJob);
        if (change.notice)
            work.notice = change.notice->notice;
        for (const auto& payload : change.attempts)
            payloads.push_back(payload);
    }
};

class Accounts final : public AccountStore
{
public:
    ~Accounts() override;
    KeyCustody keyCustody() const override { return KeyCustody::File; }
    void hasAccounts(QObject* receiver, Reply<bool> reply) override
    {
        later<bool>(receiver, std::move(reply), true);
    }
    void createAccount(QString name, Role role, SecureBuffer passphrase, QObject* receiver,
                       Reply<LoginSession> reply) override
    {
        for (const AccountRow& row : rows) {
            if (row.name == name)
                return later<LoginSession>(receiver, std::move(reply), Unexpected(Errc::AccountExists));
        }
        if (passphrase.size() < 10)
            return later<LoginSession>(receiver, std::move(reply), Unexpected(Errc::PassphraseTooShort));
        rows.push_back({AccountId(QUuid::createUuid()), name, role, false});
        later<LoginSession>(receiver, std::move(reply), LoginSession{rows.back().account, name, role, {}});
    }
    void listAccounts(QObject* receiver, Reply<std::vector<AccountRow>> reply) override
    {
        later<std::vector<AccountRow>>(receiver, std::move(reply), Result<std::vector<AccountRow>>(rows));
    }
    void closeAccount(AccountId account, QObject* receiver, Reply<void> reply) override
    {
        for (AccountRow& row : rows)
            row.isClosed = row.isClosed || row.account == account;
        later<void>(receiver, std::move(reply), Status());
    }
    void signIn(QString, SecureBuffer, QObject* receiver, Reply<LoginSession> reply) override
    {
        if (accepts)
            later<LoginSession>(receiver, std::move(reply), Result<LoginSession>(*accepts));
        else
            later<LoginSession>(receiver, std::move(reply), Unexpected(Errc::PassphraseWrong));
    }
    void confirmSecondPerson(QString, SecureBuffer, QObject* receiver, Reply<SecondPerson> reply) override
    {
        if (second)
            later<SecondPerson>(receiver, std::move(reply), Result<SecondPerson>(*second));
        else
            later<SecondPerson>(receiver, std::move(reply), Unexpected(Errc::SecondPersonIsSame));
    }
    void lock() override {}

    std::vector<AccountRow> rows;
    std::optional<SecondPerson> second;  // whoever is asked; nothing: the same person
    std::optional<LoginSession> accepts; // whoever signs in; nothing: the passphrase is wrong
};

class Centre final : public CentreLink
{
public:
    ~Centre() override;
    void lookUpResident(const Nik&, QObject* receiver, Reply<ResidentRecord> reply) override
    {
        if (answer)
            later<ResidentRecord>(receiver, std::move(reply), Result<ResidentRecord>(*answer));
        else
            later<ResidentRecord>(receiver, std::move(reply), Unexpected(Errc::CentreUnreachable));
    }
    void syncNow() override {}
    LinkReport link() const override { return {}; }

    std::optional<ResidentRecord> answer; // nothing: away
};

// Says of every picture what the test wants it to say.
class Assessor final : public rekam::Assessor
{
public:
    ~Assessor() override;
    void assessPreview(Frame, CaptureTarget, AssessmentContext, QObject* receiver,
                       Reply<PreviewAssessment> reply) override
    {
        PreviewAssessment assessed;
        assessed.quality.verdict = preview;
        later<PreviewAssessment>(receiver, std::move(reply), std::move(assessed));
    }
    void assessStill(DeviceCapture, CaptureTarget target, AssessmentContext context, QObject* receiver,
                     Reply<StillAssessment> reply) override
    {
        lastContext = context;
        StillAssessment assessed;
        assessed.attempt.target = target;
        assessed.attempt.quality.verdict = still;
        assessed.attempt.quality.reasons = stillReasons;
        assessed.payload = std::make_shared<AttemptPayload>();
        assessed.payload->templates = stillTemplates;
        if (seesFingers)
            addFingers(assessed);
        assessed.payload->penSeries = std::make_shared<const SecureBuffer>(SecureBuffer(1));
        assessed.thumbnail =
            Frame::make(2, 2, PixelFormat::Grey8, 0, SecureBuffer(4, Holds::Picture)).value();
        later<StillAssessment>(receiver, std::move(reply), std::move(assessed));
    }
    void decode(std::shared_ptr<const AttemptPayload>, QObject* receiver, Reply<Frame> reply) override
    {
        later<Frame>(receiver, std::move(reply),
                     Frame::make(2, 2, PixelFormat::Grey8, 0, SecureBuffer(4, Holds::Picture)));
    }

    void copyBeforeBackdrop(std::shared_ptr<const AttemptPayload>, Provenance device, AssessmentContext,
                            QObject* receiver, Reply<StillAssessment> reply) override
    {
        StillAssessment copy;
        copy.attempt.target = CaptureTarget::Portrait;
        copy.attempt.device = device;
        copy.attempt.device.adapter = QString::fromLatin1(kBackdropCopy);
        copy.attempt.quality.verdict = Verdict::Good;
        copy.payload = std::make_shared<AttemptPayload>();
        copy.thumbnail = Frame::make(2, 2, PixelFormat::Grey8, 0, SecureBuffer(4, Holds::Picture)).value();
        later<StillAssessment>(receiver, std::move(reply), std::move(copy));
    }
    void compareFaces(Frame, Frame, QObject* receiver, Reply<FaceLikeness> reply) override
    {
        later<FaceLikeness>(receiver, std::move(reply), Result<FaceLikeness>(likeness));
    }

    FaceLikeness likeness{0.9, 0.4}; // of the person at the end to the portrait
    Verdict preview = Verdict::Good;
    Verdict still = Verdict::Good;
    std::vector<QualityReason> stillReasons;
    std::vector<BiometricTemplate> stillTemplates; // what the device's picture shows
    bool seesFingers = false;                      // parts and templates for each finger of the target
    quint32 person = 1;                            // whose fingers
    AssessmentContext lastContext;

private:
    // One made-up constellation a person and finger.
    BiometricTemplate templateOf(FingerPosition finger) const
    {
        MinutiaeRecord record{.widthPx = 500, .heightPx = 500, .position = finger, .minutiae = {}};
        quint32 state = person * 100 + static_cast<quint32>(finger);
        const auto next = [&state](quint32 below) {
            state = state * 1664525u + 1013904223u;
            return (state >> 8) % below;
        };
        for (int i = 0; i < 36; ++i)
            record.minutiae.push_back({static_cast<quint16>(20 + next(460)),
                                       static_cast<quint16>(20 + next(460)), static_cast<quint8>(next(256)),
                                       MinutiaKind::Ending, 80});
        return {static_cast<int>(finger),
                std::make_shared<const SecureBuffer>(encodeMinutiaeRecord(record).value())};
    }
    void addFingers(StillAssessment& assessed) const
    {
        for (const FingerPosition finger : fingersOf(assessed.attempt.target)) {
            AttemptPart part;
            part.position = static_cast<int>(finger);
            part.quality.verdict = still;
            part.quality.score = 80;
            assessed.attempt.parts.push_back(part);
            assessed.payload->templates.push_back(templateOf(finger));
        }
    }
};

class Device final : public CaptureDevice
{
public:
    ~Device() override;
    explicit Device(SlotKind kind) : m_kind(kind) {}
    QString slotName() const override
    {
        static constexpr std::array<const char*, 4> kNames = {"camera", "signature", "finger", "iris"};
        if (m_kind == SlotKind::Document)
            return QStringLiteral("document");
        return QString::fromLatin1(kNames[static_cast<size_t>(m_kind)]);
    }
    SlotKind kind() const override { return m_kind; }
    SlotState state() const override { return now; }
    Provenance provenance() const override { return {}; }
    int restartCount() const override { return 0; }
    void startPreview(CaptureTarget) override { isPreviewing = true; }
    void stopPreview() override { isPreviewing = false; }
    void capture(CaptureTarget, std::chrono::milliseconds) override
    {
        ++captures;
        if (silent)
            return;
        QTimer::singleShot(0, this, [this] {
            if (fails.empty()) {
                DeviceCapture taken;
                taken.stills = stills;
                Q_EMIT captureEnded(taken);
                return;
            }
            const Errc code = fails.front();
            fails.pop_front();
            Q_EMIT captureEnded(Unexpected(code));
        });
    }
    void cancel() override { ++cancels; }
    void present(const Scene& scene) override { scenes.push_back(scene); }
    void become(SlotState state)
    {
        now = state;
        Q_EMIT stateChanged(state);
    }
    void show()
    {
        Q_EMIT previewFrame(
            Frame::make(2, 2, PixelFormat::Grey8, 0, SecureBuffer(4, Holds::Picture)).value());
    }

    SlotState now = SlotState::Ready;
    bool hasPreview() const override { return previews; }
    void showPen(PenSeries series) { Q_EMIT previewPen(series); }

    bool previews = true;
    bool isPreviewing = false;
    bool silent = false;
    int captures = 0;
    int cancels = 0;
    std::vector<Scene> scenes; // what was presented, in order
    std::deque<Errc> fails;
    std::vector<Frame> stills; // of every capture that does not fail

private:
    SlotKind m_kind;
};

class SlipPrinter final : public PrintDevice
{
public:
    ~SlipPrinter() override;
    QString slotName() const override { return QStringLiteral("slip-printer"); }
    SlotState state() const override { return running.isEmpty() ? SlotState::Ready : SlotState::Busy; }
    void print(const QString& jobName, const QByteArray& pdf, std::chrono::milliseconds) override
    {
        jobs.push_back(jobName);
        pages.push_back(pdf);
        running = jobName;
        if (!holds)
            QTimer::singleShot(0, this, [this] { finish(); });
    }
    void finish()
    {
        const QString ended = std::exchange(running, QString());
        Q_EMIT stateChanged(state());
        Q_EMIT printEnded(ended, fails ? Status(Unexpected(*fails)) : Status());
    }
    bool hasPrinted(const char* kind) const
    {
        return std::any_of(jobs.begin(), jobs.end(),
                           [&](const QString& job) { return job.startsWith(QLatin1String(kind)); });
    }

    std::vector<QString> jobs; // "ticket-...", in order
    std::vector<QByteArray> pages;
    QString running;
    bool holds = false; // finish() is the test's
    std::optional<Errc> fails;
};

struct Station
{
    Store store;
    Accounts accounts;
    Centre centre;
    Assessor assessor;
    Clock clock;
    RandomIdSource ids;
    Device camera{SlotKind::Camera};
    Device pad{SlotKind::Signature};
    Device reader{SlotKind::Finger};
    Device eyes{SlotKind::Iris};
    SlipPrinter slips;
    Supervision supervision;
    StationPorts ports{.store = store,
                       .accounts = accounts,
                       .centre = centre,
                       .assessor = assessor,
                       .clock = clock,
                       .ids = ids,
                       .camera = &camera,
                       .signaturePad = &pad,
                       .fingerReader = &reader,
                       .irisCamera = &eyes,
                       .slipPrinter = &slips,
                       .cardPrinter = nullptr,
                       .rules = {},
                       .gate = {},
                       .office = {},
                       .supervision = &supervision};
    LoginSession login{AccountId(QUuid::createUuid()), QStringLiteral("operator.1"), Role::Operator, {}};
};

} // namespace rekam::fake
