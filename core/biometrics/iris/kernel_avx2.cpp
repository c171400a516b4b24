#include "core/biometrics/iris/detail/iris_kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rekam::detail {

#if defined(__x86_64__)
namespace {

#define REKAM_AVX2 __attribute__((target("avx2,popcnt"), always_inline)) inline

// Bits set in each byte, by two look-ups of half bytes (Mula).
REKAM_AVX2 __m256i bitsOfBytes(__m256i bytes)
{
    const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2,
                                           2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
    const __m256i low = _mm256_set1_epi8(0x0f);
    return _mm256_add_epi8(_mm256_shuffle_epi8(table, _mm256_and_si256(bytes, low)),
                           _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low)));
}

REKAM_AVX2 std::int32_t sumOfBytes(__m256i bytes)
{
    const __m256i four = _mm256_sad_epu8(bytes, _mm256_setzero_si256());
    const __m128i two = _mm_add_epi64(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
    return _mm_cvtsi128_si32(_mm_add_epi64(two, _mm_unpackhi_epi64(two, two)));
}

REKAM_AVX2 __m256i loaded(const std::uint64_t* words)
{
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(words));
}

#undef REKAM_AVX2

} // namespace

__attribute__((target("avx2,popcnt"))) void matchAvx2(const IrisBits* turned, const IrisBits* codes,
                                                      std::size_t count, IrisTally* best)
{
    std::int32_t compared[IrisProbe::kShifts], difference[IrisProbe::kShifts];
    for (std::size_t i = 0; i < count; ++i) {
        const IrisBits& b = codes[i];
        for (std::size_t shift = 0; shift < std::size_t{IrisProbe::kShifts}; ++shift) {
            const IrisBits& a = turned[shift];
            // Eight vectors give at most 64 a byte, so nothing runs over before the sum.
            __m256i n = _mm256_setzero_si256(), d = n;
            for (std::size_t word = 0; word < kIrisWords; word += 4) {
                const __m256i both = _mm256_and_si256(loaded(&a.mask[word]), loaded(&b.mask[word]));
                const __m256i other = _mm256_xor_si256(loaded(&a.code[word]), loaded(&b.code[word]));
                n = _mm256_add_epi8(n, bitsOfBytes(both));
                d = _mm256_add_epi8(d, bitsOfBytes(_mm256_and_si256(other, both)));
            }
            compared[shift] = sumOfBytes(n);
            difference[shift] = sumOfBytes(d);
        }
        best[i] = bestShift(compared, difference);
    }
}
#else
void matchAvx2(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best)
{
    matchPlain(turned, codes, count, best);
}
#endif

} // namespace rekam::detail
