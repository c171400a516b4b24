// Cuts a slap (4-4-2) into upright single fingers and names them by hand order.
// Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"
#include "core/capture/frame.h"

#include <vector>

namespace rekam {

struct FingerCrop
{
    FingerPosition position{};
    PictureBox box;        // in the slap's pixels
    Frame picture;         // upright, 500 ppi; ridges dark
    bool isCutOff = false; // lies over the left, right or upper edge of the plate
};

struct SlapSegments
{
    // In the order of fingersOf(target). Fewer or more fingers than expected: positions are by place as far
    // as they go.
    std::vector<FingerCrop> fingers;
    int fingersSeen = 0;             // blobs that look like a fingertip, also those that could not be named
    bool looksLikeOtherHand = false; // the heights of the tips fit the other hand clearly better
};

// absent: fingers that this person cannot give; the others are expected in order. A single target gives one
// crop.
Result<SlapSegments> segmentSlap(const Frame& slap, CaptureTarget target,
                                 const std::vector<FingerPosition>& absent = {});

} // namespace rekam
