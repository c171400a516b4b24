// What a person could see: the visible widgets of the window in front, by object name. Reads, never calls a
// presenter.
#pragma once

#include <QString>
#include <QWidget>

namespace rekam::demo {

class ScreenReader
{
public:
    // The window that has the keyboard, or the only one shown; null before there is one.
    QWidget* window() const;
    // "page.photo": the page that is on screen; empty while there is none.
    QString page() const;
    // Text of a visible label, button or field; empty where there is none of that name.
    QString text(const char* name) const;
    bool isVisible(const char* name) const;
    bool isEnabled(const char* name) const; // visible and enabled
    bool savePicture(const QString& file) const;

private:
    QWidget* find(const char* name) const;
};

} // namespace rekam::demo
