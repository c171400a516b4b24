#include "app/ctl/made_up_minutiae.h"

#include "devices/made_up_people/dice.h"

#include <algorithm>
#include <cmath>

namespace rekam::ctl {
namespace {

constexpr int kMinutiaeOfFinger = 45; // of whole prints by MINDTCT, without those at the rim
constexpr double kPi = 3.14159265358979;

} // namespace

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

} // namespace rekam::ctl
