// Logging: categories `rekam.<folder>`, English, key=value. The handler redacts what looks like a NIK before
// anything is written.
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace rekam {

// Replaces runs of 16 digits (a NIK or family-card number) by "[16 digits]". Applied to every line by the
// handler.
QString redacted(const QString& line);

// Sends all Qt and Rekam messages to `path` (rotated at 4 MB, three files kept) and warnings to stderr. Main
// thread, once, at start. An empty path means stderr only.
void installLogHandler(const QString& path);

} // namespace rekam

// In a .cpp: REKAM_LOG(lcStore, "rekam.store")
#define REKAM_LOG(name, category)                                                                            \
    namespace {                                                                                              \
    Q_LOGGING_CATEGORY(name, category, QtInfoMsg)                                                            \
    }
