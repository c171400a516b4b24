#include "core/print/slip_parts.h"

#include "core/print/pdf_document.h"

namespace rekam {

void addHead(SheetFlow& sheet, const IssuingOffice& office, Marking marking)
{
    const SheetStyle& style = sheet.style();
    if (marking == Marking::Specimen) {
        sheet.banner(QStringLiteral("SPESIMEN \u00b7 DATA LATIHAN"), style.smallMm);
        sheet.gap(2);
    }
    sheet.text(QStringLiteral("PEMERINTAH ") + office.regency.toUpper(), style.smallMm, Weight::Normal,
               TextAlign::Centre);
    sheet.text(QStringLiteral("DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"), style.smallMm, Weight::Bold,
               TextAlign::Centre);
    const QString both = office.place + QStringLiteral(" \u00b7 ") + office.counter;
    if (!office.counter.isEmpty() && sheet.fitsLine(both, style.bodyMm)) {
        sheet.text(both, style.bodyMm, Weight::Normal, TextAlign::Centre);
    } else {
        sheet.text(office.place, style.bodyMm, Weight::Normal, TextAlign::Centre);
        sheet.text(office.counter, style.bodyMm, Weight::Normal, TextAlign::Centre);
    }
    sheet.rule(0.5);
}

void addTitle(SheetFlow& sheet, const QString& title)
{
    sheet.gap(0.8);
    sheet.text(title, sheet.style().titleMm, Weight::Bold, TextAlign::Centre);
    sheet.gap(1.4);
}

void addFact(SheetFlow& sheet, const QString& label, const QString& value, Weight weight, double labelShare)
{
    sheet.row({{label, labelShare, Weight::Normal}, {value, 1 - labelShare, weight}}, sheet.style().bodyMm);
}

void addFoot(SheetFlow& sheet, const IssuingOffice& office)
{
    const SheetStyle& style = sheet.style();
    sheet.gap(3);
    sheet.banner(QStringLiteral("GRATIS"), style.titleMm * 1.15);
    sheet.gap(1);
    sheet.text(QStringLiteral("Tidak dipungut biaya (UU 24/2013 pasal 79A)"), style.smallMm, Weight::Normal,
               TextAlign::Centre);
    if (!office.callCentre.isEmpty()) {
        sheet.text(QStringLiteral("Pertanyaan dan aduan: ") + office.callCentre, style.smallMm, Weight::Bold,
                   TextAlign::Centre);
    }
}

QDate dayAt(const QDateTime& utc, const IssuingOffice& office) { return localTime(utc, office.zone).date(); }

QString dayAndTime(const QDateTime& utc, const IssuingOffice& office)
{
    return longDate(dayAt(utc, office)) + QStringLiteral(", pukul ") + clockText(utc, office.zone);
}

Status needs(bool isThere, const char* what)
{
    if (!isThere)
        return Unexpected(Errc::PrintFailed, {{"missing", QLatin1String(what)}});
    return {};
}

Status needsOffice(const IssuingOffice& office)
{
    return needs(!office.regency.isEmpty() && !office.place.isEmpty(), "office");
}

Result<QByteArray> pdfOf(const Result<Paper>& paper)
{
    if (!paper)
        return Unexpected(paper.error());
    return writePdf(*paper);
}

} // namespace rekam
