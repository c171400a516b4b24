// Which of two pictures is better. One order for attempts and for the fingers in them, so that both always
// agree.
#pragma once

#include "core/recording/recording.h"

#include <tuple>

namespace rekam::detail {

// Not assessed stands above bad: unknown may still be good, bad is known.
int rankOf(Verdict verdict);

// The positions in it cannot be trusted: the wrong hand, too many fingers, or half a picture.
bool isSuspect(const Attempt& attempt);

using PictureRank = std::tuple<bool, int, int>; // trusted, verdict, score
PictureRank rankOf(const Attempt& attempt);
PictureRank rankOf(const Attempt& attempt, const AttemptPart& part);

} // namespace rekam::detail
