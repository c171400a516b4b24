// How WSQ cuts a picture into 64 subbands: which areas are split, in which order, and where each band lies.
// Source: WSQ Gray-Scale Fingerprint Image Compression Specification 3.1, annex on the subband decomposition.
#pragma once

#include <array>
#include <vector>

namespace rekam::wsq {

constexpr int kBands = 64;
constexpr int kCodedBands = 60; // the four of the highest frequencies are never sent

struct Area
{
    int x = 0, y = 0, width = 0, height = 0;
    int size() const { return width * height; }
};

// One step of the transform. Where a half is mirrored, its high frequencies come first: an area that was
// itself a high half is mirrored, so that the bands lie in the order of their frequency.
struct Split
{
    Area area;
    bool mirrorsX = false;
    bool mirrorsY = false;
};

struct BandPlan
{
    std::vector<Split> splits; // in the order of analysis; synthesis goes backwards
    std::array<Area, kBands> bands{};
};

BandPlan bandPlan(int width, int height);

} // namespace rekam::wsq
