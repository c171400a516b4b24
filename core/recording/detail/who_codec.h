// The guard's findings as CBOR, for answer_codec.cpp.
#pragma once

#include "core/recording/recording.h"

#include <QCborMap>
#include <QCborValue>

namespace rekam::detail {

QCborMap toMap(const WhoFinding& finding);
Result<WhoFinding> whoFindingFrom(const QCborValue& value);
QCborMap toMap(const FindingOverride& overridden);
Result<FindingOverride> findingOverrideFrom(const QCborValue& value);

} // namespace rekam::detail
