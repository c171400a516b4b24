// Everything that lives as long as the workstation: the station below, the sessions, the presenters and the
// window on top. Destroyed in the reverse order. Main thread.
#pragma once

#include "app/station/station.h"
#include "app/workstation/main_thread_watchdog.h"
#include "app/workstation/second_screens.h"
#include "core/workflow/desk.h"
#include "core/workflow/sign_in.h"
#include "ui/presenters/workstation_presenter.h"
#include "ui/shell/main_window.h"

#include <memory>

namespace rekam {

class Composition : public QObject
{
    Q_OBJECT
public:
    // `language`: of this start, instead of the station's own.
    Composition(StationOptions options, QSize windowSize, ScreenWishes screens = {},
                std::optional<Language> language = {});
    ~Composition() override;

    void start();
    Station& station() { return m_station; }
    const MainThreadWatchdog& watchdog() const { return m_watchdog; }

Q_SIGNALS:
    void windowReady();
    // The station cannot open at all; the sentence is on the screen.
    void failed(const rekam::Error& error);

private:
    void openWindow();
    void makeWindow();
    void closeWindow();
    void speak(Language language); // at the login screen: nobody's work is on the screens
    void showFailure(const Error& error);

    SystemClock m_clock;
    RandomIdSource m_ids;
    QSize m_windowSize;
    ScreenWishes m_screenWishes;
    std::optional<Language> m_language;
    MainThreadWatchdog m_watchdog; // from the first screen to the end
    Station m_station;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::WorkstationPresenter>
        m_presenter; // outlived by nothing but the sessions; see the destructor
    std::unique_ptr<SecondScreens> m_secondScreens;
    std::unique_ptr<QWidget> m_failure;
};

} // namespace rekam
