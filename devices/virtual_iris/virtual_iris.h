// A binocular iris camera: made-up eyes, or pictures from a folder (iris-right.*, iris-left.*).
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Option: "folder". Previews are 1280 x 480: the subject's right eye in the left half, as the camera sees it.
std::unique_ptr<Adapter> makeVirtualIris(const AdapterOptions& options);

} // namespace rekam
