// A finished page as a file: temporary file, fsync, rename, fsync of the folder.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rekam {

// Letters, digits, dot, dash and underscore, not beginning with a dot, at most 80: a name that stays in its
// folder.
bool isJobName(const QString& name);

// PrintFailed where the name or the bytes are no page; DiskFull, FileUnwritable. Replaces a page of the same
// name.
Status writePage(const QString& folder, const QString& jobName, const QByteArray& pdf);

} // namespace rekam
