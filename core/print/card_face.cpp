#include "core/print/card_face.h"

#include "core/print/card_art.h"
#include "core/print/card_layout.h"
#include "core/print/pdf_document.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr double kMmPerInch = 25.4;

Status checkComplete(const CardFace& face)
{
    const char* missing = nullptr;
    if (face.portrait.isNull()) {
        missing = "portrait";
    } else if (face.placeOfIssue.trimmed().isEmpty()) {
        missing = "placeOfIssue";
    } else if (!face.issuedOn.isValid()) {
        missing = "issuedOn";
    }
    if (missing)
        return Unexpected(Errc::PrintFailed, {{"missing", QLatin1String(missing)}});
    return {};
}

const CardTemplate::Palette& paletteFor(const Applicant& applicant, const CardTemplate& card)
{
    return applicant.citizenship == Citizenship::Oa ? card.foreign : card.citizen;
}

void paintFront(QPainter& painter, const CardFace& face, const CardLayout& layout, const CardTemplate& card,
                Marking marking)
{
    const CardTemplate::Palette& palette = paletteFor(face.applicant, card);
    paintGround(painter, card, palette);
    QColor ornament = palette.line;
    ornament.setAlphaF(0.16F);
    paintRosette(painter, {38, 35}, 17, ornament);

    paintPortrait(painter, face.portrait, card.portraitMm);
    const double height = card.signatureBottomMm - layout.signatureTopMm;
    const QRectF signatureBox(card.issue.centreMm - card.signatureWidthMm / 2, layout.signatureTopMm,
                              card.signatureWidthMm, height);
    if (!face.signature.isNull() && height > 0)
        paintSignature(painter, face.signature, signatureBox, card.ink);
    for (const PlacedText& placed : layout.texts)
        drawText(painter, placed.text, placed.baselineMm, placed.lineAdvanceMm, placed.align, card.ink);
    if (marking == Marking::Specimen)
        paintSpecimenMark(painter, card, true);
}

void paintBack(QPainter& painter, const CardFace& face, const CardTemplate& card, Marking marking)
{
    const CardTemplate::Palette& palette = paletteFor(face.applicant, card);
    paintGround(painter, card, palette);
    QColor ornament = palette.line;
    ornament.setAlphaF(0.55F);
    const QPointF centre(card.backCentreMm, card.sizeMm.height() / 2);
    paintRosette(painter, centre, 14, ornament);
    for (const CardTemplate::BackLine& line : card.backLines) {
        const FittedText text{{line.text}, card.families, true, line.sizeMm, 100};
        drawText(painter, text, {card.backCentreMm, line.baselineMm}, 0, TextAlign::Centre, card.ink);
    }
    if (marking == Marking::Specimen)
        paintSpecimenMark(painter, card, false);
}

} // namespace

Result<QByteArray> cardPdf(const CardFace& face)
{
    REKAM_CHECK(checkComplete(face));
    const CardTemplate& card = ktpElTemplate();
    REKAM_TRY(const CardLayout layout, layOutFront(face.applicant, face.placeOfIssue, face.issuedOn, card));
    return writePdf({QStringLiteral("KTP-el"),
                     face.issuedOn.startOfDay(Qt::UTC),
                     card.sizeMm,
                     {[&](QPainter& painter) { paintFront(painter, face, layout, card, face.marking); },
                      [&](QPainter& painter) { paintBack(painter, face, card, face.marking); }}});
}

Result<QImage> cardPreview(const CardFace& face, CardSide side, int dpi)
{
    REKAM_CHECK(checkComplete(face));
    const CardTemplate& card = ktpElTemplate();
    REKAM_TRY(const CardLayout layout, layOutFront(face.applicant, face.placeOfIssue, face.issuedOn, card));

    const double pixelsPerMm = std::clamp(dpi, 72, 1200) / kMmPerInch;
    // Whole dots, as a printer counts them: 1012 x 638 at 300 dpi.
    QImage image(static_cast<int>(std::ceil(card.sizeMm.width() * pixelsPerMm)),
                 static_cast<int>(std::ceil(card.sizeMm.height() * pixelsPerMm)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(pixelsPerMm, pixelsPerMm);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(QPointF(0, 0), card.sizeMm), card.cornerMm, card.cornerMm);
    painter.setClipPath(outline);
    if (side == CardSide::Front) {
        paintFront(painter, face, layout, card, Marking::Specimen);
    } else {
        paintBack(painter, face, card, Marking::Specimen);
    }
    return image;
}

} // namespace rekam
