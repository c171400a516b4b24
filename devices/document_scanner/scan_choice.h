// Which of a scanner's options are asked for, as pure reading of what it offers: no process here.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rekam {

struct ScanWish
{
    int resolution = 200; // dots per inch
    QString source{};     // "flatbed", "feeder"; empty: as it stands
    QString colour{};     // "gray"; otherwise colour
};

// Arguments of scanimage for the wish, in the words of this scanner. `offered`: what `scanimage -A` says of
// it. ScannerOption (fact what: source, colour, resolution) where it offers nothing of the kind. A scanner
// without modes or resolutions to choose from is not asked for any; one without sources has its glass.
Result<QStringList> scanArguments(const ScanWish& wish, const QByteArray& offered);

} // namespace rekam
