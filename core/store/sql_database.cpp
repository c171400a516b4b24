#include "core/store/sql_database.h"

#include <QFile>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace rekam {
namespace {

constexpr int kMaxBlob = 256 * 1024 * 1024;

struct StatementCloser
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using StatementPointer = std::unique_ptr<sqlite3_stmt, StatementCloser>;

Errc codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return Errc::DiskFull;
    case SQLITE_IOERR:
        return Errc::DiskFailed;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return Errc::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Errc::HomeInUse;
    default:
        return Errc::StoreDamaged;
    }
}

int bindValue(sqlite3_stmt* statement, int index, const SqlValue& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    if (const auto* blob = std::get_if<QByteArray>(&value))
        return sqlite3_bind_blob64(statement, index, blob->isNull() ? "" : blob->constData(),
                                   static_cast<sqlite3_uint64>(blob->size()), SQLITE_TRANSIENT);
    if (const auto* text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        return sqlite3_bind_text64(statement, index, utf8.isNull() ? "" : utf8.constData(),
                                   static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    return sqlite3_bind_null(statement, index);
}

SqlValue columnValue(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64{sqlite3_column_int64(statement, column)};
    case SQLITE_BLOB: {
        const void* data = sqlite3_column_blob(statement, column);
        return QByteArray(static_cast<const char*>(data), sqlite3_column_bytes(statement, column));
    }
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    default:
        return std::monostate{};
    }
}

} // namespace

qint64 SqlRow::integer(int column) const
{
    const auto* value = std::get_if<qint64>(&m_values.at(static_cast<std::size_t>(column)));
    return value ? *value : 0;
}

QDateTime SqlRow::time(int column) const
{
    const qint64 ms = integer(column);
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QByteArray SqlRow::blob(int column) const
{
    const auto* value = std::get_if<QByteArray>(&m_values.at(static_cast<std::size_t>(column)));
    return value ? *value : QByteArray();
}

QString SqlRow::text(int column) const
{
    const auto* value = std::get_if<QString>(&m_values.at(static_cast<std::size_t>(column)));
    return value ? *value : QString();
}

bool SqlRow::isNull(int column) const
{
    return std::holds_alternative<std::monostate>(m_values.at(static_cast<std::size_t>(column)));
}

struct SqlDatabase::State
{
    sqlite3* handle = nullptr;
    bool isSuspect = false;
    std::chrono::milliseconds commitDelay{0};

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sqlite3_close_v2(handle); }

    bool configure()
    {
        const auto set = [&](int option, int value) {
            int now = -1;
            return sqlite3_db_config(handle, option, value, &now) == SQLITE_OK && now == value;
        };
        sqlite3_extended_result_codes(handle, 1);
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxBlob);
        sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM needs one
        return set(SQLITE_DBCONFIG_DEFENSIVE, 1) && set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0) &&
               set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0) && set(SQLITE_DBCONFIG_DQS_DML, 0) &&
               set(SQLITE_DBCONFIG_DQS_DDL, 0);
    }
};

SqlDatabase::SqlDatabase(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SqlDatabase::SqlDatabase(SqlDatabase&&) noexcept = default;
SqlDatabase& SqlDatabase::operator=(SqlDatabase&&) noexcept = default;
SqlDatabase::~SqlDatabase() = default;

Unexpected SqlDatabase::failure(const char* operation) const
{
    const int code = sqlite3_extended_errcode(m_state->handle);
    const Errc errc = codeOf(code);
    if (errc == Errc::DiskFailed)
        m_state->isSuspect = true;
    return Unexpected(errc, {{"op", QString::fromLatin1(operation)}, {"sqlite", QString::number(code)}});
}

Result<SqlDatabase> SqlDatabase::open(const QString& path, Access access)
{
    const QByteArray name = QFile::encodeName(path);
    if (access == Access::ReadWrite) {
        // Made here, because SQLite would give it the mode of the umask; its log takes the mode of the
        // database.
        const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0)
            return Unexpected(errno == ENOSPC ? Errc::DiskFull : Errc::StoreReadOnly,
                              {{"op", QStringLiteral("create")}});
        ::close(fd);
    }
    SqlDatabase database(std::make_unique<State>());
    const int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX |
                      (access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    if (sqlite3_open_v2(name.constData(), &database.m_state->handle, flags, nullptr) != SQLITE_OK)
        return database.failure("open");
    if (!database.m_state->configure())
        return database.failure("configure");
    REKAM_CHECK(
        database.script("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
                        "PRAGMA mmap_size=0; PRAGMA locking_mode=EXCLUSIVE; PRAGMA foreign_keys=ON;"));
    if (access == Access::ReadOnly)
        return database;
    REKAM_TRY(const auto mode, database.select("PRAGMA journal_mode=WAL"));
    REKAM_CHECK(
        database.script("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=1000;"));
    REKAM_TRY(const qint64 synchronous, database.number("PRAGMA synchronous"));
    REKAM_TRY(const qint64 secureDelete, database.number("PRAGMA secure_delete"));
    if (mode.size() != 1 || mode[0].text(0) != QLatin1String("wal") || synchronous != 2 || secureDelete != 1)
        return Unexpected(Errc::StoreDamaged, {{"op", QStringLiteral("settings not taken")}});
    return database;
}

void SqlDatabase::delayCommits(std::chrono::milliseconds delay)
{
    m_state->commitDelay = delay;
    const auto wait = +[](void* state) {
        sqlite3_sleep(static_cast<int>(static_cast<const State*>(state)->commitDelay.count()));
        return 0; // the commit goes on
    };
    sqlite3_commit_hook(m_state->handle, wait, m_state.get());
}

Result<std::vector<SqlRow>> SqlDatabase::select(const char* sql, std::initializer_list<SqlValue> values)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(m_state->handle, sql, -1, &raw, nullptr) != SQLITE_OK)
        return failure("prepare");
    const StatementPointer statement(raw);
    int index = 0;
    for (const SqlValue& value : values) {
        if (bindValue(raw, ++index, value) != SQLITE_OK)
            return failure("bind");
    }
    std::vector<SqlRow> rows;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        std::vector<SqlValue> columns;
        const int count = sqlite3_column_count(raw);
        for (int i = 0; i < count; ++i)
            columns.push_back(columnValue(raw, i));
        rows.emplace_back(std::move(columns));
    }
    if (code != SQLITE_DONE)
        return failure("step");
    return rows;
}

Status SqlDatabase::execute(const char* sql, std::initializer_list<SqlValue> values)
{
    if (m_state->isSuspect)
        return Unexpected(Errc::StoreReadOnly, {{"why", QStringLiteral("disk failed before")}});
    if (auto rows = select(sql, values); !rows)
        return Unexpected(rows.error());
    return {};
}

Result<qint64> SqlDatabase::number(const char* sql, std::initializer_list<SqlValue> values, qint64 fallback)
{
    REKAM_TRY(const auto rows, select(sql, values));
    return rows.empty() || rows[0].isNull(0) ? fallback : rows[0].integer(0);
}

Status SqlDatabase::script(const char* sql)
{
    if (sqlite3_exec(m_state->handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure("script");
    return {};
}

Status SqlDatabase::truncateLog()
{
    int framesInLog = -1;
    int framesMoved = -1;
    if (sqlite3_wal_checkpoint_v2(m_state->handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &framesInLog,
                                  &framesMoved) != SQLITE_OK)
        return failure("checkpoint");
    if (framesInLog > 0)
        return Unexpected(Errc::DiskFailed, {{"op", QStringLiteral("checkpoint")}});
    return {};
}

Status SqlDatabase::backupTo(const QString& path)
{
    REKAM_TRY(SqlDatabase copy, open(path, Access::ReadWrite));
    // A backup writes a log of its own size otherwise.
    REKAM_CHECK(copy.script("PRAGMA journal_mode=DELETE"));
    sqlite3_backup* backup = sqlite3_backup_init(copy.m_state->handle, "main", m_state->handle, "main");
    if (!backup)
        return copy.failure("backup");
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return copy.failure("backup");
    return {};
}

bool SqlDatabase::isSuspect() const { return m_state->isSuspect; }

Result<SqlTransaction> SqlTransaction::begin(SqlDatabase& database)
{
    REKAM_CHECK(database.execute("BEGIN IMMEDIATE"));
    return SqlTransaction(database);
}

Status SqlTransaction::commit()
{
    REKAM_CHECK(m_database->execute("COMMIT")); // still open on failure: the destructor rolls back
    m_database = nullptr;
    return {};
}

SqlTransaction::~SqlTransaction()
{
    if (!m_database)
        return;
    // Fails where SQLite has rolled back by itself, which is what is wanted.
    if (const Status rolledBack = m_database->script("ROLLBACK"); !rolledBack)
        return;
}

} // namespace rekam
