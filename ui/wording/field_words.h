// A station that is out: battery and disk in recordings, days without the centre, how old the register's data
// are.
#pragma once

#include "core/service/field_supplies.h"
#include "core/service/offline_allowance.h"
#include "core/service/outreach.h"

#include <QString>

namespace rekam::ui {

QString outreachKindWord(OutreachKind kind); // "Sekolah"
QString attendanceWord(Attendance attendance);
QString suppliesText(const FieldSupplies& supplies); // "Cukup untuk ± 41 perekaman"
QString batteryText(const FieldSupplies& supplies);  // "Baterai 62 %, ± 2 jam 10 menit"
QString offlineLeftText(
    const OfflineAllowance& allowance); // "luring: sisa 5 hari, 480 perekaman"; no limit: "luring"
// How many days ago, by the day at the station: "hari ini", "3 hari lalu".
QString copyAgeText(const QDateTime& heardAt, const QDateTime& now);
int copyAgeDays(const QDateTime& heardAt, const QDateTime& now);

struct OfflineStopWords
{
    QString cause;
    QString nextStep;
};
// Empty where nothing stops.
OfflineStopWords offlineStopWords(OfflineStop stop);

} // namespace rekam::ui
