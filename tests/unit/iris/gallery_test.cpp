#include "core/biometrics/iris/iris_gallery.h"

#include <cmath>
#include <cstring>
#include <rapidcheck.h>
#include <vector>

using namespace rekam;

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t kHalf = kIrisBits / 8;

Bytes templateOf(const Bytes& code, const Bytes& mask)
{
    Bytes bytes{'R', 'I', 'C', '2'};
    bytes.insert(bytes.end(), code.begin(), code.end());
    bytes.insert(bytes.end(), mask.begin(), mask.end());
    return bytes;
}

bool bitAt(const unsigned char* bits, int at) { return (bits[at / 8] >> (at % 8) & 1) != 0; }

// What the header of iris_code.h promises, bit by bit.
IrisComparison naive(const Bytes& a, const Bytes& b)
{
    const unsigned char *codeA = a.data() + 4, *maskA = codeA + kHalf, *codeB = b.data() + 4,
                        *maskB = codeB + kHalf;
    IrisComparison best;
    qint64 bestMore = 0, bestCount = 0;
    for (int shift = -8; shift <= 8; ++shift) {
        qint64 compared = 0, different = 0;
        for (int angle = 0; angle < kIrisAngles; ++angle)
            for (int part = 0; part < 16; ++part) {
                const int atA = 16 * ((angle + shift + kIrisAngles) % kIrisAngles) + part;
                const int atB = 16 * angle + part;
                if (!bitAt(maskA, atA) || !bitAt(maskB, atB))
                    continue;
                ++compared;
                different += bitAt(codeA, atA) != bitAt(codeB, atB);
            }
        if (compared == 0)
            continue;
        const qint64 more = (compared - 2 * different) * std::abs(compared - 2 * different);
        if (bestCount != 0 && more * bestCount <= bestMore * compared)
            continue;
        bestMore = more;
        bestCount = compared;
        const double distance = 0.5 - 0.5 * static_cast<double>(compared - 2 * different) /
                                          std::sqrt(static_cast<double>(compared) * 911.0);
        best = {std::max(0.0, distance), static_cast<int>(compared), shift};
    }
    return best;
}

// Codes with some likeness, some turned, and masks from full to nearly empty.
rc::Gen<std::vector<Bytes>> someTemplates()
{
    return rc::gen::exec([] {
        const auto anyHalf = rc::gen::container<Bytes>(kHalf, rc::gen::arbitrary<unsigned char>());
        const Bytes first = *anyHalf;
        std::vector<Bytes> all;
        const int count = *rc::gen::inRange(2, 12);
        for (int i = 0; i < count; ++i) {
            Bytes code = *rc::gen::inRange(0, 2) == 0 ? first : *anyHalf;
            const int turn = *rc::gen::inRange(0, 128);
            std::rotate(code.begin(), code.begin() + 2 * turn, code.end());
            Bytes mask = *anyHalf;
            const int kind = *rc::gen::inRange(0, 4);
            for (std::size_t at = 0; at < mask.size(); ++at)
                mask[at] = kind == 0   ? 0xff
                           : kind == 1 ? 0
                           : kind == 2 ? static_cast<unsigned char>(at % 64 == 0 ? mask[at] & 1 : 0)
                                       : mask[at];
            all.push_back(templateOf(code, mask));
        }
        return all;
    });
}

IrisGallery galleryOf(const std::vector<Bytes>& templates)
{
    IrisGallery gallery;
    for (const Bytes& bytes : templates)
        RC_ASSERT(gallery.add(bytes).has_value());
    return gallery;
}

Bytes randomTemplate(unsigned& seed)
{
    Bytes bytes(kIrisTemplateSize);
    for (unsigned char& byte : bytes) {
        seed = seed * 1664525u + 1013904223u;
        byte = static_cast<unsigned char>(seed >> 24);
    }
    std::memcpy(bytes.data(), "RIC2", 4);
    return bytes;
}

} // namespace

TEST_CASE("every loop that this processor has gives the answers of the naive one, bit by bit")
{
    CHECK(rc::check([] {
        const std::vector<Bytes> templates = *someTemplates();
        const IrisGallery gallery = galleryOf(templates);
        const IrisProbe probe = IrisProbe::of(templates.front()).value();
        std::vector<IrisComparison> expected;
        for (const Bytes& bytes : templates)
            expected.push_back(naive(templates.front(), bytes));
        for (const IrisKernel kernel : kIrisKernels) {
            if (isSupported(kernel))
                RC_ASSERT(gallery.distances(probe, kernel) == expected);
        }
        RC_ASSERT(compareIris(templates.front(), templates.back()).value() == expected.back());
    }));
    CHECK(isSupported(IrisKernel::Plain));
    CHECK(isSupported(fastestIrisKernel()));
}

TEST_CASE("the nearest of a gallery are those of all distances, sorted and cut off")
{
    unsigned seed = 7;
    std::vector<Bytes> templates;
    for (int i = 0; i < 1500; ++i)
        templates.push_back(randomTemplate(seed));
    templates[1100] = templates[3]; // the same eye again, a little worse
    templates[1100][10] ^= 0xff;
    const IrisGallery gallery = galleryOf(templates);
    const IrisProbe probe = IrisProbe::of(templates[3]).value();
    for (const IrisKernel kernel : kIrisKernels) {
        if (!isSupported(kernel))
            continue;
        const std::vector<IrisComparison> all = gallery.distances(probe, kernel);
        for (const double limit : {0.32, 0.47, 2.0}) {
            std::vector<IrisHit> expected;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i].distance <= limit)
                    expected.push_back({i, all[i]});
            std::stable_sort(expected.begin(), expected.end(), [](const IrisHit& a, const IrisHit& b) {
                return a.comparison.distance < b.comparison.distance;
            });
            expected.resize(std::min<std::size_t>(expected.size(), 20));
            CHECK(gallery.nearest(probe, limit, 20, kernel) == expected);
        }
    }
    const auto hits = gallery.nearest(probe, 0.32, 5);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].index == 3);
    CHECK(hits[1].index == 1100);
}

TEST_CASE("a template of another form never gets into a gallery or a probe")
{
    unsigned seed = 1;
    Bytes old = randomTemplate(seed);
    old[3] = '1';
    Bytes shorter = randomTemplate(seed);
    shorter.pop_back();
    IrisGallery gallery;
    for (const Bytes& bytes : {old, shorter, Bytes{}, Bytes(kIrisTemplateSize)}) {
        CHECK_FALSE(gallery.add(bytes));
        CHECK_FALSE(IrisProbe::of(bytes));
        CHECK_FALSE(compareIris(bytes, randomTemplate(seed)));
        CHECK_FALSE(compareIris(randomTemplate(seed), bytes));
    }
    CHECK(gallery.size() == 0);
    CHECK(gallery.nearest(IrisProbe::of(randomTemplate(seed)).value(), 1, 3).empty());
}
