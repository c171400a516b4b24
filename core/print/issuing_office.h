// Who issues a paper: from the settings of the station.
#pragma once

#include "core/print/indonesian_date.h"

#include <QString>

namespace rekam {

struct IssuingOffice
{
    QString regency;    // "Kabupaten Grobogan", without which no paper says who issued it
    QString place;      // "Kecamatan Grobogan"
    QString counter;    // "Loket 2"; may be empty
    QString callCentre; // "1500537 (Halo Dukcapil)"; may be empty
    TimeZoneWord zone = TimeZoneWord::Wib;
};

} // namespace rekam
