#include "ui/widgets/tone_disc.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace rekam::ui {

ToneDisc::ToneDisc(int diameterPx, QWidget* parent) : QWidget(parent)
{
    setFixedSize(diameterPx, diameterPx);
}

void ToneDisc::say(Tone tone, Icon icon)
{
    m_tone = tone;
    m_icon = icon;
    update();
}

void ToneDisc::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.soft(m_tone));
    painter.drawEllipse(rect());
    const double edge = width() * 0.27;
    drawIcon(painter, m_icon, QRectF(rect()).adjusted(edge, edge, -edge, -edge), t.ink(m_tone));
}

} // namespace rekam::ui
