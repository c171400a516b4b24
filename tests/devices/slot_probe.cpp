#include "tests/devices/slot_probe.h"

#include "tests/support/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace rekam::test {
namespace {

QString portraitSource()
{
    const QString shared =
        qEnvironmentVariable("REKAM_SHARED_DATA", QStringLiteral(REKAM_SOURCE_DIR "/../shared/data"));
    return shared + QStringLiteral("/face/images/astronaut.png");
}

} // namespace

bool waitFor(const std::function<bool()>& isTrue)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!isTrue() && elapsed.elapsed() < patient(kLongest).count())
        spin(std::chrono::milliseconds(5));
    return isTrue();
}

void spin(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QString peopleCache()
{
    static const QString folder = [] {
        const QString path = qEnvironmentVariable(
            "REKAM_PEOPLE_CACHE", QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                      QStringLiteral("/rekam/people"));
        QDir().mkpath(path + QStringLiteral("/faces"));
        const QString portrait = path + QStringLiteral("/faces/astronaut.png");
        if (!QFile::exists(portrait))
            QFile::copy(portraitSource(), portrait);
        return path;
    }();
    return folder;
}

bool hasPortrait() { return QFile::exists(peopleCache() + QStringLiteral("/faces/astronaut.png")); }

QString fingerFolder()
{
    static const QTemporaryDir folder;
    static const bool isWritten = [] {
        return QProcess::execute(QStringLiteral(REKAM_BIN_DIR "/rekam-device-host"),
                                 {QStringLiteral("--write-finger"), QStringLiteral("4711"),
                                  QStringLiteral("1"), QStringLiteral("2"),
                                  folder.filePath(QStringLiteral("finger-02.pgm"))}) == 0;
    }();
    return isWritten ? folder.path() : QString();
}

// A picture of nobody, for the camera where the portrait was not installed.
QString plainFolder()
{
    static const QTemporaryDir folder;
    static const bool isWritten = [] {
        QFile file(folder.filePath(QStringLiteral("portrait.ppm")));
        return file.open(QIODevice::WriteOnly) &&
               file.write("P6\n640 480\n255\n" + QByteArray(640 * 480 * 3, 'x')) > 0;
    }();
    return isWritten ? folder.path() : QString();
}

bool hasScanimage() { return QFile::exists(QStringLiteral("/usr/bin/scanimage")); }

QString saneFolder()
{
    static const QTemporaryDir folder;
    static const bool isWritten = [] {
        QFile file(folder.filePath(QStringLiteral("dll.conf")));
        return file.open(QIODevice::WriteOnly) && file.write("test\n") > 0;
    }();
    return isWritten ? folder.path() : QString();
}

std::vector<Subject> subjects()
{
    std::vector<Subject> all;
    if (!hasPortrait())
        WARN("no faces/astronaut.png in the people cache: the camera shows a plain picture instead of a "
             "person");
    all.push_back({QStringLiteral("camera"), QStringLiteral("virtual_camera"), SlotKind::Camera,
                   CaptureTarget::Portrait, 1});
    all.push_back({QStringLiteral("finger"), QStringLiteral("virtual_finger"), SlotKind::Finger,
                   CaptureTarget::RightFour, 1});
    all.push_back(
        {QStringLiteral("iris"), QStringLiteral("virtual_iris"), SlotKind::Iris, CaptureTarget::BothEyes, 2});
    all.push_back({QStringLiteral("finger"), QStringLiteral("libfprint"), SlotKind::Finger,
                   CaptureTarget::SingleRightIndex, 1, false});
    all.push_back({QStringLiteral("signature"), QStringLiteral("virtual_signature"), SlotKind::Signature,
                   CaptureTarget::Signature, 0});
    all.push_back({QStringLiteral("document"), QStringLiteral("virtual_document"), SlotKind::Document,
                   CaptureTarget::Document, 1, false});
    if (hasScanimage())
        all.push_back({QStringLiteral("document"), QStringLiteral("document_scanner"), SlotKind::Document,
                       CaptureTarget::Document, 1, false});
    return all;
}

Subject subject(const QString& adapter)
{
    for (const Subject& one : subjects()) {
        if (one.adapter == adapter)
            return one;
    }
    FAIL("no such subject");
    return {};
}

std::vector<int> processesWith(const QString& text)
{
    std::vector<int> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(entry));
        const int process = entry.toInt();
        if (process > 0 && process != getpid() && commandLine.open(QIODevice::ReadOnly) &&
            commandLine.readAll().contains(text.toLocal8Bit()))
            found.push_back(process);
    }
    return found;
}

bool SlotProbe::killHost()
{
    const std::vector<int> processes = processesWith(runFolder());
    return !processes.empty() && kill(*std::min_element(processes.begin(), processes.end()), SIGKILL) == 0;
}

SlotConfig configFor(const Subject& subject, const QString& runFolder)
{
    SlotConfig config;
    config.slot = subject.slot;
    config.adapter = subject.adapter;
    config.kind = subject.kind;
    config.hostProgram = QStringLiteral(REKAM_BIN_DIR "/rekam-device-host");
    config.runFolder = runFolder;
    config.options.insert(QString::fromLatin1(kOptionPeopleCache), peopleCache());
    if (subject.adapter == QLatin1String("libfprint"))
        config.options = {{QString::fromLatin1(kOptionFolder), fingerFolder()}};
    if (subject.adapter == QLatin1String("virtual_camera") && !hasPortrait())
        config.options = {{QString::fromLatin1(kOptionFolder), plainFolder()}};
    if (subject.adapter == QLatin1String("document_scanner"))
        config.options = {
            {QString::fromLatin1(kOptionSaneConfig), saneFolder()},
            {QStringLiteral("device"), QStringLiteral("test:0")},
            {QStringLiteral("resolution"), QStringLiteral("100")},
            // Its own pace is no time at all; faults in flight need some.
            {QStringLiteral("scan-options"), QStringLiteral("--read-delay=yes --read-delay-duration=50000")}};
    config.allowVirtual = true;
    config.timings.lookAgainAfter = std::chrono::milliseconds(200);
    return config;
}

SlotProbe::SlotProbe(const Subject& of, const QString& faultSpec,
                     const std::function<void(SlotConfig&)>& change)
    : subject(of)
{
    SlotConfig config = configFor(of, m_run.path());
    config.faultSpec = faultSpec;
    if (change)
        change(config);
    m_slot = std::make_unique<DeviceSlot>(config);
    QObject::connect(m_slot.get(), &DeviceSlot::captureEnded, m_slot.get(),
                     [this](const Result<DeviceCapture>& result) { ends.push_back(result); });
    QObject::connect(m_slot.get(), &DeviceSlot::faulted, m_slot.get(),
                     [this](const Error& error) { faults.push_back(error); });
    QObject::connect(m_slot.get(), &DeviceSlot::stateChanged, m_slot.get(),
                     [this](SlotState state) { states.push_back(state); });
    QObject::connect(m_slot.get(), &DeviceSlot::previewPen, m_slot.get(),
                     [this](const PenSeries&) { ++penPreviews; });
    QObject::connect(m_slot.get(), &DeviceSlot::previewFrame, m_slot.get(), [this](const Frame& frame) {
        frameNumbers.push_back(frame.sequence);
        if (onFrame)
            onFrame();
    });
    m_slot->present({4711, 1, 2});
    m_slot->start();
}

Result<DeviceCapture> SlotProbe::capture(std::chrono::milliseconds deadline)
{
    const std::size_t before = ends.size();
    m_slot->capture(subject.target, deadline);
    waitFor([&] { return ends.size() > before; });
    if (ends.size() <= before)
        return Unexpected(Errc::DeviceHung, {{"why", QStringLiteral("the slot itself gave no end")}});
    return ends.back();
}

} // namespace rekam::test
