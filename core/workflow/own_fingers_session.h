// Whoever is signed in gives their own fingers, and their eyes where there is a camera for them, so that the
// who-is-who guard knows them. Templates are kept, pictures are not. Main thread.
#pragma once

#include "core/workflow/capture_step.h"
#include "core/workflow/station_ports.h"

namespace rekam {

enum class OwnStage : quint8
{
    Idle, // nothing is taken
    Taking,
    Keeping, // the store is working
    Kept
};

struct OwnFingersSnapshot
{
    OwnStage stage = OwnStage::Idle;
    std::vector<CaptureTarget> plan; // the index fingers, then both eyes where they can be taken
    std::size_t taken = 0;           // of the plan; the one behind them is being taken
    LiveCapture live;
    QualityReport refused; // why the newest still was not good enough; reasons are empty where none was
    bool wasGivenBefore = false;
    std::optional<Error> error;

    std::optional<CaptureTarget> now() const
    {
        return stage == OwnStage::Taking && taken < plan.size() ? std::optional(plan[taken]) : std::nullopt;
    }
};

class OwnFingersSession : public QObject
{
    Q_OBJECT
public:
    // The ports outlive the session.
    explicit OwnFingersSession(StationPorts& ports, QObject* parent = nullptr);
    ~OwnFingersSession() override;

    const OwnFingersSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login); // the page stands; nothing is taken yet
    void close();                         // what was taken and not kept is gone
    void begin();                         // from the first finger on
    void takeStill();                     // without waiting for green
    void leaveOutEyes();                  // fingers are enough; kept at once where they are there

Q_SIGNALS:
    void changed();
    void previewFrame(const rekam::Frame& frame);

private:
    void take();
    void onStill(const StillAssessment& still);
    void keep();
    void refuse(QualityReport report);
    CaptureDevice* deviceFor(CaptureTarget target) const;
    void publish();

    StationPorts& m_ports;
    CaptureStep m_step;
    OwnFingersSnapshot m_snapshot;
    LoginSession m_login;
    std::vector<BiometricTemplate> m_fingers, m_eyes;
    bool m_isOpen = false;
    int m_opening = 0; // answers to an earlier opening are dropped
};

} // namespace rekam
