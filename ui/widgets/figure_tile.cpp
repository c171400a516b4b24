#include "ui/widgets/figure_tile.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

void FigureTile::setFigure(const ListFigure& figure)
{
    m_figure = figure;
    setAccessibleName(figure.label + QStringLiteral(": ") + QString::number(figure.count));
    update();
}

// Coloured only where there is something to act on.
void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    const bool isQuiet = m_figure.count == 0 || m_figure.tone == Tone::Neutral;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()), kRadius, kRadius);
    painter.fillPath(ground, isQuiet ? t.sunken : t.soft(m_figure.tone));
    painter.setPen(isQuiet ? t.text : t.ink(m_figure.tone));
    painter.setFont(uiFont(22, QFont::Bold));
    drawFigures(painter, QRectF(14, 6, width() - 28, 32), Qt::AlignLeft, QString::number(m_figure.count));
    painter.setFont(uiFont(13));
    painter.setPen(isQuiet ? t.muted : t.ink(m_figure.tone));
    painter.drawText(QRectF(14, 38, width() - 28, 20), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     fitted(painter.fontMetrics(), m_figure.label, width() - 28, this));
}

} // namespace rekam::ui
