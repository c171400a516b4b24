// The stock of blanks: what was received, what became of each, and what does not add up. Values and pure
// rules; core/store keeps them.
#pragma once

#include "core/cards/blank.h"
#include "core/cards/serial_range.h"

#include <array>

namespace rekam {

// One delivery from the Dinas: the numbers on the box, and what was counted in it.
struct BlankBatch
{
    BlankBatchId id{};
    SerialRange range;
    int counted = 0; // by hand, before it goes into the safe
    QDateTime receivedAt{};
    QString receivedBy{};   // account name
    QString deliveryNote{}; // number of the Dinas' note; may be empty
    friend bool operator==(const BlankBatch&, const BlankBatch&) = default;
};
QByteArray toCbor(const BlankBatch& batch);
Result<BlankBatch> blankBatchFromCbor(const QByteArray& bytes);

// A number that the box should hold and does not.
struct MissingBlank
{
    BlankSerial serial;
    QString note; // owed
};

// The blanks of a delivery, each with its state: counted and missing ones together are the whole range.
// BlankCountDiffers (facts expected, counted) otherwise, BlankRangeMalformed (why "missing") for one that is
// not of the range or named twice; ReasonMissing.
Result<std::vector<Blank>> received(const BlankBatch& batch, const std::vector<MissingBlank>& missing);

// Whether a ledger is kept here: from the first delivery on, only what lies in stock is printed on.
enum class LedgerState
{
    NotBegun,
    Kept
};
// The blank as the card job leaves it: taken, printed, spoiled. `known` is nothing where no delivery held it:
// then it is taken into the ledger as it is (a finding) while none is kept, and refused (BlankNotInStock,
// fact state=unknown) from then on. A blank that another job has: BlankSerialUsed.
Result<Blank> followed(const std::optional<Blank>& known, const BlankSerial& serial, const CardJob& job,
                       LedgerState ledger, const QDateTime& nowUtc);

struct StockCounts
{
    std::array<int, kBlankStates> byState{}; // Stock first
    int unlisted = 0;                        // of these, without a delivery
    int in(BlankState state) const { return byState[static_cast<size_t>(state) - 1]; }
    int total() const;
    friend bool operator==(const StockCounts&, const StockCounts&) = default;
};
StockCounts countsOf(const std::vector<Blank>& blanks);

// What does not add up and owes an explanation. No gap is accepted silently.
enum class StockFindingKind : quint8
{
    Skipped = 1, // still in stock, while a higher number of the same delivery is used up
    Unlisted,    // printed on, and nobody ever received it
    NoPicture    // spoiled, and no picture says how
};
const char* stockFindingName(StockFindingKind kind);

struct StockFinding
{
    StockFindingKind kind{};
    BlankSerial first, last; // numbers that follow one another
    std::vector<BlankSerial> serials;
    QDateTime since{}; // UTC, the latest of them
    int count() const { return static_cast<int>(serials.size()); }
    friend bool operator==(const StockFinding&, const StockFinding&) = default;
};
// By kind, then by number. Blanks with an explanation are in none.
std::vector<StockFinding> findingsOf(const std::vector<Blank>& blanks);

// The day of each blank that was printed or spoiled, at the station: what a forecast goes by.
std::vector<QDate> usageDays(const std::vector<Blank>& blanks);

// The lowest number in stock, of the oldest delivery: the one to take next. Nothing: out of stock.
std::optional<BlankSerial> nextBlank(const std::vector<BlankBatch>& batches,
                                     const std::vector<Blank>& blanks);

} // namespace rekam
