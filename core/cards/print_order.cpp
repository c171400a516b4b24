#include "core/cards/print_order.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

struct RuleRow
{
    PrintRule rule;
    const char* name;
};
constexpr std::array<RuleRow, 3> kRules = {
    {{PrintRule::Date, "date"}, {PrintRule::Priority, "priority"}, {PrintRule::FirstHolder, "first-holder"}}};

struct ReasonRow
{
    OutOfTurnReason reason;
    const char* name;
};
constexpr std::array<ReasonRow, 4> kReasons = {{{OutOfTurnReason::HolderIsHere, "holder-is-here"},
                                                {OutOfTurnReason::Urgent, "urgent"},
                                                {OutOfTurnReason::Outreach, "outreach"},
                                                {OutOfTurnReason::OrderedByDinas, "ordered-by-dinas"}}};

// Smaller: earlier.
qint64 rankBy(PrintRule rule, const PrintCandidate& candidate)
{
    switch (rule) {
    case PrintRule::Date:
        return candidate.readySince.toLocalTime().date().toJulianDay();
    case PrintRule::Priority:
        return candidate.hasPriority ? 0 : 1;
    case PrintRule::FirstHolder:
        return candidate.isFirstHolder ? 0 : 1;
    }
    return 0;
}

bool comesBefore(const PrintCandidate& a, const PrintCandidate& b, const PrintOrder& order)
{
    if (a.isInWork != b.isInWork)
        return a.isInWork;
    if (a.mayPrint != b.mayPrint)
        return a.mayPrint;
    for (const PrintRule rule : order.rules) {
        const qint64 rankA = rankBy(rule, a);
        const qint64 rankB = rankBy(rule, b);
        if (rankA != rankB)
            return rankA < rankB;
    }
    if (a.readySince != b.readySince)
        return a.readySince < b.readySince;
    return a.id < b.id;
}

} // namespace

const char* printRuleName(PrintRule rule) { return kRules[static_cast<size_t>(rule) - 1].name; }

std::optional<PrintRule> printRuleFrom(const QString& name)
{
    for (const RuleRow& row : kRules) {
        if (name == QLatin1String(row.name))
            return row.rule;
    }
    return std::nullopt;
}

std::vector<CardJobId> printOrderOf(std::vector<PrintCandidate> candidates, const PrintOrder& order)
{
    std::sort(candidates.begin(), candidates.end(),
              [&](const PrintCandidate& a, const PrintCandidate& b) { return comesBefore(a, b, order); });
    std::vector<CardJobId> ids;
    ids.reserve(candidates.size());
    for (const PrintCandidate& candidate : candidates)
        ids.push_back(candidate.id);
    return ids;
}

std::optional<CardJobId> nextToPrint(const std::vector<PrintCandidate>& candidates, const PrintOrder& order)
{
    const PrintCandidate* first = nullptr;
    for (const PrintCandidate& candidate : candidates) {
        if (candidate.mayPrint && (!first || comesBefore(candidate, *first, order)))
            first = &candidate;
    }
    return first ? std::optional(first->id) : std::nullopt;
}

std::optional<int> printedBefore(const std::vector<PrintCandidate>& candidates, const CardJobId& job,
                                 const PrintOrder& order)
{
    const auto asked = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const PrintCandidate& c) { return c.id == job && c.mayPrint; });
    if (asked == candidates.end())
        return std::nullopt;
    return static_cast<int>(std::count_if(candidates.begin(), candidates.end(), [&](const auto& other) {
        return other.mayPrint && !(other.id == job) && comesBefore(other, *asked, order);
    }));
}

const char* outOfTurnReasonName(OutOfTurnReason reason)
{
    return kReasons[static_cast<size_t>(reason) - 1].name;
}

std::optional<OutOfTurnReason> outOfTurnReasonFrom(const QString& name)
{
    for (const ReasonRow& row : kReasons) {
        if (name == QLatin1String(row.name))
            return row.reason;
    }
    return std::nullopt;
}

} // namespace rekam
