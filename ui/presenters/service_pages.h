// The counter's other services: activation of IKD, letters in place of a card, one number for a family,
// requests from afar, the mobile service. The sessions behind them, and their links in the rail. Main thread.
#pragma once

#include "ui/presenters/family_presenter.h"
#include "ui/presenters/ikd_presenter.h"
#include "ui/presenters/letters_presenter.h"
#include "ui/presenters/online_presenter.h"
#include "ui/presenters/outreach_presenter.h"
#include "ui/values/guide.h"

namespace rekam::ui {

class ServicePages : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    ServicePages(StationPorts& ports, Desk& desk, Prompter& prompter, QObject* parent);

    void signedIn(const LoginSession& login);
    void signedOut();
    void opened(ScreenId screen);
    void left(ScreenId screen);
    // For the rail: all of them on one of them, elsewhere only the first, which stands for all.
    std::vector<RailLink> links(ScreenId current, bool canLeave) const;
    static std::optional<ScreenId> screenOf(const QString& linkId);

    IkdPresenter& ikd() { return m_ikd; }
    LettersPresenter& letters() { return m_letters; }
    FamilyPresenter& family() { return m_family; }
    OnlinePresenter& online() { return m_online; }
    OutreachPresenter& outreach() { return m_outreach; }
    IkdSession& ikdSession() { return m_ikdSession; }
    OutreachSession& outreachSession() { return m_outreachSession; }
    const OutreachSession& outreachSession() const { return m_outreachSession; }

private:
    IkdSession m_ikdSession;
    LetterSession m_letterSession;
    FamilySession m_familySession;
    OnlineSession m_onlineSession;
    OutreachSession m_outreachSession;
    IkdPresenter m_ikd;
    LettersPresenter m_letters;
    FamilyPresenter m_family;
    OutreachPresenter m_outreach;
    OnlinePresenter m_online;
    LoginSession m_login;
};

} // namespace rekam::ui
