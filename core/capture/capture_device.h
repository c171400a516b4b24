// A device as the workstation sees it: a slot that previews, captures and ends every action exactly once.
// Implemented by devices/client (over a local socket) and by tests/support fakes.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"
#include "core/capture/frame.h"
#include "core/capture/pen_series.h"

#include <QObject>
#include <chrono>

namespace rekam {

enum class SlotKind : quint8
{
    Camera,
    Signature,
    Finger,
    Iris,
    SlipPrinter,
    CardPrinter,
    Document // papers that somebody brings; sent over the wire by number: new ones stand at the end
};
inline constexpr SlotKind kLastSlotKind = SlotKind::Document;

enum class SlotState : quint8
{
    Absent, // no device found; will be looked for again
    Starting,
    Ready,
    Busy,    // previewing or capturing
    Faulty,  // died; a restart is coming
    Disabled // restart budget used up: a technician has to look
};

// What a device hands over when a capture succeeds. Camera, finger and document: one still. Iris: right eye,
// left eye. Signature: pen only.
struct DeviceCapture
{
    std::vector<Frame> stills;
    PenSeries pen;
    Provenance device;
};

// Who is (made up to be) in front of the virtual devices. Real adapters ignore it.
// A number, never a NIK: devices know no people.
struct Scene
{
    quint64 subject = 0;
    quint32 impression = 0; // another one gives another rotation, pressure, noise of the same person
    quint8 backdrop =
        0; // behind a portrait, numbered as face::Backdrop: 0 grey wall, 1 white, 2 red, 3 blue; 4 orange
    quint16 missingFingers = 0; // bit n: the person has no FingerPosition n + 1
    quint8 missingEyes = 0;     // bit n: Eye n + 1 stays closed
    friend bool operator==(const Scene&, const Scene&) = default;
};

// Lives on the main thread.
class CaptureDevice : public QObject
{
    Q_OBJECT
public:
    explicit CaptureDevice(QObject* parent = nullptr) : QObject(parent) {}

    virtual QString slotName() const = 0; // "camera", "finger", ...
    virtual SlotKind kind() const = 0;
    virtual SlotState state() const = 0;
    virtual Provenance provenance() const = 0; // empty until the adapter said hello
    virtual bool hasPreview() const
    {
        return true;
    }                                     // false: a capture is asked for at once, e.g. single readers
    virtual int restartCount() const = 0; // since the program started

    // Previews follow as previewFrame() until stopPreview() or a capture ends; the newest wins, older ones
    // are dropped. For a signature pad the preview is previewPen().
    virtual void startPreview(CaptureTarget target) = 0;
    virtual void stopPreview() = 0;
    // One at a time; ends exactly once with captureEnded(). A second call while one runs ends at once with
    // DeviceBusy. A capture without result by `deadline` ends with CaptureTimedOut (nobody there) or
    // DeviceHung (no answer at all).
    virtual void capture(CaptureTarget target, std::chrono::milliseconds deadline) = 0;
    virtual void cancel() = 0; // the running capture ends with Cancelled
    virtual void present(const Scene& scene) = 0;

Q_SIGNALS:
    void previewFrame(const rekam::Frame& frame);
    void previewPen(const rekam::PenSeries& pen);
    void captureEnded(const rekam::Result<rekam::DeviceCapture>& result);
    void stateChanged(rekam::SlotState state);
    // Something went wrong outside a capture: unplugged, crashed, hung.
    void faulted(const rekam::Error& error);
};

// Prints finished pages; also a slot with an adapter process behind it.
class PrintDevice : public QObject
{
    Q_OBJECT
public:
    explicit PrintDevice(QObject* parent = nullptr) : QObject(parent) {}
    virtual QString slotName() const = 0;
    virtual SlotState state() const = 0;
    // Ends exactly once with printEnded(jobName, ...).
    virtual void print(const QString& jobName, const QByteArray& pdf, std::chrono::milliseconds deadline) = 0;

Q_SIGNALS:
    void printEnded(const QString& jobName, const rekam::Status& result);
    void stateChanged(rekam::SlotState state);
};

} // namespace rekam
