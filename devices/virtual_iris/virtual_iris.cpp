#include "devices/virtual_iris/virtual_iris.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/made_up_people/iris_pictures.h"
#include "devices/pictures/picture_file.h"

#include <QTimer>
#include <utility>

namespace rekam {
namespace {

constexpr auto kLiveEvery = std::chrono::milliseconds(66);
constexpr auto kExposure = std::chrono::milliseconds(200);

using EyePair = std::pair<Frame, Frame>; // right, left

Result<Frame> eyeFromFolder(const QString& folder, const char* stem)
{
    const QString path = findPicture(folder, QString::fromLatin1(stem));
    return path.isEmpty() ? Result<Frame>(Frame()) : loadGreyPicture(path, 0);
}

Result<EyePair> pairFrom(const QString& folder, const Scene& scene, quint32 attempt)
{
    if (folder.isEmpty())
        return EyePair{irisPicture(scene, Eye::Right, attempt), irisPicture(scene, Eye::Left, attempt)};
    REKAM_TRY(Frame right, eyeFromFolder(folder, "iris-right"));
    REKAM_TRY(Frame left, eyeFromFolder(folder, "iris-left"));
    if (right.isEmpty() && left.isEmpty())
        return Unexpected(Errc::FileUnreadable, {{"file", QStringLiteral("iris-right, iris-left")}});
    return EyePair{std::move(right), std::move(left)};
}

class VirtualIris final : public Adapter
{
public:
    explicit VirtualIris(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionFolder)))
    {
        m_exposure.setSingleShot(true);
        connect(&m_liveTimer, &QTimer::timeout, this, &VirtualIris::takeLive);
        connect(&m_exposure, &QTimer::timeout, this, &VirtualIris::takeStill);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT opened(virtualHello(SlotKind::Iris, QStringLiteral("Made-up binocular iris camera"),
                                           Feature::Preview));
            },
            Qt::QueuedConnection);
    }

    void startPreview(CaptureTarget) override
    {
        lookUp();
        m_liveTimer.start(kLiveEvery);
    }

    void stopPreview() override { m_liveTimer.stop(); }

    void capture(CaptureTarget target) override
    {
        m_isCapturing = true;
        m_target = target;
        lookUp();
        m_exposure.start(kExposure);
    }

    void cancel() override
    {
        m_exposure.stop();
        if (std::exchange(m_isCapturing, false))
            Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

    void present(const Scene& scene) override
    {
        if (scene == m_scene)
            return;
        m_scene = scene;
        m_eyes.reset();
        ++m_look;
        m_isLooking = false;
        if (m_liveTimer.isActive() || m_isCapturing)
            lookUp();
    }

private:
    void lookUp()
    {
        if (m_eyes || m_isLooking)
            return;
        m_isLooking = true;
        const quint64 number = ++m_look;
        runAside(
            this,
            [folder = m_folder, scene = m_scene, attempt = m_attempt] {
                return pairFrom(folder, scene, attempt);
            },
            [this, number](const Result<EyePair>& eyes) {
                if (number != m_look)
                    return; // another person sat down in between
                m_isLooking = false;
                m_eyes = eyes;
            });
    }

    Frame stamped(Frame frame)
    {
        frame.sequence = ++m_sequence;
        frame.takenAt = m_clock.sinceBoot();
        return frame;
    }

    void takeLive()
    {
        if (m_eyes && m_eyes->has_value())
            Q_EMIT previewFrame(stamped(bothEyes((*m_eyes)->first, (*m_eyes)->second, m_sequence)));
    }

    void takeStill()
    {
        if (!m_eyes) {
            m_exposure.start(std::chrono::milliseconds(20));
            return;
        }
        m_isCapturing = false;
        const Result<EyePair> eyes = *std::exchange(m_eyes, std::nullopt);
        ++m_attempt;
        if (m_target != CaptureTarget::BothEyes) {
            Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}}));
            return;
        }
        if (!eyes) {
            Q_EMIT ended(Unexpected(eyes.error()));
            return;
        }
        AdapterResult result;
        result.stills = {stamped(eyes->first), stamped(eyes->second)};
        Q_EMIT ended(result);
    }

    QString m_folder;
    SystemClock m_clock;
    Scene m_scene;
    CaptureTarget m_target{};
    std::optional<Result<EyePair>> m_eyes;
    bool m_isLooking = false;
    quint64 m_look = 0;
    quint32 m_attempt = 0;
    QTimer m_liveTimer;
    QTimer m_exposure;
    bool m_isCapturing = false;
    quint64 m_sequence = 0;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualIris(const AdapterOptions& options)
{
    return std::make_unique<VirtualIris>(options);
}

} // namespace rekam
