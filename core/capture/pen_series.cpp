#include "core/capture/pen_series.h"

#include <QtEndian>
#include <cstring>

namespace rekam {
namespace {

constexpr std::size_t kHeadSize = 16;
constexpr std::size_t kPointSize = 15;
constexpr std::size_t kMaxPoints = 200'000;
constexpr char kMagic[] = "PEN1";

} // namespace

SecureBuffer encodePenSeries(const PenSeries& series)
{
    SecureBuffer bytes(kHeadSize + series.points.size() * kPointSize, Holds::Picture);
    unsigned char* at = bytes.data();
    std::memcpy(at, kMagic, 4);
    qToBigEndian(series.padWidth, at + 4);
    qToBigEndian(series.padHeight, at + 8);
    qToBigEndian(static_cast<quint32>(series.points.size()), at + 12);
    at += kHeadSize;
    for (const PenPoint& point : series.points) {
        qToBigEndian(point.timeMs, at);
        qToBigEndian(point.x, at + 4);
        qToBigEndian(point.y, at + 8);
        qToBigEndian(point.pressure, at + 12);
        at[14] = point.penDown ? 1 : 0;
        at += kPointSize;
    }
    return bytes;
}

Result<PenSeries> decodePenSeries(std::span<const unsigned char> bytes)
{
    const auto malformed = [] {
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("pen series")}});
    };
    if (bytes.size() < kHeadSize || std::memcmp(bytes.data(), kMagic, 4) != 0)
        return malformed();
    PenSeries series;
    series.padWidth = qFromBigEndian<qint32>(bytes.data() + 4);
    series.padHeight = qFromBigEndian<qint32>(bytes.data() + 8);
    const auto count = qFromBigEndian<quint32>(bytes.data() + 12);
    if (series.padWidth <= 0 || series.padHeight <= 0 || count > kMaxPoints ||
        bytes.size() != kHeadSize + count * kPointSize)
        return malformed();
    series.points.reserve(count);
    quint32 last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned char* at = bytes.data() + kHeadSize + i * kPointSize;
        PenPoint point{qFromBigEndian<quint32>(at), qFromBigEndian<qint32>(at + 4),
                       qFromBigEndian<qint32>(at + 8), qFromBigEndian<quint16>(at + 12), at[14] != 0};
        if (point.timeMs < last || at[14] > 1) // one way to write each series
            return malformed();
        last = point.timeMs;
        series.points.push_back(point);
    }
    return series;
}

} // namespace rekam
