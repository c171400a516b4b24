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
    const HandMarks& marks() const { return m_marks; }

    QSize sizeHint() const override { return {320, 180}; }
    QSize minimumSizeHint() const override { return {220, 70}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    HandMarks m_marks;
};

} // namespace rekam::ui
