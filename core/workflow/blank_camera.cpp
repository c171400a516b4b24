#include "core/workflow/blank_camera.h"

#include "core/workflow/coded_picture.h"
#include "core/workflow/pool.h"

namespace rekam {
namespace {

constexpr std::chrono::milliseconds kPictureWithin{15000};
constexpr quint64 kMadeUpBlank = 20260102; // something for a virtual camera to show
constexpr int kBlankSidePx = 1600;         // fine enough to read a card by

} // namespace

BlankCamera::BlankCamera(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

BlankCamera::~BlankCamera() { release(); }

void BlankCamera::open(const LoginSession& login)
{
    close();
    m_login = login;
}

void BlankCamera::close()
{
    ++m_opening;
    release();
    m_isFiling = false;
    m_login.reset();
}

bool BlankCamera::mayPicture() const
{
    return m_login && seesPersonalData(m_login->role) && m_ports.camera && m_ports.cardStock;
}

void BlankCamera::aim(std::vector<BlankSerial> serials)
{
    if (!mayPicture() || serials.empty() || m_isFiling)
        return;
    release();
    m_aimedAt = std::move(serials);
    CaptureDevice& camera = *m_ports.camera;
    m_camera = {connect(&camera, &CaptureDevice::previewFrame, this, &BlankCamera::preview),
                connect(&camera, &CaptureDevice::captureEnded, this, &BlankCamera::onCaptured),
                connect(&camera, &CaptureDevice::faulted, this, &BlankCamera::fail)};
    if (m_ports.office.isTraining)
        camera.present(Scene{.subject = kMadeUpBlank});
    camera.startPreview(CaptureTarget::Portrait);
    Q_EMIT changed();
}

void BlankCamera::take()
{
    if (m_aimedAt.empty() || m_isTaking || m_isFiling)
        return;
    m_isTaking = true;
    Q_EMIT changed();
    m_ports.camera->capture(CaptureTarget::Portrait, kPictureWithin);
}

void BlankCamera::giveUp()
{
    if (m_aimedAt.empty())
        return;
    release();
    Q_EMIT changed();
}

void BlankCamera::onCaptured(const Result<DeviceCapture>& result)
{
    if (!std::exchange(m_isTaking, false))
        return;
    if (!result)
        fail(result.error());
    else if (result->stills.empty())
        fail(Error(Errc::FrameMalformed));
    else
        file(result->stills.front());
}

void BlankCamera::file(const Frame& still)
{
    using Picture = std::shared_ptr<const SecureBuffer>;
    const std::vector<BlankSerial> serials = m_aimedAt;
    release();
    m_isFiling = true;
    Q_EMIT changed();
    runInPool<Picture>(
        *QThreadPool::globalInstance(), this, [still] { return codedPicture(still, kBlankSidePx); },
        [this, serials, opening = m_opening](const Result<Picture>& picture) {
            if (opening != m_opening)
                return;
            if (!picture) {
                fail(picture.error());
                return;
            }
            const AuditEntry audit{QStringLiteral("blank-picture-filed"),
                                   m_login->accountName,
                                   QString::fromLatin1(roleName(m_login->role)),
                                   {},
                                   serials.front().text(),
                                   {{"first", serials.front().text()},
                                    {"last", serials.back().text()},
                                    {"count", QString::number(serials.size())}}};
            m_ports.cardStock->filePicture(serials, *picture, audit, this,
                                           [this, serials, opening](const Status& done) {
                                               if (opening != m_opening)
                                                   return;
                                               m_isFiling = false;
                                               if (done)
                                                   Q_EMIT filed(serials);
                                               else
                                                   fail(done.error());
                                           });
        });
}

void BlankCamera::fail(const Error& error)
{
    release();
    m_isFiling = false;
    Q_EMIT failed(error);
}

void BlankCamera::release()
{
    for (const QMetaObject::Connection& connection : m_camera)
        disconnect(connection);
    const bool wasAiming = !m_camera.empty();
    m_camera.clear();
    m_aimedAt.clear();
    if (!wasAiming)
        return;
    if (std::exchange(m_isTaking, false))
        m_ports.camera->cancel();
    else
        m_ports.camera->stopPreview();
    if (m_ports.office.isTraining)
        m_ports.camera->present(Scene{});
}

} // namespace rekam
