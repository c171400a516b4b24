// A document camera that needs none: pictures from a folder, or made-up pages.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Options: "folder" with document-1.* ... or document.* in it; "defects" of made-up pages, see README.md.
std::unique_ptr<Adapter> makeVirtualDocument(const AdapterOptions& options);

} // namespace rekam
