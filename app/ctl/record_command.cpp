#include "app/ctl/card_pilot.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/script.h"
#include "app/ctl/staffed_counter.h"
#include "app/station/fault_check.h"
#include "app/station/locations.h"
#include "app/station/store_faults.h"
#include "app/station/training_account.h"
#include "core/workflow/own_fingers_session.h"
#include "devices/contract/fault_plan.h"
#include "ui/wording/day_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;

struct Options
{
    QString base;
    QString scriptFile;
    QString passphraseFile;
    std::vector<QString> faults;
    std::optional<int> people;
    quint64 seed = 1;
    std::chrono::seconds within{0}; // per resident; 0: as long as it should take
    bool resume = false;
    bool ownFingers = false; // the account gives its own first
    bool asJson = false;
};

// Staffs a counter, records line by line, prints one object a person.
class RecordRun : public QObject
{
public:
    explicit RecordRun(Options options)
        : m_options(std::move(options)),
          m_counter(stationOptions(m_options)),
          m_pilotLimit(m_options.within > 0s      ? m_options.within
                       : m_options.faults.empty() ? 60s
                                                  : 120s)
    {
        connect(&m_counter, &StaffedCounter::started, this, &RecordRun::signIn);
        connect(&m_counter, &StaffedCounter::staffed, this, &RecordRun::begin);
        connect(&m_counter, &StaffedCounter::failed, this, [this](const Error& error, bool isUnusable) {
            end(fail(error, m_options.asJson, isUnusable ? kUnusable : kFinding));
        });
    }

    void start() { m_counter.start(); }

private:
    static StationOptions stationOptions(const Options& options)
    {
        StationOptions station;
        station.base = options.base;
        station.cacheFolder = cacheFolder();
        station.programFolder = programFolder();
        station.faults = options.faults;
        station.isSoleAccount = true;
        return station;
    }

    void signIn()
    {
        Result<SecureBuffer> passphrase =
            m_options.passphraseFile.isEmpty()
                ? trainingPassphrase(m_counter.station().options().passphraseFile())
                : readPassphrase(m_options.passphraseFile);
        if (passphrase)
            m_counter.changeShift(QString::fromLatin1(kTrainingAccount), std::move(*passphrase));
        else
            end(fail(passphrase.error(), m_options.asJson, kUnusable));
    }

    void begin()
    {
        m_pilot = std::make_unique<RecordingPilot>(m_counter.ports(), m_counter.desk(), m_pilotLimit);
        m_cards =
            std::make_unique<CardPilot>(m_counter.ports(), m_counter.desk(), m_counter.login(), m_pilotLimit);
        connect(m_pilot.get(), &RecordingPilot::finished, this, &RecordRun::recorded);
        connect(m_cards.get(), &CardPilot::finished, this, &RecordRun::cardGiven);
        if (m_options.resume) {
            if (!m_pilot->resume())
                end(kFine); // nobody was left at the counter
            return;
        }
        const Result<std::vector<ScriptLine>> lines = loadScript();
        if (!lines) {
            end(fail(lines.error(), m_options.asJson, kUnusable));
            return;
        }
        m_lines = *lines;
        if (m_options.ownFingers)
            giveOwnFingers();
        else
            recordNext();
    }

    void giveOwnFingers()
    {
        m_ownFingers = std::make_unique<OwnFingersSession>(m_counter.ports());
        connect(m_ownFingers.get(), &OwnFingersSession::changed, this, [this] {
            const OwnFingersSnapshot& own = m_ownFingers->snapshot();
            if (own.error) {
                end(fail(*own.error, m_options.asJson, kFinding));
            } else if (own.stage == OwnStage::Kept && !std::exchange(m_hasGivenOwn, true)) {
                print({{QStringLiteral("ownFingers"), static_cast<int>(own.taken)}}, m_options.asJson);
                recordNext();
            }
        });
        m_ownFingers->open(m_counter.login());
        m_ownFingers->begin();
    }

    Result<std::vector<ScriptLine>> loadScript()
    {
        REKAM_TRY(const ScriptPeople people, scriptPeople(m_counter.station().options().centreFolder()));
        QFile file(m_options.scriptFile);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("script")}});
        return readScript(file.readAll(), people);
    }

    void recordNext()
    {
        if (m_next == m_lines.size()) {
            end(m_failures == 0 ? kFine : kFinding);
            return;
        }
        m_pilot->record(m_lines[m_next++]);
    }

    const ScriptLine* line() const { return m_next == 0 ? nullptr : &m_lines[m_next - 1]; }

    // With a service named, the line is played to the end: the card in the hand.
    void recorded(const RecordedPerson& person)
    {
        const ScriptLine* played = line();
        if (person.error || !played || !played->service) {
            report(person, std::nullopt);
            return;
        }
        m_person = person;
        m_cards->serve({person.visit});
    }

    void cardGiven(const GivenCard& card)
    {
        RecordedPerson person = m_person;
        person.error = card.error;
        person.errorStep = card.errorStep;
        report(person, card);
    }

    static QString oldCardWord(OldCard oldCard)
    {
        switch (oldCard) {
        case OldCard::NotAsked:
            return QStringLiteral("not-asked");
        case OldCard::Withdrawn:
            return QStringLiteral("withdrawn");
        case OldCard::LossLetter:
            return QStringLiteral("loss-letter");
        }
        return {};
    }

    void report(const RecordedPerson& person, const std::optional<GivenCard>& card)
    {
        QJsonArray steps;
        for (const StepTime& step : person.steps)
            steps.append(QJsonObject{{QStringLiteral("name"), step.name}, {QStringLiteral("ms"), step.ms}});
        QJsonObject line{{QStringLiteral("line"), static_cast<int>(m_next)},
                         {QStringLiteral("ticket"), person.ticket},
                         {QStringLiteral("recordId"), person.recordId},
                         {QStringLiteral("packetId"), person.packetId},
                         {QStringLiteral("packetFile"), person.packetFile},
                         {QStringLiteral("digest"), person.digest},
                         {QStringLiteral("receiptVerified"), person.receiptVerified},
                         {QStringLiteral("centreStatus"), person.centreStatus},
                         {QStringLiteral("restarts"), m_counter.station().devices().restarts()},
                         {QStringLiteral("steps"), steps}};
        if (card) {
            line.insert(QStringLiteral("service"), serviceTypeName(*this->line()->service));
            line.insert(QStringLiteral("blank"), card->serial);
            line.insert(QStringLiteral("oldCard"), oldCardWord(card->oldCard));
            line.insert(QStringLiteral("state"), card->isClosed ? QStringLiteral("closed") : QString());
        }
        if (person.error) {
            ++m_failures;
            line.insert(QStringLiteral("code"), QString::fromLatin1(errcName(person.error->code())));
            line.insert(QStringLiteral("failedAt"), person.errorStep);
            print(line, m_options.asJson);
            end(fail(*person.error, false, kFinding));
            return;
        }
        print(line, m_options.asJson);
        recordNext();
    }

    void end(int code)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        QCoreApplication::exit(code);
    }

    Options m_options;
    StaffedCounter m_counter;
    std::unique_ptr<RecordingPilot> m_pilot;
    std::unique_ptr<CardPilot> m_cards;
    RecordedPerson m_person; // whose card is awaited
    std::chrono::seconds m_pilotLimit;
    std::unique_ptr<OwnFingersSession> m_ownFingers;
    bool m_hasGivenOwn = false;
    std::vector<ScriptLine> m_lines;
    std::size_t m_next = 0;
    int m_failures = 0;
    bool m_hasEnded = false;
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Records people of a script in a training home, through the same devices, store and centre as the "
        "screens.\n"
        "Script: JSON lines, see docs/record-script.md. --people makes one and, with --home, records it."));
    parser.addOption({QStringLiteral("home"),
                      QStringLiteral("The station's folder; made where it is missing."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("script"),
                      QStringLiteral("Whom to record; with --people, where to write the script."),
                      QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("people"), QStringLiteral("Makes a script for N residents."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("seed"),
                      QStringLiteral("The same seed makes the same script (default 1)."), QStringLiteral("S"),
                      QStringLiteral("1")});
    parser.addOption({QStringLiteral("passphrase-file"), QStringLiteral("FILE, or - for standard input."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("fault"),
                      FaultPlan::help() + QStringLiteral(" Or the centre or the store, e.g. ") +
                          storeFaultHelp() + QLatin1Char('.'),
                      QStringLiteral("SLOT:KIND@WHEN")});
    parser.addOption(
        {QStringLiteral("resume"), QStringLiteral("Goes on with the resident that a stopped run left.")});
    parser.addOption({QStringLiteral("own-fingers"),
                      QStringLiteral("The account gives its own fingers and eyes first, for the guard.")});
    parser.addOption({QStringLiteral("within"),
                      QStringLiteral("Gives up on a resident after so many seconds (default 60; 120 with "
                                     "faults); more on a busy machine."),
                      QStringLiteral("SECONDS")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a resident.")});
}

Result<Options> optionsFrom(const QCommandLineParser& parser)
{
    Options options;
    options.base = parser.value(QStringLiteral("home"));
    options.scriptFile = parser.value(QStringLiteral("script"));
    options.passphraseFile = parser.value(QStringLiteral("passphrase-file"));
    options.resume = parser.isSet(QStringLiteral("resume"));
    options.ownFingers = parser.isSet(QStringLiteral("own-fingers"));
    options.asJson = parser.isSet(QStringLiteral("json"));
    for (const QString& fault : parser.values(QStringLiteral("fault"))) {
        REKAM_CHECK(checkFault(fault, ui::isKnownTrailWord));
        options.faults.push_back(fault);
    }
    bool isNumber = true;
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&isNumber);
    if (isNumber && parser.isSet(QStringLiteral("people")))
        options.people = parser.value(QStringLiteral("people")).toInt(&isNumber);
    if (isNumber && parser.isSet(QStringLiteral("within"))) {
        options.within = std::chrono::seconds(parser.value(QStringLiteral("within")).toUShort(&isNumber));
        isNumber = isNumber && options.within > 0s;
    }
    const bool isEnough = !options.base.isEmpty()
                              ? options.resume || options.people || !options.scriptFile.isEmpty()
                              : options.people.has_value();
    if (!isNumber || !isEnough || (options.people && (*options.people < 1 || *options.people > 1000)))
        return Unexpected(Errc::ScriptMalformed, {{"why", QStringLiteral("options")}});
    return options;
}

} // namespace

int runRecord(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto done = parse(parser, "record", arguments))
        return *done;
    Result<Options> options = optionsFrom(parser);
    if (!options) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl record --home DIR (--script FILE | --people N [--seed S])\n");
        return kUnusable;
    }
    if (options->people) {
        const Status written = writeScript(makeScript(*options->people, options->seed), options->base,
                                           QStringLiteral("script.jsonl"), options->scriptFile);
        if (!written)
            return fail(written.error(), options->asJson, kUnusable);
        if (options->base.isEmpty())
            return kFine;
    }
    options->base = QDir(options->base).absolutePath();
    RecordRun run(std::move(*options));
    run.start();
    return QCoreApplication::exec();
}

} // namespace rekam::ctl
