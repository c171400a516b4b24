// The tables, and how an older database becomes today's.
#pragma once

#include "core/store/sql_database.h"

#include <span>

namespace rekam {

struct Migration
{
    int toVersion;
    const char* sql;
};
std::span<const Migration> allMigrations();

// Checks that it is a database of ours, then brings it to the last version: a back-up first (`backupFolder`,
// without the keys of drafts), then one transaction. Answers the version it came from; 0 for a new one.
// StoreTooNew where a newer program has been here; StoreDamaged where it is somebody else's file.
Result<int> migrate(SqlDatabase& database, std::span<const Migration> migrations,
                    const QString& backupFolder);

} // namespace rekam
