// Attempts and what hangs on them as CBOR, for recording_codec.cpp.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

#include <QCborMap>
#include <QCborValue>

namespace rekam::detail {

QCborMap toMap(const Attempt& attempt);
Result<Attempt> attemptFrom(const QCborValue& value);

} // namespace rekam::detail
