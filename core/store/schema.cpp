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

// What the supervisor asks for, in the clear as far as it names nobody: so a month is counted without opening
// a row of it. Complaints and reasons are sealed.
constexpr const char* kSupervision = R"sql(
CREATE TABLE visits (
  request BLOB PRIMARY KEY, arrived_ms INTEGER NOT NULL, since_ms INTEGER NOT NULL, state INTEGER NOT NULL,
  service INTEGER NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, recording BLOB NOT NULL,
  review INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX visits_arrived ON visits(arrived_ms);
CREATE INDEX visits_state ON visits(state, arrived_ms);
CREATE TABLE record_facts (
  recording BLOB PRIMARY KEY, request BLOB NOT NULL, state INTEGER NOT NULL, suspended_from INTEGER NOT NULL,
  word TEXT NOT NULL, word_ms INTEGER NOT NULL, was_print_ready INTEGER NOT NULL, owes INTEGER NOT NULL,
  started_ms INTEGER NOT NULL, sealed_ms INTEGER NOT NULL, delivered_ms INTEGER NOT NULL,
  packet_gone_ms INTEGER NOT NULL DEFAULT 0, extract_gone_ms INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX record_facts_request ON record_facts(request);
CREATE INDEX record_facts_waiting ON record_facts(delivered_ms) WHERE was_print_ready = 0 AND state = 6;
CREATE INDEX record_facts_started ON record_facts(started_ms);
CREATE TABLE card_facts (
  card_job BLOB PRIMARY KEY, request BLOB NOT NULL, state INTEGER NOT NULL, since_ms INTEGER NOT NULL,
  serial TEXT NOT NULL) STRICT;
CREATE INDEX card_facts_request ON card_facts(request);
CREATE INDEX card_facts_state ON card_facts(state, since_ms);
CREATE TABLE step_facts (
  id INTEGER PRIMARY KEY, sealed_ms INTEGER NOT NULL, step INTEGER NOT NULL, device TEXT NOT NULL,
  age_band INTEGER NOT NULL, tries INTEGER NOT NULL, seconds INTEGER NOT NULL) STRICT;
CREATE INDEX step_facts_sealed ON step_facts(sealed_ms);
CREATE TABLE reviews (
  recording BLOB PRIMARY KEY, decision INTEGER NOT NULL, decided_ms INTEGER NOT NULL, by TEXT NOT NULL,
  sealed BLOB NOT NULL) STRICT;
CREATE TABLE complaints (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, received_ms INTEGER NOT NULL, is_answered INTEGER NOT NULL,
  sealed BLOB NOT NULL) STRICT;
CREATE INDEX complaints_open ON complaints(is_answered, received_ms);
ALTER TABLE outbox ADD COLUMN hold INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_recording ON outbox(recording);
CREATE INDEX outbox_sealed ON outbox(sealed_ms);
CREATE INDEX outbox_due ON outbox(state, hold, next_ms);
CREATE INDEX requests_state ON requests(state, arrived_ms);
CREATE INDEX requests_arrived ON requests(arrived_ms);
CREATE INDEX recordings_request ON recordings(request);
CREATE INDEX recordings_kept ON recordings(started_ms) WHERE sealed IS NOT NULL;
CREATE INDEX card_jobs_recording ON card_jobs(recording);
CREATE INDEX card_jobs_state ON card_jobs(state);
CREATE INDEX blanks_at ON blanks(at_ms);
CREATE INDEX audit_subject ON audit(subject);
CREATE INDEX audit_at ON audit(at_ms);
CREATE INDEX audit_what ON audit(what, sequence);
CREATE INDEX audit_actor ON audit(actor, sequence);
CREATE INDEX audit_second ON audit(second, sequence) WHERE second <> '';
)sql";

// Pictures of spoiled blanks: a card may stand on them.
constexpr const char* kBlankPictures = R"sql(
CREATE TABLE blank_pictures (serial TEXT PRIMARY KEY, taken_ms INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
)sql";

// Fingers and eyes of those who work here, sealed like a resident's.
constexpr const char* kOfficers = R"sql(
CREATE TABLE officer_templates (account BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
)sql";

// Matters of the counter beside visits: found by kind, by who began first, and by a blind index of the NIK.
// And what stands half filled in forms.
constexpr const char* kCounterCases = R"sql(
CREATE TABLE counter_cases (
  id BLOB PRIMARY KEY, kind INTEGER NOT NULL, version INTEGER NOT NULL, is_open INTEGER NOT NULL,
  since_ms INTEGER NOT NULL, nik_index BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE INDEX counter_cases_kind ON counter_cases(kind, is_open, since_ms);
CREATE INDEX counter_cases_nik ON counter_cases(nik_index, kind);
CREATE TABLE form_drafts (
  account BLOB NOT NULL, form INTEGER NOT NULL, kept_ms INTEGER NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (account, form)) STRICT;
)sql";

// Requests from afar, found by a blind index of the number on the proof and by the visit opened for them; and
// the pictures of their papers. `closed_ms`: by the centre's clock, for retention.
constexpr const char* kOnline = R"sql(
CREATE TABLE online_requests (
  id BLOB PRIMARY KEY, version INTEGER NOT NULL, is_open INTEGER NOT NULL, sent_ms INTEGER NOT NULL,
  closed_ms INTEGER NOT NULL, number_index BLOB NOT NULL, visit BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE INDEX online_requests_open ON online_requests(is_open, sent_ms);
CREATE INDEX online_requests_number ON online_requests(number_index);
CREATE INDEX online_requests_visit ON online_requests(visit);
CREATE TABLE online_pictures (
  request BLOB NOT NULL, number INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (request, number)) STRICT;
)sql";

// Pictures of the papers that somebody brought, numbered as they were taken; `sealed` says what is known of
// one, `data` is the picture. A visit may have them before it has a number.
constexpr const char* kPapers = R"sql(
CREATE TABLE request_papers (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, request BLOB NOT NULL,
  kind INTEGER NOT NULL, version INTEGER NOT NULL, taken_ms INTEGER NOT NULL, sealed BLOB NOT NULL,
  data BLOB NOT NULL) STRICT;
CREATE INDEX request_papers_request ON request_papers(request, kind, number);
)sql";

// Which visits began in a session of the mobile service (a case of the counter). And since when a case is
// closed: it is kept from then on; what was closed before this change, from now on.
constexpr const char* kOutreach = R"sql(
ALTER TABLE counter_cases ADD COLUMN closed_ms INTEGER NOT NULL DEFAULT 0;
UPDATE counter_cases SET closed_ms = CAST(strftime('%s', 'now') AS INTEGER) * 1000 WHERE is_open = 0;
CREATE INDEX counter_cases_closed ON counter_cases(closed_ms) WHERE is_open = 0;
CREATE TABLE outreach_visits (
  request BLOB PRIMARY KEY, session BLOB NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX outreach_visits_session ON outreach_visits(session, at_ms);
)sql";

// Papers of several pages. What was taken before is a first page.
constexpr const char* kPaperPages = R"sql(
ALTER TABLE request_papers ADD COLUMN page INTEGER NOT NULL DEFAULT 1;
)sql";

constexpr std::array<Migration, 12> kMigrations = {
    Migration{1, kFirst},     Migration{2, kFinalTime},    Migration{3, kRoster},
    Migration{4, kCardStock}, Migration{5, kSupervision},  Migration{6, kBlankPictures},
    Migration{7, kOfficers},  Migration{8, kCounterCases}, Migration{9, kOnline},
    Migration{10, kPapers},   Migration{11, kOutreach},    Migration{12, kPaperPages}};

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
