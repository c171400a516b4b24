#include "app/ctl/bench_biometrics.h"
#include "app/ctl/bench_run.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"

#include <QTemporaryDir>
#include <cstdio>

namespace rekam::ctl {
namespace {

struct BenchOptions
{
    int runs = 5;
    bool asJson = false;
};

void printFigure(const char* name, const Series& series, const char* unit, bool asJson)
{
    print({{QStringLiteral("name"), QString::fromLatin1(name)},
           {QStringLiteral("median"), series.at(0.5)},
           {QStringLiteral("p99"), series.at(0.99)},
           {QStringLiteral("unit"), QString::fromLatin1(unit)}},
          asJson);
}

int failed(const Workplace& place)
{
    std::fprintf(stderr, "rekamctl: rekam gave no figures; see %s\n", qPrintable(place.base()));
    return kFinding;
}

// From the start of the process to the first field of the login page, painted and with the keyboard in it.
int benchStartup(Workplace& place, const BenchOptions& options)
{
    if (!place.run({}).isWhole()) // makes the home
        return failed(place);
    Series startup;
    for (int i = 0; i < options.runs; ++i) {
        const Readings readings = place.run({});
        const auto login = readings.sinceStart("login");
        if (!login)
            return failed(place);
        startup.add(*login);
    }
    printFigure("startup to login, warm", startup, "ms", options.asJson);
    return kFine;
}

// Resident set of the rekam process; device hosts and the training centre are processes of their own.
int benchMemory(Workplace& place, const BenchOptions& options)
{
    Series login;
    Series queue;
    Series photo;
    Series most;
    for (int i = 0; i < options.runs; ++i) {
        place.renew();
        const Readings readings =
            place.run({QStringLiteral("--demo"), QStringLiteral("--within"), QStringLiteral("300")});
        if (!readings.isWhole())
            return failed(place);
        login.add(readings.mostMegabytesOn("page.login"));
        queue.add(readings.mostMegabytesAfter("page.login"));
        photo.add(readings.mostMegabytesOn("page.photo"));
        most.add(readings.mostMegabytes());
    }
    printFigure("resident at login", login, "MB", options.asJson);
    printFigure("resident after login", queue, "MB", options.asJson);
    printFigure("resident with live preview", photo, "MB", options.asJson);
    printFigure("resident, most of a recording", most, "MB", options.asJson);
    return kFine;
}

void printLatency(const char* name, const Readings& readings, bool asJson)
{
    print({{QStringLiteral("name"), QString::fromLatin1(name)},
           {QStringLiteral("median"), readings.end("median_ms")},
           {QStringLiteral("p99"), readings.end("p99_ms")},
           {QStringLiteral("worst"), readings.end("worst_ms")},
           {QStringLiteral("busy"), readings.end("busy_ms")},
           {QStringLiteral("blocks"), readings.end("blocks")},
           {QStringLiteral("page"), readings.lastPage()},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
}

// How late the main thread's timer comes while a resident is recorded: with all well, with hung devices, with
// a disk that takes three seconds for each commit, and with a centre that accepts and never answers.
int benchLatency(Workplace& place, const BenchOptions& options)
{
    const QString demo = QStringLiteral("--demo");
    const QString within = QStringLiteral("--within");
    const Readings well = place.run({demo, within, QStringLiteral("300")});
    if (!well.isWhole())
        return failed(place);
    printLatency("main thread late, all well", well, options.asJson);

    const BlackHole blackHole;
    const Readings silent =
        place.run({demo, within, QStringLiteral("30"), QStringLiteral("--centre"), blackHole.address()});
    if (!silent.isWhole())
        return failed(place);
    printLatency("main thread late, centre never answers", silent, options.asJson);

    place.renew();
    const Readings hung = place.run({demo, within, QStringLiteral("300"), QStringLiteral("--fault"),
                                     QStringLiteral("camera:hang@1,finger:hang@2,iris:hang@preview")});
    if (!hung.isWhole())
        return failed(place);
    printLatency("main thread late, devices hang", hung, options.asJson);

    place.renew();
    const Readings slow = place.run(
        {demo, within, QStringLiteral("120"), QStringLiteral("--fault"), QStringLiteral("store:slow-fsync")});
    if (!slow.isWhole())
        return failed(place);
    printLatency("main thread late, 3 s for each commit", slow, options.asJson);
    return kFine;
}

} // namespace

int runBench(const QStringList& arguments)
{
    if (arguments.value(0) == QLatin1String("finger"))
        return runBenchFinger(arguments.sliced(1));
    if (arguments.value(0) == QLatin1String("identify"))
        return runBenchIdentify(arguments.sliced(1));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures the real rekam on a hidden display, in homes of its own: startup, memory or "
                       "latency; or biometrics: face, and with options of their own finger and identify (see "
                       "docs/performance.md)."));
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("startup, memory, latency or face"));
    parser.addOption({QStringLiteral("runs"),
                      QStringLiteral("How often (startup: 5, memory: 1, face: 50 where it is not said)."),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a figure.")});
    if (const auto done = parse(parser, "bench", arguments))
        return *done;
    const QString what = parser.positionalArguments().value(0);
    BenchOptions options;
    options.asJson = parser.isSet(QStringLiteral("json"));
    const bool isFace = what == QLatin1String("face");
    options.runs = isFace ? 50 : what == QLatin1String("startup") ? 5 : 1;
    if (parser.isSet(QStringLiteral("runs")))
        options.runs = parser.value(QStringLiteral("runs")).toInt();
    if (isFace && options.runs >= 1 && options.runs <= 1000)
        return benchFace(options.runs, [&](const char* name, const Series& series, const char* unit) {
            printFigure(name, series, unit, options.asJson);
        });
    Workplace place;
    if (options.runs >= 1 && options.runs <= 1000 && place.isValid()) {
        if (what == QLatin1String("startup"))
            return benchStartup(place, options);
        if (what == QLatin1String("memory"))
            return benchMemory(place, options);
        if (what == QLatin1String("latency"))
            return benchLatency(place, options);
    }
    std::fprintf(stderr,
                 "rekamctl: usage: rekamctl bench startup|memory|latency|face [--runs N] [--json], or bench "
                 "finger|identify --help\n");
    return kUnusable;
}

} // namespace rekam::ctl
