#include "app/workstation/options.h"

#include "app/station/fault_check.h"
#include "app/station/locations.h"
#include "app/station/store_faults.h"
#include "devices/contract/fault_plan.h"
#include "ui/language/language.h"
#include "ui/wording/day_words.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace rekam {
namespace {

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("The workstation for recording residents into the population identity system.\n"
                       "Without options: the station of this user; the first start makes a training home."));
    parser.addOption(
        {QStringLiteral("home"), QStringLiteral("Where the station lives."), QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("training"), QStringLiteral("A training home (the default of a first start).")});
    parser.addOption(
        {QStringLiteral("real"),
         QStringLiteral(
             "A real home; needs --centre, --ca, --enrol-code and --station-name at the first start.")});
    parser.addOption({QStringLiteral("centre"), QStringLiteral("The centre's address."),
                      QStringLiteral("https://HOST:PORT")});
    parser.addOption({QStringLiteral("ca"), QStringLiteral("The centre's certificate authority."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("enrol-code"), QStringLiteral("One-time code, from a file."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("station-name"),
                      QStringLiteral("This station's name at the centre; the code is bound to it."),
                      QStringLiteral("NAME")});
    parser.addOption(
        {QStringLiteral("demo"),
         QStringLiteral("Plays one resident by itself, with virtual devices and a centre of its own.")});
    parser.addOption(
        {QStringLiteral("out"),
         QStringLiteral(
             "Where the demo leaves its results (default: a new temporary folder). A folder that holds "
             "the home of a demo that was cut off: it goes on there."),
         QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("screens"),
         QStringLiteral("Plays the demo in each language and leaves a picture of every screen, at "
                        "both sizes and in both themes."),
         QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("with"),
         QStringLiteral("Demo: pictures from a folder: portrait.*, finger-01.*, iris-left.*, iris-right.*"),
         QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("fault"),
                      FaultPlan::help() +
                          QStringLiteral(" Or the centre or the store, e.g. centre:receipt-key, ") +
                          storeFaultHelp() + QLatin1Char('.'),
                      QStringLiteral("SLOT:KIND@WHEN")});
    parser.addOption(
        {QStringLiteral("within"),
         QStringLiteral("Demo: gives up after so many seconds (default 90); more on a busy machine."),
         QStringLiteral("SECONDS")});
    parser.addOption(
        {QStringLiteral("until"),
         QStringLiteral("Demo: no key is pressed after the first of these pictures, such as fingers or "
                        "sealed,done; then it waits until its time is over."),
         QStringLiteral("NAMES")});
    parser.addOption(
        {QStringLiteral("play"),
         QStringLiteral(
             "Training, for tests and practice: keys come from standard input and what is on the screen goes "
             "to standard output, a JSON line each (docs/play.md).")});
    parser.addOption(
        {QStringLiteral("size"), QStringLiteral("Window size (default 1366x768)."), QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("measure"),
                      QStringLiteral("Writes times and memory for rekamctl bench; without --demo it ends "
                                     "soon after the login screen."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("public-display"),
                      QStringLiteral("The hall's window: off, auto, window, or the name of a screen "
                                     "(default: as the station's settings say)."),
                      QStringLiteral("WHERE")});
    parser.addOption({QStringLiteral("resident-screen"),
                      QStringLiteral("The resident's window: off, window, or the name of a screen."),
                      QStringLiteral("WHERE")});
    parser.addOption({QStringLiteral("silent"), QStringLiteral("Numbers are not called aloud.")});
    parser.addOption({QStringLiteral("dark"), QStringLiteral("Dark theme.")});
    parser.addOption(
        {QStringLiteral("language"),
         QStringLiteral("Language of the screens, this time: id or en (default: as the station's "
                        "settings say; F10 at the login screen changes them)."),
         QStringLiteral("CODE")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this text.")});
}

Unexpected wrong(const QString& option) { return Unexpected(Errc::ConfigMalformed, {{"option", option}}); }

Status readSize(const QString& text, QSize& size)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize read = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (read.width() < 640 || read.height() < 480 || read.width() > 7680 || read.height() > 4320)
        return wrong(QStringLiteral("size"));
    size = read;
    return {};
}

Status readFaults(const QStringList& faults, StationOptions& station)
{
    for (const QString& fault : faults) {
        REKAM_CHECK(checkFault(fault, ui::isKnownTrailWord));
        station.faults.push_back(fault);
    }
    return {};
}

Status readReal(const QCommandLineParser& parser, StationOptions& station)
{
    station.kind = HomeKind::Real;
    station.centreAddress = parser.value(QStringLiteral("centre"));
    station.caFile = parser.value(QStringLiteral("ca"));
    if (!parser.isSet(QStringLiteral("enrol-code")))
        return {};
    QFile file(parser.value(QStringLiteral("enrol-code")));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("enrol code")}});
    station.enrolCode = QString::fromLatin1(file.readLine(256).trimmed());
    return {};
}

// As certificates and the centre's table take it.
Status readStationName(const QCommandLineParser& parser, StationOptions& station)
{
    constexpr qsizetype kLongestName = 40;
    if (!parser.isSet(QStringLiteral("station-name")))
        return {};
    const QString name = parser.value(QStringLiteral("station-name"));
    const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'-' || c == u'.';
    });
    if (name.isEmpty() || name.size() > kLongestName || !isPlain)
        return wrong(QStringLiteral("station-name"));
    station.stationName = name;
    return {};
}

} // namespace

Result<WorkstationOptions> optionsFrom(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    WorkstationOptions options;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return wrong(parser.errorText().isEmpty() ? QStringLiteral("argument") : parser.errorText());
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    options.helpText = parser.helpText();
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.isPlayed = parser.isSet(QStringLiteral("play"));
    options.isDark = parser.isSet(QStringLiteral("dark"));
    options.measureFile = parser.value(QStringLiteral("measure"));
    options.screens = {parser.value(QStringLiteral("public-display")),
                       parser.value(QStringLiteral("resident-screen")),
                       parser.isSet(QStringLiteral("silent"))};
    if (options.screens.residentScreen == QLatin1String("auto"))
        return wrong(QStringLiteral("resident-screen")); // personal data go where somebody named a screen
    options.outFolder = parser.value(QStringLiteral("out"));
    options.screensFolder = parser.value(QStringLiteral("screens"));
    StationOptions& station = options.station;
    station.base = parser.isSet(QStringLiteral("home"))
                       ? QDir(parser.value(QStringLiteral("home"))).absolutePath()
                       : defaultBase();
    REKAM_CHECK(readStationName(parser, station));
    station.cacheFolder = cacheFolder();
    station.programFolder = programFolder();
    if (parser.isSet(QStringLiteral("size")))
        REKAM_CHECK(readSize(parser.value(QStringLiteral("size")), options.windowSize));
    if (parser.isSet(QStringLiteral("within"))) {
        options.demoWithinSeconds = parser.value(QStringLiteral("within")).toInt();
        if (options.demoWithinSeconds < 1 || options.demoWithinSeconds > 3600)
            return wrong(QStringLiteral("within"));
    }
    options.demoUntil = parser.value(QStringLiteral("until")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (parser.isSet(QStringLiteral("language"))) {
        options.language = ui::languageOf(parser.value(QStringLiteral("language")));
        if (!options.language)
            return wrong(QStringLiteral("language"));
    }
    REKAM_CHECK(readFaults(parser.values(QStringLiteral("fault")), station));
    if (parser.isSet(QStringLiteral("real"))) {
        if (options.isDemo || options.isPlayed || !options.screensFolder.isEmpty() ||
            parser.isSet(QStringLiteral("training")))
            return wrong(QStringLiteral("real"));
        REKAM_CHECK(readReal(parser, station));
    } else {
        station.centreAddress = parser.value(QStringLiteral("centre"));
    }
    if (parser.isSet(QStringLiteral("with"))) {
        station.pictureFolder = QDir(parser.value(QStringLiteral("with"))).absolutePath();
        if (!QFileInfo(station.pictureFolder).isDir())
            return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("picture folder")}});
    }
    return options;
}

} // namespace rekam
