#include "app/workstation/composition.h"

#include "app/workstation/failure_window.h"

namespace rekam {

Composition::Composition(StationOptions options, QSize windowSize, ScreenWishes screens)
    : m_windowSize(windowSize),
      m_screenWishes(std::move(screens)),
      m_station(std::move(options), m_clock, m_ids)
{
    connect(&m_station, &Station::storeReady, this, &Composition::openWindow);
    connect(&m_station, &Station::failed, this, &Composition::showFailure);
}

// Screens first, then sessions, then the station with its devices, sync and store.
Composition::~Composition()
{
    m_failure.reset();
    m_secondScreens.reset();
    m_window.reset();
    m_presenter.reset();
    m_desk.reset();
    m_signIn.reset();
}

void Composition::start() { m_station.start(); }

void Composition::openWindow()
{
    StationPorts& ports = m_station.ports();
    m_signIn = std::make_unique<SignIn>(ports.accounts);
    m_desk = std::make_unique<Desk>(ports);
    m_window = std::make_unique<ui::MainWindow>(m_clock);
    m_presenter = std::make_unique<ui::WorkstationPresenter>(ports, *m_signIn, *m_desk, m_window->prompter());
    m_window->attach(*m_presenter);
    m_secondScreens =
        std::make_unique<SecondScreens>(ports, *m_signIn, *m_desk, *m_presenter, *m_window,
                                        withWishes(m_station.settings().screens, m_screenWishes));
    m_window->resize(m_windowSize);
    m_window->show();
    m_window->activateWindow();
    m_signIn->begin();
    m_watchdog.start();
    Q_EMIT windowReady();
}

void Composition::showFailure(const Error& error)
{
    m_failure = std::make_unique<FailureWindow>(error);
    m_failure->resize(m_windowSize / 2);
    m_failure->show();
    Q_EMIT failed(error);
}

} // namespace rekam
