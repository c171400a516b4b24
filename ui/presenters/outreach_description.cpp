#include "ui/presenters/outreach_presenter.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/field_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

ListCell attendanceCell(const AttendanceRow& row)
{
    const QString word = attendanceWord(row.attendance);
    switch (row.attendance) {
    case Attendance::NotMet:
        return {word, {}, false, true};
    case Attendance::Refused:
        return {word, Tone::Neutral};
    case Attendance::Deferred:
        return {word, Tone::Fair};
    case Attendance::Served:
    case Attendance::Recorded:
        return {word, Tone::Good};
    }
    return {word};
}

ListCell copyCell(const AttendanceRow& row, const OutreachScreen& screen)
{
    if (row.isWalkIn)
        return {tr("di luar daftar"), {}, false, true};
    if (!row.heardAt.isValid())
        return {tr("belum ada"), Tone::Fair};
    const QString age = copyAgeText(row.heardAt, screen.snapshot.now);
    const bool isOld = copyAgeDays(row.heardAt, screen.snapshot.now) > screen.oldCopyDays;
    return isOld ? ListCell{age, Tone::Fair} : ListCell{age};
}

bool isWanted(const AttendanceRow& row, const QString& wanted)
{
    return wanted.isEmpty() || row.name.contains(wanted, Qt::CaseInsensitive) ||
           row.nik.text().contains(wanted);
}

// Data that are missing or old are told before the station leaves.
QString dataNote(const OutreachSnapshot& snapshot)
{
    if (snapshot.isPreparing())
        return tr("Mengambil data register: %1 dari %2…").arg(snapshot.asked).arg(snapshot.toAsk);
    const auto missing =
        std::count_if(snapshot.rows.begin(), snapshot.rows.end(),
                      [](const AttendanceRow& row) { return !row.isWalkIn && !row.heardAt.isValid(); });
    return missing == 0 ? QString()
                        : tr("%1 orang belum ada datanya; F5 mengambilnya dari pusat.").arg(missing);
}

QString importNote(const OutreachSnapshot& snapshot)
{
    if (!snapshot.imported)
        return {};
    const RosterImport& import = *snapshot.imported;
    QString note = tr("%1 orang ditambahkan").arg(import.added);
    if (import.known > 0)
        note += tr(", %1 sudah ada").arg(import.known);
    if (import.unreadable > 0)
        note += tr(", %1 baris tanpa NIK").arg(import.unreadable);
    return note + u'.';
}

QString noteOf(const OutreachScreen& screen)
{
    const OutreachSnapshot& snapshot = screen.snapshot;
    QStringList parts;
    if (snapshot.supplies)
        parts << suppliesText(*snapshot.supplies) + QStringLiteral(" · ") + batteryText(*snapshot.supplies) +
                     QStringLiteral(" · ") +
                     tr("ruang untuk %1").arg(screenLocale().toString(snapshot.supplies->byDisk));
    if (!screen.allowance.isConnected)
        parts << offlineLeftText(screen.allowance);
    for (const QString& part : {importNote(snapshot), dataNote(snapshot)}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (!screen.wanted.isEmpty())
        parts << tr("Hanya yang memuat “%1”; F3 mengubahnya.").arg(screen.wanted);
    return parts.join(QStringLiteral(" · "));
}

void describeChosen(ListView& view, const AttendanceRow& row, const OutreachScreen& screen)
{
    view.detailTitle = expectedName(row);
    view.detail = {
        {tr("NIK"), row.nik.masked()},
        {tr("Keadaan"), attendanceWord(row.attendance)},
        {tr("Nomor"), row.ticket},
        {tr("Datang pukul"), row.arrivedAt.isValid() ? clockText(row.arrivedAt) : QString()},
        {tr("Data register"), row.heardAt.isValid()
                                  ? tr("salinan dari %1").arg(copyAgeText(row.heardAt, screen.snapshot.now))
                                  : QString()},
        {tr("Alasan menolak"), row.refused}};
}

int firstAwaited(const std::vector<const AttendanceRow*>& rows)
{
    const auto at = std::find_if(rows.begin(), rows.end(), [](const AttendanceRow* row) {
        return !row->isWalkIn && row->attendance == Attendance::NotMet;
    });
    return at == rows.end() ? 0 : static_cast<int>(at - rows.begin());
}

void describeOpen(ListView& view, const OutreachScreen& screen, const QString& selected)
{
    const Outreach& outreach = *screen.snapshot.current;
    const OutreachTally& tally = screen.snapshot.tally;
    view.title = tr("%1 · %2").arg(outreachKindWord(outreach.kind), outreach.place);
    view.note = noteOf(screen);
    view.figures = {{tr("diharapkan"), tally.expected, Tone::Neutral},
                    {tr("datang"), tally.came + tally.walkIns, Tone::Now},
                    {tr("direkam"), tally.recorded + tally.walkInsRecorded, Tone::Good},
                    {tr("belum bertemu"), tally.notMet, tally.notMet > 0 ? Tone::Fair : Tone::Good}};
    view.columns = {{tr("Nama"), 0}, {tr("NIK"), 150}, {tr("Data register"), 128}, {tr("Keadaan"), 132}};
    const std::vector<const AttendanceRow*> rows = shownRows(screen);
    for (const AttendanceRow* row : rows)
        view.rows.push_back({row->nik.text(),
                             {{expectedName(*row), {}, true},
                              {row->nik.masked(), {}, false, true},
                              copyCell(*row, screen),
                              attendanceCell(*row)}});
    if (!rows.empty()) {
        view.selected = selected.isEmpty() ? firstAwaited(rows) : chosenRow(view.rows, selected);
        describeChosen(view, *rows[static_cast<size_t>(view.selected)], screen);
    }
    view.emptyTitle = screen.wanted.isEmpty() ? tr("Daftar masih kosong") : tr("Tidak ada yang cocok");
    view.emptyText = screen.wanted.isEmpty()
                         ? tr("F10 menambah orang: ketik NIK, nama berkas, atau ambil daftar undangan pusat.")
                         : tr("F3 mencari dengan kata lain.");
}

void describeClosed(ListView& view, const OutreachSnapshot& snapshot, const QString& selected)
{
    view.title = tr("Jemput bola (%1 sesi)").arg(snapshot.closed.size());
    view.columns = {{tr("Nomor"), 150},      {tr("Tempat"), 0},  {tr("Hari"), 96},
                    {tr("Diharapkan"), 100}, {tr("Datang"), 80}, {tr("Direkam"), 84}};
    for (const Outreach& outreach : snapshot.closed) {
        const OutreachTally& tally = outreach.tally;
        view.rows.push_back({outreach.id.text(),
                             {{outreach.number, {}, true},
                              {outreach.place},
                              {shortDayText(outreach.day)},
                              {QString::number(tally.expected)},
                              {QString::number(tally.came + tally.walkIns)},
                              {QString::number(tally.recorded + tally.walkInsRecorded)}}});
    }
    view.selected = chosenRow(view.rows, selected);
    if (view.selected >= 0) {
        const Outreach& outreach = snapshot.closed[static_cast<size_t>(view.selected)];
        view.detailTitle = outreach.number;
        view.detail = {{tr("Jenis"), outreachKindWord(outreach.kind)},
                       {tr("Tempat"), outreach.place},
                       {tr("Hari"), longDayText(outreach.day)},
                       {tr("Ditunda"), QString::number(outreach.tally.deferred)},
                       {tr("Menolak"), QString::number(outreach.tally.refused)},
                       {tr("Tidak bertemu"), QString::number(outreach.tally.notMet)},
                       {tr("Di luar daftar"), QString::number(outreach.tally.walkIns)},
                       {tr("Ditutup oleh"), outreach.closedBy}};
    }
    view.emptyTitle = tr("Belum ada sesi jemput bola");
    view.emptyText = tr("Enter membuka sesi sebelum berangkat, selagi komputer masih tersambung.");
}

} // namespace

std::vector<const AttendanceRow*> shownRows(const OutreachScreen& screen)
{
    std::vector<const AttendanceRow*> rows;
    for (const AttendanceRow& row : screen.snapshot.rows) {
        if (isWanted(row, screen.wanted))
            rows.push_back(&row);
    }
    return rows;
}

QString expectedName(const AttendanceRow& row)
{
    return row.name.isEmpty() ? tr("(nama belum diketahui)") : row.name;
}

ListView describeOutreach(const OutreachScreen& screen, const QString& selected)
{
    ListView view;
    if (screen.snapshot.current)
        describeOpen(view, screen, selected);
    else
        describeClosed(view, screen.snapshot, selected);
    return view;
}

} // namespace rekam::ui
