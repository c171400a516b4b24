// The battery as the kernel tells it (Documentation/ABI/testing/sysfs-class-power: energy in microwatt hours,
// charge in microampere hours). Blocking: a pool thread's.
#pragma once

#include "core/service/field_supplies.h"

#include <QString>

namespace rekam {

// Of all batteries in the folder together (/sys/class/power_supply); not of mice and the like. No folder, or
// none in it: there is no battery.
BatteryFacts readBattery(const QString& folder);

} // namespace rekam
