#include "ui/resident_screen/signing_paper.h"

#include "ui/widgets/signature_view.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

SigningPaper::SigningPaper(const QString& prompt, const QFont& font, const QImage& given, QWidget* parent)
    : QWidget(parent),
      m_prompt(prompt),
      m_given(given)
{
    setObjectName(QStringLiteral("signingPaper"));
    setFont(font);
    setAccessibleName(prompt);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SigningPaper::setInk(const Ink& ink)
{
    m_ink = ink;
    update();
}

void SigningPaper::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(QColor(0xB4BDC9), 2.5, Qt::DashLine));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), kCardRadius, kCardRadius);
    const double margin = font().pixelSize() * 0.9;
    const QRectF paper = QRectF(rect()).adjusted(margin, margin * 0.6, -margin, -margin * 0.6);
    if (!m_ink.strokes.empty()) {
        drawInk(painter, m_ink, paper, QColor(0x14233A));
    } else if (!m_given.isNull()) {
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        const QSizeF size = QSizeF(m_given.size()).scaled(paper.size(), Qt::KeepAspectRatio);
        painter.drawImage(
            QRectF(QPointF(paper.center().x() - size.width() / 2, paper.center().y() - size.height() / 2),
                   size),
            m_given);
    } else {
        painter.setPen(QColor(0x55606F));
        painter.drawText(paper, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_prompt);
    }
}

} // namespace rekam::ui
