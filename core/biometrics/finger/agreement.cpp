#include "core/biometrics/finger/detail/agreement.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#if defined(__x86_64__)
#include <immintrin.h>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // GCC 12 minds its own intrinsics (bug 105593)
#endif
#endif

namespace rekam {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr int kMostTurn256 = 32; // 45 degrees

// Evidence that two neighbourhoods are one, in tenths of a natural logarithm: neighbours found against
// neighbours missed. Strangers find one in five by chance, and the ridges' flow makes crowds of such chances.
constexpr int kFoundCounts = 11, kMissedCounts = 7;
constexpr int kLeastWeight = 38;

constexpr std::size_t kMostSeeds = 192, kBestSeeds = 24, kStarts = 3;
// Below that weight of seeds that go together nothing is aligned; nine in ten strangers end here. Prints with
// few minutiae cannot gather as much.
constexpr int kMostNeededWeight = 280, kLeastNeededWeight = 100, kNeededPerMinutia = 7;

constexpr float kFirstDistance = 18, kPairDistance = 12, kLocalDistance = 5;
constexpr int kPairTurn256 = 14; // 20 degrees

struct Seed
{
    quint8 a, b; // probe, candidate
    qint8 turn;  // of the candidate onto the probe, of 256
    qint16 weight;
};

struct Seeds
{
    std::array<Seed, kMostSeeds> list;
    std::size_t count = 0;
    void take(const Seed& seed)
    {
        if (count < kMostSeeds)
            list[count++] = seed;
    }
    // No more than are looked at, the starts in front.
    void keepBest()
    {
        const auto heavier = [](const Seed& x, const Seed& y) { return x.weight > y.weight; };
        Seed* const first = list.data();
        if (count > kBestSeeds) {
            std::nth_element(first, first + kBestSeeds, first + count, heavier);
            count = kBestSeeds;
        }
        std::partial_sort(first, first + std::min(count, kStarts), first + count, heavier);
    }
};

struct CosSin
{
    std::array<float, 256> cosine{}, sine{};
    CosSin()
    {
        for (std::size_t i = 0; i < 256; ++i) {
            cosine[i] = std::cos(2 * kPi * static_cast<float>(i) / 256);
            sine[i] = std::sin(2 * kPi * static_cast<float>(i) / 256);
        }
    }
};

const CosSin& table()
{
    static const CosSin made;
    return made;
}

int signedGap(int a, int b) { return static_cast<qint8>(static_cast<quint8>(a - b)); }

int weightOf(int found, const PreparedMinutia& mine, const PreparedMinutia& other)
{
    const int expected = std::min(mine.neighbours, other.neighbours);
    return kFoundCounts * found - kMissedCounts * std::max(0, expected - found);
}

// One minutia of the probe, its widened code, and those of the candidate that may be turned onto it.
struct Look
{
    const PreparedMinutia& mine;
    const NeighbourCode& code;
    std::size_t index;
    int leastFound;
};

void judge(const Look& look, const PreparedFinger& candidate, int j, int found, Seeds& seeds)
{
    const PreparedMinutia& other = candidate.minutiae()[static_cast<std::size_t>(j)];
    if (const int weight = weightOf(found, look.mine, other); weight >= kLeastWeight)
        seeds.take({static_cast<quint8>(look.index), static_cast<quint8>(j),
                    static_cast<qint8>(look.mine.angle256 - other.angle256), static_cast<qint16>(weight)});
}

[[gnu::always_inline]] inline void collectByBits(const Look& look, const PreparedFinger& candidate, int from,
                                                 int to, Seeds& seeds)
{
    const CodeGroup* const groups = candidate.codes().data();
    const quint8* const least = candidate.leastFound().data();
    const quint64* const code = look.code.data();
    for (int j = from; j < to; ++j) {
        const quint64* const words = groups[j / 8].words[0].data() + j % 8;
        int found = 0;
        for (int word = 0; word < 8; ++word)
            found += __builtin_popcountll(code[word] & words[word * 8]);
        if (found >= std::min<int>(look.leastFound, least[j]))
            judge(look, candidate, j, found, seeds);
    }
}

using Collector = void (*)(const Look&, const PreparedFinger& candidate, int from, int to, Seeds&);

void collectPlainly(const Look& look, const PreparedFinger& candidate, int from, int to, Seeds& seeds)
{
    collectByBits(look, candidate, from, to, seeds);
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]] void collectCounting(const Look& look, const PreparedFinger& candidate, int from,
                                               int to, Seeds& seeds)
{
    collectByBits(look, candidate, from, to, seeds);
}

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vpopcntdq")]] void
collectEightAtOnce(const Look& look, const PreparedFinger& candidate, int from, int to, Seeds& seeds)
{
    const CodeGroup* const groups = candidate.codes().data();
    const quint8* const least = candidate.leastFound().data();
    const __m512i myLeast = _mm512_set1_epi64(look.leastFound);
    __m512i code[8];
    for (std::size_t word = 0; word < 8; ++word)
        code[word] = _mm512_set1_epi64(static_cast<qint64>(look.code.data()[word]));
    for (int first = from & ~7; first < to; first += 8) {
        const quint64* const words = groups[first / 8].words[0].data();
        __m512i found = _mm512_setzero_si512();
        for (int word = 0; word < 8; ++word)
            found = _mm512_add_epi64(found, _mm512_popcnt_epi64(_mm512_and_si512(
                                                code[word], _mm512_load_si512(words + word * 8))));
        const __m512i theirLeast =
            _mm512_cvtepu8_epi64(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(least + first)));
        unsigned enough = _mm512_cmpge_epi64_mask(found, _mm512_min_epi64(myLeast, theirLeast));
        if (first < from)
            enough &= 0xFFU << (from - first);
        if (first + 8 > to)
            enough &= 0xFFU >> (first + 8 - to);
        if (enough == 0)
            continue;
        alignas(64) qint64 counts[8];
        _mm512_store_si512(counts, found);
        for (; enough != 0; enough &= enough - 1) {
            const int k = __builtin_ctz(enough);
            judge(look, candidate, first + k, static_cast<int>(counts[k]), seeds);
        }
    }
}

Collector collectorFor(Counting counting)
{
    if (counting == Counting::Plain)
        return collectPlainly;
    if (counting == Counting::Fastest && __builtin_cpu_supports("avx512vpopcntdq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        return collectEightAtOnce;
    return __builtin_cpu_supports("popcnt") ? collectCounting : collectPlainly;
}
#else
Collector collectorFor(Counting) { return collectPlainly; }
#endif

Seeds seedsOf(const PreparedFinger& probe, const std::vector<NeighbourCode>& wide,
              const PreparedFinger& candidate, Counting counting)
{
    static const Collector fastest = collectorFor(Counting::Fastest);
    const Collector collect = counting == Counting::Fastest ? fastest : collectorFor(counting);
    constexpr int kBuckets = PreparedFinger::kBuckets;
    Seeds seeds;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        const PreparedMinutia& mine = probe.minutiae()[i];
        const Look look{mine, wide[i], i, probe.leastFound()[i]};
        const int from = (mine.angle256 - kMostTurn256) >> 4, to = (mine.angle256 + kMostTurn256) >> 4;
        if (from >= 0 && to < kBuckets) {
            collect(look, candidate, candidate.bucketStart(from), candidate.bucketStart(to + 1), seeds);
            continue;
        }
        collect(look, candidate, candidate.bucketStart(from & (kBuckets - 1)),
                candidate.bucketStart(kBuckets), seeds);
        collect(look, candidate, 0, candidate.bucketStart((to & (kBuckets - 1)) + 1), seeds);
    }
    seeds.keepBest();
    return seeds;
}

struct Alignment
{
    float cosine = 1, sine = 0, shiftX = 0, shiftY = 0; // candidate onto probe
    int turn256 = 0;
};

struct Pair
{
    quint8 a, b;
    float distance;
};

class Comparison
{
public:
    Comparison(const PreparedFinger& probe, const PreparedFinger& candidate)
        : m_probe(probe),
          m_candidate(candidate),
          m_mine(probe.minutiae().data()),
          m_theirs(candidate.minutiae().data())
    {}

    Agreement from(const Seeds& seeds);

private:
    bool isConsistent(const Seed& s, const Seed& t) const;
    int weightRound(const Seed& start, const Seeds& seeds, quint64& members) const;
    std::vector<Pair> pairsOf(const Seed& start, const Seeds& seeds, quint64 members) const;
    Alignment fitted(const std::vector<Pair>& pairs) const;
    std::vector<Pair> pairsUnder(const Alignment& alignment, float distanceLimit);
    double evidenceOf(const std::vector<Pair>& pairs) const;
    double commonCount() const;

    const PreparedFinger &m_probe, &m_candidate;
    const PreparedMinutia *m_mine, *m_theirs;
    const CosSin& m_table = table();
    std::array<float, PreparedFinger::kMostMinutiae> m_movedX,
        m_movedY; // the candidate's, under the last alignment
};

// The line from one pair to the other must have kept its length and turned as the minutiae did.
bool Comparison::isConsistent(const Seed& s, const Seed& t) const
{
    const int apart = signedGap(s.turn, t.turn);
    if (std::abs(apart) > kPairTurn256 || s.a == t.a || s.b == t.b)
        return false;
    const float ax = m_mine[t.a].x - m_mine[s.a].x, ay = m_mine[t.a].y - m_mine[s.a].y;
    const float bx = m_theirs[t.b].x - m_theirs[s.b].x, by = m_theirs[t.b].y - m_theirs[s.b].y;
    const float squareA = ax * ax + ay * ay, squareB = bx * bx + by * by;
    const float apartSquare = squareA - squareB;
    if (apartSquare * apartSquare > (40 + 0.006F * squareA) * 2 * (squareA + squareB)) // about 6 px and 6 %
        return false;
    const auto turn = static_cast<std::size_t>(static_cast<quint8>(s.turn - apart / 2));
    const float c = m_table.cosine[turn], n = m_table.sine[turn];
    const float dx = c * bx - n * by - ax, dy = n * bx + c * by - ay;
    return dx * dx + dy * dy <= 100 + 0.035F * squareA; // about 10 px and 10 degrees
}

int Comparison::weightRound(const Seed& start, const Seeds& seeds, quint64& members) const
{
    int weight = start.weight;
    members = 0;
    for (std::size_t i = 0; i < seeds.count; ++i)
        if (isConsistent(start, seeds.list[i])) {
            weight += seeds.list[i].weight;
            members |= quint64{1} << i;
        }
    return weight;
}

std::vector<Pair> Comparison::pairsOf(const Seed& start, const Seeds& seeds, quint64 members) const
{
    std::vector<Pair> pairs{{start.a, start.b, 0}};
    for (std::size_t i = 0; i < seeds.count; ++i)
        if (members >> i & 1U)
            pairs.push_back({seeds.list[i].a, seeds.list[i].b, 0});
    return pairs;
}

// The turn and shift that fit all pairs best (least squares).
Alignment Comparison::fitted(const std::vector<Pair>& pairs) const
{
    float ax = 0, ay = 0, bx = 0, by = 0;
    for (const Pair& pair : pairs) {
        ax += m_mine[pair.a].x;
        ay += m_mine[pair.a].y;
        bx += m_theirs[pair.b].x;
        by += m_theirs[pair.b].y;
    }
    const auto count = static_cast<float>(pairs.size());
    ax /= count, ay /= count, bx /= count, by /= count;
    float dot = 0, cross = 0;
    for (const Pair& pair : pairs) {
        const float px = m_mine[pair.a].x - ax, py = m_mine[pair.a].y - ay;
        const float qx = m_theirs[pair.b].x - bx, qy = m_theirs[pair.b].y - by;
        dot += qx * px + qy * py;
        cross += qx * py - qy * px;
    }
    Alignment fit;
    const float turn = std::atan2(cross, dot);
    fit.cosine = std::cos(turn);
    fit.sine = std::sin(turn);
    fit.shiftX = ax - (fit.cosine * bx - fit.sine * by);
    fit.shiftY = ay - (fit.sine * bx + fit.cosine * by);
    fit.turn256 = static_cast<int>(std::lround(turn / (2 * kPi) * 256));
    return fit;
}

// One to one, nearest first.
std::vector<Pair> Comparison::pairsUnder(const Alignment& alignment, float distanceLimit)
{
    std::array<Pair, 512> near;
    std::size_t count = 0;
    const float squareLimit = distanceLimit * distanceLimit;
    const PreparedMinutia *const mine = m_mine, *const others = m_theirs;
    for (std::size_t j = 0; j < m_candidate.minutiae().size(); ++j) {
        const float x = alignment.cosine * others[j].x - alignment.sine * others[j].y + alignment.shiftX;
        const float y = alignment.sine * others[j].x + alignment.cosine * others[j].y + alignment.shiftY;
        m_movedX[j] = x;
        m_movedY[j] = y;
        const int angle = (others[j].angle256 + alignment.turn256) & 0xFF;
        for (int bucket = (angle - kPairTurn256) >> 4; bucket <= (angle + kPairTurn256) >> 4; ++bucket) {
            const int at = bucket & (PreparedFinger::kBuckets - 1);
            for (int i = m_probe.bucketStart(at); i < m_probe.bucketStart(at + 1); ++i) {
                const PreparedMinutia& m = mine[i];
                const float dx = m.x - x, dy = m.y - y, square = dx * dx + dy * dy;
                if (square <= squareLimit && std::abs(signedGap(m.angle256, angle)) <= kPairTurn256 &&
                    count < near.size())
                    near[count++] = {static_cast<quint8>(i), static_cast<quint8>(j), square};
            }
        }
    }
    std::sort(near.begin(), near.begin() + count,
              [](const Pair& p, const Pair& q) { return p.distance < q.distance; });
    std::array<bool, PreparedFinger::kMostMinutiae> usedA{}, usedB{};
    std::vector<Pair> pairs;
    pairs.reserve(count);
    for (std::size_t n = 0; n < count; ++n)
        if (const Pair& pair = near[n]; !usedA[pair.a] && !usedB[pair.b]) {
            usedA[pair.a] = usedB[pair.b] = true;
            pairs.push_back(pair);
        }
    return pairs;
}

struct Bounds
{
    float left = 1e9F, right = -1e9F, bottom = 1e9F, top = -1e9F;
    void take(float x, float y)
    {
        left = std::min(left, x);
        right = std::max(right, x);
        bottom = std::min(bottom, y);
        top = std::max(top, y);
    }
    bool holds(float x, float y) const
    {
        constexpr float kSlack = 10;
        return x > left - kSlack && x < right + kSlack && y > bottom - kSlack && y < top + kSlack;
    }
};

// How many of each print lie where the other one has minutiae at all: what could have agreed.
double Comparison::commonCount() const
{
    Bounds mine, theirs;
    for (const PreparedMinutia& m : m_probe.minutiae())
        mine.take(m.x, m.y);
    for (std::size_t j = 0; j < m_candidate.minutiae().size(); ++j)
        theirs.take(m_movedX[j], m_movedY[j]);
    int inMine = 0, inTheirs = 0;
    for (std::size_t j = 0; j < m_candidate.minutiae().size(); ++j)
        inMine += mine.holds(m_movedX[j], m_movedY[j]);
    for (const PreparedMinutia& m : m_probe.minutiae())
        inTheirs += theirs.holds(m.x, m.y);
    return std::sqrt(static_cast<double>(inMine) * inTheirs);
}

// A pair counts by how many of its neighbours are paired too and have kept their place to it; chance pairs
// lie alone.
double Comparison::evidenceOf(const std::vector<Pair>& pairs) const
{
    constexpr int kNobody = 255;
    constexpr double kAlone = 0.15, kFullSupport = 3;
    std::array<quint8, PreparedFinger::kMostMinutiae> mate;
    mate.fill(kNobody);
    for (const Pair& pair : pairs)
        mate[pair.a] = pair.b;
    double sum = 0;
    for (const Pair& pair : pairs) {
        const PreparedMinutia& centre = m_mine[pair.a];
        int kept = 0;
        for (int k = 0; k < centre.nearestCount; ++k) {
            const quint8 n = centre.nearest[static_cast<std::size_t>(k)], m = mate[n];
            if (m == kNobody)
                continue;
            const float dx = (m_movedX[m] - m_movedX[pair.b]) - (m_mine[n].x - centre.x);
            const float dy = (m_movedY[m] - m_movedY[pair.b]) - (m_mine[n].y - centre.y);
            kept += dx * dx + dy * dy <= kLocalDistance * kLocalDistance;
        }
        sum += kAlone + (1 - kAlone) * std::min(1.0, kept / kFullSupport);
    }
    const double common = std::max(commonCount(), 12.0);
    return sum * std::sqrt(std::min(1.0, sum / common));
}

Agreement Comparison::from(const Seeds& seeds)
{
    const std::size_t starts = std::min(kStarts, seeds.count);
    const auto fewer = static_cast<int>(std::min(m_probe.minutiae().size(), m_candidate.minutiae().size()));
    const int needed = std::clamp(kNeededPerMinutia * fewer, kLeastNeededWeight, kMostNeededWeight);
    Agreement best;
    for (std::size_t i = 0; i < starts; ++i) {
        quint64 members = 0;
        if (weightRound(seeds.list[i], seeds, members) < needed)
            continue;
        std::vector<Pair> pairs = pairsOf(seeds.list[i], seeds, members);
        Alignment alignment = fitted(pairs);
        float limit = kFirstDistance;
        for (int round = 0; round < 2; ++round) {
            pairs = pairsUnder(alignment, limit);
            if (pairs.size() < 3)
                break;
            alignment = fitted(pairs);
            limit = kPairDistance;
        }
        pairs = pairsUnder(alignment, kPairDistance);
        if (pairs.size() < 3 || std::abs(alignment.turn256) > kMostTurn256)
            continue;
        const double evidence = evidenceOf(pairs);
        if (evidence > best.evidence)
            best = {evidence, static_cast<int>(pairs.size()), -alignment.turn256 * 360.0 / 256};
    }
    return best;
}

} // namespace

int leastFoundOf(int neighbours)
{
    return (kLeastWeight + kMissedCounts * neighbours + kFoundCounts + kMissedCounts - 1) /
           (kFoundCounts + kMissedCounts);
}

Agreement agree(const PreparedFinger& probe, const std::vector<NeighbourCode>& wideCodes,
                const PreparedFinger& candidate, Counting counting)
{
    return Comparison(probe, candidate).from(seedsOf(probe, wideCodes, candidate, counting));
}

} // namespace rekam
