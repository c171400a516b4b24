#include "core/store/draft_table.h"

#include "core/store/attempt_payload_codec.h"

namespace rekam {
namespace {

QByteArray attemptRow(const RecordId& record, const AttemptId& attempt)
{
    return record.bytes() + attempt.bytes();
}

} // namespace

Result<const SecureBuffer*> DraftTable::existingKey(const RecordId& record)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    if (const auto found = m_keys.find(record); found != m_keys.end())
        return &found->second;
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT epoch, wrapped FROM draft_keys WHERE recording = ?", {record.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing,
                          {{"what", QStringLiteral("draft key")}, {"record", record.text()}});
    REKAM_TRY(SecureBuffer key,
              m_epochs.unwrap({rows[0].text(0), rows[0].blob(1)}, record.bytes(), who->keys));
    return &m_keys.insert_or_assign(record, std::move(key)).first->second;
}

Result<const SecureBuffer*> DraftTable::keyFor(const RecordId& record)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    REKAM_TRY(const qint64 known,
              m_core.sql().number("SELECT count(*) FROM draft_keys WHERE recording = ?", {record.bytes()}));
    if (known > 0)
        return existingKey(record);
    SecureBuffer key = randomKey();
    REKAM_TRY(const EpochKeys::WrappedKey wrapped,
              m_epochs.wrap(key, record.bytes(), m_core.nowUtc().date(), who->keys));
    REKAM_CHECK(m_core.sql().execute("INSERT INTO draft_keys VALUES (?,?,?)",
                                     {record.bytes(), wrapped.epoch, wrapped.wrapped}));
    // Replaces what a rolled-back transaction may have left here.
    return &m_keys.insert_or_assign(record, std::move(key)).first->second;
}

Status DraftTable::saveAttempt(const RecordId& record, const AttemptPayload& payload)
{
    REKAM_TRY(const SecureBuffer* key, keyFor(record));
    const Place place{"attempts", attemptRow(record, payload.id), "sealed", 1};
    const SecureBuffer plain = encodeAttemptPayload(payload);
    // The same attempt again, after an answer that was lost, is the same row.
    return m_core.sql().execute(
        "INSERT OR REPLACE INTO attempts VALUES (?,?,(SELECT coalesce(max(taken),0)+1 FROM attempts),?)",
        {payload.id.bytes(), record.bytes(),
         seal(plain.span(), *key, associatedData(m_core.binding(), place))});
}

Result<AttemptPayload> DraftTable::loadAttempt(const RecordId& record, const AttemptId& attempt)
{
    REKAM_TRY(const SecureBuffer* key, existingKey(record));
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT sealed FROM attempts WHERE id = ? AND recording = ?",
                                  {attempt.bytes(), record.bytes()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing,
                          {{"what", QStringLiteral("attempt")}, {"attempt", attempt.text()}});
    const Place place{"attempts", attemptRow(record, attempt), "sealed", 1};
    const Result<SecureBuffer> plain =
        openPicture(rows[0].blob(0), *key, associatedData(m_core.binding(), place));
    if (!plain)
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("attempt ") + attempt.text()}});
    return decodeAttemptPayload(*plain);
}

Status DraftTable::discard(const RecordId& record)
{
    m_keys.erase(record);
    REKAM_CHECK(m_core.sql().execute("DELETE FROM attempts WHERE recording = ?", {record.bytes()}));
    return m_core.sql().execute("DELETE FROM draft_keys WHERE recording = ?", {record.bytes()});
}

Status DraftTable::destroyRemains()
{
    REKAM_CHECK(m_core.sql().truncateLog());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT DISTINCT epoch FROM draft_keys"));
    std::vector<QString> inUse;
    for (const SqlRow& row : rows)
        inUse.push_back(row.text(0));
    return m_epochs.keepOnly(inUse);
}

void DraftTable::forget()
{
    m_keys.clear();
    m_epochs.forget();
}

} // namespace rekam
