// A window that lives on a screen of its own: put there, taken away the moment the screen is unplugged, put
// back when it returns. Main thread.
#pragma once

#include "ui/screens/placement.h"

#include <QWidget>

namespace rekam::ui {

// The base of both windows. They take no keyboard focus: a touch on them must not draw the operator's keys
// away.
class SecondWindow : public QWidget
{
    Q_OBJECT
public:
    SecondWindow();

    // Nothing: no longer anywhere.
    void place(const std::optional<WindowPlace>& place);
    const std::optional<WindowPlace>& placed() const { return m_place; }

Q_SIGNALS:
    void placedChanged(); // placed() is another, the window already where it says

protected:
    // Before the window disappears, while its screen may already be gone: shows nothing of anybody, now.
    virtual void blank() = 0;

private:
    std::optional<WindowPlace> m_place;
};

// Keeps both windows where the station wishes them, as screens come and go. The windows outlive it, or are
// null: not wanted.
class ScreenKeeper : public QObject
{
    Q_OBJECT
public:
    ScreenKeeper(ScreenSource& source, ScreenSettings wishes, SecondWindow* publicDisplay,
                 SecondWindow* residentScreen, QObject* parent = nullptr);

private:
    void arrange();
    void onRemoved(const QString& screen);

    ScreenSource& m_source;
    ScreenSettings m_wishes;
    SecondWindow* m_publicDisplay;
    SecondWindow* m_residentScreen;
};

} // namespace rekam::ui
