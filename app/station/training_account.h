// The account of a training home, with a passphrase that is made once and kept beside it in passphrase.txt
// for whoever practises.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QString>

namespace rekam {

inline constexpr char kTrainingAccount[] = "penyelia.1";

// "account passphrase" is the file's one line. Made with 20 random letters where it is missing.
// FileUnwritable, FileUnreadable.
Result<SecureBuffer> trainingPassphrase(const QString& file, const char* account = kTrainingAccount);

} // namespace rekam
