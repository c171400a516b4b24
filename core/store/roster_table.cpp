#include "core/store/roster_table.h"

#include <algorithm>

namespace rekam {
namespace {

Place rosterPlace(const QByteArray& index) { return {"roster", index, "sealed", 1}; }

} // namespace

Result<QByteArray> RosterTable::indexOf(const Nik& nik) const
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    return blindIndex(who->keys.indexKey(), nik.text().toLatin1());
}

QDateTime RosterTable::heardNow(quint64 centreMs) const
{
    return centreMs != 0 ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(centreMs), Qt::UTC)
                         : m_core.nowUtc();
}

Status RosterTable::keep(const ResidentRecord& resident)
{
    REKAM_TRY(const QByteArray index, indexOf(resident.applicant.nik));
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    return m_core.sql().execute("INSERT OR REPLACE INTO roster VALUES (?,?,?)",
                                {index, heardNow(centreMs).toMSecsSinceEpoch(),
                                 m_core.sealPerson(rosterPlace(index), toCbor(resident))});
}

Result<RegisterCopy> RosterTable::opened(const SqlRow& row) const
{
    const auto plain = m_core.openPerson(rosterPlace(row.blob(0)), row.blob(1));
    auto resident =
        plain ? residentRecordFromCbor(viewOf(*plain)) : Result<ResidentRecord>(Unexpected(plain.error()));
    const auto index = resident ? indexOf(resident->applicant.nik) : Result<QByteArray>(QByteArray());
    if (!resident || !index || *index != row.blob(0))
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("roster")}});
    return RegisterCopy{std::move(*resident), QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC)};
}

Result<std::optional<RegisterCopy>> RosterTable::findCopy(const Nik& nik)
{
    REKAM_TRY(const QByteArray index, indexOf(nik));
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT nik_index, sealed, heard_ms FROM roster WHERE nik_index = ?", {index}));
    if (rows.empty())
        return std::optional<RegisterCopy>();
    REKAM_TRY(RegisterCopy copy, opened(rows[0]));
    return std::optional(std::move(copy));
}

Result<std::optional<ResidentRecord>> RosterTable::find(const Nik& nik)
{
    REKAM_TRY(const auto copy, findCopy(nik));
    return copy ? std::optional(copy->resident) : std::nullopt;
}

Result<std::vector<RegisterCopy>> RosterTable::all(int most)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT nik_index, sealed, heard_ms FROM roster LIMIT ?", {qint64{most}}));
    std::vector<RegisterCopy> copies;
    for (const SqlRow& row : rows) {
        if (auto copy = opened(row))
            copies.push_back(std::move(*copy));
    }
    std::sort(copies.begin(), copies.end(), [](const RegisterCopy& a, const RegisterCopy& b) {
        return a.resident.applicant.name.text() < b.resident.applicant.name.text();
    });
    return copies;
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
