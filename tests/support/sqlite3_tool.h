// What somebody with the disk and the sqlite3 tool does to a home that is closed.
#pragma once

#include "tests/support/store_home.h"

#include <QProcess>

namespace rekam::test {

inline bool sqlite3Tool(const StoreHome& home, const QString& sql)
{
    QProcess tool;
    tool.start("sqlite3", {home.file("store.db"), sql});
    return tool.waitForFinished() && tool.exitCode() == 0;
}

} // namespace rekam::test
