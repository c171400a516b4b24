// The command line of `rekam`. Passphrases are never on it.
#pragma once

#include "app/station/station.h"
#include "app/workstation/second_screens.h"

#include <QSize>
#include <QStringList>

namespace rekam {

struct WorkstationOptions
{
    StationOptions station;
    bool isDemo = false;
    QString outFolder;          // of the demo
    QString screensFolder;      // empty: no tour of the screens
    int demoWithinSeconds = 90; // what takes longer has failed
    QStringList demoUntil;      // the demo stays at the first of these pictures; empty: it plays to the end
    QSize windowSize{1366, 768};
    ScreenWishes screens;
    bool isDark = false;
    std::optional<Language> language; // of this start only; none: as the station's settings say
    QString measureFile;              // empty: nothing is measured
    bool isPlayed = false;            // keys come from standard input; training only
    bool wantsHelp = false;
    QString helpText;
};

// ConfigMalformed with fact "option" for an option that is wrong or does not fit.
Result<WorkstationOptions> optionsFrom(const QStringList& arguments);

} // namespace rekam
