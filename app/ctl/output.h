// What rekamctl prints: JSON objects, one a line, with --json; plain English lines otherwise. Errors go to
// stderr.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <optional>

namespace rekam::ctl {

void print(const QJsonObject& object, bool asJson); // plain: "key: value" lines
// The sentence for a person in English, the code behind it. With --json an object {"error": ..., "code": ...}
// on stdout too.
int fail(const Error& error, bool asJson, int exitCode);

// Options shared by commands. Returns an exit code where the command is done: --help (0) or wrong use (2).
std::optional<int> parse(QCommandLineParser& parser, const char* command, const QStringList& arguments);

// DIR is what `--home` of `record` names; its home lies in DIR/home. A home itself is taken too.
QString homeIn(const QString& base);

// A passphrase from FILE or "-" (standard input): first line, never an argument or environment variable.
Result<SecureBuffer> readPassphrase(const QString& fileOrDash);

} // namespace rekam::ctl
