// A field that a barcode reader may fill, and the filter that brings it every burst, wherever the focus is.
#pragma once

#include "ui/widgets/scan_burst.h"

#include <QLineEdit>

namespace rekam::ui {

class BarcodeField : public QLineEdit
{
    Q_OBJECT
public:
    explicit BarcodeField(QWidget* parent) : QLineEdit(parent) {}
    // Replaces the text by what was read.
    void take(const QString& scanned);

Q_SIGNALS:
    void scanned(const QString& text);
};

// Watches the keys of one window. A burst goes to the visible BarcodeField; its CR is swallowed, so it
// presses nothing.
class ScanRouter : public QObject
{
    Q_OBJECT
public:
    // Filters the events of the application for as long as it lives; `window` owns it.
    explicit ScanRouter(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool onKey(QWidget* focus, QKeyEvent* event);
    void deliver(QWidget* focus, const QString& scanned);

    QWidget* m_window;
    ScanBurst m_burst;
};

} // namespace rekam::ui
