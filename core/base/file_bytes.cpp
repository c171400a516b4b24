#include "core/base/file_bytes.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kPiece = 64LL * 1024; // of what does not say how long it is

} // namespace

QByteArray readAtMost(QFile& file, qint64 most)
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const qint64 expected = file.isSequential() ? kPiece : std::max(kPiece, file.size() - file.pos());
        const QByteArray piece = file.read(std::min(expected, most - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

} // namespace rekam
