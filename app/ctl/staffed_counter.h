// A training station with somebody at its counter, for runs without a screen: starts the station, signs one
// account in after the other and opens the desk for each. Main thread.
#pragma once

#include "app/station/station.h"
#include "core/workflow/desk.h"
#include "core/workflow/sign_in.h"

namespace rekam::ctl {

class StaffedCounter : public QObject
{
    Q_OBJECT
public:
    explicit StaffedCounter(StationOptions options, QObject* parent = nullptr);
    ~StaffedCounter() override;

    void start(); // started() or failed() follows
    // Whoever was there goes; the first account of a new home is made with this name and passphrase.
    // staffed() follows once the desk is open and the centre was reached.
    void changeShift(const QString& account, SecureBuffer passphrase);

    // From now on; the day goes on without it.
    void takeCentreAway();

    Station& station() { return m_station; }
    StationPorts& ports() { return m_station.ports(); }
    Desk& desk() { return *m_desk; }       // from staffed() to the next change of shift
    SignIn& signIn() { return *m_signIn; } // the same
    const LoginSession& login() const { return m_login; }

Q_SIGNALS:
    void started();
    void staffed();
    // `isUnusable`: nothing can be done here at all; else something went wrong on the way.
    void failed(const rekam::Error& error, bool isUnusable);

private:
    void goOnSigningIn();
    void openDesk(const LoginSession& login);
    void lookAtDesk();

    SystemClock m_clock;
    RandomIdSource m_ids;
    Station m_station;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<Desk> m_desk;
    LoginSession m_login;
    QString m_account;
    SecureBuffer m_passphrase;
    bool m_isStaffed = false;
    bool m_isCentreAway = false;
};

} // namespace rekam::ctl
