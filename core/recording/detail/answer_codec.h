// Proofs, re-scans and second signatures as CBOR, for recording_codec.cpp.
#pragma once

#include "core/recording/recording.h"

#include <QCborMap>
#include <QCborValue>

namespace rekam::detail {

QCborMap toMap(const SecondPerson& person);
Result<SecondPerson> secondPersonFrom(const QCborValue& value);

QCborMap answersToMap(const Recording& recording);
Status readAnswers(const QCborValue& value, Recording& recording);

} // namespace rekam::detail
