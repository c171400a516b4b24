#include "core/biometrics/finger/finger_gallery.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

namespace rekam {
namespace {

constexpr std::size_t kPerChunk = 512; // entries a thread takes at once

struct Found
{
    quint32 holder;
    int score;
    FingerPosition probe, found;
};

bool isBetter(const GalleryHit& a, const GalleryHit& b)
{
    if (a.score != b.score)
        return a.score > b.score;
    return a.fingers != b.fingers ? a.fingers > b.fingers : a.holder < b.holder;
}

std::vector<GalleryHit> byHolder(const std::vector<Found>& all)
{
    std::map<quint32, GalleryHit> holders;
    for (const Found& found : all) {
        GalleryHit& hit = holders[found.holder];
        ++hit.fingers;
        // Which thread found it does not matter.
        if (found.score > hit.score || (found.score == hit.score && found.probe < hit.probe))
            hit = {found.holder, found.score, hit.fingers, found.probe, found.found};
    }
    std::vector<GalleryHit> hits;
    for (const auto& [holder, hit] : holders)
        hits.push_back(hit);
    std::sort(hits.begin(), hits.end(), isBetter);
    return hits;
}

} // namespace

void FingerGallery::add(quint32 holder, FingerPosition position, PreparedFinger finger)
{
    m_byPosition[static_cast<std::size_t>(position)].push_back({holder, std::move(finger)});
}

void FingerGallery::removeIf(const std::function<bool(quint32)>& isGone)
{
    for (auto& entries : m_byPosition) {
        entries.erase(std::remove_if(entries.begin(), entries.end(),
                                     [&](const Entry& entry) { return isGone(entry.holder); }),
                      entries.end());
    }
}

std::size_t FingerGallery::fingers() const
{
    std::size_t count = 0;
    for (const auto& entries : m_byPosition)
        count += entries.size();
    return count;
}

GallerySearch FingerGallery::search(const std::vector<ProbeFinger>& probes, SearchScope scope, int leastScore,
                                    int threads) const
{
    struct Work
    {
        const FingerProbe* probe;
        FingerPosition asked;
        std::size_t position, from, to;
    };
    std::vector<FingerProbe> ready;
    ready.reserve(probes.size());
    std::vector<Work> works;
    for (const ProbeFinger& probe : probes) {
        ready.emplace_back(probe.finger);
        for (std::size_t position = 1; position < m_byPosition.size(); ++position) {
            if (scope == SearchScope::SamePosition && position != static_cast<std::size_t>(probe.position))
                continue;
            const std::size_t entries = m_byPosition[position].size();
            for (std::size_t from = 0; from < entries; from += kPerChunk)
                works.push_back(
                    {&ready.back(), probe.position, position, from, std::min(entries, from + kPerChunk)});
        }
    }

    const auto helpers = static_cast<std::size_t>(std::clamp(threads, 1, 64));
    std::atomic<std::size_t> next{0};
    std::vector<std::vector<Found>> found(helpers);
    const auto run = [&](std::size_t self) {
        for (std::size_t at = next++; at < works.size(); at = next++) {
            const Work& work = works[at];
            for (std::size_t i = work.from; i < work.to; ++i) {
                const Entry& entry = m_byPosition[work.position][i];
                const int score = work.probe->match(entry.finger).score;
                if (score >= leastScore)
                    found[self].push_back(
                        {entry.holder, score, work.asked, static_cast<FingerPosition>(work.position)});
            }
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < helpers; ++i)
        others.emplace_back(run, i);
    run(0);
    for (std::thread& other : others)
        other.join();

    GallerySearch result;
    std::vector<Found> all;
    for (const auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    result.hits = byHolder(all);
    for (const Work& work : works)
        result.compared += static_cast<qint64>(work.to - work.from);
    return result;
}

} // namespace rekam
