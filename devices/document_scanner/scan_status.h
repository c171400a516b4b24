// What scanimage's end means, as pure reading: no process here.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace rekam {

// Why a scan failed. `said`: standard error, in English (LC_ALL=C). DeviceUnplugged where the scanner cannot
// be opened any more; ScannerOption (fact what: its name) where an option or its value is not known to it.
Error scanError(int exitCode, const QByteArray& said);

// "genesys:libusb:001:004|Canon LiDE 220": the first line of `scanimage -f "%d|%v %m%n"`.
struct ListedScanner
{
    QString device;
    QString model;
};
std::optional<ListedScanner> firstScanner(const QByteArray& list);

// Options of a technician: only words that begin with "--", at most sixteen.
QStringList scanOptions(const QString& text);
int scanResolution(const QString& text); // 75 to 600 dots per inch; 200 otherwise

} // namespace rekam
