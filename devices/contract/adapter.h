// What an adapter is: the code behind one slot, living alone on the main thread of its own process
// (app/device_host). It moves bytes and reports; it has no opinion about quality, people or storage.
// docs/adding-a-device.md tells how to write one.
#pragma once

#include "core/base/result.h"
#include "core/capture/capture_device.h"
#include "devices/contract/fault_plan.h"

#include <QFlags>
#include <QMap>
#include <QObject>
#include <memory>

namespace rekam {

enum class Feature : quint16
{
    Preview = 1, // frames (or pen points) before the capture
    Slaps = 2,   // right four, left four, two thumbs
    SingleFingers = 4,
    Prints = 8
};
Q_DECLARE_FLAGS(Features, Feature)
Q_DECLARE_OPERATORS_FOR_FLAGS(Features)

enum class Presence : quint8
{
    Absent,
    Present
};

struct AdapterHello
{
    Presence presence = Presence::Absent; // Absent: nothing is plugged in; the workstation looks again later
    SlotKind kind{};
    Provenance device; // slot and adapter are filled in by the host
    Features features;
};

// The hello of a device that is there and made of software only.
AdapterHello virtualHello(SlotKind kind, const QString& model, Features features);

// Settings of a slot, as text. Names that the workstation knows, because it has to open the sandbox for them:
// ("kind" is added by the workstation: the number of the slot's SlotKind, for adapters that serve two.)
using AdapterOptions = QMap<QString, QString>;
inline constexpr char kOptionKind[] = "kind";
inline constexpr char kOptionFolder[] = "folder";            // pictures to serve; read-only in the sandbox
inline constexpr char kOptionPeopleCache[] = "people-cache"; // made-up people; may be written to
inline constexpr char kOptionSaneConfig[] = "sane-config";   // dll.conf and its kin; read-only in the sandbox
inline constexpr char kOptionOutFolder[] =
    "out"; // where a virtual printer leaves its pages; may be written to

// What a successful capture hands over: camera, finger and document one still, iris right eye then left eye,
// signature the pen only.
struct AdapterResult
{
    std::vector<Frame> stills;
    PenSeries pen;
};

// The host guarantees: open() first and once; one capture or print at a time; cancel() only while one runs
// and at its deadline. The adapter guarantees: every started capture or print ends exactly once with ended();
// nothing blocks the event loop for more than 100 ms (long work goes aside, see aside.h); no previewFrame()
// after stopPreview() returned; every frame has a higher number (Frame::sequence, from 1) than the one
// before, or it is refused as a stale one.
class Adapter : public QObject
{
    Q_OBJECT
public:
    explicit Adapter(QObject* parent = nullptr) : QObject(parent) {}

    virtual void
    open() = 0; // answers with opened(), or with faulted() where the device is there but unusable
    virtual void startPreview(CaptureTarget) {}
    virtual void stopPreview() {}
    virtual void capture(CaptureTarget target) = 0;
    virtual void cancel() = 0;            // the running action ends with Cancelled
    virtual void present(const Scene&) {} // virtual adapters only
    virtual void print(const QString& jobName, const QByteArray& pdf);
    // Virtual devices only: a fault that the device's own library can play, so that the adapter is tried too.
    // False: the host plays it.
    virtual bool play(FaultKind) { return false; }

Q_SIGNALS:
    void opened(const rekam::AdapterHello& hello);
    void previewFrame(const rekam::Frame& frame);
    void previewPen(const rekam::PenSeries& pen);
    void ended(const rekam::Result<rekam::AdapterResult>& result);
    void faulted(const rekam::Error& error); // outside an action: unplugged, broken
};

// One line of the generated list in devices/registry.
struct AdapterEntry
{
    const char* name;
    std::unique_ptr<Adapter> (*make)(const AdapterOptions& options);
};

} // namespace rekam
