#include "core/store/work_table.h"

#include "core/ports/case_book.h"
#include "core/store/desk_extract.h"

#include <algorithm>
#include <utility>

namespace rekam {
namespace {

constexpr const char* kRequestColumns = "SELECT id, version, state, sealed FROM requests ";
constexpr const char* kRecordingColumns = "SELECT id, version, state, is_draft, sealed FROM recordings ";
constexpr const char* kCardJobColumns = "SELECT id, version, state, sealed FROM card_jobs ";

// Enough of each class for an estimate, quick to open.
constexpr qint64 kLatestVisits = 120;

Place requestPlace(const QByteArray& id, quint64 version) { return {"requests", id, "sealed", version}; }
Place recordingPlace(const QByteArray& id, quint64 version) { return {"recordings", id, "sealed", version}; }
Place cardJobPlace(const QByteArray& id, quint64 version) { return {"card_jobs", id, "sealed", version}; }
Place cardDataPlace(const QByteArray& id) { return {"card_jobs", id, "data", 1}; }
Place extractPlace(const QByteArray& id) { return {"extracts", id, "sealed", 1}; }

Unexpected quarantined(const char* what, const QByteArray& id)
{
    return Unexpected(Errc::RowQuarantined,
                      {{"row", QLatin1String(what) + u' ' + RecordId::fromBytes(id).text()}});
}

} // namespace

Result<quint64> WorkTable::nextVersion(const char* select, const QByteArray& id)
{
    REKAM_TRY(const qint64 version, m_core.sql().number(select, {id}));
    return static_cast<quint64>(version) + 1;
}

Status WorkTable::save(const ServiceRequest& request)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const QByteArray id = request.id.bytes();
    REKAM_TRY(const quint64 version, nextVersion("SELECT version FROM requests WHERE id = ?", id));
    const QByteArray sealed = m_core.sealPerson(requestPlace(id, version), toCbor(request));
    REKAM_CHECK(noteOutreach(request));
    REKAM_CHECK(m_facts.note(request));
    return m_core.sql().execute("INSERT OR REPLACE INTO requests VALUES (?,?,?,?,?,?)",
                                {id, static_cast<qint64>(version), static_cast<qint64>(request.state),
                                 blindIndex(who->keys.indexKey(), request.nik.text().toLatin1()),
                                 request.arrivedAt.toMSecsSinceEpoch(), sealed});
}

// Whoever takes a number while the station is out was met there; who comes back to an older visit, too. What
// the centre sends is nobody who stands here.
Result<std::optional<OutreachId>> WorkTable::outreachBeginning(const ServiceRequest& request)
{
    using Session = std::optional<OutreachId>;
    const bool isHere = request.channel == ServiceChannel::InPerson &&
                        (request.state == RequestState::Arrived || request.state == RequestState::Waiting);
    if (!isHere)
        return Session();
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT id FROM counter_cases WHERE kind = ? AND is_open = 1 AND since_ms <= ?"
                            " AND NOT EXISTS (SELECT 1 FROM outreach_visits WHERE request = ?) LIMIT 1",
                            {static_cast<qint64>(CaseKind::Outreach), request.stateSince.toMSecsSinceEpoch(),
                             request.id.bytes()}));
    return rows.empty() ? Session() : Session(OutreachId::fromBytes(rows[0].blob(0)));
}

Status WorkTable::noteOutreach(const ServiceRequest& request)
{
    REKAM_TRY(const auto session, outreachBeginning(request));
    if (!session)
        return {};
    return m_core.sql().execute("INSERT INTO outreach_visits VALUES (?,?,?)",
                                {request.id.bytes(), session->bytes(), m_core.nowUtc().toMSecsSinceEpoch()});
}

Status WorkTable::save(const Recording& recording)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const QByteArray id = recording.id.bytes();
    REKAM_TRY(const quint64 version, nextVersion("SELECT version FROM recordings WHERE id = ?", id));
    REKAM_TRY(const qint64 stored, m_core.sql().number("SELECT state FROM recordings WHERE id = ?", {id}));
    REKAM_TRY(const qint64 forgotten,
              m_core.sql().number("SELECT count(*) FROM recordings WHERE id = ? AND sealed IS NULL", {id}));
    if (forgotten > 0)
        return {}; // the card was handed over: nothing of the person is written again
    const bool isFinished = isSealed(recording.state) || recording.state == RecordingState::Cancelled;
    if (isSealed(static_cast<RecordingState>(stored)) && !isSealed(recording.state))
        return Unexpected(Errc::StepNotAllowed,
                          {{"state", QStringLiteral("Sealed")},
                           {"event", QString::fromLatin1(recordingStateName(recording.state))}});

    const QByteArray associated = associatedData(m_core.binding(), recordingPlace(id, version));
    QByteArray plain = isFinished ? toCbor(reducedForDesk(recording)) : toCbor(recording);
    const SecureBuffer* key = &who->keys.rowKey();
    if (!isFinished) {
        REKAM_TRY(key, m_drafts.keyFor(recording.id));
    }
    const QByteArray sealed = seal(spanOf(plain), *key, associated);
    wipe(plain);
    REKAM_CHECK(m_facts.note(recording));
    return m_core.sql().execute("INSERT OR REPLACE INTO recordings VALUES (?,?,?,?,?,?,?,?)",
                                {id, static_cast<qint64>(version), static_cast<qint64>(recording.state),
                                 blindIndex(who->keys.indexKey(), recording.applicant.nik.text().toLatin1()),
                                 recording.request.bytes(), recording.startedAt.toMSecsSinceEpoch(),
                                 qint64{isFinished ? 0 : 1}, sealed});
}

Status WorkTable::save(const CardJob& job)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray id = job.id.bytes();
    REKAM_TRY(const quint64 version, nextVersion("SELECT version FROM card_jobs WHERE id = ?", id));
    std::vector<QString> serials = job.spoiledSerials;
    if (job.serial)
        serials.push_back(job.serial->text());
    for (const QString& serial : serials) {
        REKAM_TRY(const qint64 taken,
                  m_core.sql().number("SELECT count(*) FROM blanks WHERE serial = ? AND card_job <> ?",
                                      {serial, id}));
        if (taken > 0)
            return Unexpected(Errc::BlankSerialUsed, {{"serial", serial}});
        REKAM_CHECK(m_core.sql().execute("INSERT OR IGNORE INTO blanks VALUES (?,?,?)",
                                         {serial, id, m_core.nowUtc().toMSecsSinceEpoch()}));
    }
    const QByteArray sealed = m_core.sealPerson(cardJobPlace(id, version), toCbor(job));
    REKAM_CHECK(m_facts.note(job));
    return m_core.sql().execute(
        "INSERT INTO card_jobs VALUES (?,?,?,?,?,NULL) ON CONFLICT(id) DO UPDATE SET version = "
        "excluded.version,"
        " state = excluded.state, recording = excluded.recording, sealed = excluded.sealed",
        {id, static_cast<qint64>(version), static_cast<qint64>(job.state), job.recording.bytes(), sealed});
}

Status WorkTable::save(const NoticeChange& notice)
{
    return m_core.setMetaNumber("hall-notice", notice.notice ? static_cast<quint64>(*notice.notice) : 0);
}

Status WorkTable::saveCardData(const CardJobId& job, const CardData& data)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray sealed = m_core.sealPerson(cardDataPlace(job.bytes()), toCbor(data));
    return m_core.sql().execute("UPDATE card_jobs SET data = ? WHERE id = ?", {sealed, job.bytes()});
}

Status WorkTable::save(const DeskExtract& extract)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray id = extract.record.bytes();
    return m_core.sql().execute("INSERT OR REPLACE INTO extracts VALUES (?,?)",
                                {id, m_core.sealPerson(extractPlace(id), toCbor(extract))});
}

Result<ServiceRequest> WorkTable::openRequest(const SqlRow& row)
{
    const QByteArray id = row.blob(0);
    const auto plain = m_core.openPerson(requestPlace(id, static_cast<quint64>(row.integer(1))), row.blob(3));
    if (!plain)
        return quarantined("request", id);
    auto request = serviceRequestFromCbor(viewOf(*plain));
    if (!request || request->id.bytes() != id || static_cast<qint64>(request->state) != row.integer(2))
        return quarantined("request", id);
    return request;
}

Result<Recording> WorkTable::openRecording(const SqlRow& row)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const QByteArray id = row.blob(0);
    const SecureBuffer* key = &who->keys.rowKey();
    if (row.integer(3) != 0) {
        const auto draftKey = m_drafts.existingKey(RecordId::fromBytes(id));
        if (!draftKey)
            return quarantined("recording", id);
        key = *draftKey;
    }
    const QByteArray associated =
        associatedData(m_core.binding(), recordingPlace(id, static_cast<quint64>(row.integer(1))));
    const auto plain = openPicture(row.blob(4), *key, associated);
    if (!plain)
        return quarantined("recording", id);
    auto recording = recordingFromCbor(viewOf(*plain));
    if (!recording || recording->id.bytes() != id || static_cast<qint64>(recording->state) != row.integer(2))
        return quarantined("recording", id);
    return recording;
}

Result<CardJob> WorkTable::openCardJob(const SqlRow& row)
{
    const QByteArray id = row.blob(0);
    const auto plain = m_core.openPerson(cardJobPlace(id, static_cast<quint64>(row.integer(1))), row.blob(3));
    if (!plain)
        return quarantined("card job", id);
    auto job = cardJobFromCbor(viewOf(*plain));
    if (!job || job->id.bytes() != id || static_cast<qint64>(job->state) != row.integer(2))
        return quarantined("card job", id);
    return job;
}

Result<ServiceRequest> WorkTable::loadRequest(const RequestId& id)
{
    const QByteArray sql = QByteArray(kRequestColumns) + "WHERE id = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {id.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"request", id.text()}});
    return openRequest(rows[0]);
}

Result<Recording> WorkTable::loadRecording(const RecordId& id)
{
    const QByteArray sql = QByteArray(kRecordingColumns) + "WHERE id = ? AND sealed IS NOT NULL";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {id.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"record", id.text()}});
    return openRecording(rows[0]);
}

Result<CardJob> WorkTable::loadCardJob(const CardJobId& id)
{
    const QByteArray sql = QByteArray(kCardJobColumns) + "WHERE id = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {id.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"cardJob", id.text()}});
    return openCardJob(rows[0]);
}

Result<CardData> WorkTable::loadCardData(const CardJobId& id)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT data FROM card_jobs WHERE id = ?", {id.bytes()}));
    if (rows.empty() || rows[0].isNull(0))
        return Unexpected(Errc::RecordMissing, {{"cardJob", id.text()}});
    const auto plain = m_core.openPerson(cardDataPlace(id.bytes()), rows[0].blob(0));
    if (!plain)
        return quarantined("card data", id.bytes());
    return cardDataFromCbor(viewOf(*plain));
}

Result<DeskExtract> WorkTable::loadDeskExtract(const RecordId& id)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT sealed FROM extracts WHERE recording = ?", {id.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"record", id.text()}});
    const auto plain = m_core.openPerson(extractPlace(id.bytes()), rows[0].blob(0));
    if (!plain)
        return quarantined("extract", id.bytes());
    return deskExtractFromCbor(viewOf(*plain));
}

Result<OpenWork> WorkTable::loadOpenWork()
{
    REKAM_CHECK(m_core.requireSignedIn());
    OpenWork work;
    const auto keep = [&work](auto opened, auto& list) {
        if (opened)
            list.push_back(std::move(opened).value());
        else
            work.quarantinedRows.push_back(opened.error().fact("row"));
    };
    const QDateTime today(m_core.nowUtc().toLocalTime().date(), QTime(0, 0));
    // Every state but closed, cancelled and not come: named one by one, so that the index finds them.
    const QByteArray requests = QByteArray(kRequestColumns) +
                                "WHERE arrived_ms >= ? OR state IN (1,2,3,4,5,6,7,9) ORDER BY arrived_ms";
    REKAM_TRY(const auto requestRows, m_core.sql().select(requests.constData(), {today.toMSecsSinceEpoch()}));
    for (const SqlRow& row : requestRows)
        keep(openRequest(row), work.requests);
    const QByteArray recordings =
        QByteArray(kRecordingColumns) + "WHERE sealed IS NOT NULL AND state <> ? ORDER BY started_ms";
    REKAM_TRY(const auto recordingRows,
              m_core.sql().select(recordings.constData(), {static_cast<qint64>(RecordingState::Cancelled)}));
    for (const SqlRow& row : recordingRows)
        keep(openRecording(row), work.recordings);
    // Distributed ones too: their holders' fingers are matched later.
    const QByteArray jobs = QByteArray(kCardJobColumns) + "WHERE state <> ?";
    REKAM_TRY(const auto jobRows,
              m_core.sql().select(jobs.constData(), {static_cast<qint64>(CardJobState::HandedOver)}));
    for (const SqlRow& row : jobRows)
        keep(openCardJob(row), work.cardJobs);
    REKAM_CHECK(loadQueue(work));
    return work;
}

Status WorkTable::noteOlderRows()
{
    REKAM_TRY(const quint64 isNoted, m_core.metaNumber("facts-noted"));
    if (isNoted != 0)
        return {};
    return m_core.change({m_core.line("facts-noted", {})}, [&]() -> Status {
        REKAM_CHECK(noteAll(kRequestColumns, &WorkTable::openRequest));
        const QByteArray kept = QByteArray(kRecordingColumns) + "WHERE sealed IS NOT NULL";
        REKAM_CHECK(noteAll(kept.constData(), &WorkTable::openRecording));
        REKAM_CHECK(noteAll(kCardJobColumns, &WorkTable::openCardJob));
        return m_core.setMetaNumber("facts-noted", 1);
    });
}

// A damaged row stays as it is; it is reported where it is read.
template<typename Value>
Status WorkTable::noteAll(const char* select, Result<Value> (WorkTable::*open)(const SqlRow&))
{
    REKAM_TRY(const auto rows, m_core.sql().select(select));
    for (const SqlRow& row : rows) {
        if (const auto value = (this->*open)(row))
            REKAM_CHECK(m_facts.note(*value));
    }
    return {};
}

// What the queue goes by besides the open visits.
Status WorkTable::loadQueue(OpenWork& work)
{
    REKAM_TRY(const quint64 notice, m_core.metaNumber("hall-notice"));
    if (notice >= 1 && notice <= static_cast<quint64>(ServiceNotice::Closed))
        work.notice = static_cast<ServiceNotice>(notice);
    const QByteArray latest =
        QByteArray(kRequestColumns) + "WHERE +state IN (?,?,?,?) ORDER BY arrived_ms DESC LIMIT ?";
    REKAM_TRY(const auto rows,
              m_core.sql().select(latest.constData(),
                                  {static_cast<qint64>(RequestState::WaitingForCentre),
                                   static_cast<qint64>(RequestState::WaitingForCard),
                                   static_cast<qint64>(RequestState::Closed),
                                   static_cast<qint64>(RequestState::CorrectionNeeded), kLatestVisits}));
    std::vector<ServiceRequest> earlier;
    for (const SqlRow& row : rows) {
        // A damaged row is reported with the open ones; here it is only one visit less to go by.
        auto request = openRequest(row);
        const auto isOpen = [&](const ServiceRequest& open) { return request && open.id == request->id; };
        if (request && std::none_of(work.requests.begin(), work.requests.end(), isOpen))
            earlier.push_back(std::move(*request));
    }
    work.earlierServices = samplesOf(earlier);
    return {};
}

Result<bool> WorkTable::isBlankUsed(const BlankSerial& serial)
{
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM blanks WHERE serial = ?", {serial.text()}));
    return count > 0;
}

Result<int> WorkTable::purgeCardData(const QDateTime& touchedBefore)
{
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT j.id, j.recording FROM card_jobs j JOIN card_facts f ON f.card_job = j.id"
                            " WHERE j.data IS NOT NULL AND f.since_ms <= ?",
                            {touchedBefore.toMSecsSinceEpoch()}));
    for (const SqlRow& row : rows) {
        const QByteArray id = row.blob(0), recording = row.blob(1);
        const AuditEntry entry = m_core.line("card-data-purged", CardJobId::fromBytes(id).text(),
                                             {{"why", QStringLiteral("age")}});
        const Status purged = m_core.change({entry}, [&]() -> Status {
            REKAM_CHECK(m_core.sql().execute("UPDATE card_jobs SET data = NULL WHERE id = ?", {id}));
            return m_core.sql().execute("UPDATE recordings SET sealed = NULL WHERE id = ? AND is_draft = 0"
                                        " AND id NOT IN (SELECT recording FROM extracts)",
                                        {recording});
        });
        REKAM_CHECK(purged);
    }
    return static_cast<int>(rows.size());
}

Status WorkTable::forgetPerson(const CardJob& job)
{
    REKAM_CHECK(m_core.sql().execute("UPDATE record_facts SET extract_gone_ms = ? WHERE recording = ?",
                                     {m_core.nowUtc().toMSecsSinceEpoch(), job.recording.bytes()}));
    REKAM_CHECK(m_core.sql().execute("UPDATE card_jobs SET data = NULL WHERE id = ?", {job.id.bytes()}));
    REKAM_CHECK(m_core.sql().execute("DELETE FROM extracts WHERE recording = ?", {job.recording.bytes()}));
    return m_core.sql().execute("UPDATE recordings SET sealed = NULL WHERE id = ? AND is_draft = 0",
                                {job.recording.bytes()});
}

} // namespace rekam
