// The line at the foot: whose recording this is, and what can be done. One primary action, always Enter.
#pragma once

#include "ui/values/action.h"
#include "ui/widgets/confirm_guard.h"
#include "ui/widgets/panel.h"

#include <functional>

class QHBoxLayout;
class QKeyEvent;

namespace rekam::ui {

class ActionButton;
class ElidedLabel;
class FiguresLabel;

class ActionBar : public Panel
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget* parent);
    void setView(const ActionBarView& view);
    const ActionBarView& view() const { return m_view; }

    // For tests: the clock of the guard. Never goes back.
    void setTimeSource(std::function<std::chrono::milliseconds()> now) { m_now = std::move(now); }
    // A key that no field wanted. True: it belongs to an action of this bar (even if the guard refused it).
    bool handleKey(const QKeyEvent& event);

Q_SIGNALS:
    void triggered(rekam::ui::ActionId action);

private:
    void rebuild();

    ActionBarView m_view;
    FiguresLabel* m_ticket;
    ElidedLabel* m_person;
    QHBoxLayout* m_buttonRow;
    std::vector<ActionButton*> m_buttons;
    ConfirmGuard m_guard;
    std::function<std::chrono::milliseconds()> m_now;
};

} // namespace rekam::ui
