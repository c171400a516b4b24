// One numbered blank: from the box to a card, to the shelf of the spoiled, or back to the Dinas. A value with
// its own advance(); nothing ever leaves the ledger (UU 24/2013 pasal 96A: who prints on what is on record).
#pragma once

#include "core/cards/card_ids.h"
#include "core/print/card_job.h"

namespace rekam {

enum class BlankState : quint8
{
    Stock = 1,
    Printing, // in the printer, or nobody has said yet what came out
    Printed,
    Spoiled,
    Returned, // to the Dinas, unused
    Missing   // should be here and is not
};
constexpr size_t kBlankStates = 6;
const char* blankStateName(BlankState state);

enum class SpoilReason : quint8
{
    PrintFault = 1,
    RibbonOrFilm,
    BlankFault,
    WrongData,
    Other
};
// As it is stored with a card job and printed on papers: "cetakan cacat".
QString spoilReasonWord(SpoilReason reason);
// From such a text, with or without the officer's words after a colon; Other where it is not known.
SpoilReason spoilReasonFrom(const QString& text);

struct Blank
{
    BlankSerial serial;
    BlankBatchId batch{}; // null: printed on before anybody received it
    BlankState state = BlankState::Stock;
    QDateTime since{};                          // UTC
    CardJobId job{};                            // whose card; null while in stock
    SpoilReason spoiledBy = SpoilReason::Other; // Spoiled only
    QString note{};                             // why spoiled, returned or missing, in the officer's words
    QString picture{};     // of a spoiled blank: where its picture is filed ("foto 2026-11-22/3")
    QString explanation{}; // what was found out about a finding; see blank_stock.h
    friend bool operator==(const Blank&, const Blank&) = default;
};

constexpr qsizetype kLongestBlankNote = 200;

namespace blank_event {
// Into the printer. Again for the same job: nothing came out, and it is still empty.
struct Taken
{
    CardJobId job;
};
struct Printed
{};
struct Spoiled
{
    SpoilReason reason = SpoilReason::Other;
    QString note{}; // owed with Other
    QString picture{};
};
struct Returned
{
    QString note; // delivery note, or why; owed
};
struct Missed
{
    QString note; // owed
};
struct Found
{};
struct PictureFiled
{
    QString picture; // owed
};
// Somebody looked into a finding and says what it is.
struct Explained
{
    QString text; // owed
};
} // namespace blank_event
using BlankEvent =
    std::variant<blank_event::Taken, blank_event::Printed, blank_event::Spoiled, blank_event::Returned,
                 blank_event::Missed, blank_event::Found, blank_event::PictureFiled, blank_event::Explained>;
const char* blankEventName(const BlankEvent& event); // "spoiled": the audit line is "blank-spoiled"

// BlankNotInStock (fact state) where it should lie in stock and does not, StepNotAllowed for other illegal
// pairs, ReasonMissing where a text is owed.
Result<Blank> advance(const Blank& blank, const BlankEvent& event, const QDateTime& nowUtc);

// For sealed rows. Unknown keys are ignored; MessageMalformed otherwise.
QByteArray toCbor(const Blank& blank);
Result<Blank> blankFromCbor(const QByteArray& bytes);

} // namespace rekam
