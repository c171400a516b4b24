// SQLite through its C API, with the settings that this store stands on. Only this folder speaks to it. Store
// thread only.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <variant>
#include <vector>

struct sqlite3;

namespace rekam {

using SqlValue = std::variant<std::monostate, qint64, QByteArray, QString>;

class SqlRow
{
public:
    explicit SqlRow(std::vector<SqlValue> values) : m_values(std::move(values)) {}
    // A value of another type reads as zero or empty: rows are foreign input once somebody has had the disk.
    qint64 integer(int column) const;
    QDateTime time(int column) const; // from milliseconds since 1970; none where they are 0
    QByteArray blob(int column) const;
    QString text(int column) const;
    bool isNull(int column) const;

private:
    std::vector<SqlValue> m_values;
};

class SqlDatabase
{
public:
    enum class Access
    {
        ReadWrite,
        ReadOnly
    };

    // Defensive, no extensions, no double-quoted strings, WAL with FULL (read back), exclusive lock. Makes
    // the file (0600). StoreDamaged, DiskFull, DiskFailed, StoreReadOnly.
    static Result<SqlDatabase> open(const QString& path, Access access);
    SqlDatabase(SqlDatabase&&) noexcept;
    SqlDatabase& operator=(SqlDatabase&&) noexcept;
    ~SqlDatabase();

    Status execute(const char* sql, std::initializer_list<SqlValue> values = {});
    Result<std::vector<SqlRow>> select(const char* sql, std::initializer_list<SqlValue> values = {});
    // The one integer of a one-row answer; `fallback` where there is no row.
    Result<qint64> number(const char* sql, std::initializer_list<SqlValue> values = {}, qint64 fallback = 0);
    Status script(const char* sql); // several statements, no values

    // Moves the log into the database and truncates it: deleted keys are not in it any more. DiskFailed where
    // it could not be.
    Status truncateLog();
    Status backupTo(const QString& path);

    // Plays a slow disk: every commit waits so long before it is written.
    void delayCommits(std::chrono::milliseconds delay);

    // True once a write or fsync failed: what Linux dropped then is unknown, so nothing more is written until
    // a restart.
    bool isSuspect() const;

private:
    struct State;
    explicit SqlDatabase(std::unique_ptr<State> state);
    Unexpected failure(const char* operation) const;
    std::unique_ptr<State> m_state;
};

// Begun on construction; rolled back unless committed.
class SqlTransaction
{
public:
    static Result<SqlTransaction> begin(SqlDatabase& database);
    SqlTransaction(SqlTransaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    ~SqlTransaction();
    Status commit(); // after a failed commit the transaction is rolled back

private:
    explicit SqlTransaction(SqlDatabase& database) : m_database(&database) {}
    SqlDatabase* m_database;
};

} // namespace rekam
