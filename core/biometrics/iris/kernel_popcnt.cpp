#include "core/biometrics/iris/detail/iris_kernels.h"

#include <bit>

namespace rekam::detail {
namespace {

// Compiled twice: once for any processor, once with its counting instruction.
inline __attribute__((always_inline)) void matchWords(const IrisBits* turned, const IrisBits* codes,
                                                      std::size_t count, IrisTally* best)
{
    std::int32_t compared[IrisProbe::kShifts], difference[IrisProbe::kShifts];
    for (std::size_t i = 0; i < count; ++i) {
        const IrisBits& b = codes[i];
        for (std::size_t shift = 0; shift < std::size_t{IrisProbe::kShifts}; ++shift) {
            const IrisBits& a = turned[shift];
            std::uint64_t n = 0, d = 0;
#if defined(__clang__)
#pragma unroll 8
#else
#pragma GCC unroll 8 // half as fast again: the counter of a rolled loop takes the place of counting
#endif
            for (std::size_t word = 0; word < kIrisWords; ++word) {
                const std::uint64_t both = a.mask[word] & b.mask[word];
                n += static_cast<std::uint64_t>(std::popcount(both));
                d += static_cast<std::uint64_t>(std::popcount((a.code[word] ^ b.code[word]) & both));
            }
            compared[shift] = static_cast<std::int32_t>(n);
            difference[shift] = static_cast<std::int32_t>(d);
        }
        best[i] = bestShift(compared, difference);
    }
}

} // namespace

void matchPlain(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best)
{
    matchWords(turned, codes, count, best);
}

#if defined(__x86_64__)
__attribute__((target("popcnt"))) void matchPopcnt(const IrisBits* turned, const IrisBits* codes,
                                                   std::size_t count, IrisTally* best)
{
    matchWords(turned, codes, count, best);
}
#else
void matchPopcnt(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best)
{
    matchWords(turned, codes, count, best);
}
#endif

} // namespace rekam::detail
