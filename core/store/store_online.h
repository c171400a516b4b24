// Requests from afar as seen from the main and the sync thread.
#pragma once

#include "core/ports/online_book.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreOnline final : public OnlineBook
{
    Q_OBJECT
public:
    explicit StoreOnline(StoreWorker& worker);
    void load(int closed, QObject* receiver, Reply<std::vector<OnlineRequest>> reply) override;
    void find(QString number, QObject* receiver, Reply<std::optional<OnlineRequest>> reply) override;
    void keep(OnlineChange change, AuditEntry audit, QObject* receiver, Reply<void> reply) override;
    void loadPaper(OnlineId request, int number, QObject* receiver, Reply<QByteArray> reply) override;
    void keepPaper(QByteArray signedPicture, QObject* receiver, Reply<void> reply) override;

private:
    StoreWorker& m_worker;
};

class StoreOnlineInbox final : public OnlineInbox
{
    Q_OBJECT
public:
    explicit StoreOnlineInbox(StoreWorker& worker) : m_worker(worker) {}
    void onlineCursor(QObject* receiver, Reply<quint64> reply) override;
    void applyOnline(QByteArray signedPage, QObject* receiver, Reply<bool> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
