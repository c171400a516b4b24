// Requests that residents sent from home, as the centre holds them: what stations are told of them, what the
// office decided, and what the applicants were told of that. The real channel to a telephone is not ours: a
// notice ends as a row. Any thread.
#pragma once

#include "app/central/database.h"
#include "core/base/ids.h"
#include "core/protocol/online_messages.h"

#include <optional>

namespace rekam::central {

// A paper as it lies here: the text of a made-up page, drawn when it is asked for.
struct KeptPaper
{
    int number = 0;
    QString kind;
    QString text; // lines; the first is the title
    bool isReadable = true;
};

struct KeptRequest
{
    OnlineRequestMessage message;
    std::vector<KeptPaper> papers; // as many as the message names
};

struct WaitingDecision
{
    QByteArray event;
    QByteArray request; // of the event; what is sealed has to say the same
    QString what;
    QByteArray sealed;
    QByteArray station{}; // whose decision it is
};

class OnlineDesk
{
public:
    explicit OnlineDesk(Database& database) : m_database(database) {}

    Status add(const std::vector<KeptRequest>& requests); // in one transaction
    // In the order in which they came; the page's cursor is the last one's number.
    Result<OnlinePage> since(quint64 cursor);
    Result<std::optional<KeptPaper>> paper(const OnlinePaperQuestion& question);

    // A station's decision as it came, to be opened by the process that holds the packet key. Within the
    // transaction of its event.
    static Status keep(Database& database, const WaitingDecision& waiting, const QDateTime& nowUtc);
    Result<std::optional<WaitingDecision>> next();
    // Moves the request on and queues the notice, once; nothing: what was sealed cannot be used. A decision
    // that its request is past changes nothing. Where another station decided first, the word that it did
    // goes back with the statuses, and no card is made.
    Status settle(const WaitingDecision& waiting, const std::optional<OnlineDecision>& decision,
                  const QDateTime& nowUtc);

    // Whether the decision that opened this visit came too late.
    Result<bool> isDecidedElsewhere(const RequestId& visit);
    // By the number on the proof; nothing where nobody asked under it.
    Result<std::optional<OnlineStanding>> standing(const QString& number);

private:
    Result<QString> apply(const WaitingDecision& waiting, const OnlineDecision& decision,
                          const QDateTime& nowUtc);
    Result<OnlineStanding> standingOf(const QByteArray& request);
    Status tellTooLate(const WaitingDecision& waiting, const QDateTime& nowUtc);
    Database& m_database;
};

} // namespace rekam::central
