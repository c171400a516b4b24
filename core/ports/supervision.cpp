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

int LedgerFacts::total() const
{
    return stock.now + printing.now + printed.now + spoiled.now + returned.now + missing.now;
}

} // namespace rekam
