// A button that shows the key which does the same. Enter never presses it: Enter belongs to the screen's
// primary action.
#pragma once

#include "ui/values/action.h"

#include <QAbstractButton>

namespace rekam::ui {

class ActionButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind : quint8
    {
        Primary,
        Secondary,
        Quiet
    };
    ActionButton(Kind kind, QWidget* parent);

    // Text, key cap, enabled, accessible name; the object name is "primaryAction" or "action.F8".
    void setView(const ActionView& action);
    void setKeyCap(const QString& keyCap);
    QString keyCap() const { return m_keyCap; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Kind m_kind;
    QString m_keyCap;
};

} // namespace rekam::ui
