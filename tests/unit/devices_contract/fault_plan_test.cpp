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
    for (const char* text :
         {"finger", "finger:crash", "finger:explode@1", "finger:crash@0", "finger:crash@", "FINGER:crash@1",
          "finger:crash@99999999", ":crash@1", "finger:crash@later", "finger:crash@closed",
          "finger:retry@idle", "finger:half@preview", "finger:stale@flight"}) {
        const auto plan = FaultPlan::parse(QString::fromLatin1(text));
        INFO(text);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().code() == Errc::ConfigMalformed);
    }
}

TEST_CASE("a fault at a moment strikes in the first life only")
{
    const auto plan = FaultPlan::parse(QStringLiteral("camera:unplug@preview,camera:crash@2"));
    REQUIRE(plan);
    const QString camera = QStringLiteral("camera");

    CHECK(plan->at(camera, FaultMoment::Preview, {}) == FaultKind::Unplug);
    CHECK_FALSE(plan->at(camera, FaultMoment::Preview, {0, 1}).has_value());
    CHECK_FALSE(plan->at(camera, FaultMoment::Idle, {}).has_value());
    CHECK_FALSE(plan->at(QStringLiteral("finger"), FaultMoment::Preview, {}).has_value());
    CHECK_FALSE(plan->at(camera, quint64{0}).has_value());
}

TEST_CASE("a later life knows which faults have struck")
{
    const auto plan = FaultPlan::parse(QStringLiteral("finger:replug@2,finger:swap@idle,finger:replug@5"));
    REQUIRE(plan);
    const QString finger = QStringLiteral("finger");

    CHECK(plan->struck(finger, FaultKind::Replug, {1, 0}) == 0);
    CHECK(plan->struck(finger, FaultKind::Replug, {2, 1}) == 1);
    CHECK(plan->struck(finger, FaultKind::Replug, {9, 3}) == 2);
    CHECK(plan->struck(finger, FaultKind::Swap, {0, 0}) == 0);
    CHECK(plan->struck(finger, FaultKind::Swap, {0, 1}) == 1);
    CHECK(plan->struck(QStringLiteral("iris"), FaultKind::Swap, {9, 9}) == 0);
}

TEST_CASE("the help names every kind and every moment that parses")
{
    const QString help = FaultPlan::help();
    for (const char* word :
         {"crash", "hang", "mute", "garbage", "unplug", "replug", "swap", "half", "stale", "replay",
          "foreign", "retry", "delay", "closed", "opening", "idle", "preview", "flight", "after"}) {
        INFO(word);
        CHECK(help.contains(QLatin1String(word)));
    }
}
