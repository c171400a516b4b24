#include "core/workflow/stock_session.h"

#include "core/workflow/frame_image.h"
#include "core/workflow/pool.h"

#include <QBuffer>
#include <QRegularExpression>

namespace rekam {
namespace {

// So far back blanks that are used up are looked at: findings and forecast.
constexpr int kLookBackDays = 60;

constexpr std::chrono::milliseconds kPictureWithin{15000};
constexpr quint64 kMadeUpBlank = 20260102; // something for a virtual camera to show
constexpr int kLongestSidePx = 1600;       // fine enough to read a card by
constexpr int kJpegQuality = 85;

Result<std::shared_ptr<const SecureBuffer>> codedPicture(const Frame& still)
{
    const QImage image = imageOf(still);
    const QImage small =
        image.width() > kLongestSidePx || image.height() > kLongestSidePx
            ? image.scaled(kLongestSidePx, kLongestSidePx, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : image;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (small.isNull() || !buffer.open(QIODevice::WriteOnly) || !small.save(&buffer, "JPEG", kJpegQuality))
        return Unexpected(Errc::FrameMalformed);
    return std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(bytes, Holds::Picture));
}

Result<SerialRange> rangeFrom(const QString& first, const QString& last)
{
    REKAM_TRY(const BlankSerial from, BlankSerial::parse(first));
    REKAM_TRY(const BlankSerial to, BlankSerial::parse(last.trimmed().isEmpty() ? first : last));
    return SerialRange::of(from, to);
}

Result<std::vector<MissingBlank>> missingFrom(const DeliveryForm& form)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    std::vector<MissingBlank> missing;
    for (const QString& text : form.missing.split(kBetween, Qt::SkipEmptyParts)) {
        REKAM_TRY(const BlankSerial serial, BlankSerial::parse(text));
        missing.push_back({serial, form.missingReason.trimmed()});
    }
    return missing;
}

} // namespace

StockSession::StockSession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void StockSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cardStock || !mayDo(login.role, Permission::KeepBlanks))
        return;
    m_login = login;
    load();
}

void StockSession::close()
{
    ++m_opening;
    releaseCamera();
    m_login.reset();
    m_snapshot = StockSnapshot();
    Q_EMIT changed();
}

bool StockSession::maySpoil() const { return m_login && seesPersonalData(m_login->role); }

void StockSession::load()
{
    const QDateTime now = m_ports.clock.nowUtc();
    m_ports.cardStock->loadStock(
        now.addDays(-kLookBackDays), this, [this, now, opening = m_opening](Result<StockBook> book) {
            if (opening != m_opening)
                return;
            m_snapshot.isBusy = false;
            if (!book) {
                fail(book.error());
                return;
            }
            m_snapshot.book = std::move(*book);
            m_snapshot.today = now.toLocalTime().date();
            const StockBook& kept = m_snapshot.book;
            m_snapshot.findings = findingsOf(kept.blanks);
            m_snapshot.next = nextBlank(kept.batches, kept.blanks);
            m_snapshot.forecast =
                forecastOf(kept.counts.in(BlankState::Stock), kept.waitingCards, usageDays(kept.blanks),
                           m_snapshot.today, m_ports.cards.forecast);
            m_snapshot.isLoaded = true;
            Q_EMIT changed();
        });
}

bool StockSession::begin()
{
    if (!m_login || m_snapshot.isBusy)
        return false;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    return true;
}

void StockSession::end(const Status& done)
{
    if (done) {
        load();
        return;
    }
    m_snapshot.isBusy = false;
    fail(done.error());
}

void StockSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

AuditEntry StockSession::line(const QString& what, const QString& subject, std::vector<Fact> facts) const
{
    return {what,    m_login->accountName, QString::fromLatin1(roleName(m_login->role)), {},
            subject, std::move(facts)};
}

void StockSession::receive(const DeliveryForm& form)
{
    if (!begin())
        return;
    const auto range = rangeFrom(form.first, form.last);
    if (!range)
        return fail(range.error());
    const auto missing = missingFrom(form);
    if (!missing)
        return fail(missing.error());
    BlankBatch batch{.range = *range};
    batch.id = m_ports.ids.make<BlankBatchId>();
    batch.counted = form.counted.toInt();
    batch.receivedAt = m_ports.clock.nowUtc();
    batch.receivedBy = m_login->accountName;
    batch.deliveryNote = form.deliveryNote.trimmed();
    const AuditEntry audit = line(QStringLiteral("blanks-received"), batch.id.text(),
                                  {{"first", range->first().text()},
                                   {"last", range->last().text()},
                                   {"counted", QString::number(batch.counted)},
                                   {"missing", QString::number(missing->size())}});
    Q_EMIT changed();
    m_ports.cardStock->receive(batch, *missing, audit, this,
                               [this, count = batch.counted, opening = m_opening](const Status& done) {
                                   if (opening != m_opening)
                                       return;
                                   if (done)
                                       Q_EMIT received(count);
                                   end(done);
                               });
}

void StockSession::giveBack(const QString& first, const QString& last, const QString& note)
{
    changeRange(first, last, blank_event::Returned{note});
}

void StockSession::miss(const QString& first, const QString& last, const QString& note)
{
    changeRange(first, last, blank_event::Missed{note});
}

void StockSession::spoil(const QString& serial, SpoilReason reason, const QString& note,
                         const QString& picture)
{
    changeRange(serial, {}, blank_event::Spoiled{reason, note, picture},
                [this, serial = serial.trimmed().toUpper()] { Q_EMIT spoiled(serial); });
}

void StockSession::explain(const StockFinding& finding, const QString& text)
{
    if (begin())
        change(finding.serials, blank_event::Explained{text});
}

void StockSession::filePicture(const StockFinding& finding, const QString& picture)
{
    if (begin())
        change(finding.serials, blank_event::PictureFiled{picture});
}

void StockSession::changeRange(const QString& first, const QString& last, const BlankEvent& event,
                               std::function<void()> done)
{
    if (!begin())
        return;
    const auto range = rangeFrom(first, last);
    if (!range)
        return fail(range.error());
    std::vector<BlankSerial> serials;
    for (int i = 0; i < range->count(); ++i)
        serials.push_back(range->at(i));
    change(std::move(serials), event, std::move(done));
}

void StockSession::change(std::vector<BlankSerial> serials, const BlankEvent& event,
                          std::function<void()> done)
{
    // The officer's words stay sealed in the ledger; the trail has numbers and what was done.
    std::vector<Fact> facts = {{"first", serials.front().text()},
                               {"last", serials.back().text()},
                               {"count", QString::number(serials.size())}};
    if (const auto* spoiled = std::get_if<blank_event::Spoiled>(&event))
        facts.push_back({"reason", QString::number(static_cast<int>(spoiled->reason))});
    const AuditEntry audit = line(QStringLiteral("blank-") + QString::fromLatin1(blankEventName(event)),
                                  serials.front().text(), std::move(facts));
    Q_EMIT changed();
    m_ports.cardStock->change(std::move(serials), event, audit, this,
                              [this, then = std::move(done), opening = m_opening](const Status& changed) {
                                  if (opening != m_opening)
                                      return;
                                  end(changed);
                                  if (changed && then)
                                      then();
                              });
}

bool StockSession::mayPicture() const { return maySpoil() && m_ports.camera != nullptr; }

void StockSession::aim(std::vector<BlankSerial> serials)
{
    if (!mayPicture() || serials.empty())
        return;
    releaseCamera();
    m_snapshot.error.reset();
    m_snapshot.aimedAt = std::move(serials);
    m_snapshot.shown.reset();
    m_snapshot.picture = QImage();
    CaptureDevice& camera = *m_ports.camera;
    m_camera = {connect(&camera, &CaptureDevice::previewFrame, this, &StockSession::preview),
                connect(&camera, &CaptureDevice::captureEnded, this, &StockSession::onCaptured),
                connect(&camera, &CaptureDevice::faulted, this, [this](const Error& error) {
                    releaseCamera();
                    fail(error);
                })};
    if (m_ports.office.isTraining)
        camera.present(Scene{.subject = kMadeUpBlank});
    camera.startPreview(CaptureTarget::Portrait);
    Q_EMIT changed();
}

void StockSession::takePicture()
{
    if (m_snapshot.aimedAt.empty() || m_snapshot.isTaking || m_snapshot.isBusy)
        return;
    m_snapshot.isTaking = true;
    Q_EMIT changed();
    m_ports.camera->capture(CaptureTarget::Portrait, kPictureWithin);
}

void StockSession::onCaptured(const Result<DeviceCapture>& result)
{
    if (!m_snapshot.isTaking)
        return;
    m_snapshot.isTaking = false;
    if (!result) {
        releaseCamera();
        fail(result.error());
    } else if (result->stills.empty()) {
        releaseCamera();
        fail(Error(Errc::FrameMalformed));
    } else {
        keepPicture(result->stills.front());
    }
}

void StockSession::keepPicture(const Frame& still)
{
    using Picture = std::shared_ptr<const SecureBuffer>;
    const std::vector<BlankSerial> serials = m_snapshot.aimedAt;
    releaseCamera();
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    runInPool<Picture>(
        *QThreadPool::globalInstance(), this, [still] { return codedPicture(still); },
        [this, serials, opening = m_opening](const Result<Picture>& picture) {
            if (opening != m_opening)
                return;
            if (!picture) {
                fail(picture.error());
                return;
            }
            const AuditEntry audit = line(QStringLiteral("blank-picture-filed"), serials.front().text(),
                                          {{"first", serials.front().text()},
                                           {"last", serials.back().text()},
                                           {"count", QString::number(serials.size())}});
            m_ports.cardStock->filePicture(serials, *picture, audit, this,
                                           [this, serials, opening](const Status& filed) {
                                               if (opening != m_opening)
                                                   return;
                                               end(filed);
                                               if (filed)
                                                   showPicture(serials.front());
                                           });
        });
}

void StockSession::endAiming()
{
    if (m_snapshot.aimedAt.empty())
        return;
    releaseCamera();
    Q_EMIT changed();
}

void StockSession::releaseCamera()
{
    for (const QMetaObject::Connection& connection : m_camera)
        disconnect(connection);
    const bool wasAiming = !m_camera.empty();
    m_camera.clear();
    m_snapshot.aimedAt.clear();
    if (!wasAiming)
        return;
    if (std::exchange(m_snapshot.isTaking, false))
        m_ports.camera->cancel();
    else
        m_ports.camera->stopPreview();
    if (m_ports.office.isTraining)
        m_ports.camera->present(Scene{});
}

void StockSession::showPicture(const BlankSerial& serial)
{
    if (!maySpoil() || m_snapshot.shown == serial)
        return;
    m_snapshot.shown = serial;
    m_snapshot.picture = QImage();
    m_ports.cardStock->loadPicture(
        serial, this,
        [this, serial, opening = m_opening](const Result<std::shared_ptr<const SecureBuffer>>& picture) {
            if (opening != m_opening || m_snapshot.shown != serial)
                return;
            if (picture)
                m_snapshot.picture =
                    QImage::fromData((*picture)->data(), static_cast<int>((*picture)->size()));
            else if (picture.error().code() != Errc::RecordMissing)
                m_snapshot.error = picture.error();
            Q_EMIT changed();
        });
}

} // namespace rekam
