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
namespace {

constexpr int kQuickPng = 85; // of 100: little packing, so that the play goes on sooner

// What is shown of `from`, parents before children, until one is what is looked for. Pages that are hidden
// are not walked through: the player looks many times a second.
template<typename IsIt>
QWidget* firstShown(QWidget* from, const IsIt& isIt)
{
    if (!from || !from->isVisible())
        return nullptr;
    if (isIt(*from))
        return from;
    for (QObject* child : from->children()) {
        if (!child->isWidgetType())
            continue;
        if (QWidget* found = firstShown(static_cast<QWidget*>(child), isIt))
            return found;
    }
    return nullptr;
}

} // namespace

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
    const QWidget* page = firstShown(window(), [](const QWidget& widget) {
        return widget.objectName().startsWith(QLatin1String("page."));
    });
    return page ? page->objectName() : QString();
}

QWidget* ScreenReader::find(const char* name) const
{
    const QLatin1String wanted(name);
    return firstShown(window(), [&](const QWidget& widget) { return widget.objectName() == wanted; });
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
    int most = 0;
    const auto count = [&most](const QWidget& widget) {
        const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        if (view && view->model())
            most = std::max(most, view->model()->rowCount());
        else if (const auto* sheet = qobject_cast<const ui::FaceSheet*>(&widget))
            most = std::max(most, sheet->tiles());
        return false; // all of them
    };
    firstShown(window(), count);
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
    return top && top->grab().save(file, "PNG", kQuickPng);
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
        other->grab().save(QStringLiteral("%1-%2.png").arg(prefix, other->objectName()), "PNG", kQuickPng);
}

} // namespace rekam::demo
