#include "app/workstation/failure_window.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"
#include "ui/wording/error_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam {

FailureWindow::FailureWindow(const Error& error)
{
    const ui::ErrorWords words = ui::wordsFor(error);
    setObjectName(QStringLiteral("page.failure"));
    setWindowTitle(QStringLiteral("Rekam"));
    auto* banner = new ui::Banner(this);
    banner->setView({words.cause, words.nextStep, words.whoActs, words.code, ui::Tone::Bad});
    auto* close = new ui::ActionButton(ui::ActionButton::Kind::Primary, this);
    close->setView({ui::ActionId::Confirm, tr("Tutup"), true});
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(16);
    column->addWidget(ui::makeLabel(ui::TextStyle::Display, QStringLiteral("Rekam"), this));
    column->addWidget(ui::makeLabel(ui::TextStyle::Title, tr("Rekam tidak dapat dibuka"), this,
                                    QStringLiteral("screenTitle")));
    column->addWidget(banner);
    column->addStretch();
    column->addLayout(row);
    setFocus();
}

void FailureWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape)
        close();
}

void FailureWindow::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), ui::tokens().background); }

} // namespace rekam
