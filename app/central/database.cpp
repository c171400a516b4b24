#include "app/central/database.h"

#include <sqlite3.h>

namespace rekam::central {
namespace {

constexpr int kSchemaVersion = 7;

constexpr const char* kSchema = R"sql(
CREATE TABLE settings(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE residents(
  nik TEXT PRIMARY KEY, kk TEXT NOT NULL, village TEXT NOT NULL, active INTEGER NOT NULL, word TEXT NOT NULL,
  recorded_ms INTEGER, summoned INTEGER NOT NULL, kept_as TEXT NOT NULL, applicant BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX residents_by_village ON residents(village);

CREATE TABLE enrol_codes(hash BLOB PRIMARY KEY, station TEXT NOT NULL, expires_ms INTEGER NOT NULL, used_for BLOB) WITHOUT ROWID;
CREATE TABLE certificate_orders(
  id INTEGER PRIMARY KEY AUTOINCREMENT, request_hash BLOB NOT NULL UNIQUE, station TEXT NOT NULL, kind TEXT NOT NULL, csr BLOB NOT NULL,
  signing_key BLOB NOT NULL, sealing_key BLOB NOT NULL, station_id BLOB, refused TEXT);
CREATE TABLE stations(
  id BLOB PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, certificate BLOB NOT NULL, certificate_hash BLOB NOT NULL UNIQUE,
  signing_key BLOB NOT NULL, sealing_key BLOB NOT NULL, enrolled_ms INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE packets(
  id BLOB PRIMARY KEY, station BLOB NOT NULL, length INTEGER NOT NULL, state TEXT NOT NULL, expires_ms INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '', receipt BLOB, record BLOB, received_ms INTEGER, matched INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX packets_to_match ON packets(received_ms) WHERE state = 'received' AND matched = 0;

CREATE TABLE recordings(nik TEXT PRIMARY KEY, packet BLOB NOT NULL, record BLOB NOT NULL, at_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE samples(digest BLOB PRIMARY KEY, nik TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE statuses(
  id INTEGER PRIMARY KEY AUTOINCREMENT, packet BLOB NOT NULL, record BLOB NOT NULL, station BLOB NOT NULL, at_ms INTEGER NOT NULL,
  word TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TABLE card_jobs(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, record BLOB NOT NULL, packet BLOB NOT NULL, station BLOB NOT NULL,
  nik TEXT NOT NULL, issued_ms INTEGER NOT NULL, sealed BLOB NOT NULL);
CREATE TABLE events(
  id BLOB PRIMARY KEY, station BLOB NOT NULL, what TEXT NOT NULL, record BLOB NOT NULL, card_job BLOB NOT NULL, serial TEXT NOT NULL,
  at_ms INTEGER NOT NULL, received_ms INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
)sql";

// Second signatures that a station sent after its packet.
constexpr const char* kSecondSchema = R"sql(
CREATE TABLE countersignatures(
  packet BLOB PRIMARY KEY, station BLOB NOT NULL, message BLOB NOT NULL, received_ms INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 2;
)sql";

// What stations ask for without a recording: sealed, opened by the process that matches.
constexpr const char* kThirdSchema = R"sql(
CREATE TABLE card_requests(
  request BLOB PRIMARY KEY, station BLOB NOT NULL, sealed BLOB NOT NULL, received_ms INTEGER NOT NULL,
  answer TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
PRAGMA user_version = 3;
)sql";

// Activations of IKD that a station began; who is on which family card.
constexpr const char* kFourthSchema = R"sql(
CREATE TABLE ikd_activations(
  id BLOB PRIMARY KEY, station BLOB NOT NULL, nik TEXT NOT NULL, code TEXT NOT NULL, asked_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL, word TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX residents_by_kk ON residents(kk);
PRAGMA user_version = 4;
)sql";

// Requests that residents sent from home, what stations decided about them (sealed, opened by the process
// that matches), and what the applicants were told.
constexpr const char* kFifthSchema = R"sql(
CREATE TABLE online_requests(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, nik TEXT NOT NULL,
  channel TEXT NOT NULL, contact TEXT NOT NULL, sent_ms INTEGER NOT NULL, state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '', state_ms INTEGER NOT NULL DEFAULT 0, message BLOB NOT NULL);
CREATE TABLE online_papers(
  request BLOB NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, readable INTEGER NOT NULL,
  PRIMARY KEY(request, number)) WITHOUT ROWID;
CREATE TABLE online_decisions(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, event BLOB NOT NULL UNIQUE, request BLOB NOT NULL, what TEXT NOT NULL,
  sealed BLOB NOT NULL, received_ms INTEGER NOT NULL, answer TEXT NOT NULL DEFAULT '');
CREATE TABLE notices(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, request BLOB NOT NULL, what TEXT NOT NULL, channel TEXT NOT NULL,
  contact TEXT NOT NULL, text TEXT NOT NULL, queued_ms INTEGER NOT NULL, UNIQUE(request, what));
PRAGMA user_version = 5;
)sql";

// Who decided about a request from afar, and the visit that was opened with it: the first one counts.
constexpr const char* kSixthSchema = R"sql(
ALTER TABLE online_requests ADD COLUMN station BLOB NOT NULL DEFAULT x'';
ALTER TABLE online_decisions ADD COLUMN station BLOB NOT NULL DEFAULT x'';
ALTER TABLE online_decisions ADD COLUMN visit BLOB NOT NULL DEFAULT x'';
PRAGMA user_version = 6;
)sql";

// Faces that wait to be compared, and portraits of people who were recorded elsewhere: both sealed to the
// packet key. Score and threshold in millionths.
constexpr const char* kSeventhSchema = R"sql(
CREATE TABLE ikd_faces(
  activation BLOB PRIMARY KEY, station BLOB NOT NULL, nik TEXT NOT NULL, number INTEGER NOT NULL, sealed BLOB NOT NULL,
  received_ms INTEGER NOT NULL, beginnings INTEGER NOT NULL DEFAULT 0, word TEXT NOT NULL, score INTEGER NOT NULL DEFAULT 0,
  threshold INTEGER NOT NULL DEFAULT 0);
CREATE INDEX ikd_faces_to_compare ON ikd_faces(received_ms) WHERE word = 'COMPARING';
CREATE TABLE elsewhere_portraits(nik TEXT PRIMARY KEY, sealed BLOB NOT NULL);
PRAGMA user_version = 7;
)sql";

Unexpected failure(sqlite3* connection, const char* op)
{
    const int code = connection != nullptr ? sqlite3_errcode(connection) : SQLITE_NOMEM;
    const std::vector<Fact> facts{{"store", QStringLiteral("centre")},
                                  {"op", QString::fromLatin1(op)},
                                  {"sqlite", QString::number(code)}};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return Unexpected(Errc::DiskFull, facts);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Unexpected(Errc::StoreDamaged, facts);
    default:
        return Unexpected(Errc::DiskFailed, facts);
    }
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement& Statement::bind(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), at, value);
    return *this;
}

Statement& Statement::bind(int at, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), at, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int at, const QByteArray& blob)
{
    sqlite3_bind_blob64(m_statement.get(), at, blob.isNull() ? "" : blob.constData(),
                        static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int at)
{
    sqlite3_bind_null(m_statement.get(), at);
    return *this;
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failure(m_connection, "step");
    }
}

Status Statement::run()
{
    for (;;) {
        REKAM_TRY(const bool row, step());
        if (!row)
            return {};
    }
}

qint64 Statement::number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

QString Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_statement.get(), column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    sqlite3* connection = nullptr;
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &connection, flags, nullptr);
    std::unique_ptr<Database> database(new Database(connection));
    if (opened != SQLITE_OK)
        return failure(connection, "open");
    sqlite3_busy_timeout(connection, 10'000);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    for (const char* pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY",
          "PRAGMA secure_delete=ON", "PRAGMA cell_size_check=ON"})
        REKAM_CHECK(database->execute(pragma));
    REKAM_CHECK(database->migrate());
    return database;
}

Database::~Database() { sqlite3_close_v2(m_connection); }

Status Database::migrate()
{
    const std::function<Status()> work = [this]() -> Status {
        REKAM_TRY(Statement version, prepare("PRAGMA user_version"));
        REKAM_CHECK(version.step());
        const qint64 found = version.number(0);
        if (found > kSchemaVersion)
            return Unexpected(Errc::StoreTooNew, {{"store", QStringLiteral("centre")}});
        if (found < 1)
            REKAM_CHECK(execute(kSchema));
        if (found < 2)
            REKAM_CHECK(execute(kSecondSchema));
        if (found < 3)
            REKAM_CHECK(execute(kThirdSchema));
        if (found < 4)
            REKAM_CHECK(execute(kFourthSchema));
        if (found < 5)
            REKAM_CHECK(execute(kFifthSchema));
        if (found < 6)
            REKAM_CHECK(execute(kSixthSchema));
        return found < kSchemaVersion ? execute(kSeventhSchema) : Status();
    };
    return write(work);
}

Result<Statement> Database::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_connection, sql, -1, &statement, nullptr) != SQLITE_OK)
        return failure(m_connection, "prepare");
    return Statement(m_connection, statement);
}

Status Database::execute(const char* sql)
{
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_connection, "execute");
    return {};
}

int Database::changes() const { return sqlite3_changes(m_connection); }
qint64 Database::lastRow() const { return sqlite3_last_insert_rowid(m_connection); }

} // namespace rekam::central
