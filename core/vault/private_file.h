// Files that only their owner may read: written whole or not at all, never through a symbolic link.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>
#include <QString>
#include <span>

namespace rekam {

// Temporary file beside it (0600), fsync, rename over `path`, fsync of the folder, read back and compared.
// DiskFull, DiskFailed, FileUnwritable with fact "file" (the name without its folder).
Status writePrivateFile(const QString& path, std::span<const unsigned char> bytes);
Status writePrivateFile(const QString& path, const QByteArray& bytes);

// Opened with O_NOFOLLOW; refused where others may read it, where it is not a plain file of ours or longer
// than `maxBytes`. KeyFileMissing, KeyFileDamaged, HomeNotPrivate.
Result<SecureBuffer> readPrivateFile(const QString& path, std::size_t maxBytes);

// Overwritten with random bytes, fsynced, unlinked, folder fsynced. What an SSD keeps below cannot be
// promised: that is why only keys are destroyed this way. A file that is not there is fine.
Status destroyFile(const QString& path);

Status syncFolder(const QString& folder);

// What errno means here: DiskFull, DiskFailed, StoreReadOnly or FileUnwritable.
Unexpected fileError(int errorNumber, const QString& path, const char* operation);

} // namespace rekam
