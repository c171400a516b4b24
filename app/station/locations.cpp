#include "app/station/locations.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace rekam {

QString programFolder() { return QCoreApplication::applicationDirPath(); }

QString defaultBase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/rekam");
}

} // namespace rekam
