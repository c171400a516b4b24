#include "core/print/attendance_paper.h"

#include "core/print/detail/listed_pages.h"
#include "core/print/slip_parts.h"

#include <optional>

namespace rekam {
namespace {

constexpr double kCodeMm = 32;
constexpr double kSignatureMm = 16; // room to sign in
constexpr double kWhat = 0.7;
constexpr double kNumberShare = 0.07;
constexpr double kNameShare = 0.37;
constexpr double kNikShare = 0.24;
constexpr double kTicketShare = 0.1;

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

QString printedKind(OutreachKind kind)
{
    switch (kind) {
    case OutreachKind::HomeVisit:
        return QStringLiteral("Kunjungan rumah");
    case OutreachKind::School:
        return QStringLiteral("Sekolah");
    case OutreachKind::Village:
        return QStringLiteral("Desa/kelurahan");
    case OutreachKind::Prison:
        return QStringLiteral("Lembaga pemasyarakatan");
    }
    return {};
}

QString printedAttendance(const AttendanceRow& row)
{
    switch (row.attendance) {
    case Attendance::NotMet:
        return QStringLiteral("tidak bertemu");
    case Attendance::Refused:
        return QStringLiteral("menolak: ") + row.refused;
    case Attendance::Deferred:
        return QStringLiteral("ditunda");
    case Attendance::Served:
        return QStringLiteral("dilayani");
    case Attendance::Recorded:
        return QStringLiteral("direkam");
    }
    return {};
}

void addTally(SheetFlow& sheet, const OutreachTally& tally)
{
    const double body = sheet.style().bodyMm;
    const auto line = [&](const QString& what, int count, Weight weight = Weight::Normal) {
        sheet.row({{what, kWhat, weight}, {QStringLiteral("%1 orang").arg(count), 1 - kWhat, weight}}, body);
    };
    sheet.rule(0.4);
    line(QStringLiteral("Diharapkan menurut daftar"), tally.expected, Weight::Bold);
    sheet.rule();
    line(QStringLiteral("Datang"), tally.came);
    line(QStringLiteral("– direkam"), tally.recorded);
    line(QStringLiteral("– dilayani tanpa perekaman"), tally.served);
    line(QStringLiteral("– ditunda"), tally.deferred);
    line(QStringLiteral("Menolak"), tally.refused);
    line(QStringLiteral("Tidak bertemu"), tally.notMet);
    sheet.rule();
    line(QStringLiteral("Datang di luar daftar"), tally.walkIns);
    line(QStringLiteral("– di antaranya direkam"), tally.walkInsRecorded);
    sheet.rule(0.4);
    sheet.gap(1.5);
}

std::vector<SheetFlow::Cell> cells(const QString& number, const QString& name, const QString& nik,
                                   const QString& ticket, const QString& what, Weight weight)
{
    return {{number, kNumberShare, weight},
            {name, kNameShare, weight},
            {nik, kNikShare, weight},
            {ticket, kTicketShare, weight},
            {what, 1 - kNumberShare - kNameShare - kNikShare - kTicketShare, weight}};
}

ListedRows listed(const std::vector<AttendanceRow>& rows)
{
    ListedRows list;
    list.title = cells(QStringLiteral("No."), QStringLiteral("Nama"), QStringLiteral("NIK"),
                       QStringLiteral("Nomor"), QStringLiteral("Keterangan"), Weight::Bold);
    int number = 0;
    for (const AttendanceRow& row : rows) {
        const QString what = row.isWalkIn ? printedAttendance(row) + QStringLiteral(", di luar daftar")
                                          : printedAttendance(row);
        list.rows.push_back(cells(QString::number(++number), orDash(row.name), row.nik.masked(),
                                  orDash(row.ticket), what, Weight::Normal));
    }
    return list;
}

void addSignatures(SheetFlow& sheet, const QString& account)
{
    sheet.gap(3);
    sheet.row({{QStringLiteral("Petugas"), 0.5, Weight::Normal},
               {QStringLiteral("Yang mewakili tempat kegiatan"), 0.5, Weight::Normal}},
              sheet.style().bodyMm);
    sheet.gap(kSignatureMm);
    sheet.row({{QStringLiteral("( %1 )").arg(account), 0.5, Weight::Bold},
               {QStringLiteral("( ............................... )"), 0.5, Weight::Bold}},
              sheet.style().bodyMm);
}

} // namespace

std::vector<int> sealedCounts(const OutreachTally& tally)
{
    return {tally.expected, tally.came,    tally.recorded, tally.served,
            tally.deferred, tally.refused, tally.notMet,   tally.walkIns};
}

Result<Paper> attendancePaper(const AttendancePaper& attendance)
{
    const Outreach& outreach = attendance.outreach;
    REKAM_CHECK(needs(!outreach.number.isEmpty(), "number"));
    REKAM_CHECK(needs(outreach.closedAt.isValid(), "at"));
    REKAM_CHECK(needsOffice(attendance.office));
    REKAM_CHECK(needs(tallyOf(outreach.attendance) == outreach.tally, "attendance"));
    std::optional<QrCode> code;
    if (!attendance.sealText.isEmpty()) {
        REKAM_TRY(code, QrCode::of(attendance.sealText));
    }
    const auto opening = [&](SheetFlow& sheet) {
        addHead(sheet, attendance.office, attendance.marking);
        addTitle(sheet, QStringLiteral("DAFTAR HADIR PELAYANAN JEMPUT BOLA"));
        addFact(sheet, QStringLiteral("Nomor"), outreach.number, Weight::Bold);
        addFact(sheet, QStringLiteral("Tempat"), outreach.place, Weight::Bold);
        addFact(sheet, QStringLiteral("Jenis"), printedKind(outreach.kind));
        addFact(sheet, QStringLiteral("Dibuka"), dayAndTime(outreach.openedAt, attendance.office));
        addFact(sheet, QStringLiteral("Ditutup"), dayAndTime(outreach.closedAt, attendance.office));
        sheet.gap(1.5);
        addTally(sheet, outreach.tally);
    };
    const auto closing = [&](SheetFlow& sheet) {
        addSignatures(sheet, attendance.operatorAccount);
        if (code) {
            sheet.gap(3);
            sheet.codeBeside(*code, kCodeMm, QStringLiteral("Bertanda tangan digital"),
                             QStringLiteral("Pindai kode ini untuk memastikan nomor dan jumlah pada lembar "
                                            "ini asli dan tidak diubah."));
        }
        addFoot(sheet, attendance.office);
    };
    return listedPaper(QStringLiteral("Daftar hadir %1").arg(outreach.number), outreach.closedAt, opening,
                       listed(outreach.attendance), closing);
}

} // namespace rekam
