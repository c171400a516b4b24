// Pictures of papers (core/ports/paper_book.h) in sealed rows, bound to their visit: a row moved to another
// one does not open. Person class: nothing is read or written while nobody is signed in. Store thread only.
#pragma once

#include "core/ports/paper_book.h"
#include "core/store/store_core.h"

namespace rekam {

class PaperPageTable
{
public:
    explicit PaperPageTable(StoreCore& core) : m_core(core) {}

    // Own transactions.
    Status file(const PaperPage& page, const SecureBuffer& picture, const AuditEntry& audit);
    Status accept(const QUuid& page, const QString& because, const AuditEntry& audit);
    Status drop(const RequestId& visit, const AuditEntry& audit);

    Result<std::vector<PaperPage>> load(const RequestId& visit);
    Result<SecureBuffer> loadPicture(const QUuid& page);

    // Pages of visits that were closed before `closedBefore` or have not moved since `touchedBefore`, those
    // superseded of any closed visit, and those of visits that never got a number and were taken two days
    // ago.
    Result<int> purge(const QDateTime& closedBefore, const QDateTime& touchedBefore);

private:
    Result<bool> isClosed(const RequestId& visit);
    Result<bool> isKnown(const RequestId& visit);
    Result<PaperPage> opened(const SqlRow& row) const;
    QByteArray sealedFacts(const PaperPage& page, quint64 version) const;

    StoreCore& m_core;
};

} // namespace rekam
