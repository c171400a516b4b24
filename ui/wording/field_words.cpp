#include "ui/wording/field_words.h"

#include "ui/language/language.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString durationText(std::chrono::minutes time)
{
    const auto hours = static_cast<int>(time.count() / 60);
    const auto minutes = static_cast<int>(time.count() % 60);
    return hours > 0 ? tr("%1 jam %2 menit").arg(hours).arg(minutes) : tr("%1 menit").arg(minutes);
}

} // namespace

QString outreachKindWord(OutreachKind kind)
{
    switch (kind) {
    case OutreachKind::HomeVisit:
        return tr("Kunjungan rumah");
    case OutreachKind::School:
        return tr("Sekolah");
    case OutreachKind::Village:
        return tr("Desa/kelurahan");
    case OutreachKind::Prison:
        return tr("Lembaga pemasyarakatan");
    }
    return {};
}

QString attendanceWord(Attendance attendance)
{
    switch (attendance) {
    case Attendance::NotMet:
        return tr("belum bertemu");
    case Attendance::Refused:
        return tr("menolak");
    case Attendance::Deferred:
        return tr("ditunda");
    case Attendance::Served:
        return tr("dilayani");
    case Attendance::Recorded:
        return tr("direkam");
    }
    return {};
}

QString suppliesText(const FieldSupplies& supplies)
{
    return tr("Cukup untuk ± %1 perekaman").arg(supplies.recordings());
}

QString batteryText(const FieldSupplies& supplies)
{
    const BatteryFacts& battery = supplies.battery;
    if (!battery.isThere)
        return tr("Tanpa baterai");
    if (battery.isOnMains)
        return tr("Baterai %1 %, tersambung listrik").arg(battery.percent);
    if (battery.left)
        return tr("Baterai %1 %, ± %2").arg(battery.percent).arg(durationText(*battery.left));
    return tr("Baterai %1 %").arg(battery.percent);
}

QString offlineLeftText(const OfflineAllowance& allowance)
{
    if (!allowance.mayRecord())
        return tr("luring: perekaman berhenti");
    if (allowance.daysLeft && allowance.recordingsLeft)
        return tr("luring: sisa %1 hari, %2 rekaman").arg(*allowance.daysLeft).arg(*allowance.recordingsLeft);
    if (allowance.daysLeft)
        return tr("luring: sisa %1 hari").arg(*allowance.daysLeft);
    if (allowance.recordingsLeft)
        return tr("luring: sisa %1 rekaman").arg(*allowance.recordingsLeft);
    return tr("luring");
}

int copyAgeDays(const QDateTime& heardAt, const QDateTime& now)
{
    return static_cast<int>(
        std::max<qint64>(0, heardAt.toLocalTime().date().daysTo(now.toLocalTime().date())));
}

QString copyAgeText(const QDateTime& heardAt, const QDateTime& now)
{
    const int days = copyAgeDays(heardAt, now);
    return days == 0 ? tr("hari ini") : tr("%1 hari lalu").arg(days);
}

OfflineStopWords offlineStopWords(OfflineStop stop)
{
    switch (stop) {
    case OfflineStop::None:
        return {};
    case OfflineStop::NotAllowed:
        return {tr("Perekaman tanpa sambungan ke pusat tidak diizinkan."),
                tr("Sambungkan ke pusat, lalu tekan Enter lagi. Kunjungan ini tetap tersimpan.")};
    case OfflineStop::DaysOver:
        return {
            tr("Batas hari bekerja tanpa sambungan sudah habis."),
            tr("Bawa komputer ke tempat bersinyal dan tunggu kiriman selesai, lalu rekam lagi. Semua yang "
               "sudah direkam tetap aman.")};
    case OfflineStop::RecordsOver:
        return {
            tr("Batas jumlah rekaman yang belum terkirim sudah habis."),
            tr("Bawa komputer ke tempat bersinyal dan tunggu kiriman selesai, lalu rekam lagi. Semua yang "
               "sudah direkam tetap aman.")};
    }
    return {};
}

} // namespace rekam::ui
