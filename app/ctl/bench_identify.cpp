#include "app/ctl/bench_guard.h"
#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/made_up_minutiae.h"
#include "app/ctl/output.h"
#include "core/biometrics/finger/finger_gallery.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>

namespace rekam::ctl {
namespace {

FingerGallery galleryOf(int people, int threads)
{
    std::vector<std::vector<PreparedFinger>> made(static_cast<std::size_t>(people));
    std::vector<std::thread> workers;
    for (int self = 0; self < threads; ++self)
        workers.emplace_back([&, self] {
            for (int person = self; person < people; person += threads)
                for (const FingerPosition position : kAllFingers)
                    made[static_cast<std::size_t>(person)].emplace_back(
                        quickFinger(static_cast<quint64>(person), position));
        });
    for (std::thread& worker : workers)
        worker.join();
    FingerGallery gallery;
    for (int person = 0; person < people; ++person)
        for (std::size_t i = 0; i < kAllFingers.size(); ++i)
            gallery.add(static_cast<quint32>(person), kAllFingers[i],
                        std::move(made[static_cast<std::size_t>(person)][i]));
    return gallery;
}

int benchFingers(int people, int searches, int threads, bool asJson)
{
    const FingerGallery gallery = galleryOf(people, threads);
    std::vector<double> times;
    qint64 compared = 0;
    int found = 0, others = 0;
    for (int i = 0; i < searches; ++i) {
        const auto person = static_cast<quint64>(static_cast<qint64>(i) * people / searches);
        std::vector<ProbeFinger> probes;
        for (const FingerPosition position : kAllFingers)
            probes.push_back({position, PreparedFinger(touchedAgain(quickFinger(person, position), person))});
        QElapsedTimer timer;
        timer.start();
        const GallerySearch search =
            gallery.search(probes, SearchScope::SamePosition, kSameFingerScore, threads);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        compared += search.compared;
        found += !search.hits.empty() && search.hits.front().holder == person;
        others +=
            static_cast<int>(std::count_if(search.hits.begin(), search.hits.end(),
                                           [&](const GalleryHit& hit) { return hit.holder != person; }));
    }
    std::sort(times.begin(), times.end());
    double all = 0;
    for (const double time : times)
        all += time;
    print({{QStringLiteral("name"),
            QStringLiteral("ten fingers among %1 people, %2 threads").arg(people).arg(threads)},
           {QStringLiteral("median"), times[times.size() / 2]},
           {QStringLiteral("worst"), times.back()},
           {QStringLiteral("compared"), compared / searches},
           {QStringLiteral("per_second"), std::round(static_cast<double>(compared) / all * 1000)},
           {QStringLiteral("searches"), searches},
           {QStringLiteral("found_first"), found},
           {QStringLiteral("others_hit"), others},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
    return found == searches ? kFine : kFinding;
}

} // namespace

int runBenchIdentify(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Searches people with ten fingers each among many: how long it takes, and whether "
                       "the right one is found. First by fingers alone, then as the who-is-who guard of "
                       "a counter does it, with two irises each."));
    parser.addOption({QStringLiteral("people"), QStringLiteral("How many in the gallery (10000)."),
                      QStringLiteral("N"), QStringLiteral("10000")});
    parser.addOption({QStringLiteral("searches"), QStringLiteral("How many are searched (10)."),
                      QStringLiteral("N"), QStringLiteral("10")});
    parser.addOption({QStringLiteral("threads"), QStringLiteral("How many cores are used (2)."),
                      QStringLiteral("N"), QStringLiteral("2")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a figure.")});
    if (const auto done = parse(parser, "bench identify", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const int people = parser.value(QStringLiteral("people")).toInt();
    const int searches = parser.value(QStringLiteral("searches")).toInt();
    const int threads = parser.value(QStringLiteral("threads")).toInt();
    if (people < 1 || people > 100'000 || searches < 1 || searches > 1000 || threads < 1 || threads > 64) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl bench identify [--people 1..100000] [--searches N] "
                             "[--threads N] [--json]\n");
        return kUnusable;
    }
    const int byFingers = benchFingers(people, searches, threads, asJson);
    const int byGuard = benchGuard(people, searches, threads, asJson);
    return std::max(byFingers, byGuard);
}

} // namespace rekam::ctl
