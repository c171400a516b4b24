#include "core/store/schema.h"

#include "core/vault/private_file.h"

#include <QDir>
#include <QFile>
#include <array>

namespace rekam {
namespace {

constexpr qint64 kApplicationId = 0x524B4D31; // "RKM1"

// Columns called `sealed`, `data`, `wrapped_*` and `message` hold ciphertext. Nothing else may hold a name, a
// NIK or a picture.
constexpr const char* kFirst = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE requests (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, nik_index BLOB NOT NULL,
  arrived_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE INDEX requests_nik ON requests(nik_index);
CREATE TABLE recordings (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, nik_index BLOB NOT NULL,
  request BLOB NOT NULL, started_ms INTEGER NOT NULL, is_draft INTEGER NOT NULL, sealed BLOB) STRICT;
CREATE INDEX recordings_nik ON recordings(nik_index);
CREATE TABLE draft_keys (recording BLOB PRIMARY KEY, epoch TEXT NOT NULL, wrapped BLOB NOT NULL) STRICT;
CREATE TABLE attempts (
  id BLOB PRIMARY KEY, recording BLOB NOT NULL, taken INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE INDEX attempts_recording ON attempts(recording);
CREATE TABLE extracts (recording BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
CREATE TABLE card_jobs (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, recording BLOB NOT NULL,
  sealed BLOB NOT NULL, data BLOB) STRICT;
CREATE TABLE blanks (serial TEXT PRIMARY KEY, card_job BLOB NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE accounts (
  id BLOB PRIMARY KEY, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, salt BLOB NOT NULL, operations INTEGER NOT NULL,
  memory_bytes INTEGER NOT NULL, public_key BLOB NOT NULL, wrapped_signing BLOB NOT NULL, wrapped_person BLOB) STRICT;
CREATE TABLE login_attempts (who BLOB PRIMARY KEY, failures INTEGER NOT NULL, last_ms INTEGER NOT NULL) STRICT;
CREATE TABLE outbox (
  packet BLOB PRIMARY KEY, recording BLOB NOT NULL, file TEXT NOT NULL, length INTEGER NOT NULL, digest BLOB NOT NULL,
  audit_sequence INTEGER NOT NULL, audit_hash BLOB NOT NULL, sealed_ms INTEGER NOT NULL, state INTEGER NOT NULL,
  failures INTEGER NOT NULL, next_ms INTEGER NOT NULL, last_error TEXT NOT NULL, receipt BLOB,
  is_final INTEGER NOT NULL, is_purged INTEGER NOT NULL) STRICT;
CREATE TABLE events (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL,
  is_delivered INTEGER NOT NULL) STRICT;
CREATE TABLE inbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, message BLOB NOT NULL) STRICT;
CREATE TABLE policy (version INTEGER PRIMARY KEY, message BLOB NOT NULL) STRICT;
CREATE TABLE centre (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, boot_ns INTEGER NOT NULL, centre_ms INTEGER NOT NULL,
  actor TEXT NOT NULL, role TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, second TEXT NOT NULL,
  facts TEXT NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
)sql";

// When the centre's last word came, by the centre's clock: what is kept is kept from then on.
constexpr const char* kFinalTime = R"sql(
ALTER TABLE outbox ADD COLUMN final_ms INTEGER NOT NULL DEFAULT 0;
)sql";

// Whom the centre asked to come.
constexpr const char* kRoster = R"sql(
CREATE TABLE roster (nik_index BLOB PRIMARY KEY, heard_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
)sql";

// Blanks from their delivery on (sealed with the station's key), cards out of use, and the papers with which
// cards leave the house. `owes`: an explanation is owed whatever its age.
constexpr const char* kCardStock = R"sql(
CREATE TABLE blank_batches (id BLOB PRIMARY KEY, received_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE TABLE card_blanks (
  serial TEXT PRIMARY KEY, version INTEGER NOT NULL, batch BLOB NOT NULL, state INTEGER NOT NULL,
  since_ms INTEGER NOT NULL, owes INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE INDEX card_blanks_batch ON card_blanks(batch, state);
CREATE INDEX card_blanks_since ON card_blanks(since_ms);
CREATE TABLE old_cards (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, kind INTEGER NOT NULL,
  registered_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE TABLE card_papers (
  id BLOB PRIMARY KEY, kind INTEGER NOT NULL, at_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
)sql";

constexpr std::array<Migration, 4> kMigrations = {Migration{1, kFirst}, Migration{2, kFinalTime},
                                                  Migration{3, kRoster}, Migration{4, kCardStock}};

Status makeBackup(SqlDatabase& database, qint64 version, const QString& folder)
{
    const QString path = QStringLiteral("%1/before-version-%2.db").arg(folder).arg(version + 1);
    const QString partial = path + QStringLiteral(".part");
    QFile::remove(partial);
    REKAM_CHECK(database.backupTo(partial));
    {
        // A copy that outlives the destruction of a draft's key must not hold it.
        REKAM_TRY(SqlDatabase copy, SqlDatabase::open(partial, SqlDatabase::Access::ReadWrite));
        REKAM_CHECK(copy.execute("DELETE FROM draft_keys"));
        REKAM_CHECK(copy.script("VACUUM"));
        REKAM_CHECK(copy.truncateLog());
        REKAM_CHECK(copy.script("PRAGMA journal_mode=DELETE"));
    }
    QFile::remove(path);
    if (!QFile::rename(partial, path))
        return Unexpected(Errc::FileUnwritable, {{"file", QStringLiteral("backup")}});
    return syncFolder(folder);
}

} // namespace

std::span<const Migration> allMigrations() { return kMigrations; }

Result<int> migrate(SqlDatabase& database, std::span<const Migration> migrations, const QString& backupFolder)
{
    REKAM_TRY(const qint64 applicationId, database.number("PRAGMA application_id"));
    REKAM_TRY(const qint64 version, database.number("PRAGMA user_version"));
    REKAM_TRY(const qint64 tables, database.number("SELECT count(*) FROM sqlite_schema"));
    const bool isNew = applicationId == 0 && version == 0 && tables == 0;
    if (!isNew && applicationId != kApplicationId)
        return Unexpected(Errc::StoreDamaged, {{"why", QStringLiteral("another program's database")}});
    if (version > migrations.back().toVersion)
        return Unexpected(Errc::StoreTooNew, {{"version", QString::number(version)}});
    if (version == migrations.back().toVersion)
        return static_cast<int>(version);

    if (!isNew)
        REKAM_CHECK(makeBackup(database, version, backupFolder));
    REKAM_TRY(SqlTransaction transaction, SqlTransaction::begin(database));
    for (const Migration& migration : migrations) {
        if (migration.toVersion > version)
            REKAM_CHECK(database.script(migration.sql));
    }
    const QByteArray mark = "PRAGMA application_id=" + QByteArray::number(kApplicationId) +
                            "; PRAGMA user_version=" + QByteArray::number(migrations.back().toVersion);
    REKAM_CHECK(database.script(mark.constData()));
    REKAM_CHECK(transaction.commit());
    return static_cast<int>(version);
}

} // namespace rekam
