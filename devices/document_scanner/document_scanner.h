// A scanner of SANE, through scanimage. See README.md for its options.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

std::unique_ptr<Adapter> makeDocumentScanner(const AdapterOptions& options);

} // namespace rekam
