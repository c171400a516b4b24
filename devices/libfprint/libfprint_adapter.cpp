#include "devices/libfprint/libfprint_adapter.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/libfprint/fingerprint_reader.h"
#include "devices/libfprint/virtual_feeder.h"
#include "devices/pictures/picture_file.h"

#include <QTimer>

namespace rekam {
namespace {

constexpr int kUsualPixelsPerInch = 500;
constexpr auto kFingerComes = std::chrono::milliseconds(60);

int pixelsPerInchOf(const AdapterOptions& options)
{
    const int given = options.value(QStringLiteral("ppi")).toInt();
    return given > 0 ? given : kUsualPixelsPerInch;
}

class LibfprintAdapter final : public Adapter
{
public:
    explicit LibfprintAdapter(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionFolder))),
          m_pixelsPerInch(pixelsPerInchOf(options)),
          m_reader(m_folder.isEmpty() ? FingerprintReader::Source::Hardware
                                      : FingerprintReader::Source::VirtualImage,
                   m_pixelsPerInch)
    {
        if (!m_folder.isEmpty())
            m_feeder = std::make_unique<VirtualFeeder>();
        connect(&m_reader, &FingerprintReader::opened, this, [this] { sayHello(Presence::Present); });
        connect(&m_reader, &FingerprintReader::absent, this, [this] { sayHello(Presence::Absent); });
        connect(&m_reader, &FingerprintReader::failed, this, &LibfprintAdapter::faulted);
        connect(&m_reader, &FingerprintReader::captured, this, &LibfprintAdapter::finish);
        connect(&m_reader, &FingerprintReader::removed, this, [this] {
            Q_EMIT faulted(Error(Errc::DeviceUnplugged, {{"adapter", QStringLiteral("libfprint")}}));
        });
        m_fingerComes.setSingleShot(true);
        connect(&m_fingerComes, &QTimer::timeout, this, [this] { m_feeder->push(m_finger); });
    }

    void open() override
    {
        // Enumerating re-enters the event loop: not from within the host's message handling.
        QMetaObject::invokeMethod(&m_reader, &FingerprintReader::open, Qt::QueuedConnection);
    }

    void capture(CaptureTarget target) override
    {
        if (modalityOf(target) != Modality::Finger || fingersOf(target).size() != 1) {
            endLater(Error(Errc::StepNotAllowed, {{"op", QStringLiteral("single fingers only")}}));
            return;
        }
        m_isCancelled = false;
        if (!m_feeder) {
            m_isReading = true;
            m_reader.capture();
            return;
        }
        runAside(
            this,
            [folder = m_folder, finger = fingersOf(target).front(), ppi = m_pixelsPerInch] {
                return load(folder, finger, ppi);
            },
            [this](const Result<Frame>& picture) { layFinger(picture); });
    }

    void cancel() override
    {
        m_isCancelled = true;
        m_fingerComes.stop();
        if (m_isReading)
            m_reader.cancel();
    }

    // The virtual driver reads its socket only while it captures.
    bool play(FaultKind kind) override
    {
        if (!m_feeder || !m_isReading || kind != FaultKind::Unplug)
            return false;
        m_fingerComes.stop();
        m_feeder->unplug();
        return true;
    }

private:
    static Result<Frame> load(const QString& folder, FingerPosition finger, int ppi)
    {
        const QString stem =
            QStringLiteral("finger-%1").arg(static_cast<int>(finger), 2, 10, QLatin1Char('0'));
        const QString path = findPicture(folder, stem);
        if (path.isEmpty())
            return Unexpected(Errc::FileUnreadable, {{"file", stem}});
        return loadGreyPicture(path, ppi);
    }

    void layFinger(const Result<Frame>& picture)
    {
        if (m_isCancelled || !picture) {
            Q_EMIT ended(Unexpected(m_isCancelled ? Error(Errc::Cancelled) : picture.error()));
            return;
        }
        m_finger = *picture;
        m_isReading = true;
        m_reader.capture();
        m_fingerComes.start(kFingerComes);
    }

    void finish(const Result<Frame>& picture)
    {
        m_isReading = false;
        m_fingerComes.stop();
        m_finger = {};
        if (!picture) {
            if (m_feeder)
                m_feeder->hangUp();
            Q_EMIT ended(Unexpected(picture.error()));
            return;
        }
        AdapterResult result;
        result.stills.push_back(*picture);
        result.stills.back().sequence = ++m_sequence;
        result.stills.back().takenAt = SystemClock().sinceBoot();
        Q_EMIT ended(result);
    }

    void endLater(const Error& error)
    {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT ended(Unexpected(error)); }, Qt::QueuedConnection);
    }

    void sayHello(Presence presence)
    {
        AdapterHello hello;
        hello.presence = presence;
        hello.kind = SlotKind::Finger;
        hello.device.model = m_reader.model();
        hello.device.isVirtual = m_feeder != nullptr;
        hello.features = Feature::SingleFingers;
        Q_EMIT opened(hello);
    }

    QString m_folder;
    int m_pixelsPerInch;
    std::unique_ptr<VirtualFeeder> m_feeder; // only with a folder
    FingerprintReader m_reader;
    Frame m_finger;
    QTimer m_fingerComes;
    bool m_isReading = false;
    bool m_isCancelled = false;
    quint64 m_sequence = 0;
};

} // namespace

std::unique_ptr<Adapter> makeLibfprintAdapter(const AdapterOptions& options)
{
    return std::make_unique<LibfprintAdapter>(options);
}

} // namespace rekam
