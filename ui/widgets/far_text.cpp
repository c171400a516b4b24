#include "ui/widgets/far_text.h"

#include "ui/widgets/theme.h"

#include <algorithm>

namespace rekam::ui {

FarScale::FarScale(const QSize& window) : m_unit(std::min(window.width() / 1920.0, window.height() / 1080.0))
{}

int FarScale::px(double at1080) const { return std::max(1, qRound(at1080 * m_unit)); }

QFont FarScale::font(double at1080, QFont::Weight weight) const { return uiFont(px(at1080), weight); }

QLabel* farLabel(QWidget* parent, const FarScale& scale, const QString& text, double at1080,
                 QFont::Weight weight, const QColor& color)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(scale.font(at1080, weight));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    label->setText(text);
    return label;
}

QLabel* farParagraph(QWidget* parent, const FarScale& scale, const QString& text, double at1080,
                     QFont::Weight weight, const QColor& color)
{
    QLabel* label = farLabel(parent, scale, text, at1080, weight, color);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QWidget* farGround(QWidget* parent, const QColor& color)
{
    auto* ground = new QWidget(parent);
    ground->setAutoFillBackground(true);
    QPalette palette = ground->palette();
    palette.setColor(QPalette::Window, color);
    ground->setPalette(palette);
    return ground;
}

} // namespace rekam::ui
