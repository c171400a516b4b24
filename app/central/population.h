// A made-up population in families, the same for the same seed and day. Nobody in it exists; the names are
// put together from short word lists, the regions are real.
#pragma once

#include "app/central/register.h"
#include "core/people/region.h"

#include <QDate>

namespace rekam::central {

struct PopulationOrder
{
    quint64 seed = 1;
    int people = 2400; // at least; the last family is finished
    QDate today;       // ages count to this day
};

// `regions` may be null: then a handful of villages in Kabupaten Grobogan (33.15) is used. Holds every code
// of every list that an Applicant has, and people with wrong or unusual data on purpose, each marked in
// Resident::keptAs: adult, sixteen, child, married-young, foreigner, single-word-name,
// nik-birth-date-differs, nik-sex-differs, inactive, already-recorded, card-holder,
// foreign-card-holder, permit-over, second-nik (somebody else's twin under another NIK), old-region-code,
// online-holder and online-first (ask from home). The first one is a grown woman with Indonesian citizenship.
std::vector<Resident> makePopulation(const PopulationOrder& order, const RegionTable* regions);

} // namespace rekam::central
