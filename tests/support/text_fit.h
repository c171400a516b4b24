// Whether a text has the room it needs on a window.
#pragma once

#include "ui/widgets/action_button.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <algorithm>
#include <functional>

namespace rekam::test {

inline QString nameOf(const QWidget* widget)
{
    return QStringLiteral("%1 '%2' %3x%4")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
        .arg(widget->width())
        .arg(widget->height());
}

// The label and its text where it does not show all of it; else nothing.
inline QString cutLabel(const QLabel* label)
{
    const bool paintsItself = qobject_cast<const ui::ElidedLabel*>(label) != nullptr;
    if (paintsItself || label->text().isEmpty())
        return {};
    const bool isTall = label->wordWrap() && label->heightForWidth(label->width()) > label->height();
    const int widestWord = [label] {
        int widest = 0;
        const QStringList words = label->text().split(QRegularExpression(QStringLiteral("[ \n]")));
        for (const QString& word : words)
            widest = std::max(widest, label->fontMetrics().horizontalAdvance(word));
        return widest;
    }();
    const bool isWide = label->wordWrap()
                            ? widestWord > label->width()
                            : label->minimumSizeHint().width() > label->width() ||
                                  label->fontMetrics().horizontalAdvance(label->text()) > label->width() + 1;
    return isTall || isWide ? nameOf(label) + QStringLiteral(": ") + label->text() : QString();
}

// What stands on rows of its own in a table or list and is not whole there.
inline QStringList cutRows(const QWidget* widget)
{
    QStringList cut;
    if (const auto* table = qobject_cast<const ui::RowTable*>(widget)) {
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                if (!table->isWhole(row, column))
                    cut.append(nameOf(table) + QStringLiteral(": ") + table->item(row, column)->text());
            }
        }
        for (int column = 0; column < table->columnCount(); ++column) {
            const QTableWidgetItem* head = table->horizontalHeaderItem(column);
            if (head && !table->horizontalHeader()->isHidden() && !table->isColumnHidden(column) &&
                table->fontMetrics().horizontalAdvance(head->text()) > table->columnWidth(column))
                cut.append(nameOf(table) + QStringLiteral(": ") + head->text());
        }
    } else if (const auto* list = qobject_cast<const QListWidget*>(widget)) {
        for (int row = 0; row < list->count(); ++row) {
            const QString text = list->item(row)->text();
            if (list->fontMetrics().horizontalAdvance(text) > list->viewport()->width())
                cut.append(nameOf(list) + QStringLiteral(": ") + text);
        }
    }
    return cut;
}

// The text of a widget that does not show all of it; else nothing.
inline QString cutText(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return cutLabel(label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        const bool isNarrow =
            !button->text().isEmpty() && button->width() < button->minimumSizeHint().width();
        const bool isCutAction =
            qobject_cast<const ui::ActionButton*>(button) && button->width() < button->sizeHint().width();
        return isNarrow || isCutAction ? nameOf(button) + QStringLiteral(": ") + button->text() : QString();
    }
    if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
        const bool isNarrow =
            field->fontMetrics().horizontalAdvance(field->placeholderText()) > field->width() - 12;
        return isNarrow ? nameOf(field) + QStringLiteral(": ") + field->placeholderText() : QString();
    }
    return {};
}

// Everything on the window that does not show all of its text, or sticks out of the window. `fitsItself`:
// what chooses the size of its letters by its room.
inline QStringList cutTexts(
    const QWidget& window,
    const std::function<bool(const QWidget*)>& fitsItself = [](const QWidget*) { return false; })
{
    QStringList cut;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible())
            continue;
        const QWidget* above = widget->parentWidget();
        const bool isInView = qobject_cast<const QAbstractScrollArea*>(above) ||
                              (above && qobject_cast<const QAbstractScrollArea*>(above->parentWidget()));
        const QRect place(widget->mapTo(&window, QPoint(0, 0)), widget->size());
        if (!isInView && !window.rect().contains(place))
            cut.append(nameOf(widget) + QStringLiteral(" sticks out"));
        if (widget->property(ui::kTextCut).toBool())
            cut.append(nameOf(widget) + QStringLiteral(" cuts its text"));
        if (!fitsItself(widget))
            cut.append(cutText(widget));
        cut.append(cutRows(widget));
    }
    cut.removeAll(QString());
    return cut;
}

// What takes keys or presses and has no name for a screen reader.
inline QStringList nameless(const QWidget& window)
{
    QStringList found;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const bool isOfQt = widget->objectName().startsWith(QLatin1String("qt_")) ||
                            qobject_cast<const QAbstractItemView*>(widget->parentWidget()) ||
                            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget());
        const bool isControl =
            widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(widget);
        if (widget->isVisible() && isControl && !isOfQt && widget->accessibleName().isEmpty())
            found.append(nameOf(widget));
    }
    return found;
}

} // namespace rekam::test
