// Checks of a closed home, for `rekamctl store verify` and `rekamctl audit verify`. They lock the home,
// change nothing and run on the caller's thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/store/audit_verifier.h"
#include "core/store/home.h"

#include <vector>

namespace rekam {

struct StoreReport
{
    bool databaseSound = false;          // PRAGMA integrity_check
    std::vector<QString> damagedRows;    // "recording 3f2a...": need the passphrase to be looked for
    bool rowsChecked = false;            // an account and its passphrase were given
    std::vector<QString> missingPackets; // packet ids whose file is gone or of another length or digest
    std::vector<QString> orphanFiles;
    int packets = 0;
    int recordings = 0;
    AuditReport audit;

    bool isSound() const;
};
// With an account and passphrase every sealed row is opened as well. HomeMissing, HomeInUse, PassphraseWrong,
// ...
Result<StoreReport> verifyStore(const QString& homeFolder);
Result<StoreReport> verifyStore(const QString& homeFolder, const QString& account,
                                const SecureBuffer& passphrase);

// The chain, its signatures, the head kept beside the database, and what the centre countersigned.
Result<AuditReport> verifyAudit(const QString& homeFolder);

} // namespace rekam
