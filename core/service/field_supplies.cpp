#include "core/service/field_supplies.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kMostRecordings = 99'999; // more is nobody's day

int countOf(qint64 whole, qint64 each)
{
    return static_cast<int>(std::clamp<qint64>(whole / std::max<qint64>(each, 1), 0, kMostRecordings));
}

} // namespace

FieldSupplies suppliesOf(const BatteryFacts& battery, const RecordingCost& cost, qint64 freeBytes,
                         const SupplyRules& rules)
{
    FieldSupplies supplies;
    supplies.battery = battery;
    supplies.cost = cost;
    supplies.byDisk = countOf(freeBytes, cost.bytes);
    if (!battery.isThere || battery.isOnMains)
        return supplies;
    const std::chrono::minutes left = battery.left.value_or(rules.fullBattery * battery.percent / 100);
    supplies.byBattery = countOf(std::chrono::seconds(left).count(), cost.time.count());
    return supplies;
}

SupplyLevel levelOf(const FieldSupplies& supplies, const SupplyRules& rules)
{
    const int left = supplies.recordings();
    if (left < rules.badBelow)
        return SupplyLevel::Bad;
    return left < rules.fairBelow ? SupplyLevel::Fair : SupplyLevel::Enough;
}

} // namespace rekam
