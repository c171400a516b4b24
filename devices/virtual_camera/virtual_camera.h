// A camera that needs none: pictures from a folder (portrait.*), or a made-up person.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Options: "folder" with portrait.* in it, or "people-cache" with faces/astronaut.png in it.
std::unique_ptr<Adapter> makeVirtualCamera(const AdapterOptions& options);

} // namespace rekam
