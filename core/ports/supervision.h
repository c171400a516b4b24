// What the supervisor asks of the store: periods as rows without names, people by page, packets that are held
// back, how long things take, complaints, the audit trail, and what lay on this station when. Every call is
// asynchronous, answers once on the receiver's thread; what changes anything is one transaction with its
// audit line. Main thread.
#pragma once

#include "core/ports/station_store.h"
#include "core/recording/doubts.h"
#include "core/service/complaint.h"

namespace rekam {

// Whether a sealed packet waits for somebody's decision.
enum class Hold : quint8
{
    None = 0,
    Held,     // by the policy, until decided
    Accepted, // looked at: may go, or went
    SentBack, // never goes; the resident comes again
    Rejected  // never goes
};
enum class ReviewDecision : quint8
{
    Accept = 1,
    SendBack,
    Reject
};

// What is known of a recording without opening it.
struct RecordingFacts
{
    RecordingState state = RecordingState::Verified;
    RecordingState suspendedFrom = RecordingState::Verified;
    QString word{}; // the centre's
    QDateTime wordAt{};
    bool wasPrintReady = false;
    bool owesCountersignature = false;
    friend bool operator==(const RecordingFacts&, const RecordingFacts&) = default;
};
RecordingFacts factsOf(const Recording& recording);

// One visit as the funnel needs it. Nothing in it names anybody.
struct VisitRow
{
    RequestId request{};
    RecordId record{};
    TicketNumber ticket{};
    QDateTime arrivedAt{}, since{}; // UTC
    RequestState state = RequestState::Arrived;
    ServiceType service = ServiceType::NewWni;
    std::optional<RecordingFacts> recording{}; // nothing: none, or it cannot be read
    std::optional<PacketFate> packet{};
    Hold hold = Hold::None;
    std::optional<CardJobState> card{}; // the furthest of its cards
    bool isOutreach = false;            // it began in a session of the mobile service
};

// Who arrived from `first` to `last`, both days at the station, and open visits from before; by arrival.
struct PeriodRows
{
    QDate first, last;
    std::vector<VisitRow> visits;
};

// Who stands behind a row. Personal.
struct VisitPerson
{
    RequestId request{};
    QString maskedNik{};
    QString name{};   // empty before a recording began, and after the card was handed over
    QString reason{}; // in the operator's words
    QString cardReason{};
    QDate comeBackOn{};
    std::vector<DataElement> differing{};
    friend bool operator==(const VisitPerson&, const VisitPerson&) = default;
};

// A sealed recording on the contact sheet. Personal.
struct ReviewItem
{
    RecordId record{};
    RequestId request{};
    TicketNumber ticket{};
    QString name{};
    QString maskedNik{};
    QDateTime sealedAt{};
    QString recordedBy{}; // account name
    std::vector<Doubt> doubts{};
    Hold hold = Hold::None;
    bool isOwn = false;  // of whoever asks: somebody else decides
    bool isSent = false; // only an acceptance is left
    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

struct ReviewOrder
{
    RecordId record{};
    ReviewDecision decision = ReviewDecision::Accept;
    QString reason{};   // owed unless accepted; personal
    QDate comeBackOn{}; // owed where it is sent back
};

// Waits for the centre's outcome.
struct AgeingRow
{
    RequestId request{};
    RecordId record{};
    TicketNumber ticket{};
    QString word{}; // empty: received, nothing heard since
    QDateTime since{};
    friend bool operator==(const AgeingRow&, const AgeingRow&) = default;
};

// One step of one recording: nothing says whose.
struct StepFact
{
    Step step = Step::Photo;
    QString device{}; // model and serial; empty: excepted without a device
    int ageBand = 0;  // first year of ten: 10, 20, ... 60 and older
    int tries = 0;
    int seconds = 0; // first to last picture of the step
    friend bool operator==(const StepFact&, const StepFact&) = default;
};

// One state of the ledger of blanks (core/cards).
struct LedgerCount
{
    int now = 0;
    int came = 0; // of these, into this state in the period
    friend bool operator==(const LedgerCount&, const LedgerCount&) = default;
};
struct LedgerFacts
{
    LedgerCount stock{}, printing{}, printed{}, spoiled{}, returned{}, missing{};
    int received = 0; // with deliveries in the period
    int unlisted = 0; // of all: printed on, and nobody ever received them
    int total() const;
    friend bool operator==(const LedgerFacts&, const LedgerFacts&) = default;
};

// How many cards left this station's printer, and what the ledger of blanks says.
struct StockFacts
{
    int printed = 0, spoiled = 0, handedOver = 0,
        waiting = 0; // in the period; `waiting`: printed, not fetched
    LedgerFacts ledger{};
    friend bool operator==(const StockFacts&, const StockFacts&) = default;
};

// A finished card that nobody fetched: here, or out with a list.
struct UncollectedRow
{
    CardJobId card{};
    TicketNumber ticket{};
    QString maskedNik{};
    QString serial{}; // of the blank
    QString slot{};   // where it lies; empty: nobody said, or it is out
    QString list{};   // the distribution list that took it out
    QDateTime since{};
    friend bool operator==(const UncollectedRow&, const UncollectedRow&) = default;
};

// What lay on this station of one recording, and until when. The pictures of a draft are encrypted, a packet
// cannot be opened here at all, the extract can.
struct IncidentRow
{
    RecordId record{};
    TicketNumber ticket{};
    QString maskedNik{};
    QString nik{}; // only where a second person agreed; personal
    QDateTime startedAt{}, sealedAt{};
    QDateTime packetGoneAt{};  // null: still here, or never sealed
    QDateTime extractGoneAt{}; // null: still here, or never sealed
    friend bool operator==(const IncidentRow&, const IncidentRow&) = default;
};

// Empty texts and null times: whatever there is.
struct AuditFilter
{
    QString who{};  // account name, as first or second person
    QString what{}; // "packet-sealed"
    QString subject{};
    QDateTime from{}, until{}; // UTC
    quint64 before = 0;        // rows older than this one; 0: the newest
    int limit = 200;
};
struct AuditPage
{
    std::vector<TimelineRow> rows; // newest first
    bool isMore = false;
};
// What was checked just now: the chain from `after` to the head.
struct AuditState
{
    quint64 rows = 0;
    quint64 checkedFrom = 0;
    std::optional<quint64> firstBadRow{};
    QString fault{};
};

class Supervision : public QObject
{
    Q_OBJECT
public:
    explicit Supervision(QObject* parent = nullptr) : QObject(parent) {}

    // VaultLocked while nobody is signed in; PermissionMissing for roles that may not see the day (the audit:
    // for roles that may not read it).
    virtual void loadPeriod(QDate first, QDate last, QObject* receiver, Reply<PeriodRows> reply) = 0;
    // In the order asked for; who cannot be read is left out.
    virtual void loadPeople(std::vector<RequestId> requests, QObject* receiver,
                            Reply<std::vector<VisitPerson>> reply) = 0;
    // Everything that is held, and what was sealed on `day` and not looked at.
    virtual void loadReview(QDate day, QObject* receiver, Reply<std::vector<ReviewItem>> reply) = 0;
    // SecondPersonIsSame for one's own recording; StepNotAllowed where it was decided before or has gone;
    // ReasonMissing.
    virtual void decide(ReviewOrder order, QObject* receiver, Reply<void> reply) = 0;
    // Oldest first.
    virtual void loadAgeing(QObject* receiver, Reply<std::vector<AgeingRow>> reply) = 0;
    virtual void loadSteps(QDate first, QDate last, QObject* receiver,
                           Reply<std::vector<StepFact>> reply) = 0;
    virtual void loadStock(QDate first, QDate last, QObject* receiver, Reply<StockFacts> reply) = 0;
    // Finished before `before` (UTC) and still waiting for their holders; the oldest first.
    virtual void loadUncollected(QDateTime before, QObject* receiver,
                                 Reply<std::vector<UncollectedRow>> reply) = 0;
    // Without answer first, then the newest; at most `limit`.
    virtual void loadComplaints(int limit, QObject* receiver, Reply<std::vector<Complaint>> reply) = 0;
    virtual void saveComplaint(Complaint complaint, QObject* receiver, Reply<void> reply) = 0;
    virtual void loadAudit(AuditFilter filter, QObject* receiver, Reply<AuditPage> reply) = 0;
    virtual void checkAudit(QObject* receiver, Reply<AuditState> reply) = 0;
    // `second` proved a moment ago (AccountStore::confirmSecondPerson): then with NIKs. SecondPersonStale.
    virtual void loadIncident(QDateTime fromUtc, QDateTime untilUtc, std::optional<SecondPerson> second,
                              QObject* receiver, Reply<std::vector<IncidentRow>> reply) = 0;
    // Before a report leaves the program: a line that says which, and how many rows.
    virtual void noteExport(QString report, int rows, QObject* receiver, Reply<void> reply) = 0;

Q_SIGNALS:
    // A decision moved somebody's visit.
    void requestChanged(const rekam::ServiceRequest& request);
};

} // namespace rekam
