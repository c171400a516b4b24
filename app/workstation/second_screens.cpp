#include "app/workstation/second_screens.h"

#include "ui/presenters/hall_rows.h"

namespace rekam {

namespace {

std::optional<ServiceNotice> noticeOf(const LinkReport& link)
{
    const bool isAway = link.state == LinkState::Unreachable || link.state == LinkState::Refused;
    return isAway ? std::optional(ServiceNotice::CentreAway) : std::nullopt;
}

ui::WindowStand standOf(const ui::SecondWindow& window)
{
    const std::optional<ui::WindowPlace>& place = window.placed();
    return place ? ui::WindowStand{place->screen, !place->isFullScreen} : ui::WindowStand{};
}

} // namespace

ScreenSettings withWishes(ScreenSettings settings, const ScreenWishes& wishes)
{
    if (!wishes.publicDisplay.isEmpty())
        settings.publicDisplay = wishes.publicDisplay;
    if (!wishes.residentScreen.isEmpty())
        settings.residentScreen = wishes.residentScreen;
    if (wishes.isSilent)
        settings.announcements = Announcements::Off;
    return settings;
}

SecondScreens::SecondScreens(const StationPorts& ports, const SignIn& signIn, Desk& desk,
                             ui::WorkstationPresenter& workstation, QWidget& operatorWindow,
                             const ScreenSettings& settings)
    : m_signIn(signIn),
      m_desk(desk),
      m_technician(workstation.rolePages().technician()),
      m_hall(ports.clock, ports.office.officeName),
      m_resident(desk, workstation.capture(Step::Photo), workstation.capture(Step::Signature),
                 workstation.review(), {ports.office.officeName, settings.signingPlace}),
      m_announcer(ui::VoicePrograms::installed(), settings.announcements),
      m_keeper(m_screens, settings, &m_publicDisplay, &m_residentScreen),
      m_numberKeys(operatorWindow, m_resident)
{
    connect(&desk, &Desk::changed, this, &SecondScreens::showBoard);
    connect(&m_hall, &ui::HallPresenter::called, &m_announcer, &ui::Announcer::announce);
    connect(&workstation.servicePages().ikd(), &ui::IkdPresenter::residentSees, &m_resident,
            &ui::ResidentPresenter::showInstead);
    m_publicDisplay.attach(m_hall);
    m_residentScreen.attach(m_resident);
    connect(&m_announcer, &ui::Announcer::stateChanged, this, &SecondScreens::tellTechnician);
    connect(&m_publicDisplay, &ui::SecondWindow::placedChanged, this, &SecondScreens::tellTechnician);
    connect(&m_residentScreen, &ui::SecondWindow::placedChanged, this, &SecondScreens::tellTechnician);
    tellTechnician();
}

void SecondScreens::tellTechnician()
{
    m_technician.setHall(
        ui::hallRow(m_announcer.state(), standOf(m_publicDisplay), standOf(m_residentScreen)));
}

// Nobody signed in: the desk knows no queue, and the hall keeps what it saw last.
void SecondScreens::showBoard()
{
    const DeskSnapshot& desk = m_desk.snapshot();
    if (m_signIn.snapshot().stage != SignInStage::SignedIn || desk.isBusy)
        return;
    // What somebody said goes before what the line says by itself.
    const std::optional<ServiceNotice> notice = desk.notice ? desk.notice : noticeOf(desk.link);
    m_hall.setBoard(publicBoardOf(desk.board, notice), desk.waits);
}

} // namespace rekam
