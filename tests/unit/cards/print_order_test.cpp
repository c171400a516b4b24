#include "core/cards/print_order.h"

#include "tests/support/picks.h"
#include "tests/support/sample_people.h"

#include <algorithm>

using namespace rekam;
using namespace rekam::test;

namespace {

const QDateTime kMorning(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

PrintCandidate candidate(quint32 id, int minutes)
{
    return {idNumber<CardJobId>(id), kMorning.addSecs(60 * minutes)};
}

std::vector<quint32> numbers(const std::vector<CardJobId>& ids, quint32 most)
{
    std::vector<quint32> found;
    for (const CardJobId& id : ids) {
        for (quint32 n = 1; n <= most; ++n) {
            if (id == idNumber<CardJobId>(n))
                found.push_back(n);
        }
    }
    return found;
}

} // namespace

TEST_CASE("within a day priority comes first, then first holders, then who waited longest")
{
    std::vector<PrintCandidate> all = {candidate(1, 0), candidate(2, 10), candidate(3, 20), candidate(4, 30)};
    all[2].isFirstHolder = true;
    all[3].hasPriority = true;
    CHECK(numbers(printOrderOf(all), 4) == std::vector<quint32>{4, 3, 1, 2});
}

TEST_CASE("who waits since yesterday is never behind somebody of today")
{
    std::vector<PrintCandidate> all = {candidate(1, 0), candidate(2, -24 * 60)};
    all[0].hasPriority = true;
    all[0].isFirstHolder = true;
    CHECK(numbers(printOrderOf(all), 2) == std::vector<quint32>{2, 1});
}

TEST_CASE("the Dinas may put first holders before the date")
{
    std::vector<PrintCandidate> all = {candidate(1, -24 * 60), candidate(2, 0)};
    all[1].isFirstHolder = true;
    CHECK(numbers(printOrderOf(all, {{PrintRule::FirstHolder, PrintRule::Date}}), 2) ==
          std::vector<quint32>{2, 1});
    CHECK(numbers(printOrderOf(all, {{}}), 2) == std::vector<quint32>{1, 2});
}

TEST_CASE("a card in work comes before all, one that may not be printed behind all and is never next")
{
    std::vector<PrintCandidate> all = {candidate(1, 0), candidate(2, 10), candidate(3, 20)};
    all[0].mayPrint = false;
    all[2].isInWork = true;
    CHECK(numbers(printOrderOf(all), 3) == std::vector<quint32>{3, 2, 1});
    CHECK(*nextToPrint(all) == idNumber<CardJobId>(3));
    CHECK_FALSE(nextToPrint({all[0]}));
    CHECK_FALSE(printedBefore(all, idNumber<CardJobId>(1)));
    CHECK(printedBefore(all, idNumber<CardJobId>(2)) == 1);
}

TEST_CASE("the order holds all cards once, does not hang on how they came, and its first is the next")
{
    const bool holds = rc::check([] {
        std::vector<PrintCandidate> all;
        const int count = pick(1, 20);
        for (int i = 1; i <= count; ++i) {
            PrintCandidate one = candidate(static_cast<quint32>(i), pick(-5000, 5000));
            one.isFirstHolder = chance(50);
            one.hasPriority = chance(20);
            one.isInWork = chance(5);
            one.mayPrint = chance(90);
            all.push_back(one);
        }
        const std::vector<CardJobId> order = printOrderOf(all);
        std::vector<PrintCandidate> turned(all.rbegin(), all.rend());
        RC_ASSERT(printOrderOf(turned) == order);
        std::vector<CardJobId> unique = order;
        std::sort(unique.begin(), unique.end());
        RC_ASSERT(std::unique(unique.begin(), unique.end()) == unique.end());
        RC_ASSERT(unique.size() == all.size());
        if (const auto next = nextToPrint(all))
            RC_ASSERT(printedBefore(all, *next) == 0);
        int expected = 0;
        for (const CardJobId& id : order) {
            if (const auto before = printedBefore(all, id))
                RC_ASSERT(*before == expected++);
        }
    });
    CHECK(holds);
}

TEST_CASE("rules and reasons are called alike in settings, audit and back")
{
    for (const PrintRule rule : {PrintRule::Date, PrintRule::Priority, PrintRule::FirstHolder})
        CHECK(printRuleFrom(QString::fromLatin1(printRuleName(rule))) == rule);
    for (const OutOfTurnReason reason : {OutOfTurnReason::HolderIsHere, OutOfTurnReason::Urgent,
                                         OutOfTurnReason::Outreach, OutOfTurnReason::OrderedByDinas})
        CHECK(outOfTurnReasonFrom(QString::fromLatin1(outOfTurnReasonName(reason))) == reason);
    CHECK_FALSE(printRuleFrom("friends"));
    CHECK_FALSE(outOfTurnReasonFrom("friends"));
}
