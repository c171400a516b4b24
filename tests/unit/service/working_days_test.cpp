#include "core/service/working_days.h"

#include "tests/support/picks.h"

#include <algorithm>
#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

const QDate kMonday(2026, 11, 23);

} // namespace

TEST_CASE("five working days after a Monday is the next Monday, and a holiday puts it off")
{
    CHECK(proposedReturn(kMonday, {}) == kMonday.addDays(7));
    CHECK(proposedReturn(kMonday, {5, {kMonday.addDays(2)}}) == kMonday.addDays(8));
    CHECK(proposedReturn(kMonday, {5, {kMonday.addDays(7)}}) == kMonday.addDays(8));
    CHECK(proposedReturn(kMonday, {1, {}}) == kMonday.addDays(1));
}

TEST_CASE("from a Saturday the first working day is Monday")
{
    CHECK(proposedReturn(kMonday.addDays(5), {1, {}}) == kMonday.addDays(7));
}

TEST_CASE("a proposed day is a working day to come, with exactly so many working days on the way")
{
    const bool holds = rc::check([] {
        const QDate today = kMonday.addDays(pick(0, 400));
        CorrectionRules rules{pick(-1, 40), {}};
        for (int i = pick(0, 6); i > 0; --i)
            rules.holidays.push_back(today.addDays(pick(-3, 30)));
        const QDate day = proposedReturn(today, rules);
        RC_ASSERT(day > today);
        RC_ASSERT(isWorkingDay(day, rules.holidays));
        int passed = 0;
        for (QDate each = today.addDays(1); each <= day; each = each.addDays(1))
            passed += isWorkingDay(each, rules.holidays) ? 1 : 0;
        RC_ASSERT(passed == std::max(1, rules.workingDays));
    });
    CHECK(holds);
}
