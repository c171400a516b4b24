// Whom the centre asked to come, in sealed rows found by a blind index of the NIK. Person class: nothing is
// read or written while nobody is signed in. Store thread only; writing needs a transaction.
#pragma once

#include "core/ports/outreach_book.h"
#include "core/store/store_core.h"

namespace rekam {

class RosterTable
{
public:
    explicit RosterTable(StoreCore& core) : m_core(core) {}

    Status keep(const ResidentRecord& resident); // takes the place of an older word about the same NIK
    // Nothing where it is not on the list. VaultLocked; RowQuarantined where the row was altered or swapped.
    Result<std::optional<ResidentRecord>> find(const Nik& nik);
    // As of when it was heard; the rest as find().
    Result<std::optional<RegisterCopy>> findCopy(const Nik& nik);
    Result<std::vector<RegisterCopy>> all(int most); // by name; a damaged row is left out
    QDateTime heardNow(quint64 centreMs) const;      // the centre's time, where it was ever heard
    Status forget(const Nik& nik);                   // recorded here: what remains is the desk extract
    // Heard of before that by the centre's clock; an own transaction with its audit line. How many.
    Result<int> purge(const QDateTime& heardBefore);

private:
    Result<QByteArray> indexOf(const Nik& nik) const;
    Result<RegisterCopy> opened(const SqlRow& row) const;

    StoreCore& m_core;
};

} // namespace rekam
