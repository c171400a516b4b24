#include "ui/presenters/role_pages.h"

#include "ui/language/language.h"
#include "ui/wording/report_words.h"

#include <array>

namespace rekam::ui {

namespace {

struct PageRow
{
    ScreenId screen;
    ActionId key;
    Permission permission;
    const char* title;
};

constexpr std::array<PageRow, 11> kPages = {
    {{ScreenId::Supervisor, ActionId::OpenDay, Permission::SeeDay, QT_TR_NOOP("Rekap hari ini")},
     {ScreenId::Screening, ActionId::OpenScreening, Permission::SeeDay, QT_TR_NOOP("Tinjau")},
     {ScreenId::Ageing, ActionId::OpenAgeing, Permission::SeeDay, QT_TR_NOOP("Menunggu")},
     {ScreenId::Complaints, ActionId::OpenComplaints, Permission::Record, QT_TR_NOOP("Aduan")},
     {ScreenId::Reports, ActionId::OpenReports, Permission::SeeDay, QT_TR_NOOP("Laporan")},
     {ScreenId::Audit, ActionId::OpenAudit, Permission::ReadAudit, QT_TR_NOOP("Jejak audit")},
     {ScreenId::Accounts, ActionId::OpenAccounts, Permission::ManageAccounts, QT_TR_NOOP("Pengguna")},
     {ScreenId::Technician, ActionId::OpenDevices, Permission::ManageDevices, QT_TR_NOOP("Perangkat")},
     {ScreenId::Blanks, ActionId::OpenBlanks, Permission::KeepBlanks, QT_TR_NOOP("Blangko")},
     {ScreenId::OldCards, ActionId::OpenOldCards, Permission::HandOver, QT_TR_NOOP("Kartu lama")},
     {ScreenId::OwnFingers, ActionId::OpenOwnFingers, Permission::Record, QT_TR_NOOP("Jari petugas")}}};

const PageRow* pageOf(ScreenId screen)
{
    for (const PageRow& page : kPages) {
        if (page.screen == screen)
            return &page;
    }
    return nullptr;
}

} // namespace

ScreenId homeOf(Role role)
{
    switch (role) {
    case Role::Supervisor:
        return ScreenId::Supervisor;
    case Role::Technician:
        return ScreenId::Technician;
    case Role::Auditor:
        return ScreenId::Audit;
    case Role::Operator:
        break;
    }
    return ScreenId::Queue;
}

bool mayOpen(Role role, ScreenId screen)
{
    if (const PageRow* page = pageOf(screen))
        return mayDo(role, page->permission);
    if (screen == ScreenId::Chip) // who prints cards, and who keeps the reader
        return mayDo(role, Permission::PrintCard) || mayDo(role, Permission::ManageDevices);
    return mayDo(role, Permission::Record);
}

RolePages::RolePages(StationPorts& ports, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_day(ports),
      m_bench(ports),
      m_book(ports.accounts, ports.officers),
      m_stock(ports),
      m_register(ports),
      m_ownFingers(ports),
      m_supervisor(m_day, this),
      m_technician(m_bench, ports.clock, prompter, this),
      m_accounts(m_book, prompter, this),
      m_blanks(m_stock, prompter, this),
      m_oldCards(m_register, ports.cards, prompter, this),
      m_sheet(ports),
      m_boards(ports),
      m_screening(m_sheet, ports.clock, prompter, this),
      m_ageing(m_boards, this),
      m_complaints(m_boards, prompter, this),
      m_audit(m_boards, prompter, this),
      m_reportSession(ports, reportWords()),
      m_reports(m_reportSession, prompter, this),
      m_chipSession(ports),
      m_chip(m_chipSession, this),
      m_ownFingersShown(m_ownFingers, this)
{}

void RolePages::signedIn(const LoginSession& login)
{
    m_login = login;
    m_technician.setHasQueue(mayDo(login.role, Permission::Record));
    m_chip.setHasQueue(mayDo(login.role, Permission::Record));
}

void RolePages::signedOut()
{
    m_login = LoginSession();
    m_day.close();
    m_bench.close();
    m_book.close();
    m_stock.close();
    m_register.close();
    m_sheet.close();
    m_boards.close();
    m_reportSession.close();
    m_chipSession.close();
    m_ownFingers.close();
}

void RolePages::opened(ScreenId screen)
{
    if (screen == ScreenId::Supervisor)
        m_supervisor.opened();
    else if (screen == ScreenId::Technician)
        m_technician.opened(m_login);
    else if (screen == ScreenId::Accounts)
        m_book.open(m_login);
    else if (screen == ScreenId::Blanks)
        m_stock.open(m_login);
    else if (screen == ScreenId::OldCards)
        m_register.open(m_login);
    else if (screen == ScreenId::Screening)
        m_sheet.open();
    else if (screen == ScreenId::Ageing)
        m_ageing.opened();
    else if (screen == ScreenId::Complaints)
        m_complaints.opened(m_login);
    else if (screen == ScreenId::Audit)
        m_audit.opened(m_login);
    else if (screen == ScreenId::Reports)
        m_reportSession.open();
    else if (screen == ScreenId::Chip)
        m_chipSession.open(m_login);
    else if (screen == ScreenId::OwnFingers)
        m_ownFingers.open(m_login);
}

void RolePages::left(ScreenId screen)
{
    if (screen == ScreenId::Supervisor)
        m_day.close();
    else if (screen == ScreenId::Technician)
        m_technician.left();
    else if (screen == ScreenId::Accounts)
        m_book.close();
    else if (screen == ScreenId::Blanks)
        m_stock.close();
    else if (screen == ScreenId::OldCards)
        m_register.close();
    else if (screen == ScreenId::Screening)
        m_sheet.close();
    else if (screen == ScreenId::Ageing || screen == ScreenId::Complaints || screen == ScreenId::Audit)
        m_boards.close();
    else if (screen == ScreenId::Reports)
        m_reportSession.close();
    else if (screen == ScreenId::Chip)
        m_chipSession.close();
    else if (screen == ScreenId::OwnFingers)
        m_ownFingers.close();
}

std::vector<RailLink> RolePages::links(Role role, ScreenId current, bool canLeave) const
{
    std::vector<RailLink> links;
    const bool isHere = pageOf(current) != nullptr;
    for (const PageRow& page : kPages) {
        if (!mayDo(role, page.permission) || (!isHere && !links.empty()))
            continue;
        links.push_back({screenName(page.screen), ui::tr(page.title), keyCapOf(page.key), 0,
                         current == page.screen, canLeave});
    }
    return links;
}

std::optional<ScreenId> RolePages::screenOf(const QString& linkId)
{
    for (const PageRow& page : kPages) {
        if (linkId == screenName(page.screen))
            return page.screen;
    }
    return std::nullopt;
}

} // namespace rekam::ui
