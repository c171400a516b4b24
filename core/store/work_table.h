// Requests, recordings, card jobs and desk extracts in their sealed rows. Store thread only; writing needs a
// transaction.
#pragma once

#include "core/service/outreach.h"
#include "core/store/draft_table.h"
#include "core/store/fact_table.h"

namespace rekam {

class WorkTable
{
public:
    WorkTable(StoreCore& core, DraftTable& drafts) : m_core(core), m_drafts(drafts), m_facts(core) {}

    // A visit that begins while the station is out bears the session from then on.
    Status save(const ServiceRequest& request);
    // The session that saving it now would give the visit; nothing where it has one, or the station is not
    // out.
    Result<std::optional<OutreachId>> outreachBeginning(const ServiceRequest& request);
    // A draft lies under its own key; from Sealed on only what the desk may keep is written.
    // StepNotAllowed where a sealed recording would become a draft again.
    Status save(const Recording& recording);
    // Uses up the job's blanks (BlankSerialUsed where another job has one of them).
    Status save(const CardJob& job);
    Status save(const NoticeChange& notice);
    Status saveCardData(const CardJobId& job, const CardData& data);
    Status save(const DeskExtract& extract);

    // RecordMissing; RowQuarantined where the row was altered or swapped.
    Result<ServiceRequest> loadRequest(const RequestId& id);
    Result<Recording> loadRecording(const RecordId& id);
    Result<CardJob> loadCardJob(const CardJobId& id);
    Result<CardData> loadCardData(const CardJobId& id);
    Result<DeskExtract> loadDeskExtract(const RecordId& id);
    Result<OpenWork> loadOpenWork();
    FactTable& facts() { return m_facts; }
    // Once after a migration: rows from before the table of facts.
    Status noteOlderRows();
    Result<bool> isBlankUsed(const BlankSerial& serial);

    // At handover: extract, card data, and what the recording's row still says of the person.
    Status forgetPerson(const CardJob& job);
    // Of cards that nobody fetched, whose last step lies before `touchedBefore`: their card data, and what
    // the recording's row still says where no extract is left. Own transactions, each with its line in the
    // trail. Where the card lies stays known, and the visit keeps its NIK.
    Result<int> purgeCardData(const QDateTime& touchedBefore);

private:
    Status noteOutreach(const ServiceRequest& request);
    Status loadQueue(OpenWork& work);
    template<typename Value>
    Status noteAll(const char* select, Result<Value> (WorkTable::*open)(const SqlRow&));
    Result<ServiceRequest> openRequest(const SqlRow& row);
    Result<Recording> openRecording(const SqlRow& row);
    Result<CardJob> openCardJob(const SqlRow& row);
    Result<quint64> nextVersion(const char* select, const QByteArray& id);

    StoreCore& m_core;
    DraftTable& m_drafts;
    FactTable m_facts;
};

} // namespace rekam
