// The inner loops of iris matching, one for each kind of processor. Each compares a probe in its 17 shifts
// with `count` codes and notes the best shift of each: the one with the largest u * |u| / n, where n bits
// were compared and u of them more are alike than differ; among equals the first. That order is the order of
// the normalised distance, and it is exact: u * |u| and n are whole numbers below 2^23 and 2^12, so two
// different quotients are different doubles.
#pragma once

#include "core/biometrics/iris/iris_gallery.h"

#include <array>
#include <cstdint>

namespace rekam::detail {

constexpr std::size_t kIrisWords = kIrisBits / 64;

struct alignas(64) IrisBits
{
    std::array<std::uint64_t, kIrisWords> code;
    std::array<std::uint64_t, kIrisWords> mask;
};
static_assert(sizeof(IrisBits) == 512);

struct IrisTally
{
    double rank = 0;             // u * |u| / n
    std::int32_t compared = 0;   // n
    std::int32_t difference = 0; // how many of them differ
    std::int32_t shift = 0;      // 0 .. 16
};

constexpr double kNothingCompared = -1e9; // below every rank

using IrisLoop = void (*)(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best);

void matchPlain(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best);
void matchPopcnt(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best);
void matchAvx2(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best);
void matchAvx512(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best);

inline __attribute__((always_inline)) double rankOf(std::int32_t compared, std::int32_t difference)
{
    const double n = compared, more = n - 2.0 * difference;
    return compared > 0 ? more * (more < 0 ? -more : more) / n : kNothingCompared;
}

// The best of the shifts; compared[s] and difference[s] for each.
inline __attribute__((always_inline)) IrisTally bestShift(const std::int32_t* compared,
                                                          const std::int32_t* difference)
{
    IrisTally best{kNothingCompared, 0, 0, 0};
    for (std::int32_t shift = 0; shift < IrisProbe::kShifts; ++shift) {
        const double rank = rankOf(compared[shift], difference[shift]);
        if (rank > best.rank)
            best = {rank, compared[shift], difference[shift], shift};
    }
    return best;
}

} // namespace rekam::detail
