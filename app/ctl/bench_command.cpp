#include "app/ctl/bench_biometrics.h"
#include "app/ctl/bench_formats.h"
#include "app/ctl/bench_iris.h"
#include "app/ctl/bench_lists.h"
#include "app/ctl/bench_pages.h"
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

constexpr double kListLimitMs = 100; // what a list page may take to open

Result<std::unique_ptr<ListBench>> filledBench(const QString& folder, int requests)
{
    REKAM_TRY(auto bench, ListBench::open(folder));
    if (const int missing = requests - bench->requestsInStore(); missing > 0)
        REKAM_CHECK(bench->fill(missing));
    return bench;
}

int reportLists(ListBench& bench, const BenchOptions& options)
{
    const auto figures = bench.measure(options.runs);
    if (!figures)
        return fail(figures.error(), options.asJson, kUnusable);
    bool isFine = true;
    for (const ListFigure& figure : *figures) {
        const bool isQuick = figure.medianMs <= kListLimitMs;
        isFine = isFine && isQuick;
        print({{QStringLiteral("name"), figure.name},
               {QStringLiteral("median"), figure.medianMs},
               {QStringLiteral("worst"), figure.worstMs},
               {QStringLiteral("unit"), QStringLiteral("ms")},
               {QStringLiteral("rows"), figure.rows},
               {QStringLiteral("requests"), bench.requestsInStore()},
               {QStringLiteral("withinLimit"), isQuick}},
              options.asJson);
    }
    return isFine ? kFine : kFinding;
}

// What each list page asks of a store that holds many requests; or the pages themselves, opened by their
// keys.
int benchLists(const QString& base, int requests, bool throughPages, const BenchOptions& options)
{
    const QTemporaryDir temporary;
    const QString place = base.isEmpty() ? temporary.path() : base;
    const QString folder = place + QStringLiteral("/home"); // where rekam --home looks for it
    auto bench = filledBench(folder, requests);
    if (!bench)
        return fail(bench.error(), options.asJson, kUnusable);
    if (!throughPages)
        return reportLists(**bench, options);
    bench->reset(); // one home, one owner
    return benchPages(place, options.runs, options.asJson);
}

} // namespace

int runBench(const QStringList& arguments)
{
    if (arguments.value(0) == QLatin1String("finger"))
        return runBenchFinger(arguments.sliced(1));
    if (arguments.value(0) == QLatin1String("identify"))
        return runBenchIdentify(arguments.sliced(1));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Measures the real rekam on a hidden display, in homes of its own: startup, memory or "
        "latency; lists: the queries behind the list pages, in a store with many requests; pages: "
        "those pages opened and scrolled by keys; "
        "biometrics: face, iris, formats, and with options of their own finger and identify (see "
        "docs/performance.md)."));
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("startup, memory, latency, lists, pages, face, iris or formats"));
    parser.addOption({QStringLiteral("runs"),
                      QStringLiteral("How often (startup: 5, memory: 1, face: 50 where it is not said)."),
                      QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("eyes"), QStringLiteral("iris: how many made-up eyes (200)."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("requests"), QStringLiteral("lists, pages: how many requests (100000)."),
                      QStringLiteral("N"), QStringLiteral("100000")});
    parser.addOption(
        {QStringLiteral("home"),
         QStringLiteral("lists, pages: made-up home to fill and keep; used again where it is there."),
         QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a figure.")});
    if (const auto done = parse(parser, "bench", arguments))
        return *done;
    const QString what = parser.positionalArguments().value(0);
    BenchOptions options;
    options.asJson = parser.isSet(QStringLiteral("json"));
    const bool isFace = what == QLatin1String("face");
    const bool isPages = what == QLatin1String("pages");
    const bool isLists = isPages || what == QLatin1String("lists");
    options.runs = isFace ? 50 : isLists || what == QLatin1String("startup") ? 5 : 1;
    if (parser.isSet(QStringLiteral("runs")))
        options.runs = parser.value(QStringLiteral("runs")).toInt();
    if (isFace && options.runs >= 1 && options.runs <= 1000)
        return benchFace(options.runs, [&](const char* name, const Series& series, const char* unit) {
            printFigure(name, series, unit, options.asJson);
        });
    if (what == QLatin1String("formats") && options.runs >= 1 && options.runs <= 1000)
        return benchFormats(parser.isSet(QStringLiteral("runs")) ? options.runs : 20, options.asJson);
    if (what == QLatin1String("iris")) {
        const int eyes =
            parser.isSet(QStringLiteral("eyes")) ? parser.value(QStringLiteral("eyes")).toInt() : 200;
        if (eyes >= 2 && eyes <= 10'000)
            return benchIris(eyes, options.asJson);
    }
    const int requests = parser.value(QStringLiteral("requests")).toInt();
    if (isLists && requests >= 1 && requests <= 1'000'000 && options.runs >= 1 && options.runs <= 1000)
        return benchLists(parser.value(QStringLiteral("home")), requests, isPages, options);
    Workplace place;
    if (options.runs >= 1 && options.runs <= 1000 && place.isValid()) {
        if (what == QLatin1String("startup"))
            return benchStartup(place, options);
        if (what == QLatin1String("memory"))
            return benchMemory(place, options);
        if (what == QLatin1String("latency"))
            return benchLatency(place, options);
    }
    std::fprintf(
        stderr,
        "rekamctl: usage: rekamctl bench startup|memory|latency|lists|pages|face|iris|formats [--runs N] "
        "[--eyes N] [--json], or bench finger|identify --help\n");
    return kUnusable;
}

} // namespace rekam::ctl
