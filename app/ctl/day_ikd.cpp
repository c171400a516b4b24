#include "app/ctl/day_ikd.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

constexpr int kMostTries = 5;

// Nobody's own.
IkdForm formOf(const Nik& nik, int line)
{
    return {nik.text(), QStringLiteral("pemohon%1@contoh.example").arg(line),
            QStringLiteral("08000000%1").arg(line, 4, 10, QLatin1Char('0'))};
}

} // namespace

void IkdJob::begin()
{
    if (m_day.ikd.empty()) {
        Q_EMIT ended();
        return;
    }
    m_session = std::make_unique<IkdSession>(m_counter.ports());
    connect(m_session.get(), &IkdSession::changed, this, &IkdJob::look, Qt::QueuedConnection);
    connect(m_session.get(), &IkdSession::selectedHolder, &m_counter.desk(), &Desk::presentHolder);
    m_session->open(m_counter.login());
    next();
}

void IkdJob::next()
{
    if (m_at == m_day.ikd.size()) {
        stop();
        Q_EMIT ended();
        return;
    }
    m_isAsked = false;
    m_id = IkdId();
    waitAtMost(m_day.limit);
    QMetaObject::invokeMethod(this, &IkdJob::look, Qt::QueuedConnection);
}

void IkdJob::look()
{
    const IkdSnapshot& snapshot = m_session->snapshot();
    if (m_at == m_day.ikd.size() || !snapshot.isLoaded || snapshot.isBusy || snapshot.isLooking)
        return;
    const bool isFaceToTryAgain = snapshot.error && snapshot.error->code() == Errc::FaceDiffers;
    const auto over =
        std::find_if(snapshot.closed.begin(), snapshot.closed.end(),
                     [this](const IkdActivation& known) { return !m_id.isNull() && known.id == m_id; });
    if (over != snapshot.closed.end())
        take(*over);
    else if (snapshot.error && !isFaceToTryAgain)
        fail(*snapshot.error);
    else if (snapshot.current)
        act(*snapshot.current);
    else
        lookAtForm();
}

void IkdJob::lookAtForm()
{
    const PlayedIkd& line = m_day.ikd[m_at];
    const auto of = std::find_if(m_day.lines.begin(), m_day.lines.end(),
                                 [&](const DayLine& known) { return known.number == line.of; });
    if (!std::exchange(m_isAsked, true))
        m_session->begin(formOf(of->visit.nik, line.number));
}

void IkdJob::act(const IkdActivation& activation)
{
    m_id = activation.id;
    switch (activation.state) {
    case IkdState::FaceOwed:
        lookAtFace(activation);
        return;
    case IkdState::FaceAgreed:
        m_session->askCode(activation.direction == IkdDirection::PhoneShows ? QStringLiteral("IKD1:LATIHAN")
                                                                            : QString());
        return;
    case IkdState::CentreCompares: // the session asks how it stands
    case IkdState::CodeOpen:
    case IkdState::Activated:
    case IkdState::Refused:
    case IkdState::Cancelled:
        return;
    }
}

// The resident before the camera, or gone again before it was looked at.
void IkdJob::lookAtFace(const IkdActivation& activation)
{
    if (m_day.ikd[m_at].isGivenUp)
        m_session->cancel(QStringLiteral("Latihan"));
    else if (activation.faceTries < kMostTries)
        m_session->lookAtFace();
    else
        fail(Error(Errc::FaceDiffers));
}

void IkdJob::take(const IkdActivation& activation)
{
    PlayedIkd& line = m_day.ikd[m_at];
    const IkdState wanted = line.isGivenUp ? IkdState::Cancelled : IkdState::Activated;
    if (activation.state != wanted) {
        fail(Error(Errc::StepNotAllowed, {{"state", QString::fromLatin1(ikdStateName(activation.state))}}));
        return;
    }
    line.id = activation.id;
    line.faceTries = activation.faceTries;
    ++m_at;
    m_session->putAside();
    next();
}

void IkdJob::stop()
{
    stopWaiting();
    disconnect(m_session.get(), nullptr, this, nullptr);
}

void IkdJob::fail(const Error& error)
{
    stop();
    Q_EMIT failed(error, m_day.ikd[m_at].number);
}

} // namespace rekam::ctl
