// Fingers on a keyboard: every key goes to the window that has the focus, through Qt's own way of the
// platform's keys.
#pragma once

#include <QKeySequence>
#include <QString>
#include <Qt>
#include <utility>

namespace rekam::demo {

class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text); // digits, letters, dots

    // Since the last time it was asked: single presses; what was typed or scanned as a whole is not in it.
    int takePressCount() { return std::exchange(m_presses, 0); }

private:
    int m_presses = 0;
};

} // namespace rekam::demo
