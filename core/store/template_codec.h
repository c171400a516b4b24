// Templates inside sealed rows: desk extracts and those of the officers.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

#include <QCborArray>
#include <QCborValue>

namespace rekam {

QCborArray toCbor(const std::vector<BiometricTemplate>& templates); // those without bytes are left out
Result<BiometricTemplate> templateFromCbor(const QCborValue& value);

} // namespace rekam
