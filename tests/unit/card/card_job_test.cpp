#include "core/print/card_job.h"

#include "card_samples.h"
#include "tests/support/picks.h"

#include <algorithm>
#include <map>
#include <rapidcheck.h>
#include <string>

using namespace rekam;
using namespace rekam::test;
using S = CardJobState;
namespace e = card_event;

namespace {

// Every legal pair and where it leads. What is not here is illegal.
const std::map<S, std::map<std::string, S>> kLegal = {
    {S::Ready, {{"print-started", S::Printing}}},
    {S::Printing,
     {{"print-succeeded", S::Printed}, {"print-spoiled", S::Spoiled}, {"print-repeated", S::Printing}}},
    {S::Printed,
     {{"print-spoiled", S::Spoiled},
      {"handed-over", S::HandedOver},
      {"distributed", S::Distributed},
      {"shelved", S::Printed}}},
    {S::Spoiled, {{"made-ready-again", S::Ready}}},
    {S::HandedOver, {}},
    {S::Distributed, {{"handed-over", S::HandedOver}, {"came-back", S::Printed}}},
};

std::vector<CardEvent> allCardEvents()
{
    return {e::PrintStarted{serial(2), true},
            e::PrintSucceeded{},
            e::PrintSpoiled{"pita habis"},
            e::MadeReadyAgain{},
            e::HandedOver{{7, 0.8, kNow, true}},
            e::Distributed{"KALIMARO 2026-11"},
            e::PrintRepeated{},
            e::Shelved{"A12"},
            e::CameBack{"B3"}};
}

Errc errorOf(const CardJob& job, const CardEvent& event)
{
    const auto outcome = advance(job, event, kNow);
    REQUIRE_FALSE(outcome);
    return outcome.error().code();
}

std::string told(const CardOutcome& outcome)
{
    for (const CardEffect& effect : outcome.effects) {
        if (const auto* tell = std::get_if<card_effect::TellCentre>(&effect))
            return tell->what;
    }
    return {};
}

CardEvent randomEvent()
{
    switch (pick(0, 9)) {
    case 0:
    case 1:
        return e::PrintStarted{serial(pick(1, 6)), *rc::gen::weightedElement<bool>({{9, true}, {1, false}})};
    case 2:
        return e::PrintSucceeded{};
    case 3:
        return e::PrintSpoiled{*rc::gen::element(QString(), QStringLiteral("macet"))};
    case 4:
        return e::MadeReadyAgain{};
    case 6:
        return e::PrintRepeated{};
    case 7:
        return e::CameBack{*rc::gen::element(QString(), QStringLiteral("B3"))};
    case 5:
        return e::HandedOver{{pick(0, 11), 0.7, kNow, *rc::gen::arbitrary<bool>()}};
    default:
        return e::Distributed{*rc::gen::element(QString(), QStringLiteral("RT 3"))};
    }
}

void checkInvariants(const CardJob& before, const CardJob& after)
{
    const auto& legal = kLegal.at(before.state);
    RC_ASSERT(
        std::any_of(legal.begin(), legal.end(), [&](const auto& row) { return row.second == after.state; }));
    const auto& spoiled = after.spoiledSerials;
    RC_ASSERT((after.serial.has_value() == (after.state != S::Ready && after.state != S::Spoiled)));
    if (after.serial)
        RC_ASSERT(std::count(spoiled.begin(), spoiled.end(), after.serial->text()) == 0);
    RC_ASSERT(std::equal(before.spoiledSerials.begin(), before.spoiledSerials.end(), spoiled.begin()));
    for (const QString& used : spoiled)
        RC_ASSERT(std::count(spoiled.begin(), spoiled.end(), used) == 1);
    RC_ASSERT(after.handover.has_value() == (after.state == S::HandedOver));
}

} // namespace

TEST_CASE("every pair of card state and event is either in the table or refused by name")
{
    REQUIRE(kLegal.size() == kAllCardStates.size());
    REQUIRE(allCardEvents().size() == std::variant_size_v<CardEvent>);
    for (const S state : kAllCardStates) {
        for (const CardEvent& event : allCardEvents()) {
            INFO(cardJobStateName(state) << " x " << cardEventName(event));
            const auto& legal = kLegal.at(state);
            const auto expected = legal.find(cardEventName(event));
            const auto outcome = advance(jobIn(state), event, kNow.addSecs(60));

            REQUIRE(outcome.has_value() == (expected != legal.end()));
            if (outcome) {
                CHECK(outcome->state.state == expected->second);
                const bool isOnlyPutAway = std::holds_alternative<e::Shelved>(event);
                CHECK(outcome->state.stateSince == (isOnlyPutAway ? kNow : kNow.addSecs(60)));
                continue;
            }
            CHECK(outcome.error().code() == Errc::StepNotAllowed);
            CHECK(outcome.error().fact("state") == cardJobStateName(state));
            CHECK(outcome.error().fact("event") == cardEventName(event));
        }
    }
}

TEST_CASE("the centre is told what became of the card")
{
    CHECK(told(*advance(jobIn(S::Printing), e::PrintSucceeded{}, kNow)) == "printed");
    CHECK(told(*advance(jobIn(S::Printing), e::PrintSpoiled{"macet"}, kNow)) == "spoiled");
    CHECK(told(*advance(jobIn(S::Printed), e::HandedOver{{2, 0.9, kNow, true}}, kNow)) == "handed-over");
    CHECK(told(*advance(jobIn(S::Printed), e::Distributed{"RT 3"}, kNow)) == "distributed");
    CHECK(told(*advance(jobIn(S::Ready), e::PrintStarted{serial(2), true}, kNow)).empty());
}

TEST_CASE("no card is printed for somebody who may not have one yet")
{
    CHECK(errorOf(jobIn(S::Ready), e::PrintStarted{serial(2), false}) == Errc::CardNotAllowedYet);
}

TEST_CASE("a blank that was spoiled is not printed on again")
{
    const auto spoiled = advance(jobIn(S::Printing), e::PrintSpoiled{"macet"}, kNow);
    REQUIRE(spoiled);
    CHECK(spoiled->state.spoiledSerials == std::vector{serial(1).text()});
    CHECK_FALSE(spoiled->state.serial);

    const auto ready = advance(spoiled->state, e::MadeReadyAgain{}, kNow);
    REQUIRE(ready);
    CHECK(errorOf(ready->state, e::PrintStarted{serial(1), true}) == Errc::BlankSerialUsed);
    CHECK(advance(ready->state, e::PrintStarted{serial(2), true}, kNow));
}

TEST_CASE("a spoiled card owes a reason and a distributed one its list")
{
    CHECK(errorOf(jobIn(S::Printing), e::PrintSpoiled{"  "}) == Errc::ReasonMissing);
    CHECK(errorOf(jobIn(S::Printed), e::Distributed{""}) == Errc::ReasonMissing);
    CHECK(advance(jobIn(S::Printed), e::Distributed{"RT 3"}, kNow)->state.distributionList == "RT 3");
}

TEST_CASE("a blank's serial is 6 to 16 letters and digits")
{
    CHECK(BlankSerial::parse("KT000001")->text() == "KT000001");
    CHECK(BlankSerial::parse(" kt000001\r\n")->text() == "KT000001");
    for (const char* wrong :
         {"", "12345", "12345678901234567", "KT 00001", "KT-00001", "KT00000ß", "KT00000１"}) {
        INFO(wrong);
        const auto serial = BlankSerial::parse(QString::fromUtf8(wrong));
        REQUIRE_FALSE(serial);
        CHECK(serial.error().code() == Errc::BlankSerialMalformed);
    }
}

TEST_CASE("no order of events leaves a printed card without exactly one good serial")
{
    int handedOver = 0;
    const bool holds = rc::check([&] {
        CardJob job = jobIn(S::Ready);
        const int steps = pick(1, 60);
        for (int i = 0; i < steps; ++i) {
            const auto outcome = advance(job, randomEvent(), kNow.addSecs(i));
            if (!outcome)
                continue;
            checkInvariants(job, outcome->state);
            job = outcome->state;
        }
        RC_ASSERT(*cardJobFromCbor(toCbor(job)) == job);
        handedOver += job.state == S::HandedOver ? 1 : 0;
    });
    CHECK(holds);
    CHECK(handedOver > 0);
}

TEST_CASE("a slot is kept in capitals, and putting a card away does not make it newer")
{
    const CardJob printed = jobIn(S::Printed);
    const auto shelved = advance(printed, e::Shelved{" b7 "}, kNow.addDays(3));
    REQUIRE(shelved);
    CHECK(shelved->state.slot == "B7");
    CHECK(shelved->state.stateSince == printed.stateSince);
    CHECK(errorOf(printed, e::Shelved{"  "}) == Errc::ReasonMissing);
    CHECK(errorOf(printed, e::Shelved{"RAK-NOMOR-TIGA-BELAS"}) == Errc::ReasonMissing);
}

TEST_CASE("a card that comes back from a list lies in a slot again, and the centre is told")
{
    const auto back = advance(jobIn(S::Distributed), e::CameBack{" c4 "}, kNow.addDays(9));
    REQUIRE(back);
    CHECK(back->state.slot == "C4");
    CHECK(back->state.stateSince == kNow.addDays(9));
    CHECK(told(*back) == "came-back");
    CHECK(errorOf(jobIn(S::Distributed), e::CameBack{" "}) == Errc::ReasonMissing);
}
