#include "core/biometrics/finger/finger_matcher.h"

#include "core/formats/minutiae_record.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace rekam {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kNeighbours = 6;
constexpr double kMostTurn = 45 * kPi / 180;
// Two impressions of a finger differ by plastic stretch: lengths to 4 px and 6 %, directions to 15 degrees
// (these gave the widest gap between hasty impressions and strangers of twelve tried;
// tests/unit/finger/matcher_test.cpp).
constexpr double kLengthSlack = 4, kLengthShare = 0.06;
constexpr double kDirectionSlack = 15 * kPi / 180;
constexpr double kPairDistance = 10, kPairDirection = 18 * kPi / 180;
constexpr std::size_t kSeeds = 30;
constexpr double kFullSupport = 3;

struct Point
{
    double x, y, angle; // y up, counter-clockwise, at 500 ppi
};

struct Neighbour
{
    double distance, bearing, turn; // bearing and turn against the minutia's own direction
};

struct Structure
{
    std::array<Neighbour, kNeighbours> neighbours{};
    int count = 0;
};

struct Print
{
    std::vector<Point> points;
    std::vector<Structure> structures;
};

struct Seed
{
    int a, b;
    double likeness;
};

struct Alignment
{
    double turn = 0, shiftX = 0, shiftY = 0; // B onto A
    Point apply(const Point& p) const
    {
        const double c = std::cos(turn), s = std::sin(turn);
        return {c * p.x - s * p.y + shiftX, s * p.x + c * p.y + shiftY, p.angle + turn};
    }
};

struct Pair
{
    int a, b;
    double distance;
};

double folded(double angle) { return std::remainder(angle, 2 * kPi); }

double gap(double a, double b) { return std::abs(folded(a - b)); }

Print printOf(const MinutiaeRecord& record)
{
    Print print;
    const double scale = 500 / 2.54 / record.pixelsPerCm;
    for (const Minutia& m : record.minutiae)
        print.points.push_back({m.x * scale, -m.y * scale, m.angle256 * 2 * kPi / 256});
    for (const Point& centre : print.points) {
        std::vector<Neighbour> all;
        for (const Point& other : print.points) {
            const double dx = other.x - centre.x, dy = other.y - centre.y, distance = std::hypot(dx, dy);
            if (distance > 1)
                all.push_back({distance, folded(std::atan2(dy, dx) - centre.angle),
                               folded(other.angle - centre.angle)});
        }
        const auto kept = std::min<std::size_t>(kNeighbours, all.size());
        std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                          [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
        Structure structure;
        structure.count = static_cast<int>(kept);
        std::copy_n(all.begin(), kept, structure.neighbours.begin());
        print.structures.push_back(structure);
    }
    return print;
}

// How many neighbours look alike from both minutiae, each counted by how well it fits.
double likeness(const Structure& a, const Structure& b)
{
    double sum = 0;
    unsigned used = 0;
    for (int i = 0; i < a.count; ++i) {
        const Neighbour& left = a.neighbours[static_cast<std::size_t>(i)];
        const double slack = kLengthSlack + kLengthShare * left.distance;
        double best = 0;
        int chosen = -1;
        for (int j = 0; j < b.count; ++j) {
            const Neighbour& right = b.neighbours[static_cast<std::size_t>(j)];
            if (used >> j & 1u)
                continue;
            const double length = std::abs(left.distance - right.distance) / slack;
            const double bearing = gap(left.bearing, right.bearing) / kDirectionSlack;
            const double turn = gap(left.turn, right.turn) / kDirectionSlack;
            const double fit = 1 - (length * length + bearing * bearing + turn * turn) / 3;
            if (length < 1 && bearing < 1 && turn < 1 && fit > best) {
                best = fit;
                chosen = j;
            }
        }
        if (chosen >= 0)
            used |= 1u << chosen;
        sum += best;
    }
    return sum;
}

std::vector<Seed> seedsOf(const Print& a, const Print& b)
{
    std::vector<Seed> seeds;
    for (std::size_t i = 0; i < a.points.size(); ++i)
        for (std::size_t j = 0; j < b.points.size(); ++j) {
            if (gap(a.points[i].angle, b.points[j].angle) > kMostTurn)
                continue;
            const double alike = likeness(a.structures[i], b.structures[j]);
            if (alike >= 1.0)
                seeds.push_back({static_cast<int>(i), static_cast<int>(j), alike});
        }
    const std::size_t kept = std::min(kSeeds, seeds.size());
    std::partial_sort(seeds.begin(), seeds.begin() + static_cast<std::ptrdiff_t>(kept), seeds.end(),
                      [](const Seed& x, const Seed& y) { return x.likeness > y.likeness; });
    seeds.resize(kept);
    return seeds;
}

Alignment alignedAt(const Point& a, const Point& b)
{
    Alignment alignment;
    alignment.turn = folded(a.angle - b.angle);
    const Point moved = alignment.apply(b);
    alignment.shiftX = a.x - moved.x;
    alignment.shiftY = a.y - moved.y;
    return alignment;
}

// One to one, nearest first.
std::vector<Pair> pairsUnder(const Alignment& alignment, const Print& a, const Print& b, double distanceLimit)
{
    std::vector<Pair> candidates;
    for (std::size_t j = 0; j < b.points.size(); ++j) {
        const Point moved = alignment.apply(b.points[j]);
        for (std::size_t i = 0; i < a.points.size(); ++i) {
            const double distance = std::hypot(a.points[i].x - moved.x, a.points[i].y - moved.y);
            if (distance <= distanceLimit && gap(a.points[i].angle, moved.angle) <= kPairDirection)
                candidates.push_back({static_cast<int>(i), static_cast<int>(j), distance});
        }
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Pair& x, const Pair& y) { return x.distance < y.distance; });
    std::vector<bool> usedA(a.points.size()), usedB(b.points.size());
    std::vector<Pair> pairs;
    for (const Pair& pair : candidates) {
        const auto i = static_cast<std::size_t>(pair.a), j = static_cast<std::size_t>(pair.b);
        if (usedA[i] || usedB[j])
            continue;
        usedA[i] = usedB[j] = true;
        pairs.push_back(pair);
    }
    return pairs;
}

// The turn and shift that fit all pairs best (least squares).
Alignment refined(const std::vector<Pair>& pairs, const Print& a, const Print& b, const Alignment& before)
{
    if (pairs.size() < 3)
        return before;
    double ax = 0, ay = 0, bx = 0, by = 0;
    for (const Pair& pair : pairs) {
        const Point &p = a.points[static_cast<std::size_t>(pair.a)],
                    &q = b.points[static_cast<std::size_t>(pair.b)];
        ax += p.x;
        ay += p.y;
        bx += q.x;
        by += q.y;
    }
    const auto count = static_cast<double>(pairs.size());
    ax /= count, ay /= count, bx /= count, by /= count;
    double dot = 0, cross = 0;
    for (const Pair& pair : pairs) {
        const Point &p = a.points[static_cast<std::size_t>(pair.a)],
                    &q = b.points[static_cast<std::size_t>(pair.b)];
        dot += (q.x - bx) * (p.x - ax) + (q.y - by) * (p.y - ay);
        cross += (q.x - bx) * (p.y - ay) - (q.y - by) * (p.x - ax);
    }
    Alignment fit;
    fit.turn = std::atan2(cross, dot);
    const Point moved = fit.apply({bx, by, 0});
    fit.shiftX = ax - moved.x;
    fit.shiftY = ay - moved.y;
    return fit;
}

struct Bounds
{
    double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
    void take(const Point& p)
    {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        bottom = std::min(bottom, p.y);
        top = std::max(top, p.y);
    }
    bool holds(const Point& p) const
    {
        constexpr double kSlack = 10;
        return p.x > left - kSlack && p.x < right + kSlack && p.y > bottom - kSlack && p.y < top + kSlack;
    }
};

// How many of each print lie where the other one has minutiae at all: what could have agreed.
double commonCount(const Alignment& alignment, const Print& a, const Print& b)
{
    Bounds boundsA, boundsB;
    std::vector<Point> moved;
    for (const Point& p : a.points)
        boundsA.take(p);
    for (const Point& p : b.points) {
        moved.push_back(alignment.apply(p));
        boundsB.take(moved.back());
    }
    const auto inA =
        std::count_if(moved.begin(), moved.end(), [&](const Point& p) { return boundsA.holds(p); });
    const auto inB =
        std::count_if(a.points.begin(), a.points.end(), [&](const Point& p) { return boundsB.holds(p); });
    return std::sqrt(static_cast<double>(inA) * static_cast<double>(inB));
}

// Pairs count by how well their surroundings agree too: chance pairs lie alone.
double support(const std::vector<Pair>& pairs, const Print& a, const Print& b)
{
    double sum = 0;
    for (const Pair& pair : pairs)
        sum += std::clamp(likeness(a.structures[static_cast<std::size_t>(pair.a)],
                                   b.structures[static_cast<std::size_t>(pair.b)]) /
                              kFullSupport,
                          0.0, 1.0);
    return sum;
}

// Chance alone pairs a share of the common minutiae that does not grow with likeness, so the share is squared
// in.
double scoreOf(double supported, double common)
{
    constexpr double kFull = 15; // supported pairs at which nothing is left to doubt
    if (common < 1)
        return 0;
    const double share = supported / std::max(common, 12.0);
    return 100 * std::min(1.0, supported / kFull) * std::sqrt(std::min(1.0, share));
}

} // namespace

Result<MatchScore> matchFingers(std::span<const unsigned char> templateA,
                                std::span<const unsigned char> templateB)
{
    REKAM_TRY(const MinutiaeRecord recordA, decodeMinutiaeRecord(templateA));
    REKAM_TRY(const MinutiaeRecord recordB, decodeMinutiaeRecord(templateB));
    const Print a = printOf(recordA), b = printOf(recordB);
    MatchScore best;
    double bestScore = -1;
    for (const Seed& seed : seedsOf(a, b)) {
        Alignment alignment =
            alignedAt(a.points[static_cast<std::size_t>(seed.a)], b.points[static_cast<std::size_t>(seed.b)]);
        std::vector<Pair> pairs = pairsUnder(alignment, a, b, kPairDistance * 1.5);
        for (int round = 0; round < 2; ++round) {
            alignment = refined(pairs, a, b, alignment);
            pairs = pairsUnder(alignment, a, b, kPairDistance);
        }
        if (std::abs(folded(alignment.turn)) > kMostTurn)
            continue;
        const double score = scoreOf(support(pairs, a, b), commonCount(alignment, a, b));
        if (score > bestScore) {
            bestScore = score;
            best.score = static_cast<int>(std::lround(score));
            best.paired = static_cast<int>(pairs.size());
            best.turnDegrees = -folded(alignment.turn) * 180 / kPi;
        }
    }
    return best;
}

} // namespace rekam
