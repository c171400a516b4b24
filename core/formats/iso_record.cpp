#include "core/formats/iso_record.h"

#include <QStringList>
#include <algorithm>

namespace rekam {

IsoTime IsoTime::of(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    const QTime clock = utc.time();
    return {static_cast<quint16>(date.year()),   static_cast<quint8>(date.month()),
            static_cast<quint8>(date.day()),     static_cast<quint8>(clock.hour()),
            static_cast<quint8>(clock.minute()), static_cast<quint8>(clock.second()),
            static_cast<quint16>(clock.msec())};
}

bool IsoTime::isUnknown() const { return *this == IsoTime(); }

QString IsoTime::text() const
{
    if (isUnknown())
        return {};
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (hour == 0xFF)
        return QStringLiteral("%1-%2-%3").arg(year, 4, 10, QLatin1Char('0')).arg(two(month), two(day));
    return QStringLiteral("%1-%2-%3T%4:%5:%6.%7Z")
        .arg(year, 4, 10, QLatin1Char('0'))
        .arg(two(month), two(day), two(hour), two(minute), two(second))
        .arg(millisecond, 3, 10, QLatin1Char('0'));
}

bool IsoTime::isPossible() const
{
    const auto within = [](int value, int least, int most, int unknown) {
        return value == unknown || (value >= least && value <= most);
    };
    return within(month, 1, 12, 0xFF) && within(day, 1, 31, 0xFF) && within(hour, 0, 23, 0xFF) &&
           within(minute, 0, 59, 0xFF) && within(second, 0, 60, 0xFF) && within(millisecond, 0, 999, 0xFFFF);
}

void appendFindings(const IsoCapture& capture, IsoFindings& findings)
{
    if (!capture.takenAt.isPossible())
        findings.push_back(QStringLiteral("captureTime"));
    const bool areScores =
        std::all_of(capture.qualities.begin(), capture.qualities.end(), [](const IsoQuality& quality) {
            return quality.score <= 100 || quality.score == IsoQuality::kFailed;
        });
    if (!areScores)
        findings.push_back(QStringLiteral("qualityScore"));
}

} // namespace rekam
