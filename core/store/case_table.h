// Matters of the counter (core/ports/case_book.h) in sealed rows. Person class: nothing is read or written
// while nobody is signed in. Store thread only.
#pragma once

#include "core/ports/case_book.h"
#include "core/store/store_core.h"

namespace rekam {

class CaseTable
{
public:
    explicit CaseTable(StoreCore& core) : m_core(core) {}

    Status keep(const CounterCase& changed, const AuditEntry& audit); // own transaction
    Result<std::vector<CounterCase>> load(CaseKind kind, int closed);
    // The holder's card changes hands: whoever had a letter in its place waits no more. Needs a transaction.
    Status closeLettersOf(const Nik& nik);
    // Closed before that by the centre's clock; an own transaction with its audit line, and nobody need be
    // signed in. How many.
    Result<int> purge(const QDateTime& closedBefore);

private:
    Status write(const CounterCase& changed);
    Result<qint64> closedSince(const CounterCase& changed, const QByteArray& id);
    Result<QByteArray> indexOf(const Nik& nik) const;
    Result<std::vector<CounterCase>> opened(CaseKind kind, const std::vector<SqlRow>& rows);

    StoreCore& m_core;
};

} // namespace rekam
