// The cards that a page lists and the one that is chosen: jobs from the store, with the holder's name and
// number from the centre's card data.
#pragma once

#include "core/print/card_job.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct CardItem
{
    CardJob job;
    TicketNumber ticket;
    std::optional<ServiceType> service; // of its visit, where it is known
    ServiceChannel channel = ServiceChannel::InPerson;
    bool hasPriority = false;               // came in the priority line
    CardData data;                          // personal: held only while the page is open
    std::optional<CardCollector> filedBy{}; // who filed for the holder by power of attorney; personal
};

// Main thread. Lives as long as the receiver that is given to load().
class CardList
{
public:
    // Jobs in one of `states`, oldest first.
    CardList(StationStore& store, std::vector<CardJobState> states)
        : m_store(&store),
          m_states(std::move(states))
    {}

    // Answers once. The error is why cards are missing: all of them, or the first whose data cannot be read.
    // A chosen card that is gone is chosen no more.
    void load(QObject* receiver, std::function<void(const std::optional<Error>&)> loaded);

    const std::vector<CardItem>& items() const { return m_items; }
    void select(const CardJobId& job) { m_selected = job; }
    void deselect() { m_selected.reset(); }
    const std::optional<CardJobId>& selectedId() const { return m_selected; }
    const CardItem* selected() const; // null: none, or not in the list
    void adopt(const CardJob& job);   // as it is on disk now

private:
    StationStore* m_store; // outlives the list
    std::vector<CardJobState> m_states;
    std::vector<CardItem> m_items;
    std::optional<CardJobId> m_selected;
    int m_adopted = 0; // a list that was read before the newest of them is read again
};

// What a card's step changes: the job, the audit line, and what the centre is told.
StoreChange cardChange(StationPorts& ports, const LoginSession& login, const CardOutcome& outcome,
                       const QString& auditWhat, std::vector<Fact> facts = {});

} // namespace rekam
