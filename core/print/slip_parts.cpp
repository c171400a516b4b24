#include "core/print/slip_parts.h"

#include "core/print/pdf_document.h"

#include <QPainter>
#include <cmath>

namespace rekam {

void addHead(SheetFlow& sheet, const IssuingOffice& office, Marking marking, TextAlign align)
{
    const SheetStyle& style = sheet.style();
    if (marking == Marking::Specimen) {
        sheet.banner(QStringLiteral("SPESIMEN \u00b7 DATA LATIHAN"), style.bodyMm);
        sheet.gap(2);
    }
    sheet.text(QStringLiteral("PEMERINTAH ") + office.regency.toUpper(), style.smallMm, Weight::Normal,
               align);
    sheet.text(QStringLiteral("DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"), style.smallMm, Weight::Bold, align);
    const QString counter =
        office.counter.isEmpty() ? QString() : QStringLiteral(" \u00b7 ") + office.counter;
    sheet.text(office.place + counter, style.bodyMm, Weight::Normal, align);
    sheet.rule(0.5);
}

void addTitle(SheetFlow& sheet, const QString& title, TextAlign align)
{
    sheet.gap(0.8);
    sheet.text(title, sheet.style().titleMm, Weight::Bold, align);
    sheet.gap(1.4);
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

Result<QByteArray> slipPdf(const SheetFlow& sheet, const QString& title, const QDateTime& createdAt)
{
    const QSizeF size(sheet.style().widthMm, std::ceil(sheet.heightMm()));
    return writePdf({title, createdAt, size, {[&](QPainter& painter) { sheet.paint(painter); }}});
}

} // namespace rekam
