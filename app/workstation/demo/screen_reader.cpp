#include "app/workstation/demo/screen_reader.h"

#include "ui/widgets/face_sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <algorithm>

namespace rekam::demo {

QWidget* ScreenReader::window() const
{
    if (QWidget* active = QApplication::activeWindow())
        return active;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* candidate : windows) {
        // The windows of the hall and of the resident take no keys.
        if (candidate->isVisible() && !candidate->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus))
            return candidate;
    }
    return nullptr;
}

QString ScreenReader::page() const
{
    const QWidget* top = window();
    if (!top)
        return {};
    QList<QWidget*> widgets = top->findChildren<QWidget*>();
    widgets.prepend(window());
    for (const QWidget* widget : widgets) {
        if (widget->isVisible() && widget->objectName().startsWith(QLatin1String("page.")))
            return widget->objectName();
    }
    return {};
}

QWidget* ScreenReader::find(const char* name) const
{
    const QWidget* top = window();
    if (!top)
        return nullptr;
    const QList<QWidget*> named = top->findChildren<QWidget*>(QString::fromLatin1(name));
    for (QWidget* widget : named) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QString ScreenReader::text(const char* name) const
{
    const QWidget* widget = find(name);
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
        return field->text();
    return widget ? widget->accessibleName() : QString();
}

bool ScreenReader::isVisible(const char* name) const { return find(name) != nullptr; }

bool ScreenReader::isEnabled(const char* name) const
{
    const QWidget* widget = find(name);
    return widget && widget->isEnabled();
}

int ScreenReader::number(const char* name) const { return text(name).toInt(); }

int ScreenReader::rows() const
{
    const QWidget* top = window();
    if (!top)
        return 0;
    int most = 0;
    const QList<QAbstractItemView*> views = top->findChildren<QAbstractItemView*>();
    for (const QAbstractItemView* view : views) {
        if (view->isVisible() && view->model())
            most = std::max(most, view->model()->rowCount());
    }
    const QList<ui::FaceSheet*> sheets = top->findChildren<ui::FaceSheet*>();
    for (const ui::FaceSheet* sheet : sheets) {
        if (sheet->isVisible())
            most = std::max(most, sheet->tiles());
    }
    return most;
}

QString ScreenReader::description(const char* name) const
{
    const QWidget* widget = find(name);
    return widget ? widget->accessibleDescription() : QString();
}

QRect ScreenReader::box(const char* name) const
{
    const QWidget* widget = find(name);
    return widget ? QRect(widget->mapTo(window(), QPoint()), widget->size()) : QRect();
}

bool ScreenReader::savePicture(const QString& file) const
{
    QWidget* top = window();
    return top && top->grab().save(file, "PNG");
}

namespace {

// The windows of the hall and of the resident take no keys.
QWidgetList otherWindows()
{
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget* window) {
        return !window->isVisible() || !window->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus);
    });
    return windows;
}

} // namespace

QWidget* ScreenReader::otherWindow(const char* name) const
{
    const QWidgetList windows = otherWindows();
    const auto found = std::find_if(windows.begin(), windows.end(), [name](const QWidget* window) {
        return window->objectName() == QLatin1String(name);
    });
    return found == windows.end() ? nullptr : *found;
}

void ScreenReader::saveOtherWindows(const QString& prefix) const
{
    const QWidgetList windows = otherWindows();
    for (QWidget* other : windows)
        other->grab().save(QStringLiteral("%1-%2.png").arg(prefix, other->objectName()), "PNG");
}

} // namespace rekam::demo
