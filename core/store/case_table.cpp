#include "core/store/case_table.h"

#include "core/service/substitute_letter.h"

namespace rekam {
namespace {

Place casePlace(const QByteArray& id, quint64 version) { return {"counter_cases", id, "sealed", version}; }

} // namespace

Result<QByteArray> CaseTable::indexOf(const Nik& nik) const
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    return blindIndex(who->keys.indexKey(), nik.text().toLatin1());
}

Status CaseTable::write(const CounterCase& changed)
{
    const QByteArray id = changed.id.toRfc4122();
    QByteArray index;
    if (changed.nik) {
        REKAM_TRY(index, indexOf(*changed.nik));
    }
    REKAM_TRY(const auto known,
              m_core.sql().select("SELECT version, nik_index FROM counter_cases WHERE id = ?", {id}));
    const quint64 version = known.empty() ? 1 : static_cast<quint64>(known[0].integer(0)) + 1;
    if (!changed.nik && !known.empty())
        index = known[0].blob(1);
    REKAM_TRY(const qint64 closedMs, closedSince(changed, id));
    return m_core.sql().execute("INSERT OR REPLACE INTO counter_cases (id, kind, version, is_open, since_ms,"
                                " nik_index, sealed, closed_ms) VALUES (?,?,?,?,?,?,?,?)",
                                {id, static_cast<qint64>(changed.kind), static_cast<qint64>(version),
                                 qint64{changed.isOpen ? 1 : 0}, changed.since.toMSecsSinceEpoch(), index,
                                 m_core.sealPerson(casePlace(id, version), changed.value), closedMs});
}

// By the centre's clock, where it was ever heard; the first time counts.
Result<qint64> CaseTable::closedSince(const CounterCase& changed, const QByteArray& id)
{
    if (changed.isOpen)
        return qint64{0};
    REKAM_TRY(const qint64 known,
              m_core.sql().number("SELECT closed_ms FROM counter_cases WHERE id = ? AND is_open = 0", {id}));
    if (known != 0)
        return known;
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    return centreMs != 0 ? static_cast<qint64>(centreMs) : m_core.nowUtc().toMSecsSinceEpoch();
}

Result<int> CaseTable::purge(const QDateTime& closedBefore)
{
    const qint64 before = closedBefore.toMSecsSinceEpoch();
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM counter_cases WHERE is_open = 0 AND closed_ms < ?",
                                  {before}));
    if (count == 0)
        return 0;
    REKAM_CHECK(m_core.change({m_core.line("cases-purged", {}, {{"count", QString::number(count)}})}, [&] {
        return m_core.sql().execute("DELETE FROM counter_cases WHERE is_open = 0 AND closed_ms < ?",
                                    {before});
    }));
    return static_cast<int>(count);
}

Status CaseTable::keep(const CounterCase& changed, const AuditEntry& audit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    return m_core.change({audit}, [&] { return write(changed); });
}

// Columns: id, version, is_open, since_ms, sealed.
Result<std::vector<CounterCase>> CaseTable::opened(CaseKind kind, const std::vector<SqlRow>& rows)
{
    std::vector<CounterCase> cases;
    for (const SqlRow& row : rows) {
        const auto plain =
            m_core.openPerson(casePlace(row.blob(0), static_cast<quint64>(row.integer(1))), row.blob(4));
        if (!plain)
            continue;
        const QByteArray borrowed = viewOf(*plain);
        cases.push_back({QUuid::fromRfc4122(row.blob(0)), kind, row.integer(2) != 0,
                         QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC), std::nullopt,
                         QByteArray(borrowed.constData(), borrowed.size())});
    }
    return cases;
}

Result<std::vector<CounterCase>> CaseTable::load(CaseKind kind, int closed)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const auto number = static_cast<qint64>(kind);
    REKAM_TRY(const auto open,
              m_core.sql().select("SELECT id, version, is_open, since_ms, sealed FROM counter_cases"
                                  " WHERE kind = ? AND is_open = 1 ORDER BY since_ms",
                                  {number}));
    REKAM_TRY(const auto done,
              m_core.sql().select("SELECT id, version, is_open, since_ms, sealed FROM counter_cases"
                                  " WHERE kind = ? AND is_open = 0 ORDER BY since_ms DESC LIMIT ?",
                                  {number, qint64{closed}}));
    REKAM_TRY(std::vector<CounterCase> cases, opened(kind, open));
    REKAM_TRY(const std::vector<CounterCase> rest, opened(kind, done));
    cases.insert(cases.end(), rest.begin(), rest.end());
    return cases;
}

Status CaseTable::closeLettersOf(const Nik& nik)
{
    REKAM_TRY(const QByteArray index, indexOf(nik));
    const auto kind = static_cast<qint64>(CaseKind::SubstituteLetter);
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, version, is_open, since_ms, sealed FROM counter_cases"
                                  " WHERE nik_index = ? AND kind = ? AND is_open = 1",
                                  {index, kind}));
    REKAM_TRY(const auto cases, opened(CaseKind::SubstituteLetter, rows));
    for (CounterCase held : cases) {
        REKAM_TRY(const SubstituteLetter letter, substituteLetterFromCbor(held.value));
        REKAM_TRY(const SubstituteLetter closed,
                  advance(letter, letter_event::CardHandedOver{}, m_core.nowUtc()));
        held.value = toCbor(closed);
        held.isOpen = false;
        REKAM_CHECK(write(held));
    }
    return {};
}

} // namespace rekam
