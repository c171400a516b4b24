// What a card shows besides text: ground, ornament, pictures, the mark SPESIMEN. The painter's unit is 1 mm.
// The ornament is our own: no emblem of the state is drawn.
#pragma once

#include "core/print/card_template.h"

#include <QImage>

class QPainter;

namespace rekam {

void paintGround(QPainter& painter, const CardTemplate& card, const CardTemplate::Palette& palette);
void paintRosette(QPainter& painter, QPointF centreMm, double radiusMm, const QColor& ink);

// Fills the box, cut evenly on two sides where the shape differs.
void paintPortrait(QPainter& painter, const QImage& portrait, const QRectF& boxMm);
// The pen strokes alone, without their paper, as large as the box allows.
void paintSignature(QPainter& painter, const QImage& signature, const QRectF& boxMm, const QColor& ink);

// Across the card, at its foot and, on the front, over the portrait.
void paintSpecimenMark(QPainter& painter, const CardTemplate& card, bool overPortrait);

} // namespace rekam
