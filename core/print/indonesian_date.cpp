#include "core/print/indonesian_date.h"

#include <array>

namespace rekam {
namespace {

constexpr std::array<const char*, 7> kDays{"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
constexpr std::array<const char*, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                              "Mei",       "Juni",     "Juli",     "Agustus",
                                              "September", "Oktober",  "November", "Desember"};

int hoursAhead(TimeZoneWord zone)
{
    switch (zone) {
    case TimeZoneWord::Wib:
        return 7;
    case TimeZoneWord::Wita:
        return 8;
    case TimeZoneWord::Wit:
        return 9;
    }
    return 7;
}

} // namespace

QString zoneText(TimeZoneWord zone)
{
    switch (zone) {
    case TimeZoneWord::Wib:
        return QStringLiteral("WIB");
    case TimeZoneWord::Wita:
        return QStringLiteral("WITA");
    case TimeZoneWord::Wit:
        return QStringLiteral("WIT");
    }
    return {};
}

QDateTime localTime(const QDateTime& utc, TimeZoneWord zone)
{
    return utc.toOffsetFromUtc(hoursAhead(zone) * 3600);
}

QString longDate(QDate date)
{
    if (!date.isValid())
        return {};
    return QStringLiteral("%1, %2 %3 %4")
        .arg(QLatin1String(kDays.at(static_cast<size_t>(date.dayOfWeek() - 1))))
        .arg(date.day())
        .arg(QLatin1String(kMonths.at(static_cast<size_t>(date.month() - 1))))
        .arg(date.year());
}

QString shortDate(QDate date) { return date.toString(QStringLiteral("dd-MM-yyyy")); }

QString clockText(const QDateTime& utc, TimeZoneWord zone)
{
    return localTime(utc, zone).time().toString(QStringLiteral("HH.mm")) + u' ' + zoneText(zone);
}

} // namespace rekam
