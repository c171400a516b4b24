// Are two templates of one finger? Each minutia carries a code of its neighbourhood; alike codes propose a
// turn and shift, and what agrees under the best of them is counted. Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/formats/minutiae_record.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace rekam {

// score: 0..100. Among strangers about one comparison in 10^(score/10) reaches it: 40 means 1 in 10,000, 60
// one in a million. Measured on made-up strangers and extrapolated above 55
// (resources/quality/finger_match.json says from how many); real populations are harder, so that a site
// measures its own.
struct MatchScore
{
    int score = 0;
    int paired = 0;         // minutiae that agree after alignment
    double turnDegrees = 0; // by which B is turned against A, counter-clockwise
};

// The same finger at this score and above.
inline constexpr int kSameFingerScore = 40;

// Of a minutia's neighbourhood, one bit a neighbour: how far, in which bearing, turned how.
using NeighbourCode = std::array<quint64, 8>;

// The codes of eight minutiae, word by word, so that eight are compared at once.
struct alignas(64) CodeGroup
{
    std::array<std::array<quint64, 8>, 8> words{}; // [word][minutia]
};

struct PreparedMinutia
{
    static constexpr int kNearest = 6;

    float x = 0, y = 0; // y up, at 500 ppi
    quint8 angle256 = 0;
    quint8 neighbours = 0; // bits in its code
    quint8 nearestCount = 0;
    std::array<quint8, kNearest> nearest{}; // indices, nearest first
};

// A template made ready: about 4 kB. Constant once made.
class PreparedFinger
{
public:
    static constexpr int kMostMinutiae = 80; // the clearest are kept
    static constexpr int kBuckets = 16;      // of directions

    explicit PreparedFinger(const MinutiaeRecord& record);
    // An ISO/IEC 19794-2:2005 record. TemplateMalformed where it is not one.
    static Result<PreparedFinger> from(std::span<const unsigned char> isoTemplate);

    const std::vector<PreparedMinutia>& minutiae() const { return m_minutiae; } // by direction
    const std::vector<CodeGroup>& codes() const { return m_codes; }
    // How many neighbours of a minutia must be found before it may be the probe's; one a minutia, whole
    // groups.
    const std::vector<quint8>& leastFound() const { return m_leastFound; }
    int bucketStart(int bucket) const
    {
        return m_bucketStarts[static_cast<std::size_t>(bucket)];
    } // 0..kBuckets

private:
    std::vector<PreparedMinutia> m_minutiae;
    std::vector<CodeGroup> m_codes;
    std::vector<quint8> m_leastFound;
    std::array<quint8, kBuckets + 1> m_bucketStarts{};
};

// One finger to be compared with many.
class FingerProbe
{
public:
    explicit FingerProbe(PreparedFinger finger);
    MatchScore match(const PreparedFinger& candidate) const;
    double evidence(const PreparedFinger& candidate) const; // what the score is made of; 0 and up

private:
    PreparedFinger m_finger;
    std::vector<NeighbourCode> m_wideCodes; // with everything that counts as alike
};

// Both are ISO/IEC 19794-2:2005 records. TemplateMalformed where one is not.
// Tolerates +-45 degrees of turn, any shift, partial prints with about 12 common minutiae.
Result<MatchScore> matchFingers(std::span<const unsigned char> templateA,
                                std::span<const unsigned char> templateB);

} // namespace rekam
