// Whose card is printed next. The order is nobody's choice: it follows from rules that the Dinas sets, and
// whoever prints another card first says why, on record. Pure.
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace rekam {

enum class PrintRule : quint8
{
    Date = 1,   // the day on which the card became ready
    Priority,   // came in the priority line: 60 and older, with a disability, pregnant, with an infant
    FirstHolder // never had a card
};
const char* printRuleName(PrintRule rule); // "first-holder": as settings call it
std::optional<PrintRule> printRuleFrom(const QString& name);

struct PrintCandidate
{
    CardJobId id{};
    QDateTime readySince{}; // UTC: the centre's card job came
    bool isFirstHolder = false;
    bool hasPriority = false;
    bool isInWork = false; // in the printer, or spoiled and owed again: before everything else
    bool mayPrint = true;  // 17, or married; behind everybody else otherwise
};

struct PrintOrder
{
    // One after the other; the exact time decides last. None: by time alone.
    std::vector<PrintRule> rules{PrintRule::Date, PrintRule::Priority, PrintRule::FirstHolder};
};

// All of them, in the order in which they are printed. Days are the station's.
std::vector<CardJobId> printOrderOf(std::vector<PrintCandidate> candidates, const PrintOrder& order = {});
// The first that may be printed; nothing where none may.
std::optional<CardJobId> nextToPrint(const std::vector<PrintCandidate>& candidates,
                                     const PrintOrder& order = {});
// How many would be printed before that one; nothing where it is not among those that may be printed. More
// than none: printing it owes a reason.
std::optional<int> printedBefore(const std::vector<PrintCandidate>& candidates, const CardJobId& job,
                                 const PrintOrder& order = {});

// Why a card is printed before its turn: what the audit trail is told. No free text reaches it.
enum class OutOfTurnReason : quint8
{
    HolderIsHere = 1, // waits at the counter
    Urgent,           // illness, travel, an examination: a letter was shown
    Outreach,         // goes out with a team today
    OrderedByDinas
};
const char* outOfTurnReasonName(OutOfTurnReason reason); // "holder-is-here"
std::optional<OutOfTurnReason> outOfTurnReasonFrom(const QString& name);

} // namespace rekam
