#include "app/station/hardening.h"
#include "app/station/training_account.h"
#include "app/workstation/composition.h"
#include "app/workstation/demo/demo_run.h"
#include "app/workstation/demo/screens_run.h"
#include "app/workstation/demo/told_play.h"
#include "app/workstation/measurement.h"
#include "app/workstation/options.h"
#include "core/base/log.h"
#include "core/base/ordered_application.h"
#include "ui/language/language.h"
#include "ui/widgets/theme.h"
#include "ui/wording/error_words.h"

#include <QApplication>
#include <QDir>
#include <QTimer>
#include <cstdio>
#include <memory>

namespace {

using namespace rekam;

enum ExitCode : int
{
    kFine = 0,
    kFinding = 1,
    kUnusable = 2
};

constexpr auto kMeasuredAtLogin = std::chrono::seconds(2); // --measure without --demo

// Where nobody can look, the program plays on a display that exists in memory only.
void chooseDisplay(int argc, char* argv[])
{
    bool needsNobody = false;
    for (int i = 1; i < argc; ++i) {
        for (const char* option : {"--demo", "--screens", "--play", "--help", "-h"})
            needsNobody = needsNobody || qstrcmp(argv[i], option) == 0;
    }
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (needsNobody && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

int complain(const Error& error)
{
    const ui::ErrorWords words = ui::wordsFor(error, ui::Language::English);
    std::fprintf(stderr, "rekam: %s %s [%s]\n", qPrintable(words.cause), qPrintable(words.nextStep),
                 qPrintable(error.logText()));
    return kUnusable;
}

int runDesk(const WorkstationOptions& options)
{
    Composition workstation(options.station, options.windowSize, options.screens, options.language);
    // A training home's passphrase is made with it, so that whoever practises finds it beside the home.
    if (options.station.kind == HomeKind::Training && QDir().mkpath(options.station.base)) {
        if (const auto passphrase = trainingPassphrase(options.station.passphraseFile()); !passphrase)
            return complain(passphrase.error());
    }
    bool hasFailed = false;
    QObject::connect(&workstation, &Composition::failed, &workstation, [&hasFailed](const Error& error) {
        hasFailed = true;
        complain(error);
    });
    std::unique_ptr<demo::ToldPlay> play;
    if (options.isPlayed) {
        play = std::make_unique<demo::ToldPlay>(options.station.base + QStringLiteral("/screens"));
        QObject::connect(play.get(), &demo::ToldPlay::ended, qApp, &QCoreApplication::quit);
    }
    const Measurement measurement(options.measureFile, workstation.watchdog());
    QObject::connect(&measurement, &Measurement::loginReady, qApp,
                     [] { QTimer::singleShot(kMeasuredAtLogin, qApp, &QCoreApplication::quit); });
    workstation.start();
    const int code = QApplication::exec();
    return hasFailed ? kUnusable : code;
}

} // namespace

int main(int argc, char* argv[])
{
    hardenProcess();
    chooseDisplay(argc, argv);
    rekam::OrderedApplication<QApplication> application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rekam"));
    const auto options = optionsFrom(QApplication::arguments());
    if (!options)
        return complain(options.error());
    if (options->wantsHelp) {
        std::fputs(qPrintable(options->helpText), stdout);
        return kFine;
    }
    ui::applyTheme(application, options->isDark ? ui::Shade::Dark : ui::Shade::Light);
    ui::useLanguage(options->language.value_or(Language::Indonesian)); // until a home says its own
    if (options->isDemo)
        return demo::runDemo(*options);
    if (!options->screensFolder.isEmpty())
        return demo::runScreens(*options);
    QDir().mkpath(options->station.base + QStringLiteral("/log"));
    installLogHandler(options->station.base + QStringLiteral("/log/rekam.log"));
    return runDesk(*options);
}
