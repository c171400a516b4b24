// Battery and disk of a station that is out, counted in recordings: what is left, by what one recording took
// at this station so far. Pure.
#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

namespace rekam {

// One recording of this station, on an average of the latest ones; `sampled` 0: the built-in guess.
struct RecordingCost
{
    int sampled = 0;
    qint64 bytes = 12LL * 1024 * 1024; // drafts and packet of one person together
    std::chrono::seconds time{480};    // from the first picture to the seal, and the next person sits down
    friend bool operator==(const RecordingCost&, const RecordingCost&) = default;
};
// Fewer samples than this are no average: the guess stands.
constexpr int kLeastCostSamples = 5;

struct BatteryFacts
{
    bool isThere = false;
    bool isOnMains = false; // charging, full, or a charger is plugged in
    int percent = 0;
    std::optional<std::chrono::minutes> left{}; // at what is drawn now; nothing: the system does not say
    friend bool operator==(const BatteryFacts&, const BatteryFacts&) = default;
};

struct SupplyRules
{
    int fairBelow = 20;                    // recordings: the line turns yellow
    int badBelow = 8;                      // and red
    std::chrono::minutes fullBattery{150}; // how long a full one lasts, where the system does not say
    friend bool operator==(const SupplyRules&, const SupplyRules&) = default;
};

enum class SupplyLevel : quint8
{
    Enough,
    Fair,
    Bad
};

struct FieldSupplies
{
    BatteryFacts battery{};
    RecordingCost cost{};
    std::optional<int> byBattery{}; // nothing: on mains, or there is none
    int byDisk = 0;
    int recordings() const { return byBattery && *byBattery < byDisk ? *byBattery : byDisk; }
    bool isBatteryShorter() const { return byBattery && *byBattery < byDisk; }
    friend bool operator==(const FieldSupplies&, const FieldSupplies&) = default;
};

// `freeBytes` beyond what the store keeps free in any case.
FieldSupplies suppliesOf(const BatteryFacts& battery, const RecordingCost& cost, qint64 freeBytes,
                         const SupplyRules& rules);
SupplyLevel levelOf(const FieldSupplies& supplies, const SupplyRules& rules);

} // namespace rekam
