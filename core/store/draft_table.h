// Drafts: each recording's own key, wrapped by the key of its day, and the attempts sealed under it. Store
// thread only.
#pragma once

#include "core/store/store_core.h"
#include "core/vault/epoch_keys.h"

#include <map>

namespace rekam {

class DraftTable
{
public:
    explicit DraftTable(StoreCore& core) : m_core(core), m_epochs(core.home().keysFolder(), core.binding()) {}

    // The key of a draft; made where there is none yet. Inside a transaction.
    Result<const SecureBuffer*> keyFor(const RecordId& record);
    // RecordMissing where the recording has no draft key (any more).
    Result<const SecureBuffer*> existingKey(const RecordId& record);

    Status saveAttempt(const RecordId& record, const AttemptPayload& payload);
    Result<AttemptPayload> loadAttempt(const RecordId& record, const AttemptId& attempt);

    // Inside a transaction: attempts and key of one recording.
    Status discard(const RecordId& record);
    // After its commit: the log is truncated and days without drafts are destroyed. Safe to repeat.
    Status destroyRemains();
    void forget(); // at lock

private:
    StoreCore& m_core;
    EpochKeys m_epochs;
    std::map<RecordId, SecureBuffer> m_keys;
};

} // namespace rekam
