#include "app/ctl/staffed_counter.h"

namespace rekam::ctl {

StaffedCounter::StaffedCounter(StationOptions options, QObject* parent)
    : QObject(parent),
      m_station(std::move(options), m_clock, m_ids)
{
    connect(&m_station, &Station::ready, this, &StaffedCounter::started);
    connect(&m_station, &Station::failed, this, [this](const Error& error) { Q_EMIT failed(error, true); });
    connect(&m_station, &Station::centreFailed, this,
            [this](const Error& error) { Q_EMIT failed(error, false); });
}

StaffedCounter::~StaffedCounter() = default;

void StaffedCounter::start() { m_station.start(); }

void StaffedCounter::changeShift(const QString& account, SecureBuffer passphrase)
{
    m_account = account;
    m_passphrase = std::move(passphrase);
    m_isStaffed = false;
    if (m_desk) {
        disconnect(m_desk.get(), nullptr, this, nullptr);
        m_desk->close();
        m_desk.release()->deleteLater(); // it may be in the middle of telling somebody
        m_signIn->lock();
        return; // goes on when the vault is locked
    }
    m_signIn = std::make_unique<SignIn>(m_station.ports().accounts);
    connect(m_signIn.get(), &SignIn::changed, this, &StaffedCounter::goOnSigningIn);
    connect(m_signIn.get(), &SignIn::signedIn, this, &StaffedCounter::openDesk);
    m_signIn->begin();
}

void StaffedCounter::takeCentreAway()
{
    m_isCentreAway = true;
    m_station.stopLocalCentre();
}

void StaffedCounter::goOnSigningIn()
{
    const SignInSnapshot& snapshot = m_signIn->snapshot();
    if (snapshot.error) {
        Q_EMIT failed(*snapshot.error, true);
        return;
    }
    if (m_account.isEmpty())
        return;
    const bool isFirst = snapshot.stage == SignInStage::FirstAccount;
    if (!isFirst && snapshot.stage != SignInStage::SignedOut)
        return;
    const QString account = std::exchange(m_account, QString());
    if (isFirst)
        m_signIn->createFirstAccount(account, std::move(m_passphrase));
    else
        m_signIn->signIn(account, std::move(m_passphrase));
}

void StaffedCounter::openDesk(const LoginSession& login)
{
    m_login = login;
    m_desk = std::make_unique<Desk>(m_station.ports());
    connect(m_desk.get(), &Desk::ready, this, &StaffedCounter::lookAtDesk);
    connect(m_desk.get(), &Desk::changed, this, &StaffedCounter::lookAtDesk);
    m_desk->open(login);
}

// The register has to answer before the first resident can be checked.
void StaffedCounter::lookAtDesk()
{
    const bool isWaiting = !m_isCentreAway && m_desk->snapshot().link.state != LinkState::Connected;
    if (m_isStaffed || m_desk->snapshot().isBusy || isWaiting)
        return;
    m_isStaffed = true;
    Q_EMIT staffed();
}

} // namespace rekam::ctl
