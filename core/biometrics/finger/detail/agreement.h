// What two prepared fingers have in common under the best turn and shift.
#pragma once

#include "core/biometrics/finger/finger_matcher.h"

namespace rekam {

struct Agreement
{
    double evidence = 0; // 0: nothing; grows with the pairs that agree and with how their surroundings agree
    int paired = 0;
    double turnDegrees = 0; // of the candidate against the probe, counter-clockwise
};

// Of that many neighbours, how many must be found again before two minutiae are looked at together.
int leastFoundOf(int neighbours);

// How bits are counted: whatever is used, the answer is the same.
enum class Counting
{
    Fastest, // that this processor has
    Words,
    Plain
};

// wideCodes: one for each minutia of the probe, with all bits that count as alike.
Agreement agree(const PreparedFinger& probe, const std::vector<NeighbourCode>& wideCodes,
                const PreparedFinger& candidate, Counting counting = Counting::Fastest);
std::vector<NeighbourCode> wideCodesOf(const PreparedFinger& probe);

} // namespace rekam
