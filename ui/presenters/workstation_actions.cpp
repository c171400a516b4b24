// What the keys do that mean the same on every page: another page, back, lock, the attempts, the training's
// other person.
#include "ui/presenters/workstation_presenter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rekam::ui {
namespace {

struct PageKey
{
    ActionId action{};
    ScreenId screen{};
};

constexpr std::array kPageKeys = {PageKey{ActionId::OpenArrival, ScreenId::Arrival},
                                  PageKey{ActionId::OpenPrint, ScreenId::Print},
                                  PageKey{ActionId::OpenHandover, ScreenId::Handover},
                                  PageKey{ActionId::OpenOutbox, ScreenId::Outbox},
                                  PageKey{ActionId::OpenCalendar, ScreenId::Calendar},
                                  PageKey{ActionId::OpenDay, ScreenId::Supervisor},
                                  PageKey{ActionId::OpenDevices, ScreenId::Technician},
                                  PageKey{ActionId::OpenAccounts, ScreenId::Accounts},
                                  PageKey{ActionId::OpenBlanks, ScreenId::Blanks},
                                  PageKey{ActionId::OpenOldCards, ScreenId::OldCards},
                                  PageKey{ActionId::OpenScreening, ScreenId::Screening},
                                  PageKey{ActionId::OpenAgeing, ScreenId::Ageing},
                                  PageKey{ActionId::OpenComplaints, ScreenId::Complaints},
                                  PageKey{ActionId::OpenAudit, ScreenId::Audit},
                                  PageKey{ActionId::OpenReports, ScreenId::Reports},
                                  PageKey{ActionId::OpenChip, ScreenId::Chip},
                                  PageKey{ActionId::OpenIkd, ScreenId::Ikd},
                                  PageKey{ActionId::OpenLetters, ScreenId::Letters},
                                  PageKey{ActionId::OpenFamily, ScreenId::Family},
                                  PageKey{ActionId::OpenOnline, ScreenId::Online},
                                  PageKey{ActionId::OpenOutreach, ScreenId::Outreach},
                                  PageKey{ActionId::OpenOwnFingers, ScreenId::OwnFingers}};

std::optional<ScreenId> pageFor(ActionId action)
{
    const auto at = std::find_if(kPageKeys.begin(), kPageKeys.end(),
                                 [action](const PageKey& known) { return known.action == action; });
    return at == kPageKeys.end() ? std::nullopt : std::optional(at->screen);
}

} // namespace

bool WorkstationPresenter::performGlobal(ActionId action)
{
    if (const auto page = pageFor(action)) {
        openAside(*page);
        return true;
    }
    if (action == ActionId::OpenAttempts) {
        openAttempts();
    } else if (action == ActionId::Lock) {
        m_signIn.lock();
    } else if (action == ActionId::SomebodyElse) {
        if (m_ports.office.isTraining)
            toggleSomebodyElse();
    } else if (m_isOverAttempts && (action == ActionId::Back || action == ActionId::Confirm)) {
        m_isOverAttempts = false;
        update();
    } else if (action == ActionId::Back) {
        leaveAside();
    } else {
        return false;
    }
    return true;
}

bool WorkstationPresenter::mayShowAttempts() const
{
    return m_screen == ScreenId::Photo || m_screen == ScreenId::Signature || m_screen == ScreenId::Fingers ||
           m_screen == ScreenId::Iris || m_screen == ScreenId::Review;
}

// The same key goes back: whatever is being captured goes on meanwhile.
void WorkstationPresenter::openAttempts()
{
    if (std::exchange(m_isOverAttempts, false)) {
        update();
        return;
    }
    if (!m_desk.recording() || !mayShowAttempts())
        return;
    m_isOverAttempts = true;
    m_attempts.opened();
    update();
}

// The next made-up person steps in front of the devices; the same keys bring the right one back.
void WorkstationPresenter::toggleSomebodyElse()
{
    m_isSomebodyElse = !m_isSomebodyElse;
    const bool isHandover =
        m_screen == ScreenId::Handover && m_handoverSession && m_handoverSession->snapshot().selected;
    if (m_isSomebodyElse)
        m_desk.presentSomebodyElse();
    else if (isHandover)
        m_handoverSession->select(*m_handoverSession->snapshot().selected);
    else if (const auto& activation = m_servicePages.ikdSession().snapshot().current;
             m_screen == ScreenId::Ikd && activation)
        m_desk.presentHolder(activation->nik);
    else
        m_desk.presentAgain();
    Q_EMIT frameChanged();
}

} // namespace rekam::ui
