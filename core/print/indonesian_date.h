// Dates and times as Indonesian papers write them, whatever the computer's own language.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace rekam {

// Western, central and eastern time: UTC+7, +8, +9, without summer time.
enum class TimeZoneWord
{
    Wib,
    Wita,
    Wit
};

QString zoneText(TimeZoneWord zone);
QDateTime localTime(const QDateTime& utc, TimeZoneWord zone);

QString longDate(QDate date);                               // "Selasa, 14 Juli 2026"
QString shortDate(QDate date);                              // "14-07-2026", as on the card
QString clockText(const QDateTime& utc, TimeZoneWord zone); // "09.41 WIB"

} // namespace rekam
