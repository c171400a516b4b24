// A recording's number as a resident reads it out at the counter or on the phone.
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace rekam {

// "7KQ-2M9-XDT": eight symbols (40 bits of the id's SHA-256) and a check symbol. Digits and letters without
// I, L, O and U. Says nothing about the person, and the id cannot be worked out from it.
QString referenceNumber(const RecordId& record);

// The check symbol agrees. Small letters, missing hyphens and blanks are taken; O is read as 0, I and L as 1.
bool isReferenceNumber(const QString& typed);

} // namespace rekam
