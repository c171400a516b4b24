#include "core/ports/supervision.h"

namespace rekam {

RecordingFacts factsOf(const Recording& recording)
{
    return {recording.state,
            recording.suspendedFrom,
            recording.centreStatus.word,
            recording.centreStatus.at,
            recording.printReadySeen,
            recording.countersignature && !recording.countersignature->isGiven()};
}

} // namespace rekam
