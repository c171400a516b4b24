// Text for windows that are looked at from afar: sizes are given as on a screen of 1920 by 1080 and follow
// the window.
#pragma once

#include <QColor>
#include <QFont>
#include <QLabel>
#include <QSize>

namespace rekam::ui {

class FarScale
{
public:
    explicit FarScale(const QSize& window);
    int px(double at1080) const;
    QFont font(double at1080, QFont::Weight weight = QFont::Normal) const;

private:
    double m_unit;
};

// A plain-text label in that size and colour.
QLabel* farLabel(QWidget* parent, const FarScale& scale, const QString& text, double at1080,
                 QFont::Weight weight, const QColor& color);
// The same, wrapping at its width.
QLabel* farParagraph(QWidget* parent, const FarScale& scale, const QString& text, double at1080,
                     QFont::Weight weight, const QColor& color);
// A ground of one colour.
QWidget* farGround(QWidget* parent, const QColor& color);

} // namespace rekam::ui
