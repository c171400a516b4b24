#include "devices/contract/fault_plan.h"

using namespace rekam;

TEST_CASE("a fault plan names slot, kind and action")
{
    const auto plan = FaultPlan::parse(QStringLiteral("finger:crash@2, camera:hang@1,finger:retry@3"));
    REQUIRE(plan);
    CHECK(plan->at(QStringLiteral("finger"), 2) == FaultKind::Crash);
    CHECK(plan->at(QStringLiteral("finger"), 3) == FaultKind::Retry);
    CHECK(plan->at(QStringLiteral("camera"), 1) == FaultKind::Hang);
    CHECK_FALSE(plan->at(QStringLiteral("finger"), 1).has_value());
    CHECK_FALSE(plan->at(QStringLiteral("iris"), 1).has_value());
    CHECK(FaultPlan::parse({})->faults().empty());
}

TEST_CASE("a fault plan that does not read is refused with the piece that is wrong")
{
    for (const char* text : {"finger", "finger:crash", "finger:explode@1", "finger:crash@0", "finger:crash@",
                             "FINGER:crash@1", "finger:crash@99999999", ":crash@1"}) {
        const auto plan = FaultPlan::parse(QString::fromLatin1(text));
        INFO(text);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().code() == Errc::ConfigMalformed);
    }
}
