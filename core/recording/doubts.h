// What makes somebody look at a sealed recording once more: facts of the recording itself, and one that the
// store adds. Pure; times of the day are the station's.
#pragma once

#include "core/recording/recording.h"

#include <chrono>

namespace rekam {

// In the order of their weight.
enum class Doubt : quint8
{
    Override = 1,  // taken below the threshold, or past what re-scan and guard said
    NearDuplicate, // the same resident was recorded here before, or somebody was found to be
    Exception,     // a finger or an eye that was not given
    LowScore,      // a picture that counts is poor
    OddHour,       // begun when no office is open
    LongPause      // nothing was taken for a long time in between
};
constexpr int kDoubtCount = 6;
const char* doubtName(Doubt doubt);

struct DoubtRules
{
    int opensAtHour = 6;
    int closesAtHour = 20; // mass campaigns went from 07:30 to 20:00 (reference: volumes and time)
    std::chrono::minutes longPause{20};
    int lowScore = 40; // of 100
};

// Each once, the heaviest first. `isKnownHere`: another recording of the same resident lies in the store.
std::vector<Doubt> doubtsOf(const Recording& recording, bool isKnownHere, const DoubtRules& rules = {});
int weightOf(const std::vector<Doubt>& doubts);

// Reason enough to keep the packet back where the policy says `flagged`. The hour and a pause alone are not:
// they put a recording further to the front of the sheet. Nor is an exception for which a countersignature is
// owed: that signature is the second look, and has its own limit.
bool isFlagged(const std::vector<Doubt>& doubts, const Recording& recording);

} // namespace rekam
