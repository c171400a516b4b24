// Where what was fetched at set-up lies: models, regions, made-up people.
#pragma once

#include <QString>

namespace rekam {

QString cacheFolder(); // $REKAM_CACHE, else the user's cache folder with /rekam

} // namespace rekam
