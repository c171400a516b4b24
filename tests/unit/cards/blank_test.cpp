#include "core/cards/blank.h"

#include "cards_samples.h"
#include "core/cards/serial_range.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

#include <map>
#include <string>

using namespace rekam;
using namespace rekam::test;
using S = BlankState;
namespace e = blank_event;

namespace {

// Every legal pair and where it leads. What is not here is illegal.
const std::map<S, std::map<std::string, S>> kLegal = {
    {S::Stock,
     {{"taken", S::Printing},
      {"spoiled", S::Spoiled},
      {"returned", S::Returned},
      {"missed", S::Missing},
      {"explained", S::Stock}}},
    {S::Printing,
     {{"taken", S::Printing}, {"printed", S::Printed}, {"spoiled", S::Spoiled}, {"explained", S::Printing}}},
    {S::Printed, {{"spoiled", S::Spoiled}, {"explained", S::Printed}}},
    {S::Spoiled, {{"picture-filed", S::Spoiled}, {"explained", S::Spoiled}}},
    {S::Returned, {{"explained", S::Returned}}},
    {S::Missing, {{"found", S::Stock}, {"explained", S::Missing}}},
};

constexpr std::array<S, kBlankStates> kStates = {S::Stock,   S::Printing, S::Printed,
                                                 S::Spoiled, S::Returned, S::Missing};

std::vector<BlankEvent> allEvents()
{
    return {e::Taken{idNumber<CardJobId>(1)},
            e::Printed{},
            e::Spoiled{SpoilReason::PrintFault, {}, "foto 1"},
            e::Returned{"surat jalan 7"},
            e::Missed{"tidak ada di kotak"},
            e::Found{},
            e::PictureFiled{"foto 2"},
            e::Explained{"terbalik di kotak"}};
}

Blank blankIn(S state)
{
    Blank blank{.serial = serialNo(1), .batch = idNumber<BlankBatchId>(1), .state = state, .since = kNow};
    if (state == S::Printing || state == S::Printed)
        blank.job = idNumber<CardJobId>(1);
    return blank;
}

} // namespace

TEST_CASE("a blank goes only where its state allows")
{
    for (const S state : kStates) {
        for (const BlankEvent& event : allEvents()) {
            INFO(blankStateName(state) << " + " << blankEventName(event));
            const auto next = advance(blankIn(state), event, kNow.addSecs(60));
            const auto& legal = kLegal.at(state);
            const auto found = legal.find(blankEventName(event));
            REQUIRE(next.has_value() == (found != legal.end()));
            if (next)
                CHECK(next->state == found->second);
        }
    }
}

TEST_CASE("a blank that is not in stock cannot be taken, and the error says where it is")
{
    for (const S state : {S::Spoiled, S::Returned, S::Missing}) {
        const auto taken = advance(blankIn(state), e::Taken{idNumber<CardJobId>(2)}, kNow);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().code() == Errc::BlankNotInStock);
        CHECK(taken.error().fact("state") == blankStateName(state));
    }
    CHECK(advance(blankIn(S::Printing), e::Taken{idNumber<CardJobId>(2)}, kNow).error().code() ==
          Errc::BlankNotInStock);
}

TEST_CASE("leaving the stock owes a word, and so does another reason for spoiling")
{
    CHECK(advance(blankIn(S::Stock), e::Returned{" "}, kNow).error().code() == Errc::ReasonMissing);
    CHECK(advance(blankIn(S::Stock), e::Missed{""}, kNow).error().code() == Errc::ReasonMissing);
    CHECK(advance(blankIn(S::Stock), e::Explained{""}, kNow).error().code() == Errc::ReasonMissing);
    CHECK(advance(blankIn(S::Spoiled), e::PictureFiled{""}, kNow).error().code() == Errc::ReasonMissing);
    CHECK(advance(blankIn(S::Stock), e::Spoiled{SpoilReason::Other, {}, {}}, kNow).error().code() ==
          Errc::ReasonMissing);
    CHECK(advance(blankIn(S::Stock), e::Spoiled{SpoilReason::BlankFault, {}, {}}, kNow));
}

TEST_CASE("only a change of state makes a blank newer")
{
    const QDateTime later = kNow.addDays(1);
    CHECK(advance(blankIn(S::Stock), e::Explained{"dicek"}, later)->since == kNow);
    CHECK(advance(blankIn(S::Stock), e::Taken{idNumber<CardJobId>(1)}, later)->since == later);
}

TEST_CASE("the reason of a spoiled card is read back from its words")
{
    for (const SpoilReason reason : {SpoilReason::PrintFault, SpoilReason::RibbonOrFilm,
                                     SpoilReason::BlankFault, SpoilReason::WrongData, SpoilReason::Other}) {
        CHECK(spoilReasonFrom(spoilReasonWord(reason)) == reason);
        CHECK(spoilReasonFrom(spoilReasonWord(reason) + ": ada garis") == reason);
    }
    CHECK(spoilReasonFrom("data salahpaham") == SpoilReason::Other);
}

TEST_CASE("any blank comes back from bytes as it went, and damage is refused or read, never worse")
{
    const bool holds = rc::check([] {
        Blank blank = blankIn(*rc::gen::elementOf(kStates));
        blank.spoiledBy = static_cast<SpoilReason>(pick(1, 6));
        blank.note = *rc::gen::element(QString(), QStringLiteral("pita habis"));
        blank.picture = *rc::gen::element(QString(), QStringLiteral("foto 3"));
        blank.explanation = *rc::gen::element(QString(), QStringLiteral("sudah dicari"));
        const auto read = blankFromCbor(toCbor(blank));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == blank);
        const auto harmed = blankFromCbor(damaged(toCbor(blank)));
        RC_ASSERT((harmed || harmed.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}

TEST_CASE("a range is the numbers from first to last, each once and in order")
{
    const bool holds = rc::check([] {
        const int first = pick(0, 900'000);
        const int count = pick(1, 300);
        const auto range = SerialRange::of(serialNo(first), serialNo(first + count - 1));
        RC_ASSERT(range.has_value());
        RC_ASSERT(range->count() == count);
        const int at = pick(0, count);
        RC_ASSERT(range->at(at) == serialNo(first + at));
        RC_ASSERT(range->indexOf(serialNo(first + at)) == at);
        RC_ASSERT(!range->contains(serialNo(first + count)));
    });
    CHECK(holds);
}

TEST_CASE("two numbers that are no row are refused, with the reason")
{
    const auto why = [](const char* first, const char* last) {
        const auto range = SerialRange::of(*BlankSerial::parse(QString::fromLatin1(first)),
                                           *BlankSerial::parse(QString::fromLatin1(last)));
        return range ? QStringLiteral("fine") : range.error().fact("why");
    };
    CHECK(why("KT000001", "KT000001") == "fine");
    CHECK(why("KT000002", "KT000001") == "order");
    CHECK(why("KT000001", "KU000002") == "prefix");
    CHECK(why("KT000001", "KT0000002") == "prefix");
    CHECK(why("KTABCDEF", "KTABCDEG") == "digits");
    CHECK(why("KT000001", "KT010001") == "size");
    CHECK(why("KT000001", "KT010000") == "fine");
    CHECK(why("0000000000000001", "9999999999999999") == "size");
}
