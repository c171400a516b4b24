// A printer for slips or cards whose paper is a folder: each job becomes <job name>.pdf in it, whole or not
// at all.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Options: "out" (an existing folder), "kind" (slip or card printer).
std::unique_ptr<Adapter> makeVirtualPrinter(const AdapterOptions& options);

} // namespace rekam
