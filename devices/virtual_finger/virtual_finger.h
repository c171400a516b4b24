// A slap scanner (4-4-2) that also takes single fingers: made-up people, or pictures from a folder
// (finger-01.* .. finger-10.*).
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Options: "people-cache" (where skins are kept), or "folder".
std::unique_ptr<Adapter> makeVirtualFinger(const AdapterOptions& options);

} // namespace rekam
