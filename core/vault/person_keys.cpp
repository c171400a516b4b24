#include "core/vault/person_keys.h"

namespace rekam {
namespace {

constexpr char kPurpose[9] = "person_1";
enum PersonSubkey : quint64
{
    kRow = 1,
    kIndex,
    kEpoch,
    kInbox
};

} // namespace

PersonKeys::PersonKeys(SecureBuffer master)
    : m_master(std::move(master)),
      m_rowKey(deriveKey(m_master, kRow, kPurpose)),
      m_indexKey(deriveKey(m_master, kIndex, kPurpose)),
      m_epochKey(deriveKey(m_master, kEpoch, kPurpose)),
      m_inbox(BoxKey::fromSeed(deriveKey(m_master, kInbox, kPurpose)))
{}

} // namespace rekam
