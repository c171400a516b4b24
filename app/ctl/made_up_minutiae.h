// Fingers without ridges, for searches among very many of them.
#pragma once

#include "core/formats/minutiae_record.h"

namespace rekam::ctl {

// Minutiae as a print of 440 x 560 px has them: never two on one ridge's width, along a loop's ridges.
// Growing the ridges of 100,000 fingers would take hours and the search would not notice.
MinutiaeRecord quickFinger(quint64 person, FingerPosition position);
// The same finger again: one minutia in five is lost, the others have moved a little, the finger lies turned.
MinutiaeRecord touchedAgain(const MinutiaeRecord& first, quint64 person);

} // namespace rekam::ctl
