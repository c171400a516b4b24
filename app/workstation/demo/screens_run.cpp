#include "app/workstation/demo/screens_run.h"

#include "app/station/training_account.h"
#include "app/workstation/demo/demo_run.h"
#include "app/workstation/demo/screen_tour.h"
#include "core/base/log.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThreadPool>
#include <algorithm>
#include <cstdio>
#include <memory>

namespace rekam::demo {
namespace {

// Coding the pictures takes its time on a busy machine.
constexpr int kWithinSeconds = 900;

bool tourIn(const QString& folder, Language language, WorkstationOptions options)
{
    const QTemporaryDir base(QDir::tempPath() + QStringLiteral("/rekam-screens-XXXXXX"));
    StationOptions station = options.station;
    station.base = base.path();
    station.isSoleAccount = true;
    installLogHandler(station.base + QStringLiteral("/rekam.log"));
    if (!base.isValid() || !trainingPassphrase(station.passphraseFile()))
        return false;
    options.language = language;
    options.demoWithinSeconds = std::max(options.demoWithinSeconds, kWithinSeconds);
    std::unique_ptr<ScreenTour> tour;
    const Played played = playIn(station, options, [&](DemoOptions& playing) {
        tour = std::make_unique<ScreenTour>(folder, language, playing.passphrase);
        playing.photograph = [&tour](const QString& stop) { tour->photograph(stop); };
        playing.isAway = [&tour] { return tour->isAway(); };
    });
    QThreadPool::globalInstance()->waitForDone();
    if (played.code != 0)
        std::fprintf(stderr, "rekam: the demo ended at %s\n", qPrintable(played.summary.failedStep));
    return played.code == 0;
}

} // namespace

int runScreens(const WorkstationOptions& options)
{
    const QString folder = QDir(options.screensFolder).absolutePath();
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "rekam: the folder cannot be made: %s\n", qPrintable(folder));
        return 2;
    }
    bool isWhole = true;
    QStringList missing;
    int pictures = 0;
    for (const Language language : {Language::Indonesian, Language::English}) {
        isWhole = tourIn(folder, language, options) && isWhole;
        const QStringList files = ScreenTour::filesOf(language);
        for (const QString& file : files) {
            if (QFile::exists(folder + QLatin1Char('/') + file))
                ++pictures;
            else
                missing.append(file);
        }
    }
    for (const QString& file : missing)
        std::fprintf(stderr, "rekam: missing: %s\n", qPrintable(file));
    std::printf("%s: %d pictures\n", qPrintable(folder), pictures);
    return isWhole && missing.isEmpty() ? 0 : 1;
}

} // namespace rekam::demo
