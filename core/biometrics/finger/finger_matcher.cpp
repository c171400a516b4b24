#include "core/biometrics/finger/finger_matcher.h"

#include "core/biometrics/finger/detail/agreement.h"
#include "core/biometrics/finger/detail/match_scale.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace rekam {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kPerBucket = 256 / PreparedFinger::kBuckets;

// The code: rings of distance x bearings x turns, against the minutia's own direction. Lengths stretch by a
// few pixels and directions wander by some degrees from one touch to the next; the probe's code is widened by
// that.
constexpr float kReach = 110;
constexpr std::array<float, 7> kRings = {20, 32, 44, 56, 68, 80, 94};
constexpr int kBearings = 32, kTurns = 2; // turned the same way or the other way: ridges leave little else
constexpr float kLengthSlack = 4, kLengthShare = 0.04F;
constexpr int kBearingSlack = 6, kTurnSlack = 12; // of 256
constexpr std::size_t kExactNeighbours = 11,
                      kWideNeighbours = 18; // what one side misses, the other may still have

using Code = NeighbourCode;

void setBit(Code& code, int ring, int bearing, int turn)
{
    const auto cell = static_cast<std::size_t>((ring * kBearings + (bearing & (kBearings - 1))) * kTurns +
                                               (turn & (kTurns - 1)));
    code[cell / 64] |= quint64{1} << (cell % 64);
}

int ringOf(float distance)
{
    return static_cast<int>(std::upper_bound(kRings.begin(), kRings.end(), distance) - kRings.begin());
}

int floorDiv(int value, int by) { return value >= 0 ? value / by : -((by - 1 - value) / by); }

// Sectors lie round the common turns, not beside them.
int turnOf(int turn256) { return floorDiv((turn256 + 128 / kTurns) * kTurns, 256); }

struct Neighbour
{
    float distance;
    int bearing256, turn256; // 0..255
};

void setExact(Code& code, const Neighbour& n)
{
    setBit(code, ringOf(n.distance), n.bearing256 * kBearings / 256, turnOf(n.turn256));
}

void setWide(Code& code, const Neighbour& n)
{
    const float slack = kLengthSlack + kLengthShare * n.distance;
    const int nearRing = ringOf(n.distance - slack), farRing = ringOf(n.distance + slack);
    // Near by, a few pixels are many degrees.
    const int bearingSlack = kBearingSlack + static_cast<int>(120 / std::max(8.0F, n.distance));
    const int firstBearing = floorDiv((n.bearing256 - bearingSlack) * kBearings, 256);
    const int lastBearing = floorDiv((n.bearing256 + bearingSlack) * kBearings, 256);
    for (int ring = nearRing; ring <= farRing; ++ring)
        for (int bearing = firstBearing; bearing <= lastBearing; ++bearing)
            for (int turn = turnOf(n.turn256 - kTurnSlack); turn <= turnOf(n.turn256 + kTurnSlack); ++turn)
                setBit(code, ring, bearing, turn);
}

struct Placed
{
    float distance;
    quint8 index;
};

std::vector<Placed> neighboursOf(const std::vector<PreparedMinutia>& minutiae, std::size_t centre)
{
    std::vector<Placed> found;
    for (std::size_t i = 0; i < minutiae.size(); ++i) {
        const float distance =
            std::hypot(minutiae[i].x - minutiae[centre].x, minutiae[i].y - minutiae[centre].y);
        if (i != centre && distance > 1)
            found.push_back({distance, static_cast<quint8>(i)});
    }
    std::sort(found.begin(), found.end(),
              [](const Placed& a, const Placed& b) { return a.distance < b.distance; });
    return found;
}

Neighbour seenFrom(const PreparedMinutia& centre, const PreparedMinutia& other, float distance)
{
    const double bearing = std::atan2(other.y - centre.y, other.x - centre.x) / (2 * kPi) * 256;
    return {distance, (static_cast<int>(std::lround(bearing)) - centre.angle256) & 0xFF,
            (other.angle256 - centre.angle256) & 0xFF};
}

template<typename SetBits>
Code codeOf(const std::vector<PreparedMinutia>& minutiae, std::size_t centre, std::size_t most,
            SetBits&& setBits)
{
    Code code{};
    std::size_t taken = 0;
    for (const Placed& placed : neighboursOf(minutiae, centre)) {
        if (placed.distance > kReach || ++taken > most)
            break;
        setBits(code, seenFrom(minutiae[centre], minutiae[placed.index], placed.distance));
    }
    return code;
}

std::vector<Minutia> clearest(std::vector<Minutia> minutiae)
{
    if (minutiae.size() > PreparedFinger::kMostMinutiae) {
        std::stable_sort(minutiae.begin(), minutiae.end(),
                         [](const Minutia& a, const Minutia& b) { return a.quality > b.quality; });
        minutiae.resize(PreparedFinger::kMostMinutiae);
    }
    std::stable_sort(minutiae.begin(), minutiae.end(),
                     [](const Minutia& a, const Minutia& b) { return a.angle256 < b.angle256; });
    return minutiae;
}

} // namespace

PreparedFinger::PreparedFinger(const MinutiaeRecord& record)
{
    const float scale = static_cast<float>(500 / 2.54 / record.pixelsPerCm);
    for (const Minutia& m : clearest(record.minutiae)) {
        PreparedMinutia prepared;
        prepared.x = static_cast<float>(m.x) * scale;
        prepared.y = -static_cast<float>(m.y) * scale;
        prepared.angle256 = m.angle256;
        m_minutiae.push_back(prepared);
    }
    m_codes.resize((m_minutiae.size() + 7) / 8);
    m_leastFound.resize(m_codes.size() * 8);
    for (std::size_t i = 0; i < m_minutiae.size(); ++i) {
        PreparedMinutia& m = m_minutiae[i];
        const Code code = codeOf(m_minutiae, i, kExactNeighbours, setExact);
        for (std::size_t word = 0; word < code.size(); ++word) {
            m_codes[i / 8].words[word][i % 8] = code[word];
            m.neighbours = static_cast<quint8>(m.neighbours + std::popcount(code[word]));
        }
        m_leastFound[i] = static_cast<quint8>(leastFoundOf(m.neighbours));
        for (const Placed& placed : neighboursOf(m_minutiae, i))
            if (m.nearestCount < PreparedMinutia::kNearest)
                m.nearest[m.nearestCount++] = placed.index;
    }
    for (int bucket = 0; bucket <= kBuckets; ++bucket)
        m_bucketStarts[static_cast<std::size_t>(bucket)] = static_cast<quint8>(
            std::count_if(m_minutiae.begin(), m_minutiae.end(),
                          [&](const PreparedMinutia& m) { return m.angle256 < bucket * kPerBucket; }));
}

Result<PreparedFinger> PreparedFinger::from(std::span<const unsigned char> isoTemplate)
{
    REKAM_TRY(const MinutiaeRecord record, decodeMinutiaeRecord(isoTemplate));
    return PreparedFinger(record);
}

std::vector<NeighbourCode> wideCodesOf(const PreparedFinger& probe)
{
    std::vector<NeighbourCode> codes;
    for (std::size_t i = 0; i < probe.minutiae().size(); ++i)
        codes.push_back(codeOf(probe.minutiae(), i, kWideNeighbours, setWide));
    return codes;
}

FingerProbe::FingerProbe(PreparedFinger finger)
    : m_finger(std::move(finger)),
      m_wideCodes(wideCodesOf(m_finger))
{}

MatchScore FingerProbe::match(const PreparedFinger& candidate) const
{
    const Agreement agreement = agree(m_finger, m_wideCodes, candidate);
    return {static_cast<int>(std::lround(scoreOfEvidence(agreement.evidence))), agreement.paired,
            agreement.turnDegrees};
}

double FingerProbe::evidence(const PreparedFinger& candidate) const
{
    return agree(m_finger, m_wideCodes, candidate).evidence;
}

Result<MatchScore> matchFingers(std::span<const unsigned char> templateA,
                                std::span<const unsigned char> templateB)
{
    REKAM_TRY(PreparedFinger a, PreparedFinger::from(templateA));
    REKAM_TRY(const PreparedFinger b, PreparedFinger::from(templateB));
    return FingerProbe(std::move(a)).match(b);
}

} // namespace rekam
