#include "app/workstation/demo/keyboard.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWindow>

namespace rekam::demo {

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_presses;
    if (QWindow* window = QGuiApplication::focusWindow())
        QTest::keyClick(window, key, modifiers);
}

void Keyboard::type(const QString& text)
{
    QWindow* window = QGuiApplication::focusWindow();
    for (const QChar character : text) {
        if (window)
            QTest::keyClick(window, character.toLatin1());
    }
}

} // namespace rekam::demo
