// What the pictures themselves said about who is who when they were taken. What templates say is found by
// WhoGallery. Pure, safe from any thread.
#pragma once

#include "core/recording/recording.h"

namespace rekam {

// An attempt that counts and shows the other hand.
std::vector<WhoFinding> findSwappedHands(const Recording& recording);

} // namespace rekam
