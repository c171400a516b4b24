// Pictures of papers as seen from the main thread.
#pragma once

#include "core/ports/paper_book.h"
#include "core/store/store_ports.h"

namespace rekam {

class StorePapers final : public PaperBook
{
    Q_OBJECT
public:
    explicit StorePapers(StoreWorker& worker) : m_worker(worker) {}
    void loadPages(RequestId visit, QObject* receiver, Reply<std::vector<PaperPage>> reply) override;
    void filePage(PaperPage page, Picture picture, AuditEntry audit, QObject* receiver,
                  Reply<void> reply) override;
    void acceptPage(QUuid page, QString because, AuditEntry audit, QObject* receiver,
                    Reply<void> reply) override;
    void loadPicture(QUuid page, QObject* receiver, Reply<Picture> reply) override;
    void dropPages(RequestId visit, AuditEntry audit, QObject* receiver, Reply<void> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
