// The windows beside the operator's: the hall's and the resident's, with their presenters, their voice and
// the screens they stand on. Main thread.
#pragma once

#include "core/settings/station_settings.h"
#include "core/workflow/desk.h"
#include "core/workflow/sign_in.h"
#include "ui/presenters/hall_presenter.h"
#include "ui/presenters/resident_presenter.h"
#include "ui/presenters/workstation_presenter.h"
#include "ui/public_display/public_display.h"
#include "ui/resident_screen/number_keys.h"
#include "ui/resident_screen/resident_screen.h"
#include "ui/voice/announcer.h"

namespace rekam {

// What the command line wants instead of the station's settings; empty: nothing.
struct ScreenWishes
{
    QString publicDisplay;
    QString residentScreen;
    bool isSilent = false;
};
ScreenSettings withWishes(ScreenSettings settings, const ScreenWishes& wishes);

class SecondScreens : public QObject
{
    Q_OBJECT
public:
    // All outlive this.
    SecondScreens(const StationPorts& ports, const SignIn& signIn, Desk& desk,
                  ui::WorkstationPresenter& workstation, QWidget& operatorWindow,
                  const ScreenSettings& settings);

private:
    void showBoard();
    void tellTechnician();

    const SignIn& m_signIn;
    Desk& m_desk;
    ui::TechnicianPresenter& m_technician;
    ui::HallPresenter m_hall;
    ui::ResidentPresenter m_resident;
    ui::Announcer m_announcer;
    ui::PublicDisplay m_publicDisplay;
    ui::ResidentScreen m_residentScreen;
    ui::DesktopScreens m_screens;
    ui::ScreenKeeper m_keeper;
    ui::NumberKeys m_numberKeys;
};

} // namespace rekam
