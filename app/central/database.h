// The centre's SQLite: one connection that all threads of a process share under its own mutex. The matcher
// opens the same file.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>

struct sqlite3;
struct sqlite3_stmt;

namespace rekam::central {

// One prepared statement. Parameters count from 1, columns from 0.
class Statement
{
public:
    Statement& bind(int at, qint64 value);
    Statement& bind(int at, const QString& text);
    Statement& bind(int at, const QByteArray& blob);
    Statement& bindNull(int at);

    Result<bool> step(); // true: there is a row
    Status run();        // to the end, rows ignored

    qint64 number(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3* connection, sqlite3_stmt* statement) : m_connection(connection), m_statement(statement)
    {}

    sqlite3* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

class Database
{
public:
    // Opens or makes the file with WAL and synchronous FULL and brings its tables up to date.
    // StoreTooNew where a newer program made it; StoreDamaged, DiskFull, DiskFailed.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Runs the work alone: other threads of this process wait. Any thread; never nested.
    template<typename T>
    Result<T> read(const std::function<Result<T>()>& work)
    {
        const std::lock_guard hold(m_mutex);
        return work();
    }
    // The same in one transaction, which is rolled back when the work answers with an error.
    template<typename T>
    Result<T> write(const std::function<Result<T>()>& work)
    {
        const std::lock_guard hold(m_mutex);
        REKAM_CHECK(execute("BEGIN IMMEDIATE"));
        Result<T> outcome = work();
        const Status end = execute(outcome ? "COMMIT" : "ROLLBACK");
        if (outcome && !end)
            return Unexpected(end.error());
        return outcome;
    }

    // For use inside read() and write() only.
    Result<Statement> prepare(const char* sql);
    Status execute(const char* sql);
    int changes() const;
    qint64 lastRow() const;

private:
    explicit Database(sqlite3* connection) : m_connection(connection) {}
    Status migrate();

    std::mutex m_mutex;
    sqlite3* m_connection;
};

} // namespace rekam::central
