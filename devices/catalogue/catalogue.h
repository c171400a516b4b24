// What may stand in which slot: one line for each adapter of this build and kind of slot that it serves.
// Generated at configure time from devices/*/devices.json, so that the workstation knows the adapters without
// linking their libraries.
#pragma once

#include "core/capture/capture_device.h"

#include <span>

namespace rekam {

enum class AdapterNature : quint8
{
    Real,   // may also serve pictures, and says virtual in its hello then
    Virtual // training only
};

struct AdapterFacts
{
    const char* adapter; // "virtual_finger"
    SlotKind kind;
    AdapterNature nature;
};

std::span<const AdapterFacts> adapterCatalogue();

} // namespace rekam
