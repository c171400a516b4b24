// Fingers on a keyboard: every key goes to the window that has the focus, through Qt's own way of the
// platform's keys.
#pragma once

#include <QKeySequence>
#include <QString>
#include <Qt>

namespace rekam::demo {

class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString& text) const; // digits, letters, dots
};

} // namespace rekam::demo
