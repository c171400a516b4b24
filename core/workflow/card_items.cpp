#include "core/workflow/card_items.h"

#include "core/service/proxy_rules.h"

#include <QPointer>
#include <algorithm>

namespace rekam {
namespace {

struct LoadedCards
{
    std::vector<CardItem> items;
    // A card that cannot be read is left out, and the first such error is kept; one whose data went after
    // their time (link.cardDataKeepDays) is left out without one.
    std::optional<Error> damaged;
};

struct KnownCard
{
    CardJob job;
    TicketNumber ticket;
    std::optional<ServiceType> service;
    ServiceChannel channel = ServiceChannel::InPerson;
    bool hasPriority = false;
    std::optional<CardCollector> filedBy{};
};

std::optional<CardCollector> proxyOf(const ServiceRequest& request)
{
    const Intake& intake = request.intake;
    if (!isInPlaceOf(intake.filedBy))
        return std::nullopt;
    return CardCollector{intake.filedByName, intake.filedByNik ? intake.filedByNik->text() : QString(),
                         intake.authorisedOn};
}

// Loads one job's data after the other; the store answers in order.
struct Loading : std::enable_shared_from_this<Loading>
{
    StationStore& store;
    QPointer<QObject> receiver;
    Reply<LoadedCards> reply;
    LoadedCards loaded;
    std::vector<KnownCard> queue;
    std::size_t at = 0;

    explicit Loading(StationStore& s) : store(s) {}

    void next()
    {
        if (!receiver)
            return;
        if (at == queue.size()) {
            reply(std::move(loaded));
            return;
        }
        store.loadCardData(queue[at].job.id, receiver, [self = shared_from_this()](Result<CardData> data) {
            const KnownCard& known = self->queue[self->at++];
            if (data)
                self->loaded.items.push_back({known.job, known.ticket, known.service, known.channel,
                                              known.hasPriority, std::move(*data), known.filedBy});
            else if (data.error().code() != Errc::RecordMissing && !self->loaded.damaged)
                self->loaded.damaged = data.error();
            self->next();
        });
    }
};

void loadCards(StationStore& store, std::vector<CardJobState> states, QObject* receiver,
               Reply<LoadedCards> reply)
{
    auto loading = std::make_shared<Loading>(store);
    loading->receiver = receiver;
    loading->reply = std::move(reply);
    store.loadOpenWork(receiver, [loading, states = std::move(states)](const Result<OpenWork>& work) {
        if (!work) {
            loading->reply(Unexpected(work.error()));
            return;
        }
        for (const CardJob& job : work->cardJobs) {
            if (std::find(states.begin(), states.end(), job.state) == states.end())
                continue;
            const auto request = std::find_if(work->requests.begin(), work->requests.end(),
                                              [&](const ServiceRequest& r) { return r.id == job.request; });
            KnownCard known{job, {}, std::nullopt};
            if (request != work->requests.end()) {
                known.ticket = request->ticket;
                known.service = request->service;
                known.channel = request->channel;
                known.filedBy = proxyOf(*request);
                known.hasPriority = request->ticket.series == seriesOf(QueueClass::Priority) ||
                                    request->queueClass == QueueClass::Priority;
            }
            loading->queue.push_back(std::move(known));
        }
        std::stable_sort(
            loading->queue.begin(), loading->queue.end(),
            [](const KnownCard& a, const KnownCard& b) { return a.job.stateSince < b.job.stateSince; });
        loading->next();
    });
}

} // namespace

void CardList::load(QObject* receiver, std::function<void(const std::optional<Error>&)> loaded)
{
    loadCards(*m_store, m_states, receiver,
              [this, receiver, loaded = std::move(loaded), adopted = m_adopted](Result<LoadedCards> cards) {
                  if (!cards) {
                      loaded(cards.error());
                      return;
                  }
                  // Read before a card went on: that card would go back a step.
                  if (adopted != m_adopted) {
                      load(receiver, loaded);
                      return;
                  }
                  m_items = std::move(cards->items);
                  if (!selected())
                      m_selected.reset();
                  loaded(cards->damaged);
              });
}

const CardItem* CardList::selected() const
{
    const auto at = std::find_if(m_items.begin(), m_items.end(), [this](const CardItem& item) {
        return m_selected && item.job.id == *m_selected;
    });
    return at == m_items.end() ? nullptr : &*at;
}

void CardList::adopt(const CardJob& job)
{
    ++m_adopted;
    for (CardItem& known : m_items) {
        if (known.job.id == job.id)
            known.job = job;
    }
}

StoreChange cardChange(StationPorts& ports, const LoginSession& login, const CardOutcome& outcome,
                       const QString& auditWhat, std::vector<Fact> facts)
{
    const CardJob& job = outcome.state;
    StoreChange change;
    change.cardJob = job;
    change.audit.push_back({auditWhat,
                            login.accountName,
                            QString::fromLatin1(roleName(login.role)),
                            {},
                            job.id.text(),
                            std::move(facts)});
    for (const CardEffect& effect : outcome.effects) {
        if (const auto* tell = std::get_if<card_effect::TellCentre>(&effect))
            change.events.push_back({ports.ids.make<EventId>(), QString::fromLatin1(tell->what),
                                     job.recording, job.id, job.serial ? job.serial->text() : QString(),
                                     ports.clock.nowUtc()});
    }
    return change;
}

} // namespace rekam
