#include "core/cards/old_card.h"

#include "cards_samples.h"
#include "core/cards/distribution.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

using namespace rekam;
using namespace rekam::test;
namespace e = old_card_event;

namespace {

const e::Shipped kShipped{idNumber<ShipmentId>(5)};
const e::Destroyed kDestroyed{idNumber<DestructionId>(6)};

CardDestruction destruction()
{
    CardDestruction record;
    record.id = idNumber<DestructionId>(6);
    record.number = QStringLiteral("BA-20261123-1");
    record.at = kNow;
    record.by = QStringLiteral("supervisor");
    record.place = QStringLiteral("Halaman belakang kantor");
    record.method = QStringLiteral("dibakar");
    record.witnesses = {{"Bambang", "Satpol PP"}, {"Sri", "Polsek"}};
    record.counts.byKind = {4, 3, 2, 1};
    return record;
}

} // namespace

TEST_CASE("an old card is kept, shipped, destroyed, and never comes back")
{
    const RetiredCard kept = oldCard(1);
    const auto shipped = advance(kept, kShipped, kNow.addDays(1));
    REQUIRE(shipped);
    CHECK(shipped->state == OldCardState::Shipped);
    CHECK(shipped->shipment == kShipped.shipment);
    CHECK(advance(*shipped, kShipped, kNow).error().code() == Errc::StepNotAllowed);
    const auto gone = advance(*shipped, kDestroyed, kNow.addDays(2));
    REQUIRE(gone);
    CHECK(gone->stateSince == kNow.addDays(2));
    CHECK(advance(*gone, kDestroyed, kNow).error().code() == Errc::StepNotAllowed);
    CHECK(advance(*gone, kShipped, kNow).error().code() == Errc::StepNotAllowed);
    CHECK(advance(kept, kDestroyed, kNow));
}

TEST_CASE("a destroyed card says nothing of the person any more")
{
    const auto gone = advance(oldCard(1), kDestroyed, kNow);
    REQUIRE(gone);
    CHECK(gone->name.isEmpty());
    CHECK(gone->maskedNik.isEmpty());
    CHECK(gone->reason.isEmpty());
    CHECK(gone->kind == OldCardKind::Withdrawn);
    CHECK(gone->registeredAt == kNow);
}

TEST_CASE("a card that nobody can tell from another is not registered")
{
    RetiredCard card = oldCard(1);
    CHECK(checkNewOldCard(card));
    card.name.clear();
    card.reason.clear();
    CHECK(checkNewOldCard(card).error().code() == Errc::ReasonMissing);
    card.serial = QStringLiteral("KT000001");
    CHECK(checkNewOldCard(card));
}

TEST_CASE("a destruction has a place, a way and two witnesses with names")
{
    CHECK(checkDestruction(destruction()));
    const auto missing = [](void (*spoil)(CardDestruction&)) {
        CardDestruction record = destruction();
        spoil(record);
        const Status checked = checkDestruction(record);
        return checked ? QString() : checked.error().fact("what");
    };
    CHECK(missing([](CardDestruction& d) { d.place = QStringLiteral(" "); }) == "place");
    CHECK(missing([](CardDestruction& d) { d.method.clear(); }) == "method");
    CHECK(missing([](CardDestruction& d) { d.witnesses.pop_back(); }) == "witnesses");
    CHECK(missing([](CardDestruction& d) { d.witnesses[1].name = QStringLiteral(" "); }) == "witnesses");
}

TEST_CASE("counts by kind add up to the cards, in every state")
{
    const bool holds = rc::check([] {
        std::vector<RetiredCard> cards;
        const int count = pick(0, 40);
        for (int i = 0; i < count; ++i) {
            RetiredCard card = oldCard(static_cast<quint32>(i + 1), static_cast<OldCardKind>(pick(1, 5)));
            if (chance(50))
                card = *advance(card, kShipped, kNow);
            if (chance(30))
                card = *advance(card, kDestroyed, kNow);
            cards.push_back(card);
        }
        RC_ASSERT(countsOf(cards).total() == count);
        int inAll = 0;
        for (const OldCardState state : {OldCardState::Kept, OldCardState::Shipped, OldCardState::Destroyed})
            inAll += countsOf(inState(cards, state)).total();
        RC_ASSERT(inAll == count);
    });
    CHECK(holds);
}

TEST_CASE("register, shipment, destruction and list come back from bytes as they went; damage is refused")
{
    const bool holds = rc::check([] {
        RetiredCard card = oldCard(3, static_cast<OldCardKind>(pick(1, 5)));
        card.serial = *rc::gen::element(QString(), QStringLiteral("KT000001"));
        RC_ASSERT(*oldCardFromCbor(toCbor(card)) == card);
        CardShipment shipment{idNumber<ShipmentId>(1), "KIRIM-20261123-1", kNow, "operator.1", "S-77", {}};
        shipment.counts.byKind = {pick(0, 9), pick(0, 9), pick(0, 9), pick(0, 9)};
        RC_ASSERT(*cardShipmentFromCbor(toCbor(shipment)) == shipment);
        RC_ASSERT(*cardDestructionFromCbor(toCbor(destruction())) == destruction());
        DistributionList list{idNumber<DistributionId>(1),
                              "DIST-20261123-1",
                              "KALIMARO",
                              "Sutrisno",
                              "Ketua RT 03",
                              kNow,
                              "operator.1",
                              {}};
        for (int i = pick(1, 9); i > 0; --i)
            list.cards.push_back(idNumber<CardJobId>(static_cast<quint32>(i)));
        RC_ASSERT(*distributionListFromCbor(toCbor(list)) == list);
        for (const QByteArray& bytes :
             {damaged(toCbor(card)), damaged(toCbor(shipment)), damaged(toCbor(destruction()))}) {
            const auto harmed = oldCardFromCbor(bytes);
            RC_ASSERT((harmed || harmed.error().code() == Errc::MessageMalformed));
            const auto harmedPaper = cardDestructionFromCbor(bytes);
            RC_ASSERT((harmedPaper || harmedPaper.error().code() == Errc::MessageMalformed));
        }
        const auto harmedList = distributionListFromCbor(damaged(toCbor(list)));
        RC_ASSERT((harmedList || harmedList.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}

TEST_CASE("a list names village, recipient and office, and each card once")
{
    DistributionList list{idNumber<DistributionId>(1),
                          "DIST-1",
                          "KALIMARO",
                          "Sutrisno",
                          "Ketua RT 03",
                          kNow,
                          "operator.1",
                          {idNumber<CardJobId>(1), idNumber<CardJobId>(2)}};
    CHECK(checkDistribution(list));
    DistributionList other = list;
    other.village.clear();
    CHECK(checkDistribution(other).error().fact("what") == "village");
    other = list;
    other.recipient = QStringLiteral("  ");
    CHECK(checkDistribution(other).error().fact("what") == "recipient");
    other = list;
    other.cards.push_back(other.cards.front());
    CHECK(checkDistribution(other).error().fact("what") == "cards");
    other.cards.clear();
    CHECK(checkDistribution(other).error().fact("what") == "cards");
}

TEST_CASE("what lies here long enough is told, the longest first; what was handed over is not")
{
    const QDate today = kNow.toLocalTime().date();
    std::vector<CardJob> jobs;
    for (const auto& [id, state, daysAgo] :
         {std::tuple{1u, CardJobState::Printed, 10}, std::tuple{2u, CardJobState::Printed, 30},
          std::tuple{3u, CardJobState::Distributed, 14}, std::tuple{4u, CardJobState::HandedOver, 60},
          std::tuple{5u, CardJobState::Printed, 3}}) {
        jobs.push_back(jobWith(id, serialNo(1), state));
        jobs.back().stateSince = kNow.addDays(-daysAgo);
    }
    const std::vector<Uncollected> found = uncollectedOf(jobs, today, 10);
    REQUIRE(found.size() == 3);
    CHECK(found[0].days == 30);
    CHECK(found[1].job.id == idNumber<CardJobId>(3));
    CHECK(found[2].days == 10);
}

TEST_CASE("a paper's number names its kind, its day and how many went before it")
{
    CHECK(paperNumber("BA", QDate(2026, 11, 23), 2) == "BA-20261123-2");
}

TEST_CASE("a list that came back is whole only with its receipts, its cards, and a word about the rest")
{
    DistributionReturn back{idNumber<DistributionId>(1), "DIST-20261122-1", kNow, "operator.1", 3, {}, {}};
    back.cards = {{idNumber<CardJobId>(1), "A1"},
                  {idNumber<CardJobId>(2), QString::fromLatin1(kSlotAtDinas)}};
    CHECK(checkReturn(back, 5));
    CHECK(unaccounted(back, 6) == 1);
    CHECK(checkReturn(back, 6).error().fact("what") == "note");
    CHECK(checkReturn(back, 4).error().fact("what") == "receipts");
    DistributionReturn other = back;
    other.note = QStringLiteral("satu kartu dicari Pak RT");
    CHECK(checkReturn(other, 6));
    CHECK(*distributionReturnFromCbor(toCbor(other)) == other);
    other.cards[1].card = other.cards[0].card;
    CHECK(checkReturn(other, 6).error().fact("what") == "cards");
    other = back;
    other.cards[0].slot.clear();
    CHECK(checkReturn(other, 5).error().fact("what") == "slot");
}
