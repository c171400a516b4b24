#include "devices/virtual_finger/virtual_finger.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/pictures/picture_file.h"

#include <QTimer>
#include <algorithm>

namespace rekam {
namespace {

constexpr auto kLiveEvery = std::chrono::milliseconds(80);
constexpr auto kSettle = std::chrono::milliseconds(250);
constexpr int kFramesToPress = 4; // previews until the finger lies firmly

QString stemOf(FingerPosition finger)
{
    return QStringLiteral("finger-%1").arg(static_cast<int>(finger), 2, 10, QLatin1Char('0'));
}

Frame emptyGlassFor(const Scene& scene, CaptureTarget target)
{
    const std::vector<FingerPosition> fingers = fingersOf(target);
    return fingers.size() > 1 ? slapOfPictures(target, {}) : fingerPrint({}, scene, fingers.front(), 0);
}

Result<Frame> fromFolder(const QString& folder, const Scene& scene, CaptureTarget target)
{
    std::vector<std::pair<FingerPosition, Frame>> pictures;
    std::vector<FingerPosition> fingers = fingersOf(target);
    std::erase_if(fingers, [&](FingerPosition finger) { return isMissing(scene, finger); });
    if (fingers.empty())
        return emptyGlassFor(scene, target);
    for (const FingerPosition finger : fingers) {
        const QString path = findPicture(folder, stemOf(finger));
        if (path.isEmpty())
            continue;
        REKAM_TRY(Frame picture, loadGreyPicture(path, kPrintsPerInch));
        pictures.emplace_back(finger, std::move(picture));
    }
    if (pictures.empty())
        return Unexpected(Errc::FileUnreadable, {{"file", stemOf(fingersOf(target).front())}});
    const bool isSlap = fingersOf(target).size() > 1;
    return isSlap ? slapOfPictures(target, pictures) : pictures.front().second;
}

Frame fromPeople(const QString& cache, const Scene& scene, CaptureTarget target, quint32 attempt)
{
    const std::vector<FingerPosition> fingers = fingersOf(target);
    return fingers.size() > 1 ? slapPrint(cache, scene, target, attempt)
                              : fingerPrint(cache, scene, fingers.front(), attempt);
}

class VirtualFinger final : public Adapter
{
public:
    explicit VirtualFinger(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionFolder))),
          m_peopleCache(options.value(QString::fromLatin1(kOptionPeopleCache)))
    {
        m_settle.setSingleShot(true);
        connect(&m_liveTimer, &QTimer::timeout, this, &VirtualFinger::takeLive);
        connect(&m_settle, &QTimer::timeout, this, &VirtualFinger::takeStill);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT opened(virtualHello(SlotKind::Finger, QStringLiteral("Made-up slap scanner FAP 60"),
                                           Feature::Preview | Feature::Slaps | Feature::SingleFingers));
            },
            Qt::QueuedConnection);
    }

    void startPreview(CaptureTarget target) override
    {
        m_pressing = 0;
        layFingers(target);
        m_liveTimer.start(kLiveEvery);
    }

    void stopPreview() override { m_liveTimer.stop(); }

    void capture(CaptureTarget target) override
    {
        m_isCapturing = true;
        layFingers(target);
        m_settle.start(kSettle);
    }

    void cancel() override
    {
        m_settle.stop();
        if (std::exchange(m_isCapturing, false))
            Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

    void present(const Scene& scene) override
    {
        if (scene == m_scene)
            return;
        m_scene = scene;
        m_print.reset();
        m_isLaying = false; // what is being laid is somebody else's
        if (m_target)
            layFingers(*m_target);
    }

private:
    void layFingers(CaptureTarget target)
    {
        if (m_target == target && (m_print || m_isLaying))
            return;
        m_target = target;
        m_print.reset();
        m_isLaying = true;
        const quint64 number = ++m_laying;
        runAside(
            this,
            [folder = m_folder, cache = m_peopleCache, scene = m_scene, target,
             attempt = m_attempt]() -> Result<Frame> {
                if (modalityOf(target) != Modality::Finger)
                    return Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}});
                return folder.isEmpty() ? fromPeople(cache, scene, target, attempt)
                                        : fromFolder(folder, scene, target);
            },
            [this, number](const Result<Frame>& print) {
                if (number != m_laying)
                    return; // another finger or person came in between
                m_isLaying = false;
                m_print = print;
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
        if (!m_print || !m_print->has_value())
            return;
        m_pressing = std::min(m_pressing + 1, kFramesToPress);
        Q_EMIT previewFrame(
            stamped(pressedPrint(**m_print, static_cast<double>(m_pressing) / kFramesToPress, m_sequence)));
    }

    void takeStill()
    {
        if (!m_print) {
            m_settle.start(std::chrono::milliseconds(20));
            return;
        }
        m_isCapturing = false;
        const Result<Frame> print = *std::exchange(m_print, std::nullopt);
        ++m_attempt; // the next touch is another one
        if (!print) {
            Q_EMIT ended(Unexpected(print.error()));
            return;
        }
        AdapterResult result;
        result.stills.push_back(stamped(*print));
        Q_EMIT ended(result);
    }

    QString m_folder;
    QString m_peopleCache;
    SystemClock m_clock;
    Scene m_scene;
    std::optional<CaptureTarget> m_target;
    std::optional<Result<Frame>> m_print; // what lies on the glass; empty while it is being made
    bool m_isLaying = false;
    quint64 m_laying = 0;
    quint32 m_attempt = 0;
    int m_pressing = 0;
    QTimer m_liveTimer;
    QTimer m_settle;
    bool m_isCapturing = false;
    quint64 m_sequence = 0;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualFinger(const AdapterOptions& options)
{
    return std::make_unique<VirtualFinger>(options);
}

} // namespace rekam
