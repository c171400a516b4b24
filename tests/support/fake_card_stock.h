// Blanks and old cards in memory, by the rules of core/cards; answers through the event loop.
#pragma once

#include "tests/support/fake_station.h"

namespace rekam::fake {

class Cards final : public CardStock
{
public:
    ~Cards() override;
    void loadStock(QDateTime, QObject* receiver, Reply<StockBook> reply) override
    {
        book.counts = countsOf(book.blanks);
        later<StockBook>(receiver, std::move(reply), Result<StockBook>(book));
    }
    void receive(BlankBatch batch, std::vector<MissingBlank> missing, AuditEntry audit, QObject* receiver,
                 Reply<void> reply) override
    {
        const auto blanks = received(batch, missing);
        if (!blanks)
            return later<void>(receiver, std::move(reply), Unexpected(blanks.error()));
        book.batches.push_back(batch);
        book.blanks.insert(book.blanks.end(), blanks->begin(), blanks->end());
        lines.push_back(std::move(audit));
        later<void>(receiver, std::move(reply), Status());
    }
    void change(std::vector<BlankSerial> serials, BlankEvent event, AuditEntry audit, QObject* receiver,
                Reply<void> reply) override
    {
        std::vector<Blank> next = book.blanks;
        for (const BlankSerial& serial : serials) {
            const auto at = std::find_if(next.begin(), next.end(),
                                         [&](const Blank& blank) { return blank.serial == serial; });
            if (at == next.end())
                return later<void>(receiver, std::move(reply), Unexpected(Errc::RecordMissing));
            const auto changed = advance(*at, event, now);
            if (!changed)
                return later<void>(receiver, std::move(reply), Unexpected(changed.error()));
            *at = *changed;
        }
        book.blanks = std::move(next);
        lines.push_back(std::move(audit));
        later<void>(receiver, std::move(reply), Status());
    }
    void filePicture(std::vector<BlankSerial> serials, std::shared_ptr<const SecureBuffer> picture,
                     AuditEntry audit, QObject* receiver, Reply<void> reply) override
    {
        for (const BlankSerial& serial : serials)
            pictures.emplace_back(serial, picture);
        change(std::move(serials), blank_event::PictureFiled{QStringLiteral("foto 23-11-2026")},
               std::move(audit), receiver, std::move(reply));
    }
    void loadPicture(BlankSerial serial, QObject* receiver,
                     Reply<std::shared_ptr<const SecureBuffer>> reply) override
    {
        using Picture = std::shared_ptr<const SecureBuffer>;
        for (const auto& [known, picture] : pictures) {
            if (known == serial)
                return later<Picture>(receiver, std::move(reply), picture);
        }
        later<Picture>(receiver, std::move(reply), Unexpected(Errc::RecordMissing));
    }
    void loadOldCards(QObject* receiver, Reply<OldCardBook> reply) override
    {
        later<OldCardBook>(receiver, std::move(reply), Result<OldCardBook>(old));
    }
    void registerOldCard(RetiredCard card, AuditEntry audit, QObject* receiver, Reply<void> reply) override
    {
        if (const Status checked = checkNewOldCard(card); !checked)
            return later<void>(receiver, std::move(reply), Unexpected(checked.error()));
        old.cards.push_back(std::move(card));
        lines.push_back(std::move(audit));
        later<void>(receiver, std::move(reply), Status());
    }
    void shipOldCards(CardShipment shipment, AuditEntry audit, QObject* receiver,
                      Reply<CardShipment> reply) override
    {
        const auto kept = inState(old.cards, OldCardState::Kept);
        shipment.number = QStringLiteral("KIRIM-1");
        shipment.counts = countsOf(kept);
        for (RetiredCard& card : old.cards) {
            if (card.state == OldCardState::Kept)
                card = *advance(card, old_card_event::Shipped{shipment.id}, now);
        }
        old.shipments.insert(old.shipments.begin(), shipment);
        lines.push_back(std::move(audit));
        later<CardShipment>(receiver, std::move(reply), Result<CardShipment>(shipment));
    }
    void destroyOldCards(CardDestruction destruction, AuditEntry audit, QObject* receiver,
                         Reply<CardDestruction> reply) override
    {
        if (const Status checked = checkDestruction(destruction); !checked)
            return later<CardDestruction>(receiver, std::move(reply), Unexpected(checked.error()));
        destruction.number = QStringLiteral("BA-1");
        destruction.counts = countsOf(old.cards);
        old.destroyed = destruction.counts;
        old.cards.clear();
        old.destructions.insert(old.destructions.begin(), destruction);
        lines.push_back(std::move(audit));
        later<CardDestruction>(receiver, std::move(reply), Result<CardDestruction>(destruction));
    }
    void distribute(DistributionList list, std::vector<StationEvent> given, AuditEntry audit,
                    QObject* receiver, Reply<DistributionList> reply) override
    {
        if (const Status checked = checkDistribution(list); !checked)
            return later<DistributionList>(receiver, std::move(reply), Unexpected(checked.error()));
        list.number = QStringLiteral("DIST-1");
        lists.push_back(list);
        events = std::move(given);
        lines.push_back(std::move(audit));
        later<DistributionList>(receiver, std::move(reply), Result<DistributionList>(list));
    }
    void loadDistributions(QObject* receiver, Reply<std::vector<DistributionList>> reply) override
    {
        later<std::vector<DistributionList>>(receiver, std::move(reply),
                                             Result<std::vector<DistributionList>>(lists));
    }
    void takeBack(DistributionReturn back, std::vector<StationEvent> given, AuditEntry audit,
                  QObject* receiver, Reply<void> reply) override
    {
        returns.push_back(std::move(back));
        events = std::move(given);
        lines.push_back(std::move(audit));
        later<void>(receiver, std::move(reply), Status());
    }
    void loadReturns(QObject* receiver, Reply<std::vector<DistributionReturn>> reply) override
    {
        later<std::vector<DistributionReturn>>(receiver, std::move(reply),
                                               Result<std::vector<DistributionReturn>>(returns));
    }
    void signPaper(PaperClaims claims, AuditEntry audit, QObject* receiver, Reply<QString> reply) override
    {
        papers.push_back(std::move(claims));
        lines.push_back(std::move(audit));
        later<QString>(receiver, std::move(reply), QStringLiteral("RKM1:ABC123"));
    }

    StockBook book;
    OldCardBook old;
    std::vector<DistributionList> lists;
    std::vector<DistributionReturn> returns;
    std::vector<std::pair<BlankSerial, std::shared_ptr<const SecureBuffer>>> pictures;
    std::vector<StationEvent> events;
    std::vector<PaperClaims> papers;
    std::vector<AuditEntry> lines;
    QDateTime now{QDate(2026, 11, 23), QTime(2, 0), Qt::UTC};
};

} // namespace rekam::fake
