// What can be measured of a print block by block, defined as NFIQ 2 (version 2.3, ISO/IEC 29794-4) defines
// its native measures, so that numbers can be set side by side with those that other sites print. The product
// makes its own score of them: the forest that makes an NFIQ 2 score is not part of it, and minutiae here are
// MINDTCT's. Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"
#include "core/formats/minutiae_record.h"

#include <array>
#include <vector>

namespace rekam {

// The values of all blocks: how many fell between the standard's limits, their mean and standard deviation.
struct BlockSpread
{
    std::array<int, 10> counts{};
    double mean = 0;
    double deviation = 0;
};

struct NativeMeasures
{
    int widthPx = 0, heightPx = 0; // after the near-white frame is taken off
    double mean = 0;               // Mu: grey of the whole picture; above 250 the picture is empty
    double deviation = 0;          // below 1 the picture is uniform
    double meanOfBlockMeans = 0;   // MMB

    BlockSpread orientationCertainty;  // OCL, 0 worst to 1 best
    BlockSpread localClarity;          // LCS, 0 worst to 1 best
    BlockSpread frequency;             // FDA, higher is better
    BlockSpread orientationFlow;       // OF, lower is better
    BlockSpread ridgeValleyUniformity; // RVU, 1 is best

    double interestAreaPx = 0; // SufficientFingerprintForeground: below 50,000 px is little
    double interestMean = 255; // grey there
    double coherenceSum = 0, coherenceMean = 0;

    int minutiae = 0;
    int minutiaeNearCentre = 0; // in 200 x 200 px round their centre of mass
    double minutiaeGreyShare =
        0; // of minutiae whose surroundings are 0 to 0.5 deviations darker than the picture
    double minutiaeCertainShare =
        0; // of minutiae whose surroundings have an orientation certainty above 80 %
};

// One upright finger at 500 ppi, dark ridges. minutiae: in the pixels of that frame; may be empty.
// FrameMalformed below 64 px a side.
Result<NativeMeasures> measureNatively(const Frame& finger, const std::vector<Minutia>& minutiae = {});

} // namespace rekam
