// A tick box large enough to see from a chair; Space ticks it.
#pragma once

#include <QCheckBox>

namespace rekam::ui {

class CheckRow : public QCheckBox
{
    Q_OBJECT
public:
    CheckRow(const QString& text, QWidget* parent);
    void setKeyCap(const QString& keyCap); // the key that ticks it, drawn before the text
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    QString m_keyCap;
};

} // namespace rekam::ui
