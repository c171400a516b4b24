// How long the steps take and how often they are tried: by device, so that an ill one is seen, and by age, so
// that nobody is blamed for old fingers. Pure.
#pragma once

#include "core/ports/supervision.h"

namespace rekam {

enum class StepGroup : quint8
{
    Device,
    Age
};

struct StepTime
{
    Step step = Step::Photo;
    QString device{}; // grouped by device
    int ageBand = 0;  // grouped by age
    int count = 0;
    int medianSeconds = 0;
    int slowSeconds = 0; // nine of ten were quicker
    int retried = 0;     // needed more than the pictures that the step asks for
    friend bool operator==(const StepTime&, const StepTime&) = default;
};

// By step, then by device or by age. What was excepted without a picture has no time and is left out.
// `plannedTries`: how many pictures a step takes where nothing is repeated.
std::vector<StepTime> stepTimesOf(const std::vector<StepFact>& facts, StepGroup group,
                                  int (*plannedTries)(Step) = nullptr);

} // namespace rekam
