// A number with its meaning below it.
#pragma once

#include "ui/values/list_view.h"

#include <QWidget>

namespace rekam::ui {

class FigureTile : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget* parent) : QWidget(parent) {}
    void setFigure(const ListFigure& figure);
    QSize sizeHint() const override { return {190, 66}; }
    QSize minimumSizeHint() const override { return {120, 66}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ListFigure m_figure;
};

} // namespace rekam::ui
