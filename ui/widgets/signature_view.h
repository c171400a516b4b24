// Ink as the pad draws it, on paper, with a line to sign on.
#pragma once

#include "ui/values/overlay.h"

#include <QImage>
#include <QWidget>

namespace rekam::ui {

class SignatureView : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureView(QWidget* parent);
    void setInk(const Ink& ink);
    void setImage(const QImage& image);    // a picture of ink, while no live ink is there
    void setPrompt(const QString& prompt); // under the line while there is no ink
    QSize sizeHint() const override { return {320, 100}; }
    QSize minimumSizeHint() const override { return {160, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ink m_ink;
    QImage m_image;
    QString m_prompt;
};

// Draws ink into `box`, keeping the pad's proportions; also for thumbnails.
void drawInk(QPainter& painter, const Ink& ink, const QRectF& box, const QColor& color);

} // namespace rekam::ui
