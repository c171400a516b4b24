// Requests from afar by people of the made-up population: the same for the same people and day.
#pragma once

#include "app/central/online_desk.h"
#include "app/central/register.h"

#include <QDate>

namespace rekam::central {

// One of each of these, as far as there are such people ("online-holder", "online-first"): a damaged card,
// sent today; a lost one whose letter of the police cannot be read; a change of data where what was typed
// differs from the register; a first card, which nobody gets from afar; one that moved here, due on the day;
// a damaged one that is late; a lost one. Numbers and identities say nothing of the person.
std::vector<KeptRequest> madeUpRequests(const std::vector<Resident>& people, const QDate& today);

} // namespace rekam::central
