#include "ui/resident_screen/number_keys.h"

#include "ui/presenters/resident_presenter.h"

#include <QKeyEvent>
#include <QWidget>

namespace rekam::ui {

namespace {

constexpr std::chrono::milliseconds kLongerThanAScan{45}; // a reader's keys are under 30 ms apart

} // namespace

NumberKeys::NumberKeys(QWidget& operatorWindow, ResidentPresenter& presenter, QObject* parent)
    : QObject(parent)
{
    operatorWindow.installEventFilter(this);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kLongerThanAScan);
    connect(&m_quiet, &QTimer::timeout, this, [this, &presenter] {
        if (m_number > 0)
            presenter.choose(std::exchange(m_number, 0));
    });
}

bool NumberKeys::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const int number = key->key() - Qt::Key_0;
    const bool isNumber = number >= 1 && number <= 9 && !key->isAutoRepeat();
    m_number = isNumber && !m_quiet.isActive() ? number : 0;
    m_quiet.start();
    return false; // whoever else wants the key may have it
}

} // namespace rekam::ui
