#include "ui/presenters/service_pages.h"

#include "ui/language/language.h"

#include <array>

namespace rekam::ui {

namespace {

struct ServicePageRow
{
    ScreenId screen;
    ActionId key;
    const char* title;
};

constexpr std::array<ServicePageRow, 5> kServicePages = {
    {{ScreenId::Ikd, ActionId::OpenIkd, QT_TR_NOOP("IKD")},
     {ScreenId::Letters, ActionId::OpenLetters, QT_TR_NOOP("Suket")},
     {ScreenId::Family, ActionId::OpenFamily, QT_TR_NOOP("Keluarga")},
     {ScreenId::Online, ActionId::OpenOnline, QT_TR_NOOP("Daring")},
     {ScreenId::Outreach, ActionId::OpenOutreach, QT_TR_NOOP("Jemput bola")}}};

} // namespace

ServicePages::ServicePages(StationPorts& ports, Desk& desk, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_ikdSession(ports),
      m_letterSession(ports),
      m_familySession(ports, desk),
      m_onlineSession(ports),
      m_outreachSession(ports, desk),
      m_ikd(m_ikdSession, ports.office, prompter, this),
      m_letters(m_letterSession, prompter, this),
      m_family(m_familySession, ports.choices, prompter, this),
      m_outreach(m_outreachSession, desk, ports.field, prompter, this),
      m_online(m_onlineSession, ports.office, prompter, this)
{}

// What is open goes on while another page stands: it is followed from the sign-in on.
void ServicePages::signedIn(const LoginSession& login)
{
    m_login = login;
    m_ikdSession.open(login);
    m_onlineSession.open(login);
    m_outreachSession.open(login);
}

void ServicePages::signedOut()
{
    m_login = LoginSession();
    m_ikdSession.close();
    m_letterSession.close();
    m_familySession.clear();
    m_onlineSession.close();
    m_outreachSession.close();
}

void ServicePages::opened(ScreenId screen)
{
    if (screen == ScreenId::Ikd) {
        m_ikd.opened();
    } else if (screen == ScreenId::Letters) {
        m_letters.opened();
        m_letterSession.open(m_login);
    } else if (screen == ScreenId::Family) {
        m_family.opened();
    } else if (screen == ScreenId::Online) {
        m_onlineSession.load();
    } else if (screen == ScreenId::Outreach) {
        m_outreach.opened();
    }
}

void ServicePages::left(ScreenId screen)
{
    if (screen == ScreenId::Ikd)
        m_ikd.left();
    else if (screen == ScreenId::Letters)
        m_letterSession.close();
    else if (screen == ScreenId::Family)
        m_familySession.clear();
}

std::vector<RailLink> ServicePages::links(ScreenId current, bool canLeave) const
{
    if (!screenOf(screenName(current)))
        return {{screenName(kServicePages.front().screen), tr("Layanan lain"),
                 keyCapOf(kServicePages.front().key), 0, false, canLeave}};
    const int waiting = m_onlineSession.snapshot().waiting();
    std::vector<RailLink> links;
    for (const ServicePageRow& page : kServicePages)
        links.push_back({screenName(page.screen), ui::tr(page.title), keyCapOf(page.key),
                         page.screen == ScreenId::Online ? waiting : 0, current == page.screen, canLeave});
    return links;
}

std::optional<ScreenId> ServicePages::screenOf(const QString& linkId)
{
    for (const ServicePageRow& page : kServicePages) {
        if (linkId == screenName(page.screen))
            return page.screen;
    }
    return std::nullopt;
}

} // namespace rekam::ui
