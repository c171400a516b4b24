#include "app/ctl/day_job.h"

#include "app/station/training_account.h"

#include <QProcess>
#include <algorithm>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

constexpr auto kVisitPatience = 120s;
constexpr auto kLookAgain = 300ms;

} // namespace

DayJob::DayJob(StaffedCounter& counter, Day& day) : m_counter(counter), m_day(day)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { Q_EMIT failed(Error(Errc::CaptureTimedOut), 0); });
}

void DayJob::waitAtMost(std::chrono::seconds limit) { m_limit.start(limit); }

void OpeningJob::begin()
{
    waitAtMost(kVisitPatience);
    m_accounts = std::make_unique<AccountBook>(m_counter.ports().accounts);
    m_blanks = std::make_unique<StockSession>(m_counter.ports());
    connect(m_accounts.get(), &AccountBook::changed, this, &OpeningJob::lookAtAccounts, Qt::QueuedConnection);
    connect(m_blanks.get(), &StockSession::changed, this, &OpeningJob::lookAtBlanks, Qt::QueuedConnection);
    m_accounts->open(m_counter.login());
}

void OpeningJob::lookAtAccounts()
{
    const AccountBookSnapshot& book = m_accounts->snapshot();
    if (book.isBusy || m_isMade)
        return;
    if (book.error) {
        Q_EMIT failed(*book.error, 0);
        return;
    }
    m_isMade = std::any_of(book.accounts.begin(), book.accounts.end(),
                           [](const AccountRow& row) { return row.name == QLatin1String(kOfficerAccount); });
    if (m_isMade) {
        m_blanks->open(m_counter.login());
        return;
    }
    Result<SecureBuffer> passphrase = trainingPassphrase(m_day.officersPassphraseFile, kOfficerAccount);
    if (passphrase)
        m_accounts->create(QString::fromLatin1(kOfficerAccount), Role::Operator, std::move(*passphrase));
    else
        Q_EMIT failed(passphrase.error(), 0);
}

// A box a day: two blanks a visit are more than enough.
void OpeningJob::lookAtBlanks()
{
    const StockSnapshot& stock = m_blanks->snapshot();
    if (stock.isBusy || !stock.isLoaded)
        return;
    if (stock.error) {
        Q_EMIT failed(*stock.error, 0);
        return;
    }
    if (std::exchange(m_isAsked, true)) {
        stopWaiting();
        Q_EMIT ended();
        return;
    }
    const auto count = static_cast<int>(m_day.lines.size() + m_day.online.size()) * 2;
    const auto from = static_cast<int>(stock.book.batches.size()) * 10'000 + 1;
    const auto number = [](int at) { return QStringLiteral("LT%1").arg(at, 8, 10, QLatin1Char('0')); };
    m_blanks->receive(
        {number(from), number(from + count - 1), QString::number(count), QStringLiteral("Latihan"), {}, {}});
}

CounterJob::CounterJob(StaffedCounter& counter, Day& day, bool isLate)
    : DayJob(counter, day),
      m_isLate(isLate)
{}

void CounterJob::begin()
{
    PilotHelp help;
    help.waitsForCentre = false;
    help.askSecondPerson = [this](QObject* receiver, Reply<SecondPerson> reply) {
        Result<SecureBuffer> passphrase = trainingPassphrase(m_counter.station().options().passphraseFile());
        if (passphrase)
            m_counter.signIn().confirmSecondPerson(QString::fromLatin1(kTrainingAccount),
                                                   std::move(*passphrase), receiver, std::move(reply));
        else
            reply(Unexpected(passphrase.error()));
    };
    help.beforeSealing = [this](const ScriptLine& line, std::function<void()> goOn) {
        if (line.end == VisitEnd::Unsent)
            m_counter.takeCentreAway();
        if (line.end == VisitEnd::Duplicate)
            recordElsewhere(line.nik, std::move(goOn));
        else
            goOn();
    };
    m_pilot =
        std::make_unique<RecordingPilot>(m_counter.ports(), m_counter.desk(), m_day.limit, std::move(help));
    connect(m_pilot.get(), &RecordingPilot::finished, this, &CounterJob::take, Qt::QueuedConnection);
    next();
}

// Another office is faster: the centre's own program plays it.
void CounterJob::recordElsewhere(const Nik& nik, std::function<void()> goOn)
{
    const StationOptions& options = m_counter.station().options();
    auto* office = new QProcess(this);
    connect(office, &QProcess::finished, this,
            [this, office, goOn = std::move(goOn)](int code, QProcess::ExitStatus status) {
                office->deleteLater();
                if (code == 0 && status == QProcess::NormalExit)
                    goOn();
                else
                    Q_EMIT failed(Error(Errc::CentreFailed), m_day.lines[m_at].number);
            });
    office->start(options.programFolder + QStringLiteral("/rekam-central"),
                  {QStringLiteral("elsewhere"), QStringLiteral("--data"), options.centreFolder()});
    office->write(nik.text().toLatin1() + '\n');
    office->closeWriteChannel();
}

bool CounterJob::isMine(const DayLine& line) const
{
    if (line.isOutreach)
        return false;
    const bool isLate = line.visit.end == VisitEnd::Waiting || line.visit.end == VisitEnd::Unsent;
    return isLate == m_isLate;
}

void CounterJob::next()
{
    while (m_at < m_day.lines.size() && !isMine(m_day.lines[m_at]))
        ++m_at;
    if (m_at == m_day.lines.size())
        Q_EMIT ended();
    else {
        m_counter.ports().services.servesForeigners = !m_day.lines[m_at].isForeignersElsewhere;
        m_pilot->record(m_day.lines[m_at].visit);
    }
}

void CounterJob::take(const RecordedPerson& person)
{
    m_counter.ports().services.servesForeigners = true;
    m_day.visits[m_at] = person;
    if (person.error) {
        Q_EMIT failed(*person.error, m_day.lines[m_at].number);
        return;
    }
    ++m_at;
    next();
}

// A day in which somebody collects a card is one of an office whose policy lets it.
void CardsJob::begin()
{
    const bool isCollected = std::any_of(m_day.lines.begin(), m_day.lines.end(),
                                         [](const DayLine& line) { return line.isCollected; });
    m_counter.ports().services.proxyCollects = m_counter.ports().services.proxyCollects || isCollected;
    m_pilot =
        std::make_unique<CardPilot>(m_counter.ports(), m_counter.desk(), m_counter.login(), m_day.limit);
    connect(m_pilot.get(), &CardPilot::finished, this, &CardsJob::take, Qt::QueuedConnection);
    next();
}

void CardsJob::next()
{
    const auto isAwaited = [](VisitEnd end) { return hasCard(end) || end == VisitEnd::Duplicate; };
    while (m_at < m_day.lines.size() && !isAwaited(m_day.lines[m_at].visit.end))
        ++m_at;
    if (m_at == m_day.lines.size()) {
        Q_EMIT ended();
        return;
    }
    const DayLine& line = m_day.lines[m_at];
    if (line.visit.end == VisitEnd::Duplicate) {
        waitAtMost(m_day.limit);
        awaitRefusal();
        return;
    }
    m_pilot->serve({m_day.visits[m_at].visit, line.visit.end, line.spoiledFirst, line.strangerFirst,
                    line.isCollected, true});
}

// The centre's word about a body that it has already.
void CardsJob::awaitRefusal()
{
    m_counter.ports().store.loadOpenWork(this, [this](const Result<OpenWork>& work) {
        if (!work) {
            Q_EMIT failed(work.error(), m_day.lines[m_at].number);
            return;
        }
        const bool isRefused =
            std::any_of(work->recordings.begin(), work->recordings.end(), [this](const Recording& recording) {
                return recording.id.text() == m_day.visits[m_at].recordId &&
                       recording.centreStatus.word == QLatin1String("DUPLICATE_RECORD");
            });
        if (!isRefused) {
            QTimer::singleShot(kLookAgain, this, &CardsJob::awaitRefusal);
            return;
        }
        stopWaiting();
        ++m_at;
        next();
    });
}

void CardsJob::take(const GivenCard& card)
{
    m_day.cards[m_at] = card;
    if (card.error) {
        Q_EMIT failed(*card.error, m_day.lines[m_at].number);
        return;
    }
    ++m_at;
    next();
}

} // namespace rekam::ctl
