#include "core/store/audit_verifier.h"

#include "core/store/audit_trail.h"

#include <algorithm>
#include <map>

namespace rekam {
namespace {

constexpr int kRowsAtOnce = 5000;
constexpr quint64 kNeighbours = 100'000; // how far a moved row is looked for

class Verifier
{
public:
    Verifier(const Home& home, const QByteArray& stationPublicKey, const std::vector<AuditHead>& confirmed)
        : m_home(home.binding()),
          m_key(stationPublicKey)
    {
        for (const AuditHead& head : confirmed) {
            m_confirmed.emplace(head.sequence, head.hash);
            m_report.countersigned = std::max(m_report.countersigned, head.sequence);
        }
        m_report.head = {0, genesisHash(m_home)};
    }

    AuditReport& report() { return m_report; }
    void startAfter(const AuditRow& row) { m_report.head = {row.sequence, row.hash}; }

    // A head that must be part of the trail, whoever has confirmed it.
    void expect(const AuditHead& head) { m_confirmed.emplace(head.sequence, head.hash); }

    // False once a fault is found.
    bool check(const AuditRow& row)
    {
        const quint64 expected = m_report.head.sequence + 1;
        if (row.sequence != expected)
            return found(AuditFault::Missing, expected);
        if (hashOf(row) != row.hash)
            return found(wasWrittenElsewhere(row) ? AuditFault::Reordered : AuditFault::Altered,
                         row.sequence);
        if (row.previous != m_report.head.hash)
            return found(AuditFault::Altered, row.sequence);
        if (!isSignedBy(signedHead(m_home, {row.sequence, row.hash}), row.signature, m_key))
            return found(AuditFault::Resealed, row.sequence);
        const auto confirmed = m_confirmed.find(row.sequence);
        if (confirmed != m_confirmed.end() && confirmed->second != row.hash)
            return found(AuditFault::Forked, row.sequence);
        m_report.head = {row.sequence, row.hash};
        ++m_report.rows;
        return true;
    }

    void checkEnd(const Result<AuditHead>& kept)
    {
        const AuditHead& head = m_report.head;
        if (!kept) {
            found(AuditFault::HeadMissing, head.sequence);
            return;
        }
        const quint64 confirmed = m_confirmed.empty() ? 0 : m_confirmed.rbegin()->first;
        const quint64 promised = std::max(confirmed, kept->sequence);
        if (promised > head.sequence)
            found(AuditFault::TailCut, head.sequence + 1);
        else if (kept->sequence == head.sequence && kept->hash != head.hash)
            found(AuditFault::Forked, head.sequence);
    }

private:
    bool found(AuditFault fault, quint64 sequence)
    {
        m_report.finding = AuditReport::Finding{fault, sequence};
        return false;
    }

    // The row is whole under another number: it was moved here.
    bool wasWrittenElsewhere(AuditRow row) const
    {
        const quint64 here = row.sequence;
        const quint64 from = here > kNeighbours ? here - kNeighbours : 1;
        for (quint64 sequence = from; sequence <= here + kNeighbours; ++sequence) {
            row.sequence = sequence;
            if (hashOf(row) == row.hash)
                return true;
        }
        return false;
    }

    HomeBinding m_home;
    QByteArray m_key;
    std::map<quint64, Digest> m_confirmed;
    AuditReport m_report;
};

} // namespace

const char* auditFaultName(AuditFault fault)
{
    switch (fault) {
    case AuditFault::Altered:
        return "altered";
    case AuditFault::Missing:
        return "missing";
    case AuditFault::Reordered:
        return "reordered";
    case AuditFault::Resealed:
        return "resealed";
    case AuditFault::TailCut:
        return "tail-cut";
    case AuditFault::Forked:
        return "forked";
    case AuditFault::HeadMissing:
        return "head-missing";
    }
    return "?";
}

Result<AuditReport> verifyAuditTrail(SqlDatabase& database, const Home& home,
                                     const QByteArray& stationPublicKey,
                                     const std::vector<AuditHead>& confirmed, quint64 after)
{
    Verifier verifier(home, stationPublicKey, confirmed);
    if (const auto broken = loadAuditHead(home.brokenAuditHeadFile(), home.binding(), stationPublicKey))
        verifier.expect(*broken);
    quint64 last = after > 0 ? after - 1 : 0;
    bool isFirst = after > 0;
    while (true) {
        REKAM_TRY(const auto rows, loadAuditRows(database, last, kRowsAtOnce));
        if (rows.empty())
            break;
        for (const AuditRow& row : rows) {
            last = row.sequence;
            if (std::exchange(isFirst, false)) {
                verifier.startAfter(row);
                continue;
            }
            if (!verifier.check(row))
                return verifier.report();
        }
    }
    verifier.checkEnd(loadAuditHead(home.auditHeadFile(), home.binding(), stationPublicKey));
    return verifier.report();
}

} // namespace rekam
