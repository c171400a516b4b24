#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/station/device_rack.h"
#include "app/station/locations.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

namespace rekam::ctl {
namespace {

using namespace std::chrono_literals;
constexpr auto kHelloWithin = 10s;

QString stateName(SlotState state)
{
    switch (state) {
    case SlotState::Absent:
        return QStringLiteral("absent");
    case SlotState::Starting:
        return QStringLiteral("starting");
    case SlotState::Ready:
        return QStringLiteral("ready");
    case SlotState::Busy:
        return QStringLiteral("busy");
    case SlotState::Faulty:
        return QStringLiteral("faulty");
    case SlotState::Disabled:
        return QStringLiteral("disabled");
    }
    return {};
}

// Starts every slot's host, waits for its hello, and says what is there.
class DeviceRound : public QObject
{
public:
    DeviceRound(const RackOptions& options, bool asJson) : m_rack(options), m_asJson(asJson)
    {
        for (const auto& slot : m_rack.captureSlots())
            connect(slot.get(), &CaptureDevice::stateChanged, this, &DeviceRound::look);
        QTimer::singleShot(kHelloWithin, this, &DeviceRound::report);
        m_rack.start();
    }

private:
    void look()
    {
        for (const auto& slot : m_rack.captureSlots()) {
            if (slot->state() == SlotState::Starting || slot->state() == SlotState::Faulty)
                return;
        }
        report();
    }

    void report()
    {
        if (std::exchange(m_hasReported, true))
            return;
        bool allReady = true;
        for (const auto& slot : m_rack.captureSlots()) {
            const Provenance device = slot->provenance();
            allReady = allReady && slot->state() == SlotState::Ready;
            QJsonObject line{{QStringLiteral("slot"), slot->slotName()},
                             {QStringLiteral("adapter"), device.adapter},
                             {QStringLiteral("model"), device.model},
                             {QStringLiteral("serial"), device.serial},
                             {QStringLiteral("virtual"), device.isVirtual},
                             {QStringLiteral("state"), stateName(slot->state())},
                             {QStringLiteral("sandboxed"), slot->sandboxed()},
                             {QStringLiteral("restarts"), slot->restartCount()}};
            if (slot->lastError())
                line.insert(QStringLiteral("code"), QString::fromLatin1(errcName(slot->lastError()->code())));
            print(line, m_asJson);
        }
        QCoreApplication::exit(allReady ? kFine : kFinding);
    }

    DeviceRack m_rack;
    bool m_asJson;
    bool m_hasReported = false;
};

} // namespace

int runDevices(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Starts the process behind each slot once and says what "
                                                    "answered. Exit code 1 where one is not ready."));
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a slot.")});
    if (const auto done = parse(parser, "devices", arguments))
        return *done;
    QTemporaryDir runFolder;
    if (!runFolder.isValid())
        return fail(Error(Errc::FileUnwritable, {{"what", QStringLiteral("temporary folder")}}), false,
                    kUnusable);
    const QString cache = cacheFolder();
    QDir().mkpath(cache + QStringLiteral("/people"));
    DeviceRound round(RackOptions{.hostProgram = programFolder() + QStringLiteral("/rekam-device-host"),
                                  .runFolder = runFolder.path(),
                                  .peopleCache = cache + QStringLiteral("/people"),
                                  .printFolder = runFolder.path(),
                                  .pictureFolder = {},
                                  .faults = {},
                                  .isTraining = true},
                      parser.isSet(QStringLiteral("json")));
    return QCoreApplication::exec();
}

} // namespace rekam::ctl
