// Blanks and their deliveries, in rows sealed with the station's key: numbers and dates, no personal data, so
// that the technician may count them. Store thread only; writing needs a transaction.
#pragma once

#include "core/ports/card_stock.h"
#include "core/store/store_core.h"

namespace rekam {

class CardStockTable
{
public:
    explicit CardStockTable(StoreCore& core) : m_core(core) {}

    Status receive(const BlankBatch& batch, const std::vector<MissingBlank>& missing);
    Status change(const std::vector<BlankSerial>& serials, const BlankEvent& event);
    // What the job did to its blanks. Before the job itself is saved.
    Status follow(const CardJob& job);

    Result<StockBook> load(const QDateTime& since);
    // Nothing where it is not in the ledger; RowQuarantined where the row was altered or swapped.
    Result<std::optional<Blank>> find(const BlankSerial& serial);

    // Person class. The blank's own row says that there is one.
    Status filePicture(const BlankSerial& serial, const SecureBuffer& picture);
    Result<SecureBuffer> loadPicture(const BlankSerial& serial);

private:
    Status save(const Blank& blank);
    Result<Blank> openBlank(const SqlRow& row);
    Result<BlankBatch> openBatch(const SqlRow& row);
    Result<LedgerState> ledger();
    Status followOne(const QString& serialText, const CardJob& job);

    StoreCore& m_core;
};

} // namespace rekam
