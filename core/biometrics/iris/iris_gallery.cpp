#include "core/biometrics/iris/iris_gallery.h"

#include "core/biometrics/iris/detail/iris_kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace rekam {
namespace {

using detail::IrisBits;
using detail::IrisTally;

constexpr unsigned char kMagic[4] = {'R', 'I', 'C', '2'};
constexpr std::size_t kBytes = kIrisBits / 8;
constexpr std::size_t kBytesOfAngle = kBytes / kIrisAngles;
constexpr std::size_t kBlock = 256; // codes between two looks at what was found
constexpr double kBitsNormal = 911; // Daugman 2004

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "bits of a template are compared as words");

Status readInto(IrisBits& bits, std::span<const unsigned char> bytes)
{
    if (bytes.size() != kIrisTemplateSize || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
        return Unexpected(Errc::TemplateMalformed, {{"kind", QStringLiteral("iris")}});
    std::memcpy(bits.code.data(), bytes.data() + sizeof kMagic, kBytes);
    std::memcpy(bits.mask.data(), bytes.data() + sizeof kMagic + kBytes, kBytes);
    return {};
}

void turn(const void* from, void* to, int angles)
{
    const auto first = static_cast<std::size_t>((angles + kIrisAngles) % kIrisAngles) * kBytesOfAngle;
    std::memcpy(to, static_cast<const unsigned char*>(from) + first, kBytes - first);
    std::memcpy(static_cast<unsigned char*>(to) + kBytes - first, from, first);
}

void turnToAll(const IrisBits& bits, IrisBits* turned)
{
    for (int shift = -IrisProbe::kMostShift; shift <= IrisProbe::kMostShift; ++shift, ++turned) {
        turn(bits.code.data(), turned->code.data(), shift);
        turn(bits.mask.data(), turned->mask.data(), shift);
    }
}

void wipeBits(IrisBits* bits, std::size_t count)
{
    wipe(std::span(reinterpret_cast<unsigned char*>(bits), count * sizeof *bits));
}

detail::IrisLoop loopOf(IrisKernel kernel)
{
    switch (kernel) {
    case IrisKernel::Plain:
        return detail::matchPlain;
    case IrisKernel::Popcnt:
        return detail::matchPopcnt;
    case IrisKernel::Avx2:
        return detail::matchAvx2;
    case IrisKernel::Avx512:
        return detail::matchAvx512;
    }
    return detail::matchPlain;
}

IrisComparison comparisonOf(const IrisTally& tally)
{
    if (tally.compared == 0)
        return {};
    const double more = tally.compared - 2.0 * tally.difference;
    const double distance = 0.5 - 0.5 * more / std::sqrt(tally.compared * kBitsNormal);
    return {std::max(0.0, distance), tally.compared, tally.shift - IrisProbe::kMostShift};
}

const IrisBits* bitsOf(const SecureBuffer& buffer)
{
    return reinterpret_cast<const IrisBits*>(buffer.data()); // whole pages: aligned
}

// Calls seen(first index, tallies) block by block.
template<typename F>
void walk(const IrisBits* turned, const IrisBits* codes, std::size_t count, IrisKernel kernel, F&& seen)
{
    const detail::IrisLoop loop = loopOf(kernel);
    std::array<IrisTally, kBlock> tallies;
    for (std::size_t from = 0; from < count; from += kBlock) {
        const std::size_t block = std::min(kBlock, count - from);
        loop(turned, codes + from, block, tallies.data());
        seen(from, std::span<const IrisTally>(tallies.data(), block));
    }
}

bool isNearer(const IrisHit& a, const IrisHit& b)
{
    if (a.comparison.distance != b.comparison.distance)
        return a.comparison.distance < b.comparison.distance;
    return a.index < b.index;
}

} // namespace

const char* nameOf(IrisKernel kernel)
{
    switch (kernel) {
    case IrisKernel::Plain:
        return "plain";
    case IrisKernel::Popcnt:
        return "popcnt";
    case IrisKernel::Avx2:
        return "avx2";
    case IrisKernel::Avx512:
        return "avx512-vpopcntdq";
    }
    return "";
}

bool isSupported(IrisKernel kernel)
{
#if defined(__x86_64__)
    switch (kernel) {
    case IrisKernel::Plain:
        return true;
    case IrisKernel::Popcnt:
        return __builtin_cpu_supports("popcnt");
    case IrisKernel::Avx2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    case IrisKernel::Avx512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
               __builtin_cpu_supports("avx512vpopcntdq");
    }
    return false;
#else
    return kernel == IrisKernel::Plain;
#endif
}

IrisKernel fastestIrisKernel()
{
    static const IrisKernel fastest = [] {
        IrisKernel best = IrisKernel::Plain;
        for (const IrisKernel kernel : kIrisKernels)
            best = isSupported(kernel) ? kernel : best;
        return best;
    }();
    return fastest;
}

Result<IrisProbe> IrisProbe::of(std::span<const unsigned char> irisTemplate)
{
    IrisBits bits;
    REKAM_CHECK(readInto(bits, irisTemplate));
    SecureBuffer turned(sizeof(IrisBits) * kShifts, Holds::Picture);
    turnToAll(bits, reinterpret_cast<IrisBits*>(turned.data())); // whole pages: aligned
    wipeBits(&bits, 1);
    return IrisProbe(std::move(turned));
}

IrisGallery::IrisGallery(std::size_t expected) { makeRoomFor(expected); }

void IrisGallery::makeRoomFor(std::size_t count)
{
    if (count <= m_room)
        return;
    const std::size_t room = std::max(count, 2 * m_room);
    SecureBuffer larger(room * sizeof(IrisBits), Holds::Picture);
    if (m_count > 0)
        std::memcpy(larger.data(), m_codes.data(), m_count * sizeof(IrisBits));
    m_codes = std::move(larger);
    m_room = room;
}

Status IrisGallery::add(std::span<const unsigned char> irisTemplate)
{
    IrisBits bits;
    REKAM_CHECK(readInto(bits, irisTemplate));
    makeRoomFor(m_count + 1);
    std::memcpy(m_codes.data() + m_count * sizeof bits, &bits, sizeof bits);
    wipeBits(&bits, 1);
    ++m_count;
    return {};
}

void IrisGallery::removeIf(const std::function<bool(std::size_t)>& isGone)
{
    auto* codes = reinterpret_cast<IrisBits*>(m_codes.data()); // whole pages: aligned
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        if (isGone(i))
            continue;
        if (kept != i)
            std::memcpy(codes + kept, codes + i, sizeof *codes);
        ++kept;
    }
    wipeBits(codes + kept, m_count - kept);
    m_count = kept;
}

void IrisGallery::clear()
{
    m_codes.wipe();
    m_count = m_room = 0;
}

std::vector<IrisHit> IrisGallery::nearest(const IrisProbe& probe, double limit, std::size_t most,
                                          IrisKernel kernel) const
{
    // What is worth a square root: rank and distance have the same order, but for what is cut off at 0.
    const double alike = (1 - 2 * limit) * std::sqrt(kBitsNormal);
    const double leastRank = alike * std::abs(alike) - 1e-6;
    std::vector<IrisHit> hits;
    const auto keepNearest = [&hits, most] {
        std::sort(hits.begin(), hits.end(), isNearer);
        hits.resize(std::min(hits.size(), most));
    };
    walk(bitsOf(probe.turned()), bitsOf(m_codes), m_count, kernel,
         [&](std::size_t from, std::span<const IrisTally> tallies) {
             for (std::size_t i = 0; i < tallies.size(); ++i) {
                 if (tallies[i].rank < leastRank)
                     continue;
                 const IrisComparison comparison = comparisonOf(tallies[i]);
                 if (comparison.distance <= limit)
                     hits.push_back({from + i, comparison});
             }
             if (hits.size() > most + 4 * kBlock)
                 keepNearest();
         });
    keepNearest();
    return hits;
}

std::vector<IrisComparison> IrisGallery::distances(const IrisProbe& probe, IrisKernel kernel) const
{
    std::vector<IrisComparison> all;
    all.reserve(m_count);
    walk(bitsOf(probe.turned()), bitsOf(m_codes), m_count, kernel,
         [&all](std::size_t, std::span<const IrisTally> tallies) {
             for (const IrisTally& tally : tallies)
                 all.push_back(comparisonOf(tally));
         });
    return all;
}

quint64 IrisGallery::bareLoop(const IrisProbe& probe, IrisKernel kernel) const
{
    quint64 compared = 0;
    walk(bitsOf(probe.turned()), bitsOf(m_codes), m_count, kernel,
         [&compared](std::size_t, std::span<const IrisTally> tallies) {
             compared += static_cast<quint64>(tallies.back().compared);
         });
    return compared;
}

Result<IrisComparison> compareIris(std::span<const unsigned char> codeA, std::span<const unsigned char> codeB)
{
    // Own pages for a probe would cost more than the comparison.
    struct
    {
        IrisBits a, b, turned[IrisProbe::kShifts];
    } work;
    REKAM_CHECK(readInto(work.a, codeA));
    REKAM_CHECK(readInto(work.b, codeB));
    turnToAll(work.a, work.turned);
    IrisTally best;
    loopOf(fastestIrisKernel())(work.turned, &work.b, 1, &best);
    wipeBits(&work.a, 2 + IrisProbe::kShifts);
    return comparisonOf(best);
}

} // namespace rekam
