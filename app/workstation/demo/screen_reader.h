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
    int rows() const;                       // of the longest list, table or sheet of faces in sight
    int number(const char* name) const;     // of a visible figure; 0 where there is none
    // What a screen reader would say of it beyond its name.
    QString description(const char* name) const;
    // Where it is in the window, and so on the picture of it; empty where it is not shown.
    QRect box(const char* name) const;
    bool savePicture(const QString& file) const;
    // The hall's or the resident's window, where it stands.
    QWidget* otherWindow(const char* name) const;
    // prefix-publicDisplay.png and prefix-residentScreen.png, where they stand.
    void saveOtherWindows(const QString& prefix) const;

private:
    QWidget* find(const char* name) const;
};

} // namespace rekam::demo
