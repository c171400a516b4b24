// Bars from the first stage to the last, with what was lost between two of them in numbers.
#pragma once

#include "ui/values/funnel.h"

#include <QWidget>

namespace rekam::ui {

class FunnelChart : public QWidget
{
    Q_OBJECT
public:
    explicit FunnelChart(QWidget* parent);
    void setFunnel(const Funnel& funnel); // also told to screen readers
    QSize sizeHint() const override { return {900, 200}; }
    QSize minimumSizeHint() const override { return {640, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawBar(QPainter& painter, size_t index, const QRectF& column) const;

    Funnel m_funnel;
};

} // namespace rekam::ui
