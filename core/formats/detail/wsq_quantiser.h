// Bin widths of the WSQ subbands: chosen from what the bands hold and the rate wanted, or as a file says.
#pragma once

#include "core/formats/detail/scratch.h"
#include "core/formats/detail/wsq_bands.h"

namespace rekam::wsq {

// Steps as a file carries them; a band whose bin is 0 is not sent.
struct Quantiser
{
    struct Step
    {
        double bin = 0;     // Q
        double zeroBin = 0; // Z, the whole width of the bin round zero
    };
    double centre = 0.44; // C: where in its bin a value is put back
    std::array<Step, kBands> steps{};
};

// Specification 3.1, encoder 1: steps for a rate in bits a pixel, from the variances of the bands.
Quantiser quantiserFor(const Scratch<float>& plane, int width, const BandPlan& plan, double bitsPerPixel);

// How many values the sent bands have together.
std::size_t sentValues(const Quantiser& quantiser, const BandPlan& plan);

// The sent bands one after another, each row by row.
Scratch<qint32> quantise(const Scratch<float>& plane, int width, const BandPlan& plan,
                         const Quantiser& quantiser);
void restore(std::span<const qint32> values, const Quantiser& quantiser, const BandPlan& plan,
             Scratch<float>& plane, int width);

} // namespace rekam::wsq
