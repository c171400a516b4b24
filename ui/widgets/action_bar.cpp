#include "ui/widgets/action_bar.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace rekam::ui {

namespace {

bool hasSameButtons(const ActionBarView& a, const ActionBarView& b)
{
    return std::equal(a.actions.begin(), a.actions.end(), b.actions.begin(), b.actions.end(),
                      [](const ActionView& x, const ActionView& y) { return x.id == y.id; });
}

} // namespace

ActionBar::ActionBar(QWidget* parent)
    : Panel(Kind::BottomBar, parent),
      m_ticket(new FiguresLabel(uiFont(18, QFont::Bold), this)),
      m_person(new ElidedLabel(TextStyle::Small, this)),
      m_buttonRow(new QHBoxLayout),
      m_now(steadyNow)
{
    setFixedHeight(60);
    setObjectName(QStringLiteral("actionBar"));
    m_ticket->setObjectName(QStringLiteral("ticket"));
    m_ticket->setAccessibleName(tr("Nomor antrean"));
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setAccessibleName(tr("Pemohon"));
    m_buttonRow->setSpacing(10);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_ticket);
    row->addWidget(m_person, 1);
    row->addLayout(m_buttonRow);
}

void ActionBar::setView(const ActionBarView& view)
{
    if (view == m_view)
        return; // asked at the rate of the preview
    const bool isSame = hasSameButtons(m_view, view) && !m_buttons.empty();
    m_view = view;
    m_ticket->setText(view.ticket);
    m_ticket->setVisible(!view.ticket.isEmpty());
    m_ticket->updateGeometry();
    m_person->setText(view.person);
    if (!isSame)
        rebuild();
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setView(view.actions[i]);
}

void ActionBar::rebuild()
{
    for (ActionButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one that was just pressed
    }
    m_buttons.clear();
    for (const ActionView& action : m_view.actions) {
        const auto kind =
            action.id == ActionId::Confirm ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary;
        auto* button = new ActionButton(kind, this);
        const ActionId id = action.id;
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT triggered(id); });
        m_buttonRow->addWidget(button);
        m_buttons.push_back(button);
    }
}

bool ActionBar::handleKey(const QKeyEvent& event)
{
    const std::optional<ActionId> pressed = actionOfKey(event.key(), event.modifiers());
    if (!pressed)
        return false;
    for (const ActionView& action : m_view.actions) {
        if (action.id != *pressed)
            continue;
        const bool isEnter = action.id == ActionId::Confirm;
        const bool isAdmitted =
            isEnter ? m_guard.admits(event.isAutoRepeat(), m_now()) : !event.isAutoRepeat();
        if (action.isEnabled && isAdmitted)
            Q_EMIT triggered(action.id);
        return true;
    }
    return false;
}

} // namespace rekam::ui
