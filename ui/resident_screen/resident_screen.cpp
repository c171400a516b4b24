#include "ui/resident_screen/resident_screen.h"

#include "ui/presenters/resident_presenter.h"
#include "ui/resident_screen/resident_body.h"
#include "ui/resident_screen/signing_paper.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam::ui {

ResidentScreen::ResidentScreen()
{
    setObjectName(QStringLiteral("residentScreen"));
    setWindowTitle(tr("Layar pemohon"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the screen is as large as it is
    resize(1366, 768);
}

void ResidentScreen::attach(ResidentPresenter& presenter)
{
    connect(&presenter, &ResidentPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &ResidentPresenter::ink, this, &ResidentScreen::setInk);
    connect(this, &SecondWindow::placedChanged, &presenter,
            [this, &presenter] { presenter.setIsSeen(placed().has_value()); });
    // Queued: the button that was touched may be taken away by what it causes.
    connect(
        this, &ResidentScreen::picked, &presenter, [&presenter](const QString& id) { presenter.choose(id); },
        Qt::QueuedConnection);
    connect(this, &ResidentScreen::numberPressed, &presenter,
            [&presenter](int number) { presenter.choose(number); });
    presenter.setIsSeen(placed().has_value());
    setView(presenter.view());
}

void ResidentScreen::setView(const ResidentView& view)
{
    if (m_body && looksAlike(m_view, view))
        return;
    const bool isEnd = view.scene == ResidentScene::Idle;
    m_view = view;
    m_ink = {};
    rebuild();
    if (isEnd && isVisible())
        repaint(); // at once: not when the event loop comes to it
}

void ResidentScreen::setInk(const Ink& ink)
{
    m_ink = ink;
    if (auto* paper = findChild<SigningPaper*>())
        paper->setInk(ink);
}

void ResidentScreen::blank() { setView(ResidentView{}); }

// The whole body: whatever it held goes with it.
void ResidentScreen::rebuild()
{
    if (!layout())
        return;
    delete m_body;
    const FarScale scale(size());
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(
        makeResidentBody(m_view, scale, m_body, [this](const QString& id) { Q_EMIT picked(id); }), 1);
    QWidget* line = farGround(m_body, tokens().line);
    line->setFixedHeight(scale.px(1.4));
    column->addWidget(line);
    column->addWidget(makeResidentFoot(m_view, scale, m_body));
    layout()->addWidget(m_body);
    m_body->setGeometry(rect());
    m_body->show(); // laid out now: what is painted next is whole
    if (auto* paper = m_body->findChild<SigningPaper*>())
        paper->setInk(m_ink);
}

void ResidentScreen::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_0;
    if (number >= 1 && number <= 9 && !event->isAutoRepeat())
        Q_EMIT numberPressed(number);
    else
        SecondWindow::keyPressEvent(event);
}

void ResidentScreen::resizeEvent(QResizeEvent* event)
{
    SecondWindow::resizeEvent(event);
    rebuild();
}

void ResidentScreen::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        // Queued: who tells all widgets of a change still holds those that go.
        QMetaObject::invokeMethod(
            this, [this] { rebuild(); }, Qt::QueuedConnection);
    }
    SecondWindow::changeEvent(event);
}

void ResidentScreen::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), tokens().background); }

} // namespace rekam::ui
