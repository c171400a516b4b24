// Blanks and old cards as seen from the main thread.
#pragma once

#include "core/ports/card_stock.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreCardStock final : public CardStock
{
    Q_OBJECT
public:
    explicit StoreCardStock(StoreWorker& worker) : m_worker(worker) {}
    void loadStock(QDateTime since, QObject* receiver, Reply<StockBook> reply) override;
    void receive(BlankBatch batch, std::vector<MissingBlank> missing, AuditEntry audit, QObject* receiver,
                 Reply<void> reply) override;
    void change(std::vector<BlankSerial> serials, BlankEvent event, AuditEntry audit, QObject* receiver,
                Reply<void> reply) override;
    void filePicture(std::vector<BlankSerial> serials, std::shared_ptr<const SecureBuffer> picture,
                     AuditEntry audit, QObject* receiver, Reply<void> reply) override;
    void loadPicture(BlankSerial serial, QObject* receiver,
                     Reply<std::shared_ptr<const SecureBuffer>> reply) override;
    void loadOldCards(QObject* receiver, Reply<OldCardBook> reply) override;
    void registerOldCard(RetiredCard card, AuditEntry audit, QObject* receiver, Reply<void> reply) override;
    void shipOldCards(CardShipment shipment, AuditEntry audit, QObject* receiver,
                      Reply<CardShipment> reply) override;
    void destroyOldCards(CardDestruction destruction, AuditEntry audit, QObject* receiver,
                         Reply<CardDestruction> reply) override;
    void distribute(DistributionList list, std::vector<StationEvent> events, AuditEntry audit,
                    QObject* receiver, Reply<DistributionList> reply) override;
    void loadDistributions(QObject* receiver, Reply<std::vector<DistributionList>> reply) override;
    void takeBack(DistributionReturn back, std::vector<StationEvent> events, AuditEntry audit,
                  QObject* receiver, Reply<void> reply) override;
    void loadReturns(QObject* receiver, Reply<std::vector<DistributionReturn>> reply) override;
    void signPaper(PaperClaims claims, AuditEntry audit, QObject* receiver, Reply<QString> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
