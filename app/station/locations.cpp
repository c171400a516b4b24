#include "app/station/locations.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace rekam {

QString programFolder() { return QCoreApplication::applicationDirPath(); }

QString cacheFolder()
{
    const QString named = qEnvironmentVariable("REKAM_CACHE");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/rekam");
}

QString defaultBase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/rekam");
}

} // namespace rekam
