// The resident's own pictures: the one that will be printed, and those to choose from. Main thread.
#pragma once

#include "ui/values/resident.h"

#include <QAbstractButton>

namespace rekam::ui {

// The middle of a picture in the 3:4 of the card, with round corners.
void drawPortrait(QPainter& painter, const QRectF& box, const QImage& image, double radius);

class PortraitView : public QWidget
{
    Q_OBJECT
public:
    PortraitView(const QImage& image, QWidget* parent) : QWidget(parent), m_image(image) {}

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
};

// One photo to touch, with the number that is its key.
class PhotoCard : public QAbstractButton
{
    Q_OBJECT
public:
    PhotoCard(const PhotoChoice& choice, int number, bool isOnly, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawBadge(QPainter& painter, const QRectF& picture) const;

    PhotoChoice m_choice;
    int m_number;
    bool m_isOnly;
};

} // namespace rekam::ui
