// The append-only trail: each row's hash covers the row before it, and the station signs each. No personal
// data in it.
#pragma once

#include "core/base/clock.h"
#include "core/ports/station_store.h"
#include "core/store/home.h"
#include "core/store/sql_database.h"
#include "core/vault/signing_key.h"

namespace rekam {

// One row as it lies in the table. docs/security.md shows the bytes that are hashed and signed.
struct AuditRow
{
    quint64 sequence = 0;
    qint64 atMs = 0;     // station clock, UTC
    qint64 bootNs = 0;   // CLOCK_BOOTTIME: order within one run, whatever the wall clock does
    qint64 centreMs = 0; // the centre's clock when it was last heard; 0 before
    QString actor, role, what, subject, second;
    QString facts; // "key=value key=value"
    Digest previous;
    Digest hash;
    QByteArray signature;
};
Digest hashOf(const AuditRow& row); // from everything but `hash` and `signature`
QByteArray signedHead(const HomeBinding& home, const AuditHead& head);
Digest genesisHash(const HomeBinding& home);
Result<std::vector<AuditRow>> loadAuditRows(SqlDatabase& database, quint64 after, int limit);

// The head that lies beside the database (keys/audit.head): sequence 8, hash 32, signature 64.
Status saveAuditHead(const QString& path, const HomeBinding& home, const AuditHead& head,
                     const SigningKey& station);
// AuditBroken where it is not this station's or this home's.
Result<AuditHead> loadAuditHead(const QString& path, const HomeBinding& home,
                                const QByteArray& stationPublicKey);

// Store thread only.
class AuditTrail
{
public:
    AuditTrail(SqlDatabase& database, const Home& home, const SigningKey& station, Clock& clock);

    Status load(); // the head of the table
    // Inside the transaction of the change that they tell of.
    Status append(const std::vector<AuditEntry>& entries);
    // After commit and after rollback respectively.
    Status noteCommitted();
    void noteRolledBack() { m_head = m_committed; }
    const AuditHead& head() const { return m_head; }
    void setCentreTime(qint64 ms) { m_centreMs = ms; }

private:
    SqlDatabase& m_database;
    const Home& m_home;
    const SigningKey& m_station;
    Clock& m_clock;
    AuditHead m_head;
    AuditHead m_committed;
    qint64 m_centreMs = 0;
};

} // namespace rekam
