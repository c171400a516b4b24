#include "core/base/cache_folder.h"

#include <QStandardPaths>

namespace rekam {

QString cacheFolder()
{
    const QString named = qEnvironmentVariable("REKAM_CACHE");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/rekam");
}

} // namespace rekam
