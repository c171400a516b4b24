#include "app/workstation/composition.h"

#include "app/workstation/failure_window.h"
#include "ui/language/language.h"

namespace rekam {

Composition::Composition(StationOptions options, QSize windowSize, ScreenWishes screens,
                         std::optional<Language> language)
    : m_windowSize(windowSize),
      m_screenWishes(std::move(screens)),
      m_language(language),
      m_station(std::move(options), m_clock, m_ids)
{
    connect(&m_station, &Station::storeReady, this, &Composition::openWindow);
    connect(&m_station, &Station::failed, this, &Composition::showFailure);
}

// Screens first, then sessions, then the station with its devices, sync and store.
Composition::~Composition()
{
    m_failure.reset();
    closeWindow();
    m_desk.reset();
    m_signIn.reset();
}

void Composition::start() { m_station.start(); }

void Composition::openWindow()
{
    StationPorts& ports = m_station.ports();
    m_signIn = std::make_unique<SignIn>(ports.accounts);
    m_desk = std::make_unique<Desk>(ports);
    ui::useLanguage(m_language.value_or(m_station.settings().screens.language));
    makeWindow();
    m_signIn->begin();
    m_watchdog.start();
    Q_EMIT windowReady();
}

void Composition::closeWindow()
{
    m_secondScreens.reset();
    m_window.reset();
    m_presenter.reset();
}

void Composition::makeWindow()
{
    StationPorts& ports = m_station.ports();
    m_window = std::make_unique<ui::MainWindow>(m_clock);
    m_presenter = std::make_unique<ui::WorkstationPresenter>(ports, *m_signIn, *m_desk, m_window->prompter());
    m_window->attach(*m_presenter);
    m_secondScreens =
        std::make_unique<SecondScreens>(ports, *m_signIn, *m_desk, *m_presenter, *m_window,
                                        withWishes(m_station.settings().screens, m_screenWishes));
    // Queued: the window that asked is gone after it.
    connect(&m_presenter->login(), &ui::LoginPresenter::languageWanted, this, &Composition::speak,
            Qt::QueuedConnection);
    m_window->resize(m_windowSize);
    m_window->show();
    m_window->activateWindow();
}

// Words are asked for when a window is made; so all of them are made anew, in their places.
void Composition::speak(Language language)
{
    if (m_signIn->snapshot().stage == SignInStage::SignedIn)
        return;
    const QRect place = m_window->geometry();
    const Qt::WindowStates states = m_window->windowState();
    closeWindow();
    ui::useLanguage(language);
    m_station.rememberLanguage(language);
    makeWindow();
    m_window->setGeometry(place);
    m_window->setWindowState(states);
}

void Composition::showFailure(const Error& error)
{
    ui::useLanguage(m_language.value_or(m_station.settings().screens.language));
    m_failure = std::make_unique<FailureWindow>(error);
    m_failure->resize(m_windowSize / 2);
    m_failure->show();
    Q_EMIT failed(error);
}

} // namespace rekam
