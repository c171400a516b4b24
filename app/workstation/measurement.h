// What `rekam --measure FILE` writes for rekamctl bench: one JSON object a line, with the time since boot and
// the memory of this process when a page comes up, when the first field can be typed into, and at the end.
// Main thread.
#pragma once

#include "app/workstation/main_thread_watchdog.h"
#include "core/base/clock.h"

#include <QFile>
#include <QJsonObject>

namespace rekam {

class Measurement : public QObject
{
    Q_OBJECT
public:
    // An empty path measures nothing and costs nothing.
    Measurement(const QString& file, const MainThreadWatchdog& watchdog, QObject* parent = nullptr);
    ~Measurement() override; // writes the end

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void loginReady(); // the first field of the login page has the keyboard

private:
    void look();
    void write(const char* event, QJsonObject facts);

    const MainThreadWatchdog& m_watchdog;
    SystemClock m_clock;
    QFile m_file;
    QTimer m_timer;
    QString m_page;
    qint64 m_mostOnPage = 0;
    bool m_isLoginReady = false;
};

} // namespace rekam
