// The called number, as large as its place allows, with one slow glow when it is called again. Main thread.
#pragma once

#include <QLabel>
#include <QVariantAnimation>

namespace rekam::ui {

class BigNumber : public QLabel
{
    Q_OBJECT
public:
    explicit BigNumber(QWidget* parent);
    void glow();
    // 0 to 1: how much of the glow is seen at this share of its time. Rises once and falls once.
    static double glowAt(double timeShare);
    QSize sizeHint() const override { return {600, 300}; }
    QSize minimumSizeHint() const override { return {100, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVariantAnimation m_glow;
};

} // namespace rekam::ui
