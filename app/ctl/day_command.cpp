// rekamctl day: a whole day at a training counter, from opening to the supervisor's closing.
#include "app/ctl/command.h"
#include "app/ctl/day_ikd.h"
#include "app/ctl/day_job.h"
#include "app/ctl/day_online.h"
#include "app/ctl/output.h"
#include "app/ctl/outreach_job.h"
#include "app/station/locations.h"
#include "app/station/training_account.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <cstdio>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

struct Options
{
    QString base;
    QString scriptFile;
    std::optional<int> visits;
    quint64 seed = 1;
    std::chrono::seconds within{120}; // a resident
    bool asJson = false;
};

const char* filerName(FiledBy filedBy)
{
    switch (filedBy) {
    case FiledBy::Resident:
        return "resident";
    case FiledBy::Guardian:
        return "guardian";
    case FiledBy::Proxy:
        return "proxy";
    case FiledBy::Helper:
        break;
    }
    return "helper";
}

class DayRun : public QObject
{
public:
    explicit DayRun(Options options) : m_options(std::move(options)), m_counter(stationOptions(m_options))
    {
        m_day.limit = m_options.within;
        m_day.reportFolder = m_options.base + QStringLiteral("/reports");
        m_day.officersPassphraseFile = m_options.base + QStringLiteral("/passphrase-officer.txt");
        connect(&m_counter, &StaffedCounter::started, this, &DayRun::open);
        connect(&m_counter, &StaffedCounter::staffed, this, &DayRun::work, Qt::QueuedConnection);
        connect(&m_counter, &StaffedCounter::failed, this, [this](const Error& error, bool isUnusable) {
            end(fail(error, m_options.asJson, isUnusable ? kUnusable : kFinding));
        });
    }

    void start() { m_counter.start(); }

private:
    struct Shift
    {
        bool isSupervisors = false;
        std::function<std::unique_ptr<DayJob>()> job;
    };

    static StationOptions stationOptions(const Options& options)
    {
        StationOptions station;
        station.base = options.base;
        station.cacheFolder = cacheFolder();
        station.programFolder = programFolder();
        return station;
    }

    template<typename Job, typename... More>
    Shift shift(bool isSupervisors, More... more)
    {
        return {isSupervisors, [this, more...] { return std::make_unique<Job>(m_counter, m_day, more...); }};
    }

    void open()
    {
        m_shifts = {shift<OpeningJob>(true), shift<CounterJob>(false, false), shift<OnlineJob>(false),
                    shift<ReviewJob>(true),  shift<CardsJob>(false),          shift<OnlineCardsJob>(false),
                    shift<IkdJob>(false),    shift<OutreachJob>(false),       shift<CounterJob>(false, true),
                    shift<ClosingJob>(true)};
        changeShift();
    }

    // Once the centre was reached: a new one makes its register first.
    Status takeScript()
    {
        REKAM_TRY(DayScript script, loadScript());
        m_day.lines = std::move(script.visits);
        for (const OnlineDayLine& line : script.online)
            m_day.online.push_back({line});
        for (const IkdDayLine& line : script.ikd)
            m_day.ikd.push_back({line});
        m_day.visits.resize(m_day.lines.size());
        m_day.cards.resize(m_day.lines.size());
        return {};
    }

    Result<DayScript> loadScript()
    {
        REKAM_TRY(const ScriptPeople people, scriptPeople(m_counter.station().options().centreFolder()));
        QFile file(m_options.scriptFile);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("script")}});
        return readDayScript(file.readAll(), people);
    }

    void changeShift()
    {
        m_job.reset();
        if (m_next == m_shifts.size()) {
            report();
            return;
        }
        const bool isSupervisors = m_shifts[m_next].isSupervisors;
        const char* account = isSupervisors ? kTrainingAccount : kOfficerAccount;
        const QString file =
            isSupervisors ? m_counter.station().options().passphraseFile() : m_day.officersPassphraseFile;
        Result<SecureBuffer> passphrase = trainingPassphrase(file, account);
        if (passphrase)
            m_counter.changeShift(QString::fromLatin1(account), std::move(*passphrase));
        else
            end(fail(passphrase.error(), m_options.asJson, kUnusable));
    }

    void work()
    {
        if (const Status taken = m_next == 0 ? takeScript() : Status(); !taken) {
            end(fail(taken.error(), m_options.asJson, kUnusable));
            return;
        }
        m_job = m_shifts[m_next++].job();
        connect(m_job.get(), &DayJob::ended, this, &DayRun::changeShift, Qt::QueuedConnection);
        connect(
            m_job.get(), &DayJob::failed, this,
            [this](const Error& error, int line) {
                print({{QStringLiteral("line"), line},
                       {QStringLiteral("code"), QLatin1String(errcName(error.code()))}},
                      m_options.asJson);
                end(fail(error, false, kFinding));
            },
            Qt::QueuedConnection);
        m_job->begin();
    }

    // Tickets and what happened, no names: a line a visit, then what the supervisor read.
    void report()
    {
        for (std::size_t i = 0; i < m_day.lines.size(); ++i) {
            const RecordedPerson& visit = m_day.visits[i];
            const GivenCard& card = m_day.cards[i];
            print({{QStringLiteral("line"), m_day.lines[i].number},
                   {QStringLiteral("ticket"), visit.ticket},
                   {QStringLiteral("ends"), QLatin1String(visitEndName(m_day.lines[i].visit.end))},
                   {QStringLiteral("pages"), visit.pages},
                   {QStringLiteral("filedBy"), QLatin1String(filerName(visit.filedBy))},
                   {QStringLiteral("refused"), visit.refused},
                   {QStringLiteral("blankPictures"), card.pictures},
                   {QStringLiteral("recordId"), visit.recordId},
                   {QStringLiteral("packetId"), visit.packetId},
                   {QStringLiteral("blank"), card.serial},
                   {QStringLiteral("oldCardWithdrawn"), card.oldCard == OldCard::Withdrawn}},
                  m_options.asJson);
        }
        for (const PlayedOnline& online : m_day.online)
            print({{QStringLiteral("line"), online.number},
                   {QStringLiteral("request"), online.registerNumber},
                   {QStringLiteral("ticket"), ticketOf(online.visit)},
                   {QStringLiteral("blank"), online.card.serial},
                   {QStringLiteral("oldCardWithdrawn"), online.card.oldCard == OldCard::Withdrawn}},
                  m_options.asJson);
        for (const PlayedIkd& ikd : m_day.ikd)
            print({{QStringLiteral("line"), ikd.number},
                   {QStringLiteral("activation"), ikd.id.text()},
                   {QStringLiteral("ends"),
                    ikd.isGivenUp ? QStringLiteral("cancelled") : QStringLiteral("activated")},
                   {QStringLiteral("faceTries"), ikd.faceTries}},
                  m_options.asJson);
        print(m_day.closing, m_options.asJson);
        end(kFine);
    }

    // Of a visit from afar, as the supervisor sees it.
    QString ticketOf(const RequestId& visit) const
    {
        for (const DayPerson& person : m_day.people) {
            if (!visit.isNull() && person.request == visit)
                return person.ticket.text();
        }
        return {};
    }

    void end(int code)
    {
        if (!std::exchange(m_hasEnded, true))
            QCoreApplication::exit(code);
    }

    Options m_options;
    StaffedCounter m_counter;
    Day m_day;
    std::vector<Shift> m_shifts;
    std::size_t m_next = 0;
    std::unique_ptr<DayJob> m_job;
    bool m_hasEnded = false;
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Plays a whole day in a training home: residents at the counter, cards, the supervisor's decisions "
        "and closing, through the same devices, store and centre as the screens.\n"
        "Script: JSON lines, see docs/day-script.md. --visits makes one and, with --home, plays it."));
    parser.addOption({QStringLiteral("home"),
                      QStringLiteral("The station's folder; made where it is missing."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("script"),
                      QStringLiteral("Who comes; with --visits, where to write the script."),
                      QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("visits"),
         QStringLiteral("Makes a script of N visits, %1 to %2.").arg(kLeastVisits).arg(kMostVisits),
         QStringLiteral("N")});
    parser.addOption({QStringLiteral("seed"),
                      QStringLiteral("The same seed makes the same script (default 1)."), QStringLiteral("S"),
                      QStringLiteral("1")});
    parser.addOption({QStringLiteral("within"),
                      QStringLiteral("Gives up on a resident after so many seconds (default 120)."),
                      QStringLiteral("SECONDS"), QStringLiteral("120")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a visit, then the day's.")});
}

std::optional<Options> optionsFrom(const QCommandLineParser& parser)
{
    Options options;
    options.base = parser.value(QStringLiteral("home"));
    options.scriptFile = parser.value(QStringLiteral("script"));
    options.asJson = parser.isSet(QStringLiteral("json"));
    bool isSeed = false, isLimit = false, isCount = true;
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&isSeed);
    options.within = std::chrono::seconds(parser.value(QStringLiteral("within")).toUShort(&isLimit));
    if (parser.isSet(QStringLiteral("visits")))
        options.visits = parser.value(QStringLiteral("visits")).toInt(&isCount);
    const bool isPlayable = !options.base.isEmpty() && (options.visits || !options.scriptFile.isEmpty());
    const bool isMakeable =
        options.visits && *options.visits >= kLeastVisits && *options.visits <= kMostVisits;
    if (!isSeed || !isLimit || !isCount || options.within == 0s || (options.visits && !isMakeable) ||
        (!isPlayable && !options.visits))
        return std::nullopt;
    return options;
}

} // namespace

int runDay(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto done = parse(parser, "day", arguments))
        return *done;
    std::optional<Options> options = optionsFrom(parser);
    if (!options) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl day --home DIR (--script FILE | --visits N [--seed S])\n");
        return kUnusable;
    }
    if (options->visits) {
        const Status written = writeScript(makeDayScript(*options->visits, options->seed), options->base,
                                           QStringLiteral("day.jsonl"), options->scriptFile);
        if (!written)
            return fail(written.error(), options->asJson, kUnusable);
        if (options->base.isEmpty())
            return kFine;
    }
    options->base = QDir(options->base).absolutePath();
    DayRun run(std::move(*options));
    run.start();
    return QCoreApplication::exec();
}

} // namespace rekam::ctl
