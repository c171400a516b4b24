// The three ports as seen from the main and the sync thread: each call is handed to the store thread and
// answered from there.
#pragma once

#include "core/base/freed_memory.h"
#include "core/ports/account_store.h"
#include "core/ports/outbox.h"
#include "core/ports/station_store.h"
#include "core/store/reply_carrier.h"
#include "core/store/station_database.h"

#include <functional>

namespace rekam {

// Where the calls go. Owns the database on the store thread.
class StoreWorker : public QObject
{
    Q_OBJECT
public:
    // Store thread only.
    Status open(Home home, StoreOptions options);
    StationDatabase* database() { return m_database.get(); }
    const Error& openError() const { return m_openError; }
    void close() { m_database.reset(); }
    void tell(const NewsForSessions& news);

    // Any thread: runs `work` on the store thread and brings its answer to the receiver.
    template<typename T, typename Work>
    void ask(QObject* receiver, Reply<T> reply, Work work)
    {
        auto carrier = std::make_shared<ReplyCarrier<T>>(receiver, std::move(reply));
        auto task = std::make_shared<Work>(std::move(work)); // what it holds may only be moved
        post([this, carrier, task]() mutable {
            if (m_database)
                carrier->deliver((*task)(*m_database));
            else
                carrier->deliver(Unexpected(m_openError));
            task.reset();
            wipeFreedMemory(); // whoever was read or written is nobody's business any more
        });
    }
    void post(std::function<void()> work);

Q_SIGNALS:
    void recordingChanged(const rekam::Recording& recording);
    void requestChanged(const rekam::ServiceRequest& request);
    void cardJobArrived(const rekam::CardJob& job);
    void receiptVerified(const rekam::RecordId& record, const rekam::PacketId& packet);
    void receiptRefused(const rekam::PacketId& packet, const rekam::Error& error);
    void settingsChanged(const QByteArray& policyJson);
    void onlineArrived();
    void workArrived();

private:
    std::unique_ptr<StationDatabase> m_database;
    Error m_openError{Errc::HomeMissing};
};

class StoreStation final : public StationStore
{
    Q_OBJECT
public:
    explicit StoreStation(StoreWorker& worker);
    void commit(StoreChange change, QObject* receiver, Reply<void> reply) override;
    void sealRecording(SealOrder order, QObject* receiver, Reply<SealedRecording> reply) override;
    void countersign(RecordId record, QString accountName, SecureBuffer passphrase, QObject* receiver,
                     Reply<Recording> reply) override;
    void loadOpenWork(QObject* receiver, Reply<OpenWork> reply) override;
    void loadAttempt(RecordId record, AttemptId attempt, QObject* receiver,
                     Reply<std::shared_ptr<const AttemptPayload>> reply) override;
    void loadDeskExtract(RecordId record, QObject* receiver, Reply<DeskExtract> reply) override;
    void loadCardData(CardJobId job, QObject* receiver, Reply<CardData> reply) override;
    void isBlankUsed(const BlankSerial& serial, QObject* receiver, Reply<bool> reply) override;
    void figures(QObject* receiver, Reply<StoreFigures> reply) override;
    void signSlip(RecordId record, SlipClaims claims, QObject* receiver, Reply<QString> reply) override;
    void loadTimeline(RequestId request, QObject* receiver, Reply<std::vector<TimelineRow>> reply) override;

private:
    StoreWorker& m_worker;
};

class StoreAccounts final : public AccountStore
{
    Q_OBJECT
public:
    explicit StoreAccounts(StoreWorker& worker) : m_worker(worker) {}
    KeyCustody keyCustody() const override { return KeyCustody::File; }
    void hasAccounts(QObject* receiver, Reply<bool> reply) override;
    void createAccount(QString name, Role role, SecureBuffer passphrase, QObject* receiver,
                       Reply<LoginSession> reply) override;
    void signIn(QString name, SecureBuffer passphrase, QObject* receiver, Reply<LoginSession> reply) override;
    void confirmSecondPerson(QString name, SecureBuffer passphrase, QObject* receiver,
                             Reply<SecondPerson> reply) override;
    void listAccounts(QObject* receiver, Reply<std::vector<AccountRow>> reply) override;
    void closeAccount(AccountId account, QObject* receiver, Reply<void> reply) override;
    void lock() override;

private:
    StoreWorker& m_worker;
};

class StoreOutbox final : public Outbox
{
    Q_OBJECT
public:
    explicit StoreOutbox(StoreWorker& worker);
    void nextPacket(const QDateTime& nowUtc, QObject* receiver,
                    Reply<std::optional<OutboxItem>> reply) override;
    void noteUploaded(PacketId packet, QObject* receiver, Reply<void> reply) override;
    void applyReceipt(PacketId packet, QByteArray signedReceipt, QObject* receiver,
                      Reply<void> reply) override;
    void noteFailure(PacketId packet, Error error, QDateTime retryAt, QObject* receiver,
                     Reply<void> reply) override;
    void statusCursor(QObject* receiver, Reply<quint64> reply) override;
    void applyStatuses(QByteArray signedStatuses, QObject* receiver, Reply<void> reply) override;
    void cardJobCursor(QObject* receiver, Reply<QString> reply) override;
    void applyCardJob(QByteArray signedCardJob, QString nextCursor, QObject* receiver,
                      Reply<void> reply) override;
    void policyVersion(QObject* receiver, Reply<quint64> reply) override;
    void applyPolicy(QByteArray signedPolicy, QObject* receiver, Reply<void> reply) override;
    void nextEvents(QObject* receiver, Reply<EventBatch> reply) override;
    void eventsDelivered(std::vector<EventId> ids, QObject* receiver, Reply<void> reply) override;
    void noteCentreTime(QDateTime centreUtc, QDateTime stationUtc) override;

private:
    // Runs one of CentreNews' doors and tells the sessions what it brought.
    void takeNews(QObject* receiver, Reply<void> reply,
                  std::function<Status(CentreNews&, NewsForSessions&)> door);

    StoreWorker& m_worker;
};

} // namespace rekam
