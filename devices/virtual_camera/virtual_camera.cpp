#include "devices/virtual_camera/virtual_camera.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/made_up_people/portrait_studio.h"
#include "devices/pictures/picture_file.h"

#include <QTimer>
#include <optional>

namespace rekam {
namespace {

constexpr auto kLiveEvery = std::chrono::milliseconds(66); // 15 frames a second
constexpr auto kShutter = std::chrono::milliseconds(150);

// What stands before the camera: the picture of a folder, or a sitting of a made-up person.
struct View
{
    Frame folderPicture;
    std::optional<PortraitStudio::Sitting> sitting;

    bool isThere() const { return sitting.has_value() || !folderPicture.isEmpty(); }
    Frame live(quint64 number) const { return sitting ? sitting->live(number) : folderPicture; }
    Frame still() const { return sitting ? sitting->still() : folderPicture; }
};

class VirtualCamera final : public Adapter
{
public:
    explicit VirtualCamera(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionFolder))),
          m_peopleCache(options.value(QString::fromLatin1(kOptionPeopleCache)))
    {
        m_liveTimer.setTimerType(Qt::PreciseTimer);
        m_shutter.setSingleShot(true);
        connect(&m_liveTimer, &QTimer::timeout, this, &VirtualCamera::takeLive);
        connect(&m_shutter, &QTimer::timeout, this, &VirtualCamera::takeStill);
    }

    void open() override
    {
        if (!m_folder.isEmpty())
            openFolder();
        else
            openStudio();
    }

    void startPreview(CaptureTarget) override { m_liveTimer.start(kLiveEvery); }
    void stopPreview() override { m_liveTimer.stop(); }

    void capture(CaptureTarget target) override
    {
        if (target != CaptureTarget::Portrait && target != CaptureTarget::ExceptionProof) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}}));
                },
                Qt::QueuedConnection);
            return;
        }
        m_isCapturing = true;
        m_shutter.start(kShutter);
    }

    void cancel() override
    {
        m_shutter.stop();
        if (std::exchange(m_isCapturing, false))
            Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

    void present(const Scene& scene) override
    {
        if (!m_studio || scene == m_scene)
            return;
        m_scene = scene;
        m_view = {};
        runAside(
            this, [studio = *m_studio, scene] { return studio.sit(scene); },
            [this, scene](const PortraitStudio::Sitting& sitting) {
                if (scene == m_scene)
                    m_view.sitting = sitting;
            });
    }

private:
    void openFolder()
    {
        runAside(
            this,
            [folder = m_folder] {
                const QString path = findPicture(folder, QStringLiteral("portrait"));
                return path.isEmpty() ? Result<Frame>(Frame()) : loadColourPicture(path);
            },
            [this](const Result<Frame>& picture) {
                if (!picture) {
                    Q_EMIT faulted(picture.error());
                    return;
                }
                m_view.folderPicture = *picture;
                sayHello(QStringLiteral("Folder camera"));
            });
    }

    void openStudio()
    {
        runAside(
            this, [cache = m_peopleCache] { return PortraitStudio::open(cache); },
            [this](const Result<PortraitStudio>& studio) {
                if (!studio) {
                    Q_EMIT faulted(studio.error());
                    return;
                }
                m_studio = *studio;
                sayHello(QStringLiteral("Made-up portrait camera"));
            });
    }

    void sayHello(const QString& model)
    {
        Q_EMIT opened(virtualHello(SlotKind::Camera, model, Feature::Preview));
    }

    Frame stamped(Frame frame)
    {
        frame.sequence = ++m_sequence;
        frame.takenAt = m_clock.sinceBoot();
        return frame;
    }

    void takeLive()
    {
        if (m_view.isThere())
            Q_EMIT previewFrame(stamped(m_view.live(m_sequence)));
    }

    void takeStill()
    {
        if (!m_folder.isEmpty() && !m_view.isThere()) {
            m_isCapturing = false;
            Q_EMIT ended(Unexpected(Errc::FileUnreadable, {{"file", QStringLiteral("portrait")}}));
            return;
        }
        if (!m_view.isThere()) {
            m_shutter.start(kLiveEvery); // nobody has sat down yet; the deadline watches
            return;
        }
        m_isCapturing = false;
        AdapterResult result;
        result.stills.push_back(stamped(m_view.still()));
        Q_EMIT ended(result);
    }

    QString m_folder;
    QString m_peopleCache;
    SystemClock m_clock;
    std::optional<PortraitStudio> m_studio;
    Scene m_scene;
    View m_view;
    QTimer m_liveTimer;
    QTimer m_shutter;
    bool m_isCapturing = false;
    quint64 m_sequence = 0;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualCamera(const AdapterOptions& options)
{
    return std::make_unique<VirtualCamera>(options);
}

} // namespace rekam
