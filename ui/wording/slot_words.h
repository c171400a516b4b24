// Names for devices and their states.
#pragma once

#include "core/capture/capture_device.h"

namespace rekam::ui {

QString slotWord(const QString& slotName); // "finger" -> "sidik jari"; unknown ones as they are
QString slotStateWord(SlotState state);

} // namespace rekam::ui
