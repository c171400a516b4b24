// Where the programs and the fetched data of this installation lie.
#pragma once

#include <QString>

namespace rekam {

QString programFolder(); // of the running program: rekam-central and rekam-device-host lie beside it
QString cacheFolder();   // $REKAM_CACHE, else the user's cache folder with /rekam: models, regions, people
QString defaultBase();   // where the station lives without --home: the user's data folder with /rekam

} // namespace rekam
