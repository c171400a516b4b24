// Faults that a training home can be told to play, checked before anything starts: one that nobody would play
// makes no test of anything.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>

namespace rekam {

// "finger:crash@2" of a slot that there is, "centre:NAME" of what a training centre plays for a whole run, or
// a fault of the store at a line of the audit trail that is written: those of the store itself, and what
// `isLineOfVisit` knows. ConfigMalformed (fact what: "fault ...") otherwise.
Status checkFault(const QString& fault, const std::function<bool(const QString&)>& isLineOfVisit);

} // namespace rekam
