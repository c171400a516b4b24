#include "core/store/store_ports.h"

#include "core/base/log.h"

REKAM_LOG(lcPorts, "rekam.store")

namespace rekam {

Status StoreWorker::open(Home home, StoreOptions options)
{
    auto database = StationDatabase::open(std::move(home), options);
    if (!database) {
        m_openError = database.error();
        return Unexpected(m_openError);
    }
    m_database = std::move(database).value();
    return {};
}

void StoreWorker::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void StoreWorker::tell(const NewsForSessions& news)
{
    for (const auto& [record, packet] : news.receipts)
        Q_EMIT receiptVerified(record, packet);
    for (const auto& [packet, error] : news.refusedReceipts)
        Q_EMIT receiptRefused(packet, error);
    for (const Recording& recording : news.recordings)
        Q_EMIT recordingChanged(recording);
    for (const ServiceRequest& request : news.requests)
        Q_EMIT requestChanged(request);
    for (const CardJob& job : news.cardJobs)
        Q_EMIT cardJobArrived(job);
    if (news.onlineArrived)
        Q_EMIT onlineArrived();
    if (news.policyJson)
        Q_EMIT settingsChanged(*news.policyJson);
}

// The worker lives on the store thread and the port on the main thread, so these connections carry copies
// across.
StoreStation::StoreStation(StoreWorker& worker) : m_worker(worker)
{
    connect(&worker, &StoreWorker::recordingChanged, this, &StationStore::recordingChanged,
            Qt::QueuedConnection);
    connect(&worker, &StoreWorker::requestChanged, this, &StationStore::requestChanged, Qt::QueuedConnection);
    connect(&worker, &StoreWorker::cardJobArrived, this, &StationStore::cardJobArrived, Qt::QueuedConnection);
    connect(&worker, &StoreWorker::receiptVerified, this, &StationStore::receiptVerified,
            Qt::QueuedConnection);
    connect(&worker, &StoreWorker::receiptRefused, this, &StationStore::receiptRefused, Qt::QueuedConnection);
    connect(&worker, &StoreWorker::settingsChanged, this, &StationStore::settingsChanged,
            Qt::QueuedConnection);
}

void StoreStation::commit(StoreChange change, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [this, change = std::move(change)](StationDatabase& store) -> Status {
                           REKAM_CHECK(store.commit(change));
                           if (!change.events.empty() || change.cardRequest)
                               Q_EMIT m_worker.workArrived();
                           return {};
                       });
}

void StoreStation::sealRecording(SealOrder order, QObject* receiver, Reply<SealedRecording> reply)
{
    m_worker.ask<SealedRecording>(receiver, std::move(reply),
                                  [this, order = std::move(order)](StationDatabase& store) {
                                      auto sealed = store.sealRecording(order);
                                      if (sealed)
                                          Q_EMIT m_worker.workArrived();
                                      return sealed;
                                  });
}

void StoreStation::countersign(RecordId record, QString accountName, SecureBuffer passphrase,
                               QObject* receiver, Reply<Recording> reply)
{
    m_worker.ask<Recording>(
        receiver, std::move(reply),
        [this, record, accountName, secret = std::move(passphrase)](StationDatabase& store) {
            auto recording = store.countersign(record, accountName, secret);
            if (recording) {
                Q_EMIT m_worker.recordingChanged(*recording);
                Q_EMIT m_worker.workArrived();
            }
            return recording;
        });
}

void StoreStation::loadOpenWork(QObject* receiver, Reply<OpenWork> reply)
{
    m_worker.ask<OpenWork>(receiver, std::move(reply),
                           [](StationDatabase& store) { return store.loadOpenWork(); });
}

void StoreStation::loadAttempt(RecordId record, AttemptId attempt, QObject* receiver,
                               Reply<std::shared_ptr<const AttemptPayload>> reply)
{
    m_worker.ask<std::shared_ptr<const AttemptPayload>>(
        receiver, std::move(reply),
        [record, attempt](StationDatabase& store) { return store.loadAttempt(record, attempt); });
}

void StoreStation::loadDeskExtract(RecordId record, QObject* receiver, Reply<DeskExtract> reply)
{
    m_worker.ask<DeskExtract>(receiver, std::move(reply), [record](StationDatabase& store) {
        return store.work().loadDeskExtract(record);
    });
}

void StoreStation::loadCardData(CardJobId job, QObject* receiver, Reply<CardData> reply)
{
    m_worker.ask<CardData>(receiver, std::move(reply),
                           [job](StationDatabase& store) { return store.work().loadCardData(job); });
}

void StoreStation::isBlankUsed(const BlankSerial& serial, QObject* receiver, Reply<bool> reply)
{
    m_worker.ask<bool>(receiver, std::move(reply),
                       [serial](StationDatabase& store) { return store.work().isBlankUsed(serial); });
}

void StoreStation::figures(QObject* receiver, Reply<StoreFigures> reply)
{
    m_worker.ask<StoreFigures>(receiver, std::move(reply),
                               [](StationDatabase& store) { return store.outbox().figures(); });
}

void StoreStation::loadTimeline(RequestId request, QObject* receiver, Reply<std::vector<TimelineRow>> reply)
{
    m_worker.ask<std::vector<TimelineRow>>(receiver, std::move(reply), [request](StationDatabase& store) {
        return store.loadTimeline(request);
    });
}

void StoreStation::signSlip(RecordId record, SlipClaims claims, QObject* receiver, Reply<QString> reply)
{
    m_worker.ask<QString>(receiver, std::move(reply),
                          [record, claims = std::move(claims)](StationDatabase& store) {
                              return store.signSlip(record, claims);
                          });
}

void StoreAccounts::hasAccounts(QObject* receiver, Reply<bool> reply)
{
    m_worker.ask<bool>(receiver, std::move(reply), [](StationDatabase& store) -> Result<bool> {
        REKAM_TRY(const bool isEmpty, store.accounts().isEmpty());
        return !isEmpty;
    });
}

void StoreAccounts::createAccount(QString name, Role role, SecureBuffer passphrase, QObject* receiver,
                                  Reply<LoginSession> reply)
{
    m_worker.ask<LoginSession>(receiver, std::move(reply),
                               [name, role, secret = std::move(passphrase)](StationDatabase& store) {
                                   return store.accounts().create(name, role, secret);
                               });
}

void StoreAccounts::signIn(QString name, SecureBuffer passphrase, QObject* receiver,
                           Reply<LoginSession> reply)
{
    m_worker.ask<LoginSession>(receiver, std::move(reply),
                               [this, name, secret = std::move(passphrase)](StationDatabase& store) {
                                   NewsForSessions news;
                                   auto session = store.signIn(name, secret, news);
                                   m_worker.tell(news);
                                   return session;
                               });
}

void StoreAccounts::confirmSecondPerson(QString name, SecureBuffer passphrase, QObject* receiver,
                                        Reply<SecondPerson> reply)
{
    m_worker.ask<SecondPerson>(receiver, std::move(reply),
                               [name, secret = std::move(passphrase)](StationDatabase& store) {
                                   return store.accounts().confirmSecondPerson(name, secret);
                               });
}

void StoreAccounts::listAccounts(QObject* receiver, Reply<std::vector<AccountRow>> reply)
{
    m_worker.ask<std::vector<AccountRow>>(receiver, std::move(reply),
                                          [](StationDatabase& store) { return store.accounts().list(); });
}

void StoreAccounts::closeAccount(AccountId account, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [account](StationDatabase& store) { return store.accounts().close(account); });
}

void StoreAccounts::lock()
{
    m_worker.post([this] {
        if (StationDatabase* store = m_worker.database())
            store->lock();
    });
}

StoreOutbox::StoreOutbox(StoreWorker& worker) : m_worker(worker)
{
    connect(&worker, &StoreWorker::workArrived, this, &Outbox::workArrived, Qt::QueuedConnection);
}

void StoreOutbox::takeNews(QObject* receiver, Reply<void> reply,
                           std::function<Status(CentreNews&, NewsForSessions&)> door)
{
    m_worker.ask<void>(receiver, std::move(reply), [this, door = std::move(door)](StationDatabase& store) {
        NewsForSessions news;
        Status done = door(store.centre(), news);
        m_worker.tell(news);
        return done;
    });
}

void StoreOutbox::nextPacket(const QDateTime& nowUtc, QObject* receiver,
                             Reply<std::optional<OutboxItem>> reply)
{
    m_worker.ask<std::optional<OutboxItem>>(
        receiver, std::move(reply), [nowUtc](StationDatabase& store) { return store.outbox().next(nowUtc); });
}

void StoreOutbox::noteUploaded(PacketId packet, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [packet](StationDatabase& store) {
        StoreCore& core = store.core();
        return core.change({core.line("packet-uploaded", packet.text())},
                           [&] { return store.outbox().setUploaded(packet); });
    });
}

void StoreOutbox::applyReceipt(PacketId packet, QByteArray signedReceipt, QObject* receiver,
                               Reply<void> reply)
{
    takeNews(receiver, std::move(reply), [packet, signedReceipt](CentreNews& centre, NewsForSessions& news) {
        return centre.applyReceipt(packet, signedReceipt, news);
    });
}

void StoreOutbox::noteFailure(PacketId packet, Error error, QDateTime retryAt, QObject* receiver,
                              Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [packet, error, retryAt](StationDatabase& store) {
        StoreCore& core = store.core();
        const char* what = retryAt.isNull() ? "packet-parked" : "packet-delayed";
        return core.change(
            {core.line(what, packet.text(), {{"code", QString::fromLatin1(errcName(error.code()))}})},
            [&] { return store.outbox().setFailure(packet, error, retryAt); });
    });
}

void StoreOutbox::statusCursor(QObject* receiver, Reply<quint64> reply)
{
    m_worker.ask<quint64>(receiver, std::move(reply),
                          [](StationDatabase& store) { return store.centre().statusCursor(); });
}

void StoreOutbox::applyStatuses(QByteArray signedStatuses, QObject* receiver, Reply<void> reply)
{
    takeNews(receiver, std::move(reply), [signedStatuses](CentreNews& centre, NewsForSessions& news) {
        return centre.applyStatuses(signedStatuses, news);
    });
}

void StoreOutbox::cardJobCursor(QObject* receiver, Reply<QString> reply)
{
    m_worker.ask<QString>(receiver, std::move(reply),
                          [](StationDatabase& store) { return store.centre().cardJobCursor(); });
}

void StoreOutbox::applyCardJob(QByteArray signedCardJob, QString nextCursor, QObject* receiver,
                               Reply<void> reply)
{
    takeNews(receiver, std::move(reply),
             [signedCardJob, nextCursor](CentreNews& centre, NewsForSessions& news) {
                 return centre.applyCardJob(signedCardJob, nextCursor, news);
             });
}

void StoreOutbox::policyVersion(QObject* receiver, Reply<quint64> reply)
{
    m_worker.ask<quint64>(receiver, std::move(reply),
                          [](StationDatabase& store) { return store.centre().policyVersion(); });
}

void StoreOutbox::applyPolicy(QByteArray signedPolicy, QObject* receiver, Reply<void> reply)
{
    takeNews(receiver, std::move(reply), [signedPolicy](CentreNews& centre, NewsForSessions& news) {
        return centre.applyPolicy(signedPolicy, news);
    });
}

void StoreOutbox::nextEvents(QObject* receiver, Reply<EventBatch> reply)
{
    m_worker.ask<EventBatch>(receiver, std::move(reply),
                             [](StationDatabase& store) { return store.outbox().nextEvents(); });
}

void StoreOutbox::eventsDelivered(std::vector<EventId> ids, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [ids = std::move(ids)](StationDatabase& store) {
        StoreCore& core = store.core();
        return core.change({core.line("events-delivered", {}, {{"count", QString::number(ids.size())}})},
                           [&] { return store.outbox().setDelivered(ids); });
    });
}

void StoreOutbox::noteCentreTime(QDateTime centreUtc, QDateTime)
{
    m_worker.post([this, centreUtc] {
        StationDatabase* store = m_worker.database();
        if (!store)
            return;
        if (const Status noted = store->noteCentreTime(centreUtc); !noted)
            qCWarning(lcPorts).noquote() << "centre time" << noted.error().logText();
    });
}

} // namespace rekam
