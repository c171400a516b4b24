// The bodies of the wire's messages: values to CBOR maps and back. Reading checks everything; a wrong field
// is DeviceProtocol.
#pragma once

#include "core/base/result.h"
#include "core/capture/capture_device.h"
#include "devices/contract/adapter.h"

#include <QCborMap>
#include <QMap>

namespace rekam::wire {

QCborMap frameBody(const Frame& frame);
// Size and format are checked against the number of raw bytes. An empty frame (an eye that cannot be given)
// stays empty.
Result<Frame> frameFrom(const QCborMap& body, SecureBuffer raw);

QCborMap errorBody(const Error& error);
Error errorFrom(const QCborMap& body);

QCborMap sceneBody(const Scene& scene);
Result<Scene> sceneFrom(const QCborMap& body);

QCborMap helloBody(const AdapterHello& hello);
Result<AdapterHello> helloFrom(const QCborMap& body);

// The first message of a session, from the workstation.
struct Welcome
{
    AdapterOptions options;
    QString faults; // fault plan of this slot, see fault_plan.h
    PastLives past;
};
QCborMap welcomeBody(const Welcome& welcome);
Result<Welcome> welcomeFrom(const QCborMap& body);

// One capture or print: `action` is given by the workstation and comes back with everything that belongs to
// it.
struct ActionStart
{
    quint64 action = 0;
    CaptureTarget target{};
    std::chrono::milliseconds deadline{0};
};
QCborMap actionBody(const ActionStart& start);
Result<ActionStart> actionFrom(const QCborMap& body);

struct PrintStart
{
    quint64 action = 0;
    QString jobName;
    std::chrono::milliseconds deadline{0};
};
QCborMap printBody(const PrintStart& start);
Result<PrintStart> printFrom(const QCborMap& body);

// action, how many stills came before it, and the error if it failed.
struct ActionEnd
{
    quint64 action = 0;
    int stills = 0;
    std::optional<Error> error;
};
QCborMap endBody(const ActionEnd& end);
Result<ActionEnd> endFrom(const QCborMap& body);

// For bodies that hold one number: Credit (frames granted), previews and stills (whose they are),
// StopPreview, Cancel.
QCborMap withNumber(QCborMap body, quint64 number);
Result<quint64> numberFrom(const QCborMap& body);

} // namespace rekam::wire
