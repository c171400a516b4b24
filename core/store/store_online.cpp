#include "core/store/store_online.h"

namespace rekam {

StoreOnline::StoreOnline(StoreWorker& worker) : m_worker(worker)
{
    connect(&worker, &StoreWorker::onlineArrived, this, &OnlineBook::arrived, Qt::QueuedConnection);
}

void StoreOnline::load(int closed, QObject* receiver, Reply<std::vector<OnlineRequest>> reply)
{
    m_worker.ask<std::vector<OnlineRequest>>(
        receiver, std::move(reply), [closed](StationDatabase& store) { return store.online().load(closed); });
}

void StoreOnline::find(QString number, QObject* receiver, Reply<std::optional<OnlineRequest>> reply)
{
    m_worker.ask<std::optional<OnlineRequest>>(
        receiver, std::move(reply),
        [number = std::move(number)](StationDatabase& store) { return store.online().findNumber(number); });
}

void StoreOnline::keep(OnlineChange change, AuditEntry audit, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [this, change = std::move(change), audit = std::move(audit)](StationDatabase& store) {
                           const Status kept = store.changeOnline(change, audit);
                           if (kept && change.visit) {
                               NewsForSessions news; // the desk did not open it itself
                               news.requests.push_back(*change.visit);
                               m_worker.tell(news);
                           }
                           if (kept && change.decision)
                               Q_EMIT m_worker.workArrived();
                           return kept;
                       });
}

void StoreOnline::loadPaper(OnlineId request, int number, QObject* receiver, Reply<QByteArray> reply)
{
    m_worker.ask<QByteArray>(receiver, std::move(reply), [request, number](StationDatabase& store) {
        return store.online().picture(request, number);
    });
}

void StoreOnline::keepPaper(QByteArray signedPicture, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [signedPicture](StationDatabase& store) {
        return store.centre().applyOnlinePicture(signedPicture);
    });
}

void StoreOnlineInbox::onlineCursor(QObject* receiver, Reply<quint64> reply)
{
    m_worker.ask<quint64>(receiver, std::move(reply),
                          [](StationDatabase& store) { return store.centre().onlineCursor(); });
}

void StoreOnlineInbox::applyOnline(QByteArray signedPage, QObject* receiver, Reply<bool> reply)
{
    m_worker.ask<bool>(receiver, std::move(reply), [this, signedPage](StationDatabase& store) {
        NewsForSessions news;
        auto broughtAny = store.centre().applyOnline(signedPage, news);
        m_worker.tell(news);
        return broughtAny;
    });
}

} // namespace rekam
