// The bytes of a captured attempt inside its sealed row. Pictures stay in memory that is wiped.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

namespace rekam {

SecureBuffer encodeAttemptPayload(const AttemptPayload& payload);
// StoreDamaged where a length does not fit.
Result<AttemptPayload> decodeAttemptPayload(const SecureBuffer& bytes);

} // namespace rekam
