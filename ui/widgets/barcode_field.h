// A field that a barcode reader may fill, and the filter that brings it every burst, wherever the focus is.
#pragma once

#include "ui/widgets/scan_burst.h"

#include <QLineEdit>
#include <QPointer>

namespace rekam::ui {

class SecretEdit;

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
// presses nothing. One of digits into a field for secrets empties the field and goes nowhere.
class ScanRouter : public QObject
{
    Q_OBJECT
public:
    // Filters the events of the application for as long as it lives; `window` owns it.
    explicit ScanRouter(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool onKey(QWidget* focus, QKeyEvent* event);
    bool onSecretKey(SecretEdit& field, const QKeyEvent& event);
    void deliver(QWidget* focus, const QString& scanned);

    QWidget* m_window;
    ScanBurst m_burst;
    QPointer<SecretEdit> m_secret; // had the focus at the last key
};

} // namespace rekam::ui
