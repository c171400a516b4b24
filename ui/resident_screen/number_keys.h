// The number that a resident says, typed by the operator: 1 to 9 on the operator's window pick a photo while
// photos are offered. A barcode reader's burst picks nothing. Main thread.
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace rekam::ui {

class ResidentPresenter;

class NumberKeys : public QObject
{
    Q_OBJECT
public:
    // Both outlive this. Sees the keys that no field of the window has taken.
    NumberKeys(QWidget& operatorWindow, ResidentPresenter& presenter, QObject* parent = nullptr);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_quiet; // no second key may come within it
    int m_number = 0;
};

} // namespace rekam::ui
