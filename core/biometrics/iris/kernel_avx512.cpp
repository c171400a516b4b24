#include "core/biometrics/iris/detail/iris_kernels.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#if !defined(__clang__)
// GCC's own header starts results with undefined values (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#endif

namespace rekam::detail {

#if defined(__x86_64__)
namespace {

#define REKAM_AVX512 __attribute__((target("avx512f,avx512dq,avx512vpopcntdq"), always_inline)) inline

REKAM_AVX512 __m512i loaded(const std::uint64_t* words) { return _mm512_load_si512(words); }

// Each lane: bits compared, and 2^32 times the bits that differ.
REKAM_AVX512 __m512i tallied(const IrisBits& a, const __m512i (&code)[4], const __m512i (&mask)[4])
{
    __m512i n = _mm512_setzero_si512(), d = n;
    for (std::size_t part = 0; part < 4; ++part) {
        const __m512i both = _mm512_and_si512(loaded(&a.mask[8 * part]), mask[part]);
        // 0x28: (first ^ second) & third
        const __m512i other = _mm512_ternarylogic_epi64(loaded(&a.code[8 * part]), code[part], both, 0x28);
        n = _mm512_add_epi64(n, _mm512_popcnt_epi64(both));
        d = _mm512_add_epi64(d, _mm512_popcnt_epi64(other));
    }
    return _mm512_add_epi64(n, _mm512_slli_epi64(d, 32));
}

// Lane i: the sum of the lanes of row i.
REKAM_AVX512 __m512i sumsOf(const __m512i (&row)[8])
{
    __m512i pair[4], quad[2];
    for (int i = 0; i < 4; ++i)
        pair[i] = _mm512_add_epi64(_mm512_unpacklo_epi64(row[2 * i], row[2 * i + 1]),
                                   _mm512_unpackhi_epi64(row[2 * i], row[2 * i + 1]));
    for (int i = 0; i < 2; ++i)
        quad[i] = _mm512_add_epi64(_mm512_shuffle_i64x2(pair[2 * i], pair[2 * i + 1], 0x88),
                                   _mm512_shuffle_i64x2(pair[2 * i], pair[2 * i + 1], 0xdd));
    // Lanes of quad[0]: rows 0 1, 0 1, 2 3, 2 3; of quad[1]: 4 5, 4 5, 6 7, 6 7.
    return _mm512_add_epi64(_mm512_shuffle_i64x2(quad[0], quad[1], 0x88),
                            _mm512_shuffle_i64x2(quad[0], quad[1], 0xdd));
}

REKAM_AVX512 __m512d ranksOf(__m512i tally)
{
    const __m512i low = _mm512_set1_epi64(0xffffffff);
    const __m512i n = _mm512_and_si512(tally, low), d = _mm512_srli_epi64(tally, 32);
    const __m512d more = _mm512_cvtepi64_pd(_mm512_sub_epi64(n, _mm512_add_epi64(d, d)));
    const __m512d rank = _mm512_div_pd(_mm512_mul_pd(more, _mm512_abs_pd(more)), _mm512_cvtepi64_pd(n));
    return _mm512_mask_blend_pd(_mm512_test_epi64_mask(n, n), _mm512_set1_pd(kNothingCompared), rank);
}

REKAM_AVX512 std::int32_t compared(std::uint64_t tally)
{
    return static_cast<std::int32_t>(tally & 0xffffffff);
}
REKAM_AVX512 std::int32_t different(std::uint64_t tally) { return static_cast<std::int32_t>(tally >> 32); }

#undef REKAM_AVX512

} // namespace

__attribute__((target("avx512f,avx512dq,avx512vpopcntdq"))) void
matchAvx512(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best)
{
    static_assert(IrisProbe::kShifts == 17);
    alignas(64) std::uint64_t tally[17];
    for (std::size_t i = 0; i < count; ++i) {
        __m512i code[4], mask[4], row[8];
        for (std::size_t part = 0; part < 4; ++part) {
            code[part] = loaded(&codes[i].code[8 * part]);
            mask[part] = loaded(&codes[i].mask[8 * part]);
        }
        for (std::size_t shift = 0; shift < 8; ++shift)
            row[shift] = tallied(turned[shift], code, mask);
        const __m512i early = sumsOf(row);
        for (std::size_t shift = 0; shift < 8; ++shift)
            row[shift] = tallied(turned[8 + shift], code, mask);
        const __m512i late = sumsOf(row);
        const auto last =
            static_cast<std::uint64_t>(_mm512_reduce_add_epi64(tallied(turned[16], code, mask)));

        const __m512d ranks[2] = {ranksOf(early), ranksOf(late)};
        const double most = _mm512_reduce_max_pd(_mm512_max_pd(ranks[0], ranks[1]));
        const __m512d top = _mm512_set1_pd(most);
        const unsigned where = _mm512_cmp_pd_mask(ranks[0], top, _CMP_EQ_OQ) |
                               unsigned{_mm512_cmp_pd_mask(ranks[1], top, _CMP_EQ_OQ)} << 8;
        _mm512_store_si512(tally, early);
        _mm512_store_si512(tally + 8, late);
        tally[16] = last;
        const double lastRank = rankOf(compared(last), different(last));
        const int shift = lastRank > most ? 16 : most > kNothingCompared ? __builtin_ctz(where) : 0;
        best[i] = {std::max(most, lastRank), compared(tally[shift]), different(tally[shift]), shift};
    }
}
#else
void matchAvx512(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisTally* best)
{
    matchPlain(turned, codes, count, best);
}
#endif

} // namespace rekam::detail
