// What a signature pad reports: points in time. 0.01 mm units keep a pad's full resolution (typical pads:
// 0.01 mm, 200 points/s).
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QMetaType>
#include <vector>

namespace rekam {

struct PenPoint
{
    quint32 timeMs = 0;   // since the first point
    qint32 x = 0;         // 0.01 mm, rightwards
    qint32 y = 0;         // 0.01 mm, downwards
    quint16 pressure = 0; // 0..65535
    bool penDown = false;
    friend bool operator==(const PenPoint&, const PenPoint&) = default;
};

struct PenSeries
{
    qint32 padWidth = 0;  // 0.01 mm
    qint32 padHeight = 0; // 0.01 mm
    std::vector<PenPoint> points;
    friend bool operator==(const PenSeries&, const PenSeries&) = default;
};

// Big-endian: "PEN1", pad width 4, pad height 4, count 4, then 15 bytes a point (time 4, x 4, y 4, pressure
// 2, down 1).
SecureBuffer encodePenSeries(const PenSeries& series);
// Length-checked: at most 200,000 points, times that do not go back. MessageMalformed otherwise.
Result<PenSeries> decodePenSeries(std::span<const unsigned char> bytes);

} // namespace rekam

Q_DECLARE_METATYPE(rekam::PenSeries)
