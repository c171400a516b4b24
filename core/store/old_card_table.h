// Cards that are out of use, and the papers with which they and new ones leave the house. Person class:
// nothing is read or written while nobody is signed in. Store thread only; writing needs a transaction.
#pragma once

#include "core/ports/card_stock.h"
#include "core/store/card_stock_table.h"
#include "core/store/outbox_table.h"
#include "core/store/work_table.h"

namespace rekam {

class OldCardTable
{
public:
    OldCardTable(StoreCore& core, WorkTable& work, CardStockTable& stock, OutboxTable& outbox)
        : m_core(core),
          m_work(work),
          m_stock(stock),
          m_outbox(outbox)
    {}

    // The cards that a step of a card job puts out of use: the blanks that it spoils, the old card that is
    // withdrawn. Asked before the job is saved.
    Result<std::vector<RetiredCard>> arisingFrom(const CardJob& job);
    Status add(const RetiredCard& card);

    Result<CardShipment> ship(CardShipment shipment);
    Result<CardDestruction> destroy(CardDestruction destruction);
    Result<DistributionList> distribute(DistributionList list, const std::vector<StationEvent>& events);

    Status takeBack(const DistributionReturn& back, const std::vector<StationEvent>& events);
    Result<std::vector<DistributionReturn>> loadReturns();

    Result<OldCardBook> load();
    Result<std::vector<DistributionList>> loadDistributions();

private:
    enum class PaperKind : quint8
    {
        Shipment = 1,
        Destruction,
        Distribution,
        Return
    };

    Status save(const RetiredCard& card);
    Result<std::vector<RetiredCard>> cardsIn(const std::vector<OldCardState>& states);
    Status moveAll(const std::vector<RetiredCard>& cards, const OldCardEvent& event);
    Result<int> numberOfDay(PaperKind kind, const QDateTime& at);
    Result<int> stillOut(const QString& listNumber);
    Status savePaper(PaperKind kind, const QByteArray& id, const QDateTime& at, const QByteArray& plain);
    // The latest first. read: Result<T>(const QByteArray&).
    template<typename T, typename Read>
    Result<std::vector<T>> papers(PaperKind kind, Read read);

    StoreCore& m_core;
    WorkTable& m_work;
    CardStockTable& m_stock;
    OutboxTable& m_outbox;
};

} // namespace rekam
