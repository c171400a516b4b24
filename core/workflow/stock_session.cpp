#include "core/workflow/stock_session.h"

#include <QRegularExpression>

namespace rekam {
namespace {

// So far back blanks that are used up are looked at: findings and forecast.
constexpr int kLookBackDays = 60;

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

StockSession::StockSession(StationPorts& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_blankCamera(ports)
{
    connect(&m_blankCamera, &BlankCamera::changed, this, &StockSession::followCamera);
    connect(&m_blankCamera, &BlankCamera::preview, this, &StockSession::preview);
    connect(&m_blankCamera, &BlankCamera::filed, this, &StockSession::onFiled);
    connect(&m_blankCamera, &BlankCamera::failed, this, [this](const Error& error) {
        followCamera();
        fail(error);
    });
}

void StockSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cardStock || !mayDo(login.role, Permission::KeepBlanks))
        return;
    m_login = login;
    m_blankCamera.open(login);
    load();
}

void StockSession::close()
{
    ++m_opening;
    m_blankCamera.close();
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

void StockSession::aim(std::vector<BlankSerial> serials)
{
    m_snapshot.error.reset();
    m_snapshot.shown.reset();
    m_snapshot.picture = QImage();
    m_blankCamera.aim(std::move(serials));
}

void StockSession::takePicture()
{
    if (!m_snapshot.isBusy)
        m_blankCamera.take();
}

void StockSession::followCamera()
{
    m_snapshot.aimedAt = m_blankCamera.aimedAt();
    m_snapshot.isTaking = m_blankCamera.isTaking();
    m_snapshot.isBusy = m_snapshot.isBusy || m_blankCamera.isFiling();
    Q_EMIT changed();
}

void StockSession::onFiled(const std::vector<BlankSerial>& serials)
{
    end({});
    showPicture(serials.front());
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
