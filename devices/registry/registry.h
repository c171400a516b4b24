// The adapters of this build. The list is generated at configure time from devices/*/adapter.cmake.
#pragma once

#include "devices/contract/adapter.h"

#include <span>

namespace rekam {

std::span<const AdapterEntry> adapters();
const AdapterEntry* findAdapter(const QString& name); // null where there is none

} // namespace rekam
