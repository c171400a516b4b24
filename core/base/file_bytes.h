// What a file holds, up to a limit, in no more memory than that takes. QIODevice::read() takes all of the
// limit before it looks: a picture of 200 KB under a limit of 128 MB costs 128 MB for a while, each time.
#pragma once

#include <QByteArray>
#include <QFile>

namespace rekam {

// From where the file stands to its end, or to `most` bytes; short where it could not be read further
// (file.error()). The file is open. Pipes are read to their end too.
QByteArray readAtMost(QFile& file, qint64 most);

} // namespace rekam
