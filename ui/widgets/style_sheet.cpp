#include "ui/widgets/style_sheet.h"

#include "ui/widgets/theme.h"

namespace rekam::ui {

namespace {

const char* const kSheet = R"(
QLineEdit, QComboBox, QDateEdit {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 0 12px;
    min-height: 38px; selection-background-color: @primary; selection-color: @primaryInk;
}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid @focus; padding: 0 11px; min-height: 36px; }
QLineEdit:disabled, QComboBox:disabled { background: @sunken; color: @muted; }
QLineEdit#nik, QLineEdit#blankSerial { font-size: 20px; font-weight: 600; }
QComboBox::drop-down, QDateEdit::up-button, QDateEdit::down-button { border: none; width: 20px; background: transparent; }
QAbstractItemView {
    background: @surface; color: @text; border: none; outline: none;
    selection-background-color: @primarySoft; selection-color: @text;
}
QComboBox QAbstractItemView { border: 1px solid @line; padding: 4px; }
QTableView { gridline-color: transparent; }
QTableView::item { border-bottom: 1px solid @line; padding: 0 8px; }
QTableView::item:selected { background: @primarySoft; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: @muted; border: none; border-bottom: 1px solid @line; padding: 6px 8px;
    font-size: 12px; font-weight: 500;
}
QScrollArea { background: transparent; border: none; }
QListWidget::item { padding-left: 10px; border-radius: 6px; border: none; }
QListWidget::item:selected { background: @primarySoft; color: @text; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @line; border-radius: 3px; min-height: 32px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QScrollBar:horizontal { height: 0; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px 8px; }
)";

} // namespace

QString styleSheetOf(const Tokens& t)
{
    // Longer names first: "@primary" is the beginning of "@primarySoft".
    QString sheet = QString::fromLatin1(kSheet);
    sheet.replace(QStringLiteral("@primarySoft"), t.primarySoft.name());
    sheet.replace(QStringLiteral("@primaryInk"), t.primaryInk.name());
    sheet.replace(QStringLiteral("@primary"), t.primary.name());
    sheet.replace(QStringLiteral("@surface"), t.surface.name());
    sheet.replace(QStringLiteral("@sunken"), t.sunken.name());
    sheet.replace(QStringLiteral("@focus"), t.focus.name());
    sheet.replace(QStringLiteral("@muted"), t.muted.name());
    sheet.replace(QStringLiteral("@line"), t.line.name());
    sheet.replace(QStringLiteral("@text"), t.text.name());
    return sheet;
}

} // namespace rekam::ui
