#include "app/ctl/bench_lists.h"

#include "core/base/log.h"

#include <QElapsedTimer>
#include <algorithm>

namespace rekam::ctl {
namespace {

constexpr int kVisitsADay = 133;   // 100,000 in three years of working days
constexpr int kVisitsAtOnce = 500; // in one transaction: this is not a measure of how fast a disk syncs
constexpr int kRecentDays = 15;    // visits of the last days are not all through
constexpr int kPage = 100;         // rows that a list shows at first
constexpr int kBlanks = 500;       // a box of them

SystemClock& clockOfBench()
{
    static SystemClock clock;
    return clock;
}

RandomIdSource& idsOfBench()
{
    static RandomIdSource ids;
    return ids;
}

SecureBuffer passphrase()
{
    QByteArray bytes(ListBench::kPassphrase);
    return SecureBuffer::takeFrom(bytes);
}

Nik madeUpNik(int number)
{
    const QDate born = QDate(1960, 1, 1).addDays(number % 16000);
    const QString text = QStringLiteral("331501%1%2")
                             .arg(born.toString(QStringLiteral("ddMMyy")))
                             .arg(1 + number / 16000, 4, 10, QLatin1Char('0'));
    return *Nik::parse(text);
}

Applicant madeUpApplicant(const Nik& nik)
{
    return Applicant{nik,
                     *KkNumber::parse(QStringLiteral("3315012301120007")),
                     *PersonName::fromRegister(QStringLiteral("ORANG BUATAN")),
                     QStringLiteral("GROBOGAN"),
                     QDate(1980, 1, 1),
                     Sex::Female,
                     BloodType::Unknown,
                     Religion::Islam,
                     MaritalStatus::Single,
                     *Occupation::fromCode(3),
                     Citizenship::Wni,
                     Address{QStringLiteral("DUSUN"), QStringLiteral("003"), QStringLiteral("001"),
                             *RegionCode::parse(QStringLiteral("3315012001")), QStringLiteral("DESA"),
                             QStringLiteral("KECAMATAN"), QStringLiteral("KABUPATEN"),
                             QStringLiteral("PROVINSI"), false},
                     {},
                     {}};
}

std::vector<StepResult> madeUpSteps(const QDateTime& at)
{
    std::vector<StepResult> steps;
    for (const auto& [step, target] :
         {std::pair{Step::Photo, CaptureTarget::Portrait}, std::pair{Step::Fingers, CaptureTarget::RightFour},
          std::pair{Step::Iris, CaptureTarget::BothEyes}}) {
        Attempt attempt;
        attempt.id = idsOfBench().make<AttemptId>();
        attempt.number = 1;
        attempt.target = target;
        attempt.takenAt = at;
        attempt.device = {QStringLiteral("slot"), QStringLiteral("virtual"), QStringLiteral("bangku"),
                          QStringLiteral("0001"), true};
        attempt.quality.verdict = Verdict::Good;
        attempt.quality.score = 80;
        TargetResult result;
        result.target = target;
        result.state = StepState::Accepted;
        result.attempts = {attempt};
        result.chosen = attempt.id;
        steps.push_back({step, StepState::Accepted, {result}, {}});
    }
    return steps;
}

Recording madeUpRecording(const ServiceRequest& request, const AccountId& by)
{
    Recording recording{.applicant = madeUpApplicant(request.nik)};
    recording.id = request.recording;
    recording.request = request.id;
    recording.state = RecordingState::Sealed;
    recording.startedBy = by;
    recording.startedAt = request.arrivedAt;
    recording.steps = madeUpSteps(request.arrivedAt);
    const PacketId packet = idsOfBench().make<PacketId>();
    recording.packet = PacketFacts{packet, Digest::of(packet.bytes()), 1000, request.arrivedAt};
    return recording;
}

RequestState stateOf(int number, bool isRecent)
{
    if (number % 25 == 0)
        return RequestState::NoShow;
    if (number % 50 == 1)
        return RequestState::Cancelled;
    if (!isRecent)
        return RequestState::Closed;
    constexpr RequestState kOpen[] = {RequestState::Closed, RequestState::WaitingForCentre,
                                      RequestState::WaitingForCard, RequestState::CorrectionNeeded};
    return kOpen[number % 4];
}

} // namespace

Result<std::unique_ptr<ListBench>> ListBench::open(const QString& folder)
{
    const bool isNew = !Home::exists(folder);
    REKAM_TRY(Home home, isNew
                             ? Home::create(folder, HomeKind::Training, clockOfBench().nowUtc(), idsOfBench())
                             : Home::open(folder));
    const StoreOptions options{clockOfBench(), idsOfBench()};
    REKAM_TRY(auto store, StationDatabase::open(std::move(home), options));
    NewsForSessions news;
    const QString account = QLatin1String(kAccount);
    if (isNew) {
        REKAM_CHECK(store->accounts().create(account, Role::Supervisor, passphrase()));
    } else {
        REKAM_CHECK(store->signIn(account, passphrase(), news));
    }
    return std::unique_ptr<ListBench>(new ListBench(std::move(store)));
}

int ListBench::requestsInStore()
{
    return static_cast<int>(m_store->core().sql().number("SELECT count(*) FROM requests").value_or(0));
}

Status ListBench::addRecording(const ServiceRequest& request, int number, bool isDone)
{
    const bool isReady = isDone || request.state == RequestState::WaitingForCard;
    const bool isHeld = !isReady && number % 10 == 3;
    Recording recording = madeUpRecording(request, m_store->core().signedIn()->session.account);
    if (!isHeld) {
        recording.state = RecordingState::Delivered;
        recording.deliveredAt = request.arrivedAt;
        recording.centreStatus.word =
            isReady ? QStringLiteral("PRINT_READY_RECORD") : QStringLiteral("SENT_FOR_ENROLLMENT");
        recording.centreStatus.at = request.arrivedAt;
        recording.printReadySeen = isReady;
    }
    REKAM_CHECK(m_store->work().save(recording));
    REKAM_CHECK(m_store->work().facts().noteSteps(recording));
    OutboxItem item;
    item.packet = recording.packet->id;
    item.record = recording.id;
    item.file = item.packet.text() + QStringLiteral(".rkm");
    item.digest = recording.packet->digest;
    REKAM_CHECK(m_store->outbox().add(item, m_store->core().audit().head(), request.arrivedAt, {},
                                      isHeld ? Hold::Held : Hold::None));
    if (!isHeld)
        REKAM_CHECK(m_store->core().sql().execute(
            "UPDATE outbox SET state = 3, is_purged = 1 WHERE packet = ?", {item.packet.bytes()}));
    return isReady ? addCard(recording, number, isDone) : Status();
}

Status ListBench::addCard(const Recording& recording, int number, bool isDone)
{
    CardJob job;
    job.id = idsOfBench().make<CardJobId>();
    job.recording = recording.id;
    job.request = recording.request;
    job.state = isDone ? CardJobState::HandedOver : CardJobState::Printed;
    job.serial = *BlankSerial::parse(QStringLiteral("BNK%1").arg(number, 8, 10, QLatin1Char('0')));
    job.stateSince = recording.startedAt;
    job.slot = QStringLiteral("A%1").arg(number % 12);
    REKAM_CHECK(m_store->work().save(job));
    return isDone ? m_store->work().forgetPerson(job) : Status();
}

Status ListBench::addVisit(int number, const QDate& day, int ofDay, bool isRecent)
{
    ServiceRequest request{.id = idsOfBench().make<RequestId>(), .nik = madeUpNik(number)};
    request.ticket = {u'A', ofDay + 1};
    request.service = static_cast<ServiceType>(1 + number % 11);
    request.state = stateOf(number, isRecent);
    request.arrivedAt = QDateTime(day, QTime(8, 0)).addSecs(200 * ofDay).toUTC();
    request.stateSince = request.arrivedAt;
    request.servedAt = request.arrivedAt;
    request.reason = QStringLiteral("buatan");
    const bool isServed = request.state == RequestState::Closed ||
                          request.state == RequestState::WaitingForCentre ||
                          request.state == RequestState::WaitingForCard;
    if (isServed)
        request.recording = idsOfBench().make<RecordId>();
    REKAM_CHECK(m_store->work().save(request));
    StoreCore& core = m_store->core();
    const QString subject = request.id.text();
    REKAM_CHECK(core.audit().append({core.line("ticket-issued", subject), core.line("ticket-called", subject),
                                     core.line("serving-started", subject),
                                     core.line("packet-sealed", request.recording.text())}));
    return isServed ? addRecording(request, number, request.state == RequestState::Closed) : Status();
}

// A box of blanks of which some were spoiled, given back, and not found.
Status ListBench::addBlanks()
{
    const auto serial = [](int number) {
        return *BlankSerial::parse(QStringLiteral("BOX%1").arg(number, 8, 10, QLatin1Char('0')));
    };
    BlankBatch batch{.range = *SerialRange::of(serial(1), serial(kBlanks))};
    batch.id = idsOfBench().make<BlankBatchId>();
    batch.counted = kBlanks;
    batch.receivedAt = clockOfBench().nowUtc();
    StoreCore& core = m_store->core();
    return core.change({core.line("bench-filled", {})}, [&]() -> Status {
        CardStockTable& stock = m_store->cardStock();
        REKAM_CHECK(stock.receive(batch, {}));
        REKAM_CHECK(
            stock.change({serial(2), serial(3)}, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}));
        REKAM_CHECK(stock.change({serial(5)}, blank_event::Returned{QStringLiteral("buatan")}));
        return stock.change({serial(8), serial(9), serial(10)},
                            blank_event::Missed{QStringLiteral("buatan")});
    });
}

Status ListBench::fill(int requests)
{
    const QDate today = clockOfBench().nowUtc().toLocalTime().date();
    const int days = (requests + kVisitsADay - 1) / kVisitsADay;
    int number = 0;
    while (number < requests) {
        StoreCore& core = m_store->core();
        const int last = std::min(requests, number + kVisitsAtOnce);
        const Status added = core.change({core.line("bench-filled", {})}, [&]() -> Status {
            for (; number < last; ++number) {
                const int back = days - 1 - number / kVisitsADay;
                REKAM_CHECK(addVisit(number, today.addDays(-back), number % kVisitsADay, back < kRecentDays));
            }
            return {};
        });
        REKAM_CHECK(added);
    }
    for (int i = 0; i < kPage; ++i) {
        const auto complaint =
            receiveComplaint(idsOfBench().make<ComplaintId>(), ComplaintKind::Complaint,
                             QStringLiteral("buatan"), {}, QStringLiteral("bangku"), clockOfBench().nowUtc());
        REKAM_CHECK(m_store->complaints().save(*complaint));
    }
    REKAM_CHECK(addBlanks());
    return m_store->core().sql().script("PRAGMA optimize");
}

Result<ListFigure> ListBench::time(const char* name, int runs, const std::function<Result<int>()>& ask)
{
    ListFigure figure;
    figure.name = QString::fromLatin1(name);
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        REKAM_TRY(figure.rows, ask());
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    figure.medianMs = times[times.size() / 2];
    figure.worstMs = times.back();
    return figure;
}

Result<std::vector<ListFigure>> ListBench::measure(int runs)
{
    const QDate today = clockOfBench().nowUtc().toLocalTime().date();
    FactTable& facts = m_store->work().facts();
    SupervisionRows& rows = m_store->supervision();
    const auto period = [&](int days) {
        return [&facts, today, days]() -> Result<int> {
            REKAM_TRY(const PeriodRows found, facts.loadPeriod(today.addDays(-days), today));
            return static_cast<int>(found.visits.size());
        };
    };
    const auto audit = [&](AuditFilter filter) {
        filter.limit = kPage;
        return [&rows, filter]() -> Result<int> {
            REKAM_TRY(const AuditPage page, rows.loadAudit(filter));
            return static_cast<int>(page.rows.size());
        };
    };
    REKAM_TRY(const PeriodRows day, facts.loadPeriod(today, today));
    std::vector<RequestId> people;
    for (const VisitRow& visit : day.visits) {
        if (people.size() < kPage)
            people.push_back(visit.request);
    }
    const RequestId one = people.empty() ? RequestId() : people.back();
    const std::vector<std::pair<const char*, std::function<Result<int>()>>> lists = {
        {"funnel of a day", period(0)},
        {"funnel of a week", period(6)},
        {"funnel of a month", period(30)},
        {"names of a page",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, rows.loadPeople(people));
             return static_cast<int>(found.size());
         }},
        {"contact sheet",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, m_store->review().load(today));
             return static_cast<int>(found.size());
         }},
        {"ageing board",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, facts.loadAgeing());
             return static_cast<int>(found.size());
         }},
        {"step times of a month",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, facts.loadSteps(today.addDays(-30), today));
             return static_cast<int>(found.size());
         }},
        {"uncollected cards",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, rows.loadUncollected(clockOfBench().nowUtc()));
             return static_cast<int>(found.size());
         }},
        {"stock of a month",
         [&]() -> Result<int> {
             REKAM_TRY(const StockFacts found, facts.loadStock(today.addDays(-30), today));
             return found.ledger.total();
         }},
        {"blanks",
         [&]() -> Result<int> {
             REKAM_TRY(const StockBook found,
                       m_store->cardStock().load(clockOfBench().nowUtc().addDays(-60)));
             return static_cast<int>(found.blanks.size());
         }},
        {"complaints",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, m_store->complaints().load(kPage));
             return static_cast<int>(found.size());
         }},
        {"audit, newest page", audit({})},
        {"audit by account", audit({.who = QStringLiteral("bangku")})},
        {"audit by event", audit({.what = QStringLiteral("complaint-received")})},
        {"audit of a day a year ago", audit({.from = QDateTime(today.addDays(-365), QTime(0, 0)).toUTC(),
                                             .until = QDateTime(today.addDays(-364), QTime(0, 0)).toUTC()})},
        {"timeline of one visit",
         [&]() -> Result<int> {
             REKAM_TRY(const auto found, m_store->loadTimeline(one));
             return static_cast<int>(found.size());
         }},
        {"queue, outbox, print and handover lists", [&]() -> Result<int> {
             REKAM_TRY(const OpenWork work, m_store->loadOpenWork());
             return static_cast<int>(work.requests.size());
         }}};
    std::vector<ListFigure> figures;
    for (const auto& [name, ask] : lists) {
        REKAM_TRY(ListFigure figure, time(name, runs, ask));
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace rekam::ctl
