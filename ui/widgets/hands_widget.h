// Two hands as the resident sees their own backs of the hands: left at the left, thumbs inside. Fingers are
// coloured by how they stand.
#pragma once

#include "ui/values/marks.h"

#include <QWidget>

namespace rekam::ui {

class HandsWidget : public QWidget
{
    Q_OBJECT
public:
    explicit HandsWidget(QWidget* parent);
    void setMarks(const HandMarks& marks);
    // Fingers can be pointed at: a click, or Tab, arrow keys and Space.
    void setChoosable(bool isChoosable);
    const HandMarks& marks() const { return m_marks; }

    QSize sizeHint() const override { return {320, 180}; }
    QSize minimumSizeHint() const override { return {220, 70}; }

Q_SIGNALS:
    void fingerPicked(int position); // ISO/IEC 19794-2

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // From the right hand's own box to the widget.
    QTransform handTransform(bool isLeftHand) const;

    HandMarks m_marks;
    bool m_isChoosable = false;
    int m_current = 0; // in the order seen: left little .. left thumb, right thumb .. right little
};

} // namespace rekam::ui
