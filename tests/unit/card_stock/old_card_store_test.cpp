// Cards out of use on the disk: each comes into the register by itself and leaves it with a paper.
#include "stock_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct RegisterHome : StockHome
{
    OldCardBook cards() { return *store().oldCards().load(); }
    template<typename T, typename Work>
    Result<T> paper(const char* line, Work work)
    {
        std::optional<T> made;
        REKAM_CHECK(store().core().change({auditLine(line)}, [&]() -> Status {
            REKAM_TRY(made, work());
            return {};
        }));
        return *made;
    }
    Result<CardShipment> ship(quint32 id)
    {
        CardShipment shipment{idNumber<ShipmentId>(id), {}, clock.now, "supervisor", "S-1", {}};
        return paper<CardShipment>("old-cards-shipped", [&] { return store().oldCards().ship(shipment); });
    }
    Result<CardDestruction> destroy(quint32 id)
    {
        CardDestruction record{idNumber<DestructionId>(100 + id),
                               {},
                               clock.now,
                               "supervisor",
                               "Halaman kantor",
                               "dibakar",
                               {{"Bambang", "Satpol PP"}, {"Sri", "Polsek"}},
                               {}};
        return paper<CardDestruction>("old-cards-destroyed",
                                      [&] { return store().oldCards().destroy(record); });
    }
    Result<DistributionList> distribute(quint32 id, std::vector<CardJobId> jobs)
    {
        DistributionList list{idNumber<DistributionId>(200 + id),
                              {},
                              "KALIMARO",
                              "Sutrisno",
                              "Ketua RT 03",
                              clock.now,
                              "supervisor",
                              std::move(jobs)};
        return paper<DistributionList>("cards-distributed",
                                       [&] { return store().oldCards().distribute(list, {}); });
    }
    // Printed, with the holder's data.
    CardJob finished(quint32 id, int number)
    {
        CardJob made = job(id);
        REQUIRE(commit(made));
        REQUIRE(saveHolder(made));
        REQUIRE(printed(made, number));
        return made;
    }
    HandoverProof proof(bool isWithdrawn) { return {2, 80, clock.now, isWithdrawn}; }
};

} // namespace

TEST_CASE("an old card that is withdrawn at a handover stands in the register, with its holder's name")
{
    RegisterHome home;
    CardJob first = home.finished(1, 1);
    CardJob second = home.finished(2, 2);
    REQUIRE(home.step(first, card_event::HandedOver{home.proof(true)}));
    REQUIRE(home.step(second, card_event::HandedOver{home.proof(false)}));

    const OldCardBook book = home.cards();
    REQUIRE(book.cards.size() == 1);
    CHECK(book.cards[0].kind == OldCardKind::Withdrawn);
    CHECK(book.cards[0].job == first.id);
    CHECK(book.cards[0].name == sampleApplicant().name.upperCase());
    CHECK(book.cards[0].maskedNik == sampleApplicant().nik.masked());
    CHECK(home.count("SELECT count(*) FROM audit WHERE what = 'old-card-registered'") == 1);
}

TEST_CASE("every spoiled blank is registered once, whether it was in the printer or still in the box")
{
    RegisterHome home;
    REQUIRE(home.receive(home.batch(1, 5)));
    CardJob job = home.job(1);
    REQUIRE(home.step(job, card_event::PrintStarted{serialNo(1), true}));
    REQUIRE(home.step(job, card_event::PrintSpoiled{"cetakan cacat"}));
    REQUIRE(home.step(job, card_event::MadeReadyAgain{}));
    REQUIRE(home.printed(job, 2));
    REQUIRE(home.change(3, blank_event::Spoiled{SpoilReason::BlankFault, {}, "foto 1"}));

    const OldCardBook book = home.cards();
    REQUIRE(book.cards.size() == 2);
    CHECK(book.cards[0].kind == OldCardKind::Misprint);
    CHECK(book.cards[0].serial == serialNo(1).text());
    CHECK(book.cards[1].serial == serialNo(3).text());
    CHECK(home.stateOf(1) == BlankState::Spoiled);
    CHECK(home.stateOf(3) == BlankState::Spoiled);
    home.store().lock();
    CHECK(home.change(4, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}).error().code() ==
          Errc::VaultLocked);
    CHECK(home.change(4, blank_event::Missed{"hilang"}));
}

TEST_CASE("a shipment takes all kept cards, its counts are theirs, and its number is of the day")
{
    RegisterHome home;
    CHECK(home.ship(1).error().code() == Errc::StepNotAllowed);
    CardJob first = home.finished(1, 1);
    REQUIRE(home.step(first, card_event::HandedOver{home.proof(true)}));
    CardJob second = home.finished(2, 2);
    REQUIRE(home.step(second, card_event::PrintSpoiled{"data salah"}));

    const auto shipped = home.ship(1);
    REQUIRE(shipped);
    CHECK(shipped->number == "KIRIM-20261123-1");
    CHECK(shipped->counts.of(OldCardKind::Withdrawn) == 1);
    CHECK(shipped->counts.of(OldCardKind::Misprint) == 1);
    CHECK(shipped->counts.total() == 2);
    CHECK(home.ship(2).error().code() == Errc::StepNotAllowed);
    for (const RetiredCard& card : home.cards().cards) {
        CHECK(card.state == OldCardState::Shipped);
        CHECK(card.shipment == shipped->id);
    }
    REQUIRE(home.step(second, card_event::MadeReadyAgain{}));
    REQUIRE(home.step(second, card_event::PrintStarted{serialNo(3), true}));
    REQUIRE(home.step(second, card_event::PrintSpoiled{"cetakan cacat"}));
    CHECK(home.ship(3)->number == "KIRIM-20261123-2");
}

TEST_CASE("after a destruction only numbers and counts are left, and they add up")
{
    RegisterHome home;
    CardJob first = home.finished(1, 1);
    REQUIRE(home.step(first, card_event::HandedOver{home.proof(true)}));
    REQUIRE(home.ship(1));
    CardJob second = home.finished(2, 2);
    REQUIRE(home.step(second, card_event::HandedOver{home.proof(true)}));

    const auto record = home.destroy(1);
    REQUIRE(record);
    CHECK(record->number == "BA-20261123-1");
    CHECK(record->counts.total() == 2);
    const OldCardBook book = home.cards();
    CHECK(book.cards.empty());
    CHECK(book.destroyed.of(OldCardKind::Withdrawn) == 2);
    REQUIRE(book.destructions.size() == 1);
    CHECK(book.destructions[0] == *record);
    REQUIRE(book.shipments.size() == 1);
    CHECK(home.destroy(2).error().code() == Errc::StepNotAllowed);
}

TEST_CASE("a list takes printed cards out, and their holders' fingers are matched later")
{
    RegisterHome home;
    CardJob first = home.finished(1, 1);
    CardJob second = home.finished(2, 2);
    const CardJob notPrinted = home.job(3);
    REQUIRE(home.commit(notPrinted));
    CHECK(home.distribute(1, {first.id, notPrinted.id}).error().code() == Errc::StepNotAllowed);
    CHECK(home.store().work().loadCardJob(first.id)->state == CardJobState::Printed);

    const auto list = home.distribute(1, {first.id, second.id});
    REQUIRE(list);
    CHECK(list->number == "DIST-20261123-1");
    const auto open = home.store().work().loadOpenWork();
    REQUIRE(open);
    int out = 0;
    for (const CardJob& job : open->cardJobs)
        out += job.state == CardJobState::Distributed && job.distributionList == list->number ? 1 : 0;
    CHECK(out == 2);
    CardJob activated = *home.store().work().loadCardJob(first.id);
    REQUIRE(home.step(activated, card_event::HandedOver{home.proof(true)}));
    CHECK(home.cards().cards.size() == 1);
    CHECK(home.store().oldCards().loadDistributions()->size() == 1);
}

TEST_CASE("no name of the register stands readable on the disk, and nobody reads it while locked")
{
    RegisterHome home;
    CardJob first = home.finished(1, 1);
    REQUIRE(home.step(first, card_event::HandedOver{home.proof(true)}));
    REQUIRE(home.ship(1));
    REQUIRE(home.distribute(1, {home.finished(2, 2).id}));
    home.store().lock();
    CHECK(home.store().oldCards().load().error().code() == Errc::VaultLocked);
    CHECK(home.store().oldCards().loadDistributions().error().code() == Errc::VaultLocked);
    home.close();
    const QByteArray name = sampleApplicant().name.upperCase().toUtf8();
    QDir folder(home.folder());
    for (const QString& file : folder.entryList({QStringLiteral("*.db*")}, QDir::Files)) {
        QFile bytes(folder.filePath(file));
        REQUIRE(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        INFO(file.toStdString());
        CHECK_FALSE(all.contains(name));
        CHECK_FALSE(all.contains("Sutrisno"));
    }
}

TEST_CASE("cards of a list that came back lie in their slots again; receipts and cards are all that was out")
{
    RegisterHome home;
    const CardJob first = home.finished(1, 1);
    const CardJob second = home.finished(2, 2);
    const CardJob third = home.finished(3, 3);
    const auto list = home.distribute(1, {first.id, second.id, third.id});
    REQUIRE(list);
    DistributionReturn back{list->id, list->number, home.clock.now, "supervisor", 2, {{second.id, "B3"}}, {}};
    const auto takeBack = [&] {
        return home.store().core().change({auditLine("cards-came-back")},
                                          [&] { return home.store().oldCards().takeBack(back, {}); });
    };
    back.receipts = 3;
    CHECK(takeBack().error().code() == Errc::ReasonMissing);
    CHECK(home.store().work().loadCardJob(second.id)->state == CardJobState::Distributed);
    back.receipts = 2;
    REQUIRE(takeBack());
    const CardJob returned = *home.store().work().loadCardJob(second.id);
    CHECK(returned.state == CardJobState::Printed);
    CHECK(returned.slot == "B3");
    CHECK(home.store().work().loadCardJob(first.id)->state == CardJobState::Distributed);
    CHECK(*home.store().oldCards().loadReturns() == std::vector{back});
    CHECK(takeBack().error().code() == Errc::ReasonMissing); // two are out, three are counted
    home.store().lock();
    CHECK(home.store().oldCards().loadReturns().error().code() == Errc::VaultLocked);
}

TEST_CASE("cards that nobody fetched are told with their slots, the list that has them, and masked NIKs")
{
    RegisterHome home;
    MadeUpVisit visit = madeUpVisit(1, home.by.account, home.clock.now);
    REQUIRE(home.StoreHome::commit(visit));
    CardJob here = home.finished(1, 1);
    here.request = visit.request.id;
    REQUIRE(home.step(here, card_event::Shelved{"a7"}));
    const CardJob out = home.finished(2, 2);
    REQUIRE(home.distribute(1, {out.id}));
    CardJob fetched = home.finished(3, 3);
    REQUIRE(home.step(fetched, card_event::HandedOver{home.proof(false)}));

    CHECK(home.store().supervision().loadUncollected(home.clock.now)->empty());
    const auto rows = home.store().supervision().loadUncollected(home.clock.now.addSecs(1));
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    const auto& one = (*rows)[0].card == here.id ? (*rows)[0] : (*rows)[1];
    const auto& other = (*rows)[0].card == here.id ? (*rows)[1] : (*rows)[0];
    CHECK(one.slot == "A7");
    CHECK(one.list.isEmpty());
    CHECK(one.serial == serialNo(1).text());
    CHECK(one.maskedNik == visit.request.nik.masked());
    CHECK(other.slot.isEmpty());
    CHECK(other.list == "DIST-20261123-1");
}

TEST_CASE("the picture of a spoiled blank goes when its card is destroyed")
{
    RegisterHome home;
    REQUIRE(home.receive(home.batch(1, 3)));
    REQUIRE(home.change(1, blank_event::Spoiled{SpoilReason::BlankFault, {}, {}}));
    REQUIRE(home.store().core().change({auditLine("blank-picture-filed")}, [&] {
        return home.store().cardStock().filePicture(serialNo(1), *sharedBytes("picture"));
    }));
    REQUIRE(home.destroy(1));
    CHECK(home.store().cardStock().loadPicture(serialNo(1)).error().code() == Errc::RecordMissing);
}
