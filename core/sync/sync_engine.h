// Drains the outbox and fetches the centre's news, in turns: packets, events, statuses, card jobs, policy,
// clock. Nothing is ever sent again blindly: each packet starts with a question (HEAD) and ends with one
// (state and signed receipt). Lives on the sync thread; sees sealed packets and signed bytes only, and
// verifies nothing itself: Outbox does.
#pragma once

#include "core/base/clock.h"
#include "core/ports/centre_link.h"
#include "core/ports/online_book.h"
#include "core/ports/roster.h"
#include "core/sync/http/transport.h"

#include <QTimer>
#include <functional>
#include <memory>

namespace rekam {

struct SyncPace
{
    std::chrono::milliseconds fast{250}; // between turns for a while after a packet was delivered
    std::chrono::milliseconds fastFor{30'000};
    std::chrono::milliseconds slow{15'000};
    std::chrono::milliseconds rarely{600'000}; // policy and clock
};

class SyncEngine : public QObject
{
    Q_OBJECT
public:
    // random: in [0, 1), for the jitter.
    SyncEngine(Outbox& outbox, Clock& clock, std::function<double()> random, SyncPace pace = {});

    // Fetches the list of summoned people too, and brings it there. Before the first turn.
    void keepRoster(RosterInbox& inbox) { m_rosterInbox = &inbox; }
    // And requests from afar.
    void keepOnline(OnlineInbox& inbox) { m_onlineInbox = &inbox; }
    // Goes on with this centre as soon as the turn under way has ended.
    void use(std::unique_ptr<Transport> transport);
    Transport* transport() const { return m_next ? m_next.get() : m_transport.get(); }
    // A turn now, however long the pause was to be.
    void turnNow();

Q_SIGNALS:
    void linkReported(const rekam::LinkReport& report);

private:
    struct Job
    {
        OutboxItem item;
        int questions = 0; // HEADs asked in this turn
    };

    void startTurn();
    void nextPacket();
    void ask(const Job& job);
    void answerOffset(Job job, std::optional<qint64> offset);
    void create(const Job& job);
    void send(const Job& job, qint64 from);
    void askState(const Job& job);
    void takeState(const Job& job, const std::optional<RemotePacket>& remote);
    void takeReceipt(const Job& job, const QByteArray& signedReceipt);
    void waitForReceipt(const Job& job);
    void fail(const Job& job, const Error& error);
    void park(const Job& job, const Error& error);

    void sendEvents();
    void fetchStatuses();
    void fetchCardJobs();
    void applyCardJobs(const std::shared_ptr<std::vector<SignedCardJob>>& jobs, std::size_t at,
                       std::size_t taken);
    void fetchRest();
    void fetchRoster();
    void fetchOnline();
    void fetchPolicy();
    void fetchTime();
    void endTurn();

    // Every answer of the centre passes here. False: the link is down, and the turn has ended.
    bool isReachable(const std::optional<Error>& error);
    void report(LinkState state, std::optional<Error> error);
    void storeFailed(const Error& error);
    void pauseFor(std::chrono::milliseconds pause);

    Outbox& m_outbox;
    RosterInbox* m_rosterInbox = nullptr;
    OnlineInbox* m_onlineInbox = nullptr;
    Clock& m_clock;
    std::function<double()> m_random;
    SyncPace m_pace;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Transport> m_next; // takes over when the next turn starts
    QTimer m_timer;
    bool m_isInTurn = false;
    bool m_isAskedAgain = false; // turnNow() during a turn
    bool m_hadContact = false;   // the centre answered in this turn
    int m_linkFailures = 0;
    std::chrono::nanoseconds m_fastUntil{0};
    std::chrono::nanoseconds m_nextRare{0};
    std::chrono::nanoseconds m_nextRoster{0};
    std::chrono::nanoseconds m_nextOnline{0};
    std::chrono::nanoseconds m_soonestRetry{
        std::chrono::nanoseconds::max()}; // of packets that failed in this turn
};

} // namespace rekam
