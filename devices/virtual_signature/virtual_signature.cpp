#include "devices/virtual_signature/virtual_signature.h"

#include "devices/made_up_people/signature_strokes.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace rekam {
namespace {

constexpr auto kTick = std::chrono::milliseconds(10);

class VirtualSignature final : public Adapter
{
public:
    VirtualSignature() { connect(&m_tick, &QTimer::timeout, this, &VirtualSignature::write); }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT opened(virtualHello(SlotKind::Signature, QStringLiteral("Made-up signature pad"),
                                           Feature::Preview));
            },
            Qt::QueuedConnection);
    }

    void startPreview(CaptureTarget) override { beginSigning(); }

    void stopPreview() override
    {
        if (!m_isCapturing)
            layPenDown();
    }

    void capture(CaptureTarget target) override
    {
        m_isCapturing = true;
        m_target = target;
        if (m_whole.points.empty())
            beginSigning();
    }

    void cancel() override
    {
        if (!std::exchange(m_isCapturing, false))
            return;
        layPenDown();
        Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

    void present(const Scene& scene) override
    {
        if (scene == m_scene)
            return;
        m_scene = scene;
        if (!m_whole.points.empty())
            beginSigning(); // another person took the pen
    }

private:
    void beginSigning()
    {
        m_whole = signatureOf(m_scene, m_attempt++);
        m_written = 0;
        m_since.start();
        m_tick.start(kTick);
    }

    void layPenDown()
    {
        m_tick.stop();
        m_whole = {};
    }

    void write()
    {
        const auto now = static_cast<quint32>(m_since.elapsed());
        const std::size_t before = m_written;
        while (m_written < m_whole.points.size() && m_whole.points[m_written].timeMs <= now)
            ++m_written;
        if (m_written != before)
            Q_EMIT previewPen(soFar());
        if (m_written == m_whole.points.size() && m_isCapturing)
            handOver();
    }

    PenSeries soFar() const
    {
        return {m_whole.padWidth,
                m_whole.padHeight,
                {m_whole.points.begin(), m_whole.points.begin() + static_cast<std::ptrdiff_t>(m_written)}};
    }

    void handOver()
    {
        m_isCapturing = false;
        AdapterResult result;
        result.pen = m_whole;
        layPenDown();
        if (m_target == CaptureTarget::Signature)
            Q_EMIT ended(result);
        else
            Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}}));
    }

    Scene m_scene;
    quint32 m_attempt = 0;
    PenSeries m_whole; // empty: nobody signs
    std::size_t m_written = 0;
    QElapsedTimer m_since;
    QTimer m_tick;
    bool m_isCapturing = false;
    CaptureTarget m_target{};
};

} // namespace

std::unique_ptr<Adapter> makeVirtualSignature(const AdapterOptions&)
{
    return std::make_unique<VirtualSignature>();
}

} // namespace rekam
