#include "core/store/store_papers.h"

namespace rekam {

void StorePapers::loadPages(RequestId visit, QObject* receiver, Reply<std::vector<PaperPage>> reply)
{
    m_worker.ask<std::vector<PaperPage>>(
        receiver, std::move(reply), [visit](StationDatabase& store) { return store.papers().load(visit); });
}

void StorePapers::filePage(PaperPage page, Picture picture, AuditEntry audit, QObject* receiver,
                           Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [page = std::move(page), picture = std::move(picture), audit = std::move(audit)](
                           StationDatabase& store) { return store.papers().file(page, *picture, audit); });
}

void StorePapers::acceptPage(QUuid page, QString because, AuditEntry audit, QObject* receiver,
                             Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [page, because = std::move(because), audit = std::move(audit)](
                           StationDatabase& store) { return store.papers().accept(page, because, audit); });
}

void StorePapers::loadPicture(QUuid page, QObject* receiver, Reply<Picture> reply)
{
    m_worker.ask<Picture>(receiver, std::move(reply), [page](StationDatabase& store) -> Result<Picture> {
        REKAM_TRY(SecureBuffer picture, store.papers().loadPicture(page));
        return std::make_shared<const SecureBuffer>(std::move(picture));
    });
}

void StorePapers::dropPages(RequestId visit, AuditEntry audit, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [visit, audit = std::move(audit)](StationDatabase& store) {
        return store.papers().drop(visit, audit);
    });
}

} // namespace rekam
