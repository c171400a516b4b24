// Activation of IKD at the desk: form, recorded face, live face, code, and the centre's word until the end.
// Who was recorded elsewhere is compared by the centre: the live face goes there sealed, and is kept here
// sealed until the centre has it. What is open survives a restart and is followed on. Main thread.
#pragma once

#include "core/service/ikd_activation.h"
#include "core/workflow/face_look.h"
#include "core/workflow/station_ports.h"

#include <QTimer>

namespace rekam {

struct IkdSnapshot
{
    std::vector<IkdActivation> open;   // the oldest first; the current one among them
    std::vector<IkdActivation> closed; // the latest first
    std::optional<IkdActivation> current;
    QDateTime now; // UTC, of the last answer
    double faceLimit = 0;
    bool isLooking = false; // the camera is watched
    bool isSilent = false;  // the centre did not answer when it was last asked
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;
};

class IkdSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kClosedShown = 50;
    static constexpr std::chrono::milliseconds kLongestLook{8000};
    static constexpr std::chrono::milliseconds kAskEvery{2000}; // how what is open stands
    static constexpr int kFaceHeightPx = 360;                   // of the picture that goes to the centre

    explicit IkdSession(StationPorts& ports, QObject* parent = nullptr);
    const IkdSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login); // loads what is open, and follows it
    void close();                         // drops everything personal

    // Checks the form, asks the register, and looks for the recorded portrait. Errors of startIkd();
    // ActivationOpen.
    void begin(const IkdForm& form);
    void takeUp(const IkdId& id); // one of the open ones becomes the current one
    void putAside();              // the form stands again; what is open goes on
    // The person before the camera against the recorded portrait; where this station keeps none, their
    // picture is sent, and what the centre says of it is the activation's word. FaceDiffers.
    void lookAtFace();
    void stopLooking();
    // Asks the centre for a code, or brings it the telephone's. ReasonMissing (what=phone-code) where the
    // telephone is to show one and none was read.
    void askCode(const QString& phoneCode);
    void cancel(const QString& reason);
    // How every open code and every face at the centre stands; also asked by itself.
    void follow();

Q_SIGNALS:
    void changed();
    void begun();                               // the form may be emptied
    void selectedHolder(const rekam::Nik& nik); // training: who steps before the camera
    void previewFrame(const rekam::Frame& frame);

private:
    void load();
    void takeRegister(const IkdForm& form, const Result<ResidentRecord>& found);
    void findRecording(IkdActivation activation);
    void loadPortrait(std::function<void(const Frame&)> then);
    void onSeen(const FaceSeen& seen);
    void ask(const IkdActivation& activation);
    void onAnswer(const IkdId& id, const Result<IkdAnswer>& answer);
    // ikd_at_centre.cpp
    void takePicture();
    void sealPicture(const Frame& picture);
    void orderComparison(const IkdActivation& activation);
    void onFaceAnswer(const IkdActivation& known, const Result<IkdAnswer>& answer);
    void takeFaceWord(const IkdActivation& known, const IkdAnswer& answer);
    // The next state in one transaction; `done` when it is on disk.
    void step(const IkdActivation& before, const IkdEvent& event, std::function<void()> done = {});
    void keep(const IkdActivation& activation, const QString& what, std::function<void()> done);
    void adopt(const IkdActivation& activation);
    const IkdActivation* find(const IkdId& id) const;
    void fail(const Error& error);
    void busy(bool isBusy);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    IkdSnapshot m_snapshot;
    FaceLook m_look;
    QTimer m_asking;
    std::vector<IkdId> m_asked; // not answered yet: a slow line is not asked twice
    bool m_isForCentre = false; // the picture that is taken
    int m_opening = 0;          // answers to an earlier opening are dropped
};

} // namespace rekam
