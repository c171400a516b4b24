#include "ui/public_display/big_number.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <cmath>
#include <numbers>

namespace rekam::ui {

namespace {

constexpr int kGlowMs = 4500;
constexpr double kStrongestGlow = 0.16;
constexpr double kCapitalHeight = 0.73; // of Inter, by its size

} // namespace

BigNumber::BigNumber(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_glow.setStartValue(0.0);
    m_glow.setEndValue(1.0);
    m_glow.setDuration(kGlowMs);
    connect(&m_glow, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void BigNumber::glow()
{
    m_glow.stop();
    m_glow.start();
}

double BigNumber::glowAt(double timeShare)
{
    const double wave = std::sin(std::numbers::pi * std::clamp(timeShare, 0.0, 1.0));
    return wave * wave;
}

void BigNumber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_glow.state() == QAbstractAnimation::Running) {
        const double share = glowAt(m_glow.currentValue().toDouble());
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, qRound(255 * kStrongestGlow * share)));
        painter.drawRoundedRect(rect(), height() / 12.0, height() / 12.0);
    }
    // As high as the place; narrower where the number is long.
    int size = std::max(8, static_cast<int>(height() * 0.86 / kCapitalHeight));
    QFont font = uiFont(size, QFont::ExtraBold);
    const int wide = figuresWidth(font, text());
    const double room = width() * 0.96;
    if (wide > room)
        font.setPixelSize(std::max(8, static_cast<int>(size * room / wide)));
    painter.setFont(font);
    painter.setPen(palette().color(foregroundRole()));
    // The capitals stand in the middle, without the room for descenders.
    const QFontMetricsF metrics(font);
    const double shift = metrics.descent() / 2 - (metrics.ascent() - metrics.capHeight()) / 2;
    drawFigures(painter, QRectF(rect()).translated(0, shift), Qt::AlignLeft, text());
}

} // namespace rekam::ui
