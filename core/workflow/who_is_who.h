// The who-is-who guard: are these ten fingers ten, these eyes two, and is this person nobody else whom the
// station still holds? Pure, safe from any thread; ten fingers against 1,000 held people take well under a
// second (tests/unit/workflow/who_is_who_test.cpp prints it).
#pragma once

#include "core/base/result.h"
#include "core/ports/held_templates.h"
#include "core/recording/recording.h"

namespace rekam {

// Another person is named only where two of their fingers match, or one eye: at one false match in ten
// thousand comparisons, two of ten happen by chance once in two million people, one would once in a thousand.
inline constexpr int kFingersThatName = 2;

// What the templates say. One that cannot be read is left out, as a finger without one.
std::vector<WhoFinding> findWhoIsWho(const HeldPeople& people);

// What the pictures themselves said when they were taken: an attempt that counts and shows the other hand.
std::vector<WhoFinding> findSwappedHands(const Recording& recording);

} // namespace rekam
