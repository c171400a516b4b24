// Drawn pictures that say without words what to do now. Flat, in the colours of the theme. Main thread.
#pragma once

#include "ui/values/resident.h"

#include <QWidget>

namespace rekam::ui {

// Into a square in the middle of `box`.
void drawGuidePicture(QPainter& painter, const QRectF& box, GuidePicture picture);

class GuidePictureView : public QWidget
{
    Q_OBJECT
public:
    GuidePictureView(GuidePicture picture, QWidget* parent);
    QSize minimumSizeHint() const override { return {80, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GuidePicture m_picture;
};

} // namespace rekam::ui
