// Where the programs and the fetched data of this installation lie.
#pragma once

#include "core/base/cache_folder.h"

#include <QString>

namespace rekam {

QString programFolder(); // of the running program: rekam-central and rekam-device-host lie beside it
QString defaultBase();   // where the station lives without --home: the user's data folder with /rekam

} // namespace rekam
