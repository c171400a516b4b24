#include "app/ctl/bench_guard.h"

#include "app/ctl/command.h"
#include "app/ctl/made_up_minutiae.h"
#include "app/ctl/output.h"
#include "core/workflow/who_gallery.h"
#include "devices/made_up_people/dice.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

namespace rekam::ctl {
namespace {

constexpr int kAtOnce = 200; // as the store hands them over

RecordId recordOf(int person)
{
    return RecordId(QUuid(static_cast<uint>(person) + 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
}

// A code of nobody; seen again one bit in eight is another.
BiometricTemplate eyeOf(quint64 person, Eye eye, bool isAgain)
{
    constexpr std::size_t kHead = 4, kBytes = kIrisBits / 8;
    Dice dice(person, Trait::Iris, 1000 + static_cast<quint64>(eye));
    Dice noise(person, Trait::Iris, 2000 + static_cast<quint64>(eye));
    SecureBuffer bytes(kIrisTemplateSize, Holds::Picture);
    std::copy_n("RIC2", kHead, bytes.data());
    for (std::size_t i = 0; i < kBytes; ++i) {
        auto byte = static_cast<unsigned>(dice.below(256));
        if (isAgain)
            byte ^= 1u << noise.below(8);
        bytes.data()[kHead + i] = static_cast<unsigned char>(byte);
        bytes.data()[kHead + kBytes + i] = 0xFF;
    }
    return {static_cast<int>(eye), std::make_shared<const SecureBuffer>(std::move(bytes))};
}

HeldPerson madeUp(int person, bool isAgain)
{
    const auto number = static_cast<quint64>(person);
    HeldPerson held{.record = recordOf(person)};
    for (const FingerPosition position : kAllFingers) {
        const MinutiaeRecord first = quickFinger(number, position);
        auto bytes = encodeMinutiaeRecord(isAgain ? touchedAgain(first, number) : first);
        if (bytes)
            held.fingers.push_back(
                {static_cast<int>(position), std::make_shared<const SecureBuffer>(std::move(*bytes))});
    }
    for (const Eye eye : {Eye::Right, Eye::Left})
        held.eyes.push_back(eyeOf(number, eye, isAgain));
    return held;
}

double millisecondsOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

// All of them come in handfuls; only the time of the guard itself is counted.
double getReady(WhoGallery& gallery, HeldPeople& held, int people)
{
    double ready = 0;
    for (int person = 0; person < people; ++person)
        held.others.push_back({recordOf(person)});
    for (int from = 0; from < people; from += kAtOnce) {
        const int until = std::min(people, from + kAtOnce);
        for (int person = from; person < until; ++person)
            held.others[static_cast<std::size_t>(person)].person =
                std::make_shared<const HeldPerson>(madeUp(person, false));
        QElapsedTimer timer;
        timer.start();
        gallery.update(held);
        ready += millisecondsOf(timer);
        for (int person = from; person < until; ++person)
            held.others[static_cast<std::size_t>(person)].person.reset();
    }
    return ready;
}

bool namesOnly(const std::vector<WhoFinding>& findings, const RecordId& record)
{
    return findings.size() == 1 && findings.front().kind == WhoFindingKind::KnownHere &&
           findings.front().other == record;
}

} // namespace

int benchGuard(int people, int searches, int threads, bool asJson)
{
    WhoGallery gallery;
    HeldPeople held;
    const double ready = getReady(gallery, held, people);
    print({{QStringLiteral("name"), QStringLiteral("the guard makes %1 people ready").arg(people)},
           {QStringLiteral("median"), std::round(ready)},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
    std::vector<double> times;
    int right = 0;
    for (int i = 0; i < searches; ++i) {
        const auto person = static_cast<int>(static_cast<qint64>(i) * people / searches);
        held.asked = madeUp(person, true);
        if (i % 2 == 1)
            held.asked.eyes.clear(); // then by fingers alone
        QElapsedTimer timer;
        timer.start();
        gallery.update(held);
        const std::vector<WhoFinding> findings = gallery.find(held, threads);
        times.push_back(millisecondsOf(timer));
        right += namesOnly(findings, recordOf(person));
    }
    std::sort(times.begin(), times.end());
    print({{QStringLiteral("name"),
            QStringLiteral("who-is-who guard, ten fingers and two irises among %1 people, %2 threads")
                .arg(people)
                .arg(threads)},
           {QStringLiteral("median"), times[times.size() / 2]},
           {QStringLiteral("worst"), times.back()},
           {QStringLiteral("searches"), searches},
           {QStringLiteral("named_only_the_right_one"), right},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
    return right == searches ? kFine : kFinding;
}

} // namespace rekam::ctl
