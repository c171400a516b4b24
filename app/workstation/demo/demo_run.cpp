#include "app/workstation/demo/demo_run.h"

#include "app/station/training_account.h"
#include "app/workstation/composition.h"
#include "app/workstation/demo/demo_play.h"
#include "app/workstation/measurement.h"
#include "core/base/log.h"
#include "ui/wording/error_words.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <cstdio>

namespace rekam::demo {
namespace {

// The resident who comes with a summons letter after `served` others: an adult of the training centre's
// register, as it stands on the paper.
QString nikOnThePaper(const QString& centreFolder, int served)
{
    QFile people(centreFolder + QStringLiteral("/people.jsonl"));
    if (!people.open(QIODevice::ReadOnly))
        return {};
    while (!people.atEnd()) {
        const QJsonObject person = QJsonDocument::fromJson(people.readLine()).object();
        if (person.value(QLatin1String("case")).toString() == QLatin1String("adult") && served-- == 0)
            return person.value(QLatin1String("nik")).toString();
    }
    return {};
}

QString folderOf(const WorkstationOptions& options)
{
    if (!options.outFolder.isEmpty())
        return QDir(options.outFolder).absolutePath();
    QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/rekam-demo-XXXXXX"));
    folder.setAutoRemove(false);
    return folder.path();
}

std::set<int> missingFrom(const QString& folder, const QString& pattern, int count)
{
    std::set<int> missing;
    for (int i = 1; !folder.isEmpty() && i <= count; ++i) {
        if (QDir(folder).entryList({pattern.arg(i, 2, 10, QLatin1Char('0'))}, QDir::Files).isEmpty())
            missing.insert(i);
    }
    return missing;
}

std::set<int> missingEyes(const QString& folder)
{
    std::set<int> missing;
    if (folder.isEmpty())
        return missing;
    if (QDir(folder).entryList({QStringLiteral("iris-right.*")}, QDir::Files).isEmpty())
        missing.insert(1);
    if (QDir(folder).entryList({QStringLiteral("iris-left.*")}, QDir::Files).isEmpty())
        missing.insert(2);
    return missing;
}

DemoOptions playOptions(const StationOptions& station, const WorkstationOptions& options,
                        Composition& workstation)
{
    DemoOptions play;
    play.limitSeconds = options.demoWithinSeconds;
    play.until = options.demoUntil;
    play.outFolder = station.base;
    play.printFolder = station.printFolder();
    play.account = QString::fromLatin1(kTrainingAccount);
    play.passphrase = [file = station.passphraseFile()] {
        const auto passphrase = trainingPassphrase(file);
        return passphrase ? QString::fromLatin1(reinterpret_cast<const char*>(passphrase->data()),
                                                static_cast<qsizetype>(passphrase->size()))
                          : QString();
    };
    play.nikOnPaper = [centre = station.centreFolder()](int served) { return nikOnThePaper(centre, served); };
    play.deviceRestarts = [&workstation] { return workstation.station().devices().restarts(); };
    play.missingFingers = missingFrom(station.pictureFolder, QStringLiteral("finger-%1.*"), 10);
    play.isOnePerson = !station.pictureFolder.isEmpty();
    play.missingEyes = missingEyes(station.pictureFolder);
    return play;
}

// Both other windows are there to be looked at; nothing is called aloud where nobody waits.
ScreenWishes screensOf(const WorkstationOptions& options)
{
    ScreenWishes screens = options.screens;
    for (QString* place : {&screens.publicDisplay, &screens.residentScreen}) {
        if (place->isEmpty())
            *place = QStringLiteral("window");
    }
    screens.isSilent = true;
    return screens;
}

} // namespace

Played playIn(const StationOptions& station, const WorkstationOptions& options,
              const std::function<void(DemoOptions&)>& adjust)
{
    Played played;
    Composition workstation(station, options.windowSize, screensOf(options), options.language);
    DemoOptions playing = playOptions(station, options, workstation);
    adjust(playing);
    DemoPlay play(std::move(playing));
    QObject::connect(&workstation, &Composition::windowReady, &play, &DemoPlay::start);
    QObject::connect(&workstation, &Composition::failed, &play, [&](const Error& error) {
        const ui::ErrorWords words = ui::wordsFor(error, ui::Language::English);
        std::fprintf(stderr, "rekam: %s %s [%s]\n", qPrintable(words.cause), qPrintable(words.nextStep),
                     qPrintable(error.logText()));
        QCoreApplication::exit(2);
    });
    QObject::connect(&play, &DemoPlay::wentOn, &play, [](const Resumed& resumed) {
        const QJsonObject line{{QStringLiteral("resumed"), resumed.toJson()}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    QObject::connect(&play, &DemoPlay::finished, qApp,
                     [](bool complete) { QCoreApplication::exit(complete ? 0 : 1); });
    const Measurement measurement(options.measureFile, workstation.watchdog());
    workstation.start();
    played.code = QApplication::exec();
    played.summary = play.summary();
    return played;
}

int runDemo(const WorkstationOptions& options)
{
    StationOptions station = options.station;
    station.base = folderOf(options);
    station.isSoleAccount = true;
    if (!QDir().mkpath(station.base)) {
        std::fprintf(stderr, "rekam: the folder cannot be made: %s\n", qPrintable(station.base));
        return 2;
    }
    installLogHandler(station.base + QStringLiteral("/rekam.log"));
    if (const auto passphrase = trainingPassphrase(station.passphraseFile()); !passphrase)
        return 2;
    const bool goesOn = QDir(station.homeFolder()).exists();
    auto [code, summary] = playIn(station, options, [&](DemoOptions& playing) {
        playing.takesPictures = options.measureFile.isEmpty();
        playing.goesOn = goesOn;
    });
    summary.base = station.base;
    summary.packetFile = QStringLiteral("%1/packets/%2.rkm").arg(station.homeFolder(), summary.packetId);
    if (!QFile::exists(summary.packetFile))
        summary.packetFile.clear();
    if (!summary.write(station.base + QStringLiteral("/summary.json")))
        return 2;
    std::printf("%s/summary.json\n", qPrintable(station.base));
    return code;
}

} // namespace rekam::demo
