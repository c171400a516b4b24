// A signature pad on which a made-up person signs live, 200 points a second.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// The person begins to sign with the preview (or the capture, where there was none). The capture ends when
// the pen is laid down.
std::unique_ptr<Adapter> makeVirtualSignature(const AdapterOptions& options);

} // namespace rekam
