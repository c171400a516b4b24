// Whether a text has the room it needs on a window.
#pragma once

#include "ui/widgets/text.h"

#include <QLabel>
#include <QRegularExpression>
#include <algorithm>

namespace rekam::ui::test {

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
    const bool paintsItself = qobject_cast<const ElidedLabel*>(label) != nullptr;
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

} // namespace rekam::ui::test
