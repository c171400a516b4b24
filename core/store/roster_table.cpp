#include "core/store/roster_table.h"

namespace rekam {
namespace {

Place rosterPlace(const QByteArray& index) { return {"roster", index, "sealed", 1}; }

} // namespace

Result<QByteArray> RosterTable::indexOf(const Nik& nik) const
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    return blindIndex(who->keys.indexKey(), nik.text().toLatin1());
}

Status RosterTable::keep(const ResidentRecord& resident)
{
    REKAM_TRY(const QByteArray index, indexOf(resident.applicant.nik));
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    const qint64 heardMs =
        centreMs != 0 ? static_cast<qint64>(centreMs) : m_core.nowUtc().toMSecsSinceEpoch();
    return m_core.sql().execute("INSERT OR REPLACE INTO roster VALUES (?,?,?)",
                                {index, heardMs, m_core.sealPerson(rosterPlace(index), toCbor(resident))});
}

Result<std::optional<ResidentRecord>> RosterTable::find(const Nik& nik)
{
    using Found = std::optional<ResidentRecord>;
    REKAM_TRY(const QByteArray index, indexOf(nik));
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT sealed FROM roster WHERE nik_index = ?", {index}));
    if (rows.empty())
        return Found();
    const auto plain = m_core.openPerson(rosterPlace(index), rows[0].blob(0));
    const auto resident =
        plain ? residentRecordFromCbor(viewOf(*plain)) : Result<ResidentRecord>(Unexpected(plain.error()));
    if (!resident || !(resident->applicant.nik == nik))
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("roster")}});
    return Found(*resident);
}

Status RosterTable::forget(const Nik& nik)
{
    REKAM_TRY(const QByteArray index, indexOf(nik));
    return m_core.sql().execute("DELETE FROM roster WHERE nik_index = ?", {index});
}

Result<int> RosterTable::purge(const QDateTime& heardBefore)
{
    const qint64 before = heardBefore.toMSecsSinceEpoch();
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM roster WHERE heard_ms < ?", {before}));
    if (count == 0)
        return 0;
    REKAM_CHECK(m_core.change({m_core.line("roster-purged", {}, {{"count", QString::number(count)}})}, [&] {
        return m_core.sql().execute("DELETE FROM roster WHERE heard_ms < ?", {before});
    }));
    return static_cast<int>(count);
}

} // namespace rekam
