#include "core/workflow/card_items.h"

#include <QPointer>
#include <algorithm>

namespace rekam {
namespace {

// Loads one job's data after the other; the store answers in order.
struct Loading : std::enable_shared_from_this<Loading>
{
    StationStore& store;
    QPointer<QObject> receiver;
    Reply<CardItems> reply;
    CardItems loaded;
    std::vector<std::pair<CardJob, TicketNumber>> queue;
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
        store.loadCardData(queue[at].first.id, receiver, [self = shared_from_this()](Result<CardData> data) {
            const auto& [job, ticket] = self->queue[self->at++];
            if (data)
                self->loaded.items.push_back({job, ticket, std::move(*data)});
            else if (!self->loaded.damaged)
                self->loaded.damaged = data.error();
            self->next();
        });
    }
};

} // namespace

void loadCardItems(StationStore& store, std::vector<CardJobState> states, QObject* receiver,
                   Reply<CardItems> reply)
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
            loading->queue.emplace_back(job,
                                        request != work->requests.end() ? request->ticket : TicketNumber{});
        }
        std::stable_sort(loading->queue.begin(), loading->queue.end(), [](const auto& a, const auto& b) {
            return a.first.stateSince < b.first.stateSince;
        });
        loading->next();
    });
}

} // namespace rekam
