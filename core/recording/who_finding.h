// What the who-is-who guard found: these fingers, eyes or this face may not be whose they should be. A value;
// found in core/workflow/who_is_who.h.
#pragma once

#include "core/base/ids.h"
#include "core/capture/modality.h"

#include <QString>

namespace rekam {

enum class WhoFindingKind : quint8
{
    FingerRepeated = 1, // one finger stands at two positions
    HandSwapped,        // the fingers of one hand were given as those of the other
    EyeRepeated,        // one eye was given as both
    EyesSwapped,
    OperatorsOwn,   // of somebody who has an account at this station
    OtherFaceAtEnd, // not who was photographed at the start
    KnownHere       // somebody else's record is still at this station, and it is the same person
};
const char* whoFindingName(WhoFindingKind kind); // "finger-repeated"

struct WhoFinding
{
    WhoFindingKind kind{};
    Modality modality{};
    int position = 0;      // FingerPosition or Eye
    int otherPosition = 0; // of what it was found to be; 0 where there is none
    RecordId other{};      // KnownHere: whose
    double score = 0;      // finger: 0..100, higher is more alike; eye: distance, lower is
    double limit = 0;      // of the same kind
    friend bool operator==(const WhoFinding&, const WhoFinding&) = default;
};

} // namespace rekam
