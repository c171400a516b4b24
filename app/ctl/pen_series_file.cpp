#include "app/ctl/pen_series_file.h"

#include "app/ctl/picture_io.h"

#include <QFile>
#include <QFileInfo>

namespace rekam::ctl {
namespace {

constexpr qint64 kLongestLine = 200;
constexpr std::size_t kMostPoints = 200'000;
constexpr int kFullPressure = 1023;

std::optional<PenPoint> pointFrom(const QByteArray& line)
{
    const QList<QByteArray> cells = line.trimmed().split(',');
    if (cells.size() != 5)
        return std::nullopt;
    bool isFine[5] = {};
    PenPoint point;
    point.timeMs = cells[0].toUInt(&isFine[0]);
    point.x = cells[1].toInt(&isFine[1]);
    point.y = cells[2].toInt(&isFine[2]);
    const int pressure = cells[3].toInt(&isFine[3]), pen = cells[4].toInt(&isFine[4]);
    for (const bool fine : isFine)
        if (!fine)
            return std::nullopt;
    if (pressure < 0 || pressure > kFullPressure || pen < 0 || pen > 1)
        return std::nullopt;
    point.pressure = static_cast<quint16>(pressure * 65535 / kFullPressure);
    point.penDown = pen == 1;
    return point;
}

} // namespace

Result<PenSeries> loadPenSeries(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("pen series")}});
    PenSeries series;
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(kLongestLine);
        ++number;
        if (line.trimmed().isEmpty() ||
            (number == 1 && !line.isEmpty() && !QChar::fromLatin1(line.at(0)).isDigit()))
            continue;
        const std::optional<PenPoint> point = pointFrom(line);
        if (!point || series.points.size() >= kMostPoints)
            return Unexpected(Errc::MessageMalformed, {{"line", QString::number(number)}});
        series.points.push_back(*point);
    }
    if (series.points.empty())
        return Unexpected(Errc::MessageMalformed, {{"line", QString::number(number)}});
    return series;
}

Status writePenSeries(const QString& path, const PenSeries& series)
{
    QByteArray text("t_ms,x,y,pressure,pen\n");
    for (const PenPoint& point : series.points)
        text += QByteArray::number(point.timeMs) + ',' + QByteArray::number(point.x) + ',' +
                QByteArray::number(point.y) + ',' +
                QByteArray::number(point.pressure * kFullPressure / 65535) + ',' +
                (point.penDown ? "1\n" : "0\n");
    const auto* begin = reinterpret_cast<const unsigned char*>(text.constData());
    return writeBytes(path, {begin, static_cast<std::size_t>(text.size())});
}

} // namespace rekam::ctl
