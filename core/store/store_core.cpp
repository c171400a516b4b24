#include "core/store/store_core.h"

#include "core/base/log.h"
#include "core/store/schema.h"

#include <QtEndian>
#include <algorithm>
#include <csignal>

REKAM_LOG(lcStore, "rekam.store")

namespace rekam {
namespace {

void playCrash(const PlayedCrash& crash, const std::vector<AuditEntry>& lines, bool isOnDisk)
{
    const bool isNow =
        crash.isOnDisk == isOnDisk && std::any_of(lines.begin(), lines.end(), [&](const AuditEntry& line) {
            return !crash.what.isEmpty() && line.what == crash.what;
        });
    if (isNow)
        ::raise(SIGKILL);
}

Place metaPlace(const char* name) { return {"meta", QByteArray(name), "value", 1}; }

} // namespace

QByteArray viewOf(const SecureBuffer& bytes)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                   static_cast<qsizetype>(bytes.size()));
}

std::span<const unsigned char> spanOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

StoreCore::StoreCore(Home home, StoreOptions options, StationKeys station, SqlDatabase sql)
    : m_home(std::move(home)),
      m_options(options),
      m_station(std::move(station)),
      m_sql(std::move(sql)),
      m_audit(m_sql, m_home, m_station.signing(), m_options.clock)
{}

Result<std::unique_ptr<StoreCore>> StoreCore::open(Home home, StoreOptions options)
{
    const FileStationSecret secret(home.stationSecretFile());
    REKAM_TRY(StationKeys station, StationKeys::open(home.stationKeysFile(), secret, home.binding()));
    REKAM_TRY(SqlDatabase sql, SqlDatabase::open(home.databaseFile(), SqlDatabase::Access::ReadWrite));
    REKAM_TRY(const int cameFrom, migrate(sql, allMigrations(), home.backupsFolder()));
    if (options.commitDelay.count() > 0)
        sql.delayCommits(options.commitDelay);
    std::unique_ptr<StoreCore> core(
        new StoreCore(std::move(home), options, std::move(station), std::move(sql)));
    REKAM_CHECK(core->m_audit.load());
    REKAM_TRY(const quint64 centreMs, core->metaNumber("centre-ms"));
    core->m_audit.setCentreTime(static_cast<qint64>(centreMs));
    core->m_cameFromVersion = cameFrom;
    return core;
}

Status StoreCore::change(const std::vector<AuditEntry>& lines, const std::function<Status()>& body)
{
    if (lines.empty())
        return Unexpected(Errc::AuditLineMissing);
    REKAM_TRY(SqlTransaction transaction, SqlTransaction::begin(m_sql));
    Status done = body();
    if (done)
        done = m_audit.append(lines);
    if (done) {
        playCrash(m_options.crash, lines, false);
        done = transaction.commit();
    }
    if (!done) {
        m_audit.noteRolledBack();
        return done;
    }
    playCrash(m_options.crash, lines, true);
    // The change is on disk whatever happens to the copy of the head: an older copy is behind the trail,
    // which is no fault.
    if (const Status noted = m_audit.noteCommitted(); !noted)
        qCWarning(lcStore).noquote() << "audit head not copied" << noted.error().logText();
    return {};
}

AuditEntry StoreCore::line(const char* what, const QString& subject, std::vector<Fact> facts) const
{
    AuditEntry entry;
    entry.what = QString::fromLatin1(what);
    entry.actor = m_session ? m_session->accountName : QStringLiteral("station");
    entry.role = m_session ? QString::fromLatin1(roleName(m_session->role)) : QStringLiteral("station");
    entry.subject = subject;
    entry.facts = std::move(facts);
    return entry;
}

void StoreCore::setSignedIn(std::unique_ptr<SignedIn> signedIn)
{
    m_signedIn = std::move(signedIn);
    m_session = m_signedIn ? std::optional(m_signedIn->session) : std::nullopt;
}

void StoreCore::setReader(const LoginSession& session)
{
    m_signedIn.reset();
    m_session = session;
}

Result<const SignedIn*> StoreCore::requireSignedIn() const
{
    if (!m_signedIn)
        return Unexpected(Errc::VaultLocked);
    return static_cast<const SignedIn*>(m_signedIn.get());
}

Result<std::optional<QByteArray>> StoreCore::meta(const char* name)
{
    REKAM_TRY(const auto rows,
              m_sql.select("SELECT value FROM meta WHERE name = ?", {QString::fromLatin1(name)}));
    if (rows.empty())
        return std::optional<QByteArray>();
    REKAM_TRY(const SecureBuffer plain,
              rekam::open(rows[0].blob(0), m_station.rowKey(), associatedData(binding(), metaPlace(name))));
    return std::optional<QByteArray>(
        QByteArray(reinterpret_cast<const char*>(plain.data()), static_cast<qsizetype>(plain.size())));
}

Status StoreCore::setMeta(const char* name, const QByteArray& value)
{
    const QByteArray sealed =
        seal(spanOf(value), m_station.rowKey(), associatedData(binding(), metaPlace(name)));
    return m_sql.execute(
        "INSERT INTO meta VALUES (?,?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        {QString::fromLatin1(name), sealed});
}

Result<quint64> StoreCore::metaNumber(const char* name)
{
    REKAM_TRY(const auto value, meta(name));
    return value && value->size() == 8 ? qFromBigEndian<quint64>(value->constData()) : quint64{0};
}

Status StoreCore::setMetaNumber(const char* name, quint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return setMeta(name, bytes);
}

QByteArray StoreCore::sealPerson(const Place& place, QByteArray plain) const
{
    QByteArray sealed = seal(spanOf(plain), m_signedIn->keys.rowKey(), associatedData(binding(), place));
    wipe(plain);
    return sealed;
}

Result<SecureBuffer> StoreCore::openPerson(const Place& place, const QByteArray& sealed) const
{
    REKAM_TRY(const SignedIn* who, requireSignedIn());
    return openPicture(sealed, who->keys.rowKey(), associatedData(binding(), place));
}

} // namespace rekam
