// The person class while somebody is signed in: drafts, desk extracts, index, card data. Dropped at lock;
// buffers are wiped.
#pragma once

#include "core/vault/box_key.h"
#include "core/vault/seal.h"

namespace rekam {

class PersonKeys
{
public:
    // A new master key for a new home.
    static SecureBuffer newMaster() { return randomKey(); }
    explicit PersonKeys(SecureBuffer master); // 32 bytes

    const SecureBuffer& master() const { return m_master; } // to wrap it for one more account
    const SecureBuffer& rowKey() const { return m_rowKey; }
    const SecureBuffer& indexKey() const { return m_indexKey; } // NIK
    const SecureBuffer& epochKey() const { return m_epochKey; } // wraps the daily keys of drafts
    // Personal data that arrive while locked are sealed to its public half.
    const BoxKey& inbox() const { return m_inbox; }

private:
    SecureBuffer m_master;
    SecureBuffer m_rowKey;
    SecureBuffer m_indexKey;
    SecureBuffer m_epochKey;
    BoxKey m_inbox;
};

} // namespace rekam
