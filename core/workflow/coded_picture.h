// A still as it is kept on the shelf: JPEG, no longer than a side allows. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/capture/frame.h"

#include <memory>

namespace rekam {

// FrameMalformed for an empty frame.
Result<std::shared_ptr<const SecureBuffer>> codedPicture(const Frame& still, int longestSidePx);

} // namespace rekam
