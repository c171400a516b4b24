// What all tables of the store share: database, keys, audit trail, who is signed in. Store thread only.
#pragma once

#include "core/store/audit_trail.h"
#include "core/store/store_thread.h"
#include "core/vault/person_keys.h"

#include <functional>

namespace rekam {

struct SignedIn
{
    LoginSession session;
    PersonKeys keys;
    SigningKey signing; // the operator's own, for manifests
};

class StoreCore
{
public:
    static Result<std::unique_ptr<StoreCore>> open(Home home, StoreOptions options);
    StoreCore(const StoreCore&) = delete;
    StoreCore& operator=(const StoreCore&) = delete;

    const Home& home() const { return m_home; }
    const HomeBinding& binding() const { return m_home.binding(); }
    const StationKeys& station() const { return m_station; }
    const StoreOptions& options() const { return m_options; }
    QDateTime nowUtc() const { return m_options.clock.nowUtc(); }
    SqlDatabase& sql() { return m_sql; }
    AuditTrail& audit() { return m_audit; }
    // The version of the tables that was found; 0 for a new database.
    int cameFromVersion() const { return m_cameFromVersion; }

    // The body and its audit lines in one transaction, or nothing of both. A change without a line is refused
    // (AuditLineMissing).
    Status change(const std::vector<AuditEntry>& lines, const std::function<Status()>& body);
    // A line by whoever is signed in, else by the station.
    AuditEntry line(const char* what, const QString& subject, std::vector<Fact> facts = {}) const;

    SignedIn* signedIn() { return m_signedIn.get(); }
    Result<const SignedIn*> requireSignedIn() const; // VaultLocked
    // Ends the session with it; null: nobody is signed in any more.
    void setSignedIn(std::unique_ptr<SignedIn> signedIn);
    // Roles that see no personal data have a session and no keys.
    void setReader(const LoginSession& session);
    const std::optional<LoginSession>& session() const { return m_session; }

    // Small values of the station class, sealed.
    Result<std::optional<QByteArray>> meta(const char* name);
    Status setMeta(const char* name, const QByteArray& value);
    Result<quint64> metaNumber(const char* name);
    Status setMetaNumber(const char* name, quint64 value);

    QByteArray sealPerson(const Place& place, QByteArray plain) const; // wipes its argument
    Result<SecureBuffer> openPerson(const Place& place, const QByteArray& sealed) const;

private:
    StoreCore(Home home, StoreOptions options, StationKeys station, SqlDatabase sql);

    Home m_home;
    StoreOptions m_options;
    StationKeys m_station;
    SqlDatabase m_sql;
    AuditTrail m_audit;
    int m_cameFromVersion = 0;
    std::unique_ptr<SignedIn> m_signedIn;
    std::optional<LoginSession> m_session;
};

QByteArray viewOf(const SecureBuffer& bytes); // borrowed, no copy
std::span<const unsigned char> spanOf(const QByteArray& bytes);

} // namespace rekam
