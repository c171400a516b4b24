// Are two templates of one finger? Local structures vote for one turn and shift; what agrees after it is
// counted. Pure, safe from any thread.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>

namespace rekam {

struct MatchScore
{
    int score = 0;          // 0..100; the same finger at kSameFingerScore and above
    int paired = 0;         // minutiae that agree after alignment
    double turnDegrees = 0; // by which B is turned against A, counter-clockwise
};

// Measured on 20 made-up fingers of 3 impressions each (tests/unit/finger/matcher_test.cpp prints the
// distributions).
inline constexpr int kSameFingerScore = 30;

// Both are ISO/IEC 19794-2:2005 records. TemplateMalformed where one is not.
// Tolerates +-45 degrees of turn, any shift, partial prints with about 12 common minutiae.
Result<MatchScore> matchFingers(std::span<const unsigned char> templateA,
                                std::span<const unsigned char> templateB);

} // namespace rekam
