#include "devices/pictures/whole_jpeg.h"

namespace rekam {
namespace {

constexpr int kMarker = 0xFF, kStart = 0xD8, kEnd = 0xD9, kScan = 0xDA, kTemporary = 0x01;

int byteAt(const QByteArray& bytes, qsizetype at) { return static_cast<unsigned char>(bytes.at(at)); }

bool isRestart(int marker) { return marker >= 0xD0 && marker <= 0xD7; }

// The next marker that is not part of the coded data; -1 where the file ends before.
qsizetype afterCodedData(const QByteArray& bytes, qsizetype at)
{
    for (; at + 1 < bytes.size(); ++at) {
        if (byteAt(bytes, at) != kMarker)
            continue;
        const int next = byteAt(bytes, at + 1);
        if (next != 0 && next != kMarker && !isRestart(next))
            return at;
    }
    return -1;
}

} // namespace

bool isJpeg(const QByteArray& bytes)
{
    return bytes.size() > 2 && byteAt(bytes, 0) == kMarker && byteAt(bytes, 1) == kStart;
}

bool isWholeJpeg(const QByteArray& bytes)
{
    if (!isJpeg(bytes))
        return false;
    qsizetype at = 2;
    while (at >= 0 && at + 1 < bytes.size()) {
        if (byteAt(bytes, at) != kMarker)
            return false;
        const int marker = byteAt(bytes, at + 1);
        if (marker == kEnd)
            return true;
        if (marker == kMarker) { // filling
            ++at;
            continue;
        }
        at += 2;
        if (isRestart(marker) || marker == kTemporary)
            continue;
        if (at + 2 > bytes.size())
            return false;
        const int length = byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
        if (length < 2)
            return false;
        at += length;
        if (marker == kScan)
            at = afterCodedData(bytes, at);
    }
    return false;
}

} // namespace rekam
