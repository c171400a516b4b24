#include "core/workflow/own_fingers_session.h"

#include "core/biometrics/finger/finger.h"
#include "core/people/training_subject.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr FingerPosition kOwnFingers[] = {FingerPosition::RightIndex, FingerPosition::LeftIndex};

} // namespace

OwnFingersSession::OwnFingersSession(StationPorts& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_step(ports.assessor, ports.clock)
{
    connect(&m_step, &CaptureStep::changed, this, &OwnFingersSession::publish);
    connect(&m_step, &CaptureStep::previewFrame, this, &OwnFingersSession::previewFrame);
    connect(&m_step, &CaptureStep::stillReady, this, &OwnFingersSession::onStill);
    connect(&m_step, &CaptureStep::failed, this, [this](const Error& error) {
        m_snapshot.error = error;
        publish();
    });
    connect(&m_step, &CaptureStep::recovered, this, [this] {
        m_snapshot.error.reset();
        publish();
    });
}

OwnFingersSession::~OwnFingersSession() = default;

void OwnFingersSession::open(const LoginSession& login)
{
    close();
    m_isOpen = true;
    m_login = login;
    for (const FingerPosition finger : kOwnFingers)
        m_snapshot.plan.push_back(singleFinger(finger));
    if (m_ports.irisCamera)
        m_snapshot.plan.push_back(CaptureTarget::BothEyes);
    if (!m_ports.officers)
        return;
    m_ports.officers->loadGiven(
        this, [this, opening = m_opening](const Result<std::vector<AccountId>>& accounts) {
            if (opening != m_opening)
                return;
            if (accounts)
                m_snapshot.wasGivenBefore =
                    std::find(accounts->begin(), accounts->end(), m_login.account) != accounts->end();
            else
                m_snapshot.error = accounts.error();
            publish();
        });
}

void OwnFingersSession::close()
{
    ++m_opening;
    m_isOpen = false;
    m_step.close();
    m_fingers.clear();
    m_eyes.clear();
    m_snapshot = OwnFingersSnapshot{};
}

void OwnFingersSession::begin()
{
    if (!m_isOpen || !m_ports.officers || m_snapshot.stage == OwnStage::Taking ||
        m_snapshot.stage == OwnStage::Keeping)
        return;
    m_fingers.clear();
    m_eyes.clear();
    m_snapshot.taken = 0;
    m_snapshot.error.reset();
    m_snapshot.refused = {};
    m_snapshot.stage = OwnStage::Taking;
    take();
}

CaptureDevice* OwnFingersSession::deviceFor(CaptureTarget target) const
{
    return target == CaptureTarget::BothEyes ? m_ports.irisCamera : m_ports.fingerReader;
}

void OwnFingersSession::take()
{
    const std::optional<CaptureTarget> target = m_snapshot.now();
    if (!target) {
        keep();
        return;
    }
    CaptureDevice* device = deviceFor(*target);
    if (!device) {
        m_snapshot.stage = OwnStage::Idle;
        m_snapshot.error = Error(Errc::DeviceMissing);
        publish();
        return;
    }
    if (m_ports.office.isTraining)
        device->present(Scene{trainingSubjectOf(m_login.account)});
    m_step.open(*device, *target, {}, m_ports.gate, 0, false);
    publish();
}

void OwnFingersSession::takeStill()
{
    if (m_step.isOpen())
        m_step.takeStill();
}

void OwnFingersSession::leaveOutEyes()
{
    if (m_snapshot.now() != CaptureTarget::BothEyes)
        return;
    m_step.close();
    keep();
}

void OwnFingersSession::refuse(QualityReport report)
{
    m_snapshot.refused = std::move(report);
    m_step.candidateTaken();
    m_step.previewAgain();
}

void OwnFingersSession::onStill(const StillAssessment& still)
{
    const bool isEyes = m_step.target() == CaptureTarget::BothEyes;
    const auto& templates = still.payload->templates;
    if (still.attempt.quality.verdict == Verdict::Bad || templates.empty()) {
        refuse(still.attempt.quality);
        return;
    }
    if (!isEyes && !findRepeatedFingers(templates, m_fingers).empty()) {
        refuse({Verdict::Bad, {}, {}, {QualityReason::FingerRepeated}});
        return;
    }
    auto& kept = isEyes ? m_eyes : m_fingers;
    kept.insert(kept.end(), templates.begin(), templates.end());
    m_snapshot.refused = {};
    m_step.candidateTaken();
    m_step.close();
    ++m_snapshot.taken;
    take();
}

void OwnFingersSession::keep()
{
    m_snapshot.stage = OwnStage::Keeping;
    publish();
    m_ports.officers->keep(std::exchange(m_fingers, {}), std::exchange(m_eyes, {}), this,
                           [this, opening = m_opening](const Status& kept) {
                               if (opening != m_opening)
                                   return;
                               m_snapshot.stage = kept ? OwnStage::Kept : OwnStage::Idle;
                               if (kept)
                                   m_snapshot.wasGivenBefore = true;
                               else
                                   m_snapshot.error = kept.error();
                               publish();
                           });
}

void OwnFingersSession::publish()
{
    m_snapshot.live = m_step.live();
    Q_EMIT changed();
}

} // namespace rekam
