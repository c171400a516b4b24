#include "core/store/store_card_stock.h"

namespace rekam {
namespace {

// The work and its audit line in one transaction; what the work answers, once it is on disk.
template<typename T, typename Work>
Result<T> changed(StationDatabase& store, const AuditEntry& line, Work work)
{
    std::optional<T> answer;
    REKAM_CHECK(store.core().change({line}, [&]() -> Status {
        REKAM_TRY(answer, work());
        return {};
    }));
    return *std::move(answer);
}

} // namespace

void StoreCardStock::loadStock(QDateTime since, QObject* receiver, Reply<StockBook> reply)
{
    m_worker.ask<StockBook>(receiver, std::move(reply),
                            [since](StationDatabase& store) { return store.cardStock().load(since); });
}

void StoreCardStock::receive(BlankBatch batch, std::vector<MissingBlank> missing, AuditEntry audit,
                             QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [batch, missing, audit](StationDatabase& store) {
        return store.core().change({audit}, [&] { return store.cardStock().receive(batch, missing); });
    });
}

void StoreCardStock::change(std::vector<BlankSerial> serials, BlankEvent event, AuditEntry audit,
                            QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [serials, event, audit](StationDatabase& store) {
        return store.changeBlanks(serials, event, audit);
    });
}

void StoreCardStock::filePicture(std::vector<BlankSerial> serials,
                                 std::shared_ptr<const SecureBuffer> picture, AuditEntry audit,
                                 QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [serials, picture, audit](StationDatabase& store) {
        return store.core().change({audit}, [&]() -> Status {
            const QDateTime now = store.core().nowUtc().toLocalTime();
            const QString filed = now.toString(QStringLiteral("'foto' dd-MM-yyyy HH.mm"));
            REKAM_CHECK(store.cardStock().change(serials, blank_event::PictureFiled{filed}));
            for (const BlankSerial& serial : serials)
                REKAM_CHECK(store.cardStock().filePicture(serial, *picture));
            return {};
        });
    });
}

void StoreCardStock::loadPicture(BlankSerial serial, QObject* receiver,
                                 Reply<std::shared_ptr<const SecureBuffer>> reply)
{
    using Picture = std::shared_ptr<const SecureBuffer>;
    m_worker.ask<Picture>(receiver, std::move(reply), [serial](StationDatabase& store) -> Result<Picture> {
        REKAM_TRY(SecureBuffer picture, store.cardStock().loadPicture(serial));
        return Picture(std::make_shared<const SecureBuffer>(std::move(picture)));
    });
}

void StoreCardStock::loadOldCards(QObject* receiver, Reply<OldCardBook> reply)
{
    m_worker.ask<OldCardBook>(receiver, std::move(reply),
                              [](StationDatabase& store) { return store.oldCards().load(); });
}

void StoreCardStock::registerOldCard(RetiredCard card, AuditEntry audit, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [card, audit](StationDatabase& store) {
        return store.core().change({audit}, [&] { return store.oldCards().add(card); });
    });
}

void StoreCardStock::shipOldCards(CardShipment shipment, AuditEntry audit, QObject* receiver,
                                  Reply<CardShipment> reply)
{
    m_worker.ask<CardShipment>(receiver, std::move(reply), [shipment, audit](StationDatabase& store) {
        return changed<CardShipment>(store, audit, [&] { return store.oldCards().ship(shipment); });
    });
}

void StoreCardStock::destroyOldCards(CardDestruction destruction, AuditEntry audit, QObject* receiver,
                                     Reply<CardDestruction> reply)
{
    m_worker.ask<CardDestruction>(receiver, std::move(reply), [destruction, audit](StationDatabase& store) {
        return changed<CardDestruction>(store, audit, [&] { return store.oldCards().destroy(destruction); });
    });
}

void StoreCardStock::distribute(DistributionList list, std::vector<StationEvent> events, AuditEntry audit,
                                QObject* receiver, Reply<DistributionList> reply)
{
    m_worker.ask<DistributionList>(
        receiver, std::move(reply), [this, list, events, audit](StationDatabase& store) {
            auto done = changed<DistributionList>(store, audit,
                                                  [&] { return store.oldCards().distribute(list, events); });
            if (done)
                Q_EMIT m_worker.workArrived();
            return done;
        });
}

void StoreCardStock::loadDistributions(QObject* receiver, Reply<std::vector<DistributionList>> reply)
{
    m_worker.ask<std::vector<DistributionList>>(receiver, std::move(reply), [](StationDatabase& store) {
        return store.oldCards().loadDistributions();
    });
}

void StoreCardStock::takeBack(DistributionReturn back, std::vector<StationEvent> events, AuditEntry audit,
                              QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [this, back, events, audit](StationDatabase& store) {
        const Status done =
            store.core().change({audit}, [&] { return store.oldCards().takeBack(back, events); });
        if (done)
            Q_EMIT m_worker.workArrived();
        return done;
    });
}

void StoreCardStock::loadReturns(QObject* receiver, Reply<std::vector<DistributionReturn>> reply)
{
    m_worker.ask<std::vector<DistributionReturn>>(
        receiver, std::move(reply), [](StationDatabase& store) { return store.oldCards().loadReturns(); });
}

void StoreCardStock::signPaper(PaperClaims claims, AuditEntry audit, QObject* receiver, Reply<QString> reply)
{
    m_worker.ask<QString>(receiver, std::move(reply),
                          [claims, audit](StationDatabase& store) { return store.signPaper(claims, audit); });
}

} // namespace rekam
