// The cards that a page lists: jobs from the store, with the holder's name and number from the centre's card
// data.
#pragma once

#include "core/print/card_job.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct CardItem
{
    CardJob job;
    TicketNumber ticket;
    CardData data; // personal: held only while the page is open
};

// Jobs in one of `states`, oldest first. A job whose card data cannot be read is left out; the first such
// error is not fatal and comes in `damaged`.
struct CardItems
{
    std::vector<CardItem> items;
    std::optional<Error> damaged;
};
void loadCardItems(StationStore& store, std::vector<CardJobState> states, QObject* receiver,
                   Reply<CardItems> reply);

} // namespace rekam
