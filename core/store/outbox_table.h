// Sealed packets on their way, and events for the centre. Station class only: it works while nobody is signed
// in. Store thread only; writing needs a transaction where nothing else is said.
#pragma once

#include "core/ports/supervision.h"
#include "core/store/store_core.h"

namespace rekam {

class OutboxTable
{
public:
    static constexpr qint64 kReserveBytes = 500LL * 1024 * 1024; // of the disk, kept free in any case

    explicit OutboxTable(StoreCore& core) : m_core(core) {}

    // Not offered before `sendFrom` (a null time: at once), nor while it is held.
    Status add(const OutboxItem& item, const AuditHead& head, const QDateTime& sealedAt,
               const QDateTime& sendFrom = {}, Hold hold = Hold::None);
    Status setHold(const PacketId& packet, Hold hold);
    Status sendNow(const PacketId& packet); // what it waited for is here
    Result<std::optional<OutboxItem>> next(const QDateTime& nowUtc);
    Result<OutboxItem> find(const PacketId& packet); // RecordMissing
    Result<std::optional<OutboxItem>> findByRecord(const RecordId& record);
    Result<AuditHead> headInPacket(const PacketId& packet);
    Status setUploaded(const PacketId& packet);
    Status setReceipted(const PacketId& packet, const QByteArray& signedReceipt);
    Status setFailure(const PacketId& packet, const Error& error, const QDateTime& retryAt);
    Status setFinal(const PacketId& packet, const QDateTime& centreUtc); // the first time counts

    Status addEvents(const std::vector<StationEvent>& events);
    Result<Outbox::EventBatch> nextEvents();
    Status setDelivered(const std::vector<EventId>& ids);

    Result<StoreFigures> figures();

    // Rows without their file are parked; files without their row and unfinished ones are removed. Own
    // transactions.
    struct Sweep
    {
        int removedFiles = 0;
        int missingFiles = 0;
    };
    Result<Sweep> sweep();
    // Removes the files of packets that have their receipt (or that a supervisor took out of
    // the line) and either their final outcome since `finalBefore` or were sealed before `sealedBefore`.
    // Never another one without a receipt: it may be the only copy. Own transactions, a line each; how many.
    Result<int> purge(const QDateTime& finalBefore, const QDateTime& sealedBefore);
    // Desk extracts of records whose final outcome is older.
    Result<int> purgeExtracts(const QDateTime& finalBefore);
    // Desk extracts whose packet was sealed and whose card was last touched before then, whatever became of
    // them: cards that nobody fetches.
    Result<int> purgeForgottenExtracts(const QDateTime& touchedBefore);

    QString pathOf(const QString& fileName) const;

private:
    Result<int> dropExtracts(const std::vector<SqlRow>& rows, const char* why);
    Status noteGone(const char* column, const QByteArray& recording);
    OutboxItem itemFrom(const SqlRow& row) const;

    StoreCore& m_core;
};

} // namespace rekam
