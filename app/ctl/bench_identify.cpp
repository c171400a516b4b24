#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/output.h"
#include "core/biometrics/finger/finger_gallery.h"
#include "devices/made_up_people/dice.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>

namespace rekam::ctl {
namespace {

constexpr int kMinutiaeOfFinger = 45; // of whole prints by MINDTCT, without those at the rim
constexpr double kPi = 3.14159265358979;

// Minutiae as a print of 440 x 560 px has them: never two on one ridge's width, along a loop's ridges.
// Growing the ridges of 100,000 fingers would take hours and the search would not notice.
MinutiaeRecord quickFinger(quint64 person, FingerPosition position)
{
    Dice dice(person, Trait::FingerMaster, 1000 + static_cast<quint64>(position));
    const double coreX = dice.between(180, 260), coreY = dice.between(200, 300);
    const double deltaX = coreX + (dice.chance(0.5) ? 1 : -1) * dice.between(70, 160),
                 deltaY = coreY + dice.between(80, 190);
    MinutiaeRecord record;
    record.widthPx = 440;
    record.heightPx = 560;
    record.position = position;
    constexpr int kMostTries = 4000;
    for (int i = 0; i < kMostTries && record.minutiae.size() < kMinutiaeOfFinger; ++i) {
        const double x = dice.between(60, 380), y = dice.between(70, 490);
        if (std::hypot((x - 220) / 160, (y - 280) / 210) > 1)
            continue;
        const auto tooNear = [&](const Minutia& m) { return std::hypot(m.x - x, m.y - y) < 10; };
        if (std::any_of(record.minutiae.begin(), record.minutiae.end(), tooNear))
            continue;
        const double along = (std::atan2(deltaY - y, deltaX - x) - std::atan2(coreY - y, coreX - x)) / 2 +
                             dice.normal(0, 0.15);
        const double turned = -along + (dice.chance(0.5) ? kPi : 0);
        record.minutiae.push_back(
            {static_cast<quint16>(x), static_cast<quint16>(y),
             static_cast<quint8>(static_cast<int>(std::lround(turned / (2 * kPi) * 256)) & 0xFF),
             MinutiaKind::Ending, 80});
    }
    return record;
}

// The same finger again: one minutia in five is lost, the others have moved a little, the finger lies turned.
MinutiaeRecord touchedAgain(const MinutiaeRecord& first, quint64 person)
{
    Dice dice(person, Trait::FingerImpression, 1000 + static_cast<quint64>(first.position));
    MinutiaeRecord again = first;
    again.minutiae.clear();
    const double turn = dice.normal(0, 6) * kPi / 180, c = std::cos(turn), s = std::sin(turn);
    for (Minutia m : first.minutiae) {
        if (dice.chance(0.2))
            continue;
        const double x = 220 + c * (m.x - 220) + s * (m.y - 280) + dice.normal(0, 2);
        const double y = 280 - s * (m.x - 220) + c * (m.y - 280) + dice.normal(0, 2);
        if (x < 0 || y < 0 || x > 439 || y > 559)
            continue;
        m.x = static_cast<quint16>(x);
        m.y = static_cast<quint16>(y);
        m.angle256 = static_cast<quint8>(
            m.angle256 + static_cast<int>(std::lround((turn / (2 * kPi) + dice.normal(0, 0.012)) * 256)));
        again.minutiae.push_back(m);
    }
    return again;
}

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

} // namespace

int runBenchIdentify(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Searches people with ten fingers each among many, by fingers alone: how long it "
                       "takes, and whether the right one is found."));
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

} // namespace rekam::ctl
