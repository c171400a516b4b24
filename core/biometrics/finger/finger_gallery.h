// Many people's fingers, searched at once: who of them has given one of these fingers before? Every finger of
// the same position is compared, none is left out by a guess; 10,000 people with ten fingers take about 400
// MB. Adding belongs to one thread; a gallery that is only searched may be used by several.
#pragma once

#include "core/biometrics/finger/finger_matcher.h"

#include <cstddef>
#include <functional>

namespace rekam {

struct ProbeFinger
{
    FingerPosition position{};
    PreparedFinger finger;
};

enum class SearchScope
{
    SamePosition,
    AnyPosition // ten times the work: finds swapped hands and wrongly named fingers
};

struct GalleryHit
{
    quint32 holder = 0;
    int score = 0;   // of the holder's best finger
    int fingers = 0; // at or above the least score
    FingerPosition probe{}, found{};
};

struct GallerySearch
{
    std::vector<GalleryHit> hits; // best first; at or above the least score
    qint64 compared = 0;          // pairs of fingers
};

class FingerGallery
{
public:
    void add(quint32 holder, FingerPosition position, PreparedFinger finger);
    // Of every holder of whom that is true.
    void removeIf(const std::function<bool(quint32 holder)>& isGone);
    std::size_t fingers() const;

    // Uses that many threads of its own for the time of the call and waits for them: never call it on the
    // main thread.
    GallerySearch search(const std::vector<ProbeFinger>& probes, SearchScope scope,
                         int leastScore = kSameFingerScore, int threads = 2) const;

private:
    struct Entry
    {
        quint32 holder;
        PreparedFinger finger;
    };
    std::array<std::vector<Entry>, 11> m_byPosition; // FingerPosition is the index
};

} // namespace rekam
