#include "core/sync/sync_engine.h"

#include "core/base/log.h"
#include "core/sync/backoff.h"

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>

REKAM_LOG(lcSync, "rekam.sync")

namespace rekam {
namespace {

constexpr int kMostQuestions = 4;

// Errors about the packet rather than about the way to the centre.
bool isAboutPacket(Errc code)
{
    switch (code) {
    case Errc::CentreRefused:
    case Errc::PacketTampered:
    case Errc::PacketMalformed:
    case Errc::FileUnreadable:
    case Errc::RecordMissing:
    case Errc::ReceiptForged:
    case Errc::ReceiptForOther:
    case Errc::SignatureInvalid:
        return true;
    default:
        return false;
    }
}

LinkState stateAfter(Errc code)
{
    switch (code) {
    case Errc::CentreCertificateWrong:
    case Errc::StationCertificateRefused:
    case Errc::ClockSuspicious:
    case Errc::MessageMalformed:
        return LinkState::Refused;
    default:
        return LinkState::Unreachable;
    }
}

// What leaves is what was sealed. Some milliseconds for a packet of usual size; the sync thread has them.
Status checkFile(const OutboxItem& item)
{
    QFile file(item.file);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Unexpected(Errc::FileUnreadable, {{"file", QStringLiteral("packet")}});
    if (file.size() != item.lengthBytes || Digest::fromBytes(hash.result()) != item.digest)
        return Unexpected(Errc::PacketTampered, {{"why", QStringLiteral("file altered at the station")}});
    return {};
}

// The message is at fault, not the disk.
bool isNewsItself(const Error& error)
{
    return error.code() == Errc::SignatureInvalid || error.code() == Errc::MessageMalformed;
}

} // namespace

SyncEngine::SyncEngine(Outbox& outbox, Clock& clock, std::function<double()> random, SyncPace pace)
    : m_outbox(outbox),
      m_clock(clock),
      m_random(std::move(random)),
      m_pace(pace),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::startTurn);
    connect(&m_outbox, &Outbox::workArrived, this, &SyncEngine::turnNow);
}

void SyncEngine::use(std::unique_ptr<Transport> transport)
{
    m_next = std::move(transport);
    turnNow();
}

void SyncEngine::turnNow()
{
    m_isAskedAgain = m_isInTurn;
    if (!m_isInTurn)
        pauseFor(std::chrono::milliseconds(0));
}

void SyncEngine::pauseFor(std::chrono::milliseconds pause) { m_timer.start(pause); }

void SyncEngine::startTurn()
{
    if (m_isInTurn)
        return;
    if (m_next) { // never in the middle of a turn, whose answers are still to come
        m_transport = std::move(m_next);
        m_linkFailures = 0;
        m_nextRare = m_nextRoster = m_nextOnline = std::chrono::nanoseconds{0};
    }
    if (!m_transport)
        return;
    m_isInTurn = true;
    m_soonestRetry = std::chrono::nanoseconds::max();
    m_isAskedAgain = false;
    m_hadContact = false;
    nextPacket();
}

void SyncEngine::nextPacket()
{
    m_outbox.nextPacket(m_clock.nowUtc(), this, [this](Result<std::optional<OutboxItem>> item) {
        if (!item)
            return storeFailed(item.error());
        if (!*item)
            return sendEvents();
        if ((*item)->state == OutboxState::Uploaded)
            askState({**item});
        else
            ask({**item});
    });
}

void SyncEngine::ask(const Job& job)
{
    m_transport->findUpload(job.item.packet, this, [this, job](Result<std::optional<qint64>> offset) {
        if (!offset)
            return fail(job, offset.error());
        if (isReachable({}))
            answerOffset(job, *offset);
    });
}

void SyncEngine::answerOffset(Job job, std::optional<qint64> offset)
{
    if (++job.questions > kMostQuestions)
        return fail(job, Error(Errc::CentreFailed, {{"why", QStringLiteral("offset keeps changing")}}));
    if (!offset)
        return create(job);
    if (*offset > job.item.lengthBytes)
        return park(job,
                    Error(Errc::CentreRefused, {{"why", QStringLiteral("another packet with this id")}}));
    if (*offset == job.item.lengthBytes)
        return askState(job);
    send(job, *offset);
}

void SyncEngine::create(const Job& job)
{
    if (const Status sound = checkFile(job.item); !sound)
        return park(job, sound.error());
    m_transport->createUpload(job.item.packet, job.item.lengthBytes, this,
                              [this, job](Result<UploadCreation> created) {
                                  if (!created)
                                      fail(job, created.error());
                                  else if (*created == UploadCreation::Existed)
                                      ask(job); // never sent blindly: how much is there?
                                  else
                                      send(job, 0);
                              });
}

void SyncEngine::send(const Job& job, qint64 from)
{
    m_transport->sendRest(job.item.packet, job.item.file, from, this,
                          [this, job](Result<std::optional<qint64>> offset) {
                              if (!offset)
                                  fail(job, offset.error());
                              else if (*offset == job.item.lengthBytes)
                                  askState(job);
                              else
                                  ask(job);
                          });
}

void SyncEngine::askState(const Job& job)
{
    m_transport->packetState(job.item.packet, this, [this, job](Result<std::optional<RemotePacket>> remote) {
        if (!remote)
            return fail(job, remote.error());
        if (isReachable({}))
            takeState(job, *remote);
    });
}

void SyncEngine::takeState(const Job& job, const std::optional<RemotePacket>& remote)
{
    if (!remote)
        return waitForReceipt(job);
    switch (remote->state) {
    case RemoteState::Received:
        return takeReceipt(job, remote->signedReceipt);
    case RemoteState::Refused:
        return park(job, Error(Errc::CentreRefused, {{"reason", remote->reason}}));
    case RemoteState::Uploading:
        break;
    }
    // Said to be uploaded, but it is not: the centre lost it, or is not done with it.
    if (remote->offset < job.item.lengthBytes && job.questions < kMostQuestions)
        return ask(job);
    fail(job, Error(Errc::CentreFailed, {{"why", QStringLiteral("no receipt yet")}}));
}

void SyncEngine::takeReceipt(const Job& job, const QByteArray& signedReceipt)
{
    m_outbox.applyReceipt(job.item.packet, signedReceipt, this, [this, job](const Status& applied) {
        if (!applied)
            return fail(job, applied.error());
        m_fastUntil = m_clock.sinceBoot() + m_pace.fastFor;
        nextPacket();
    });
}

// A foreign tus server: the packet is there, but nobody has signed for it. It stays Uploaded and is asked
// about now and then.
void SyncEngine::waitForReceipt(const Job& job)
{
    m_outbox.noteUploaded(job.item.packet, this, [this, job](const Status& noted) {
        if (!noted)
            return storeFailed(noted.error());
        const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(kLongestPacketPause);
        m_outbox.noteFailure(job.item.packet,
                             Error(Errc::CentreFailed, {{"why", QStringLiteral("no receipt")}}),
                             m_clock.nowUtc().addMSecs(pause.count()), this,
                             [this](const Status& kept) { kept ? nextPacket() : storeFailed(kept.error()); });
    });
}

void SyncEngine::fail(const Job& job, const Error& error)
{
    qCWarning(lcSync).noquote() << "packet not delivered packet=" + job.item.packet.text() << error.logText();
    const bool isLink = !isAboutPacket(error.code());
    // Before the centre said a word it is the way to it that failed, and no packet is to blame.
    if (isLink && !m_hadContact) {
        isReachable(error);
        return;
    }
    if (error.code() == Errc::CentreRefused)
        return park(job, error);
    const auto pause = backoffAfter(job.item.failures + 1, m_random(), kLongestPacketPause);
    m_soonestRetry = std::min(m_soonestRetry, m_clock.sinceBoot() + std::chrono::nanoseconds(pause));
    m_outbox.noteFailure(job.item.packet, error, m_clock.nowUtc().addMSecs(pause.count()), this,
                         [this, isLink, error](const Status& noted) {
                             if (!noted)
                                 return storeFailed(noted.error());
                             if (!isLink || isReachable(error))
                                 nextPacket();
                         });
}

void SyncEngine::park(const Job& job, const Error& error)
{
    qCWarning(lcSync).noquote() << "packet parked packet=" + job.item.packet.text() << error.logText();
    m_outbox.noteFailure(job.item.packet, error, QDateTime(), this,
                         [this](const Status& noted) { noted ? nextPacket() : storeFailed(noted.error()); });
}

void SyncEngine::sendEvents()
{
    m_outbox.nextEvents(this, [this](Result<Outbox::EventBatch> batch) {
        if (!batch)
            return storeFailed(batch.error());
        if (batch->ids.empty())
            return fetchStatuses();
        m_transport->sendEvents(batch->json, this, [this, ids = batch->ids](const Status& sent) {
            if (!sent && isAboutPacket(sent.error().code())) {
                qCWarning(lcSync).noquote() << "events refused" << sent.error().logText();
                return fetchStatuses();
            }
            if (!isReachable(sent ? std::nullopt : std::optional(sent.error())))
                return;
            m_outbox.eventsDelivered(ids, this, [this](const Status& noted) {
                noted ? sendEvents() : storeFailed(noted.error());
            });
        });
    });
}

void SyncEngine::fetchStatuses()
{
    m_outbox.statusCursor(this, [this](Result<quint64> cursor) {
        if (!cursor)
            return storeFailed(cursor.error());
        m_transport->statuses(*cursor, this, [this](Result<QByteArray> signedStatuses) {
            if (!isReachable(signedStatuses ? std::nullopt : std::optional(signedStatuses.error())))
                return;
            m_outbox.applyStatuses(*signedStatuses, this, [this](const Status& applied) {
                if (!applied) // unsigned or malformed: Outbox has noted it; the rest of the news is fetched
                              // all the same
                    qCWarning(lcSync).noquote() << "statuses refused" << applied.error().logText();
                fetchCardJobs();
            });
        });
    });
}

void SyncEngine::fetchCardJobs()
{
    m_outbox.cardJobCursor(this, [this](Result<QString> cursor) {
        if (!cursor)
            return storeFailed(cursor.error());
        m_transport->cardJobs(*cursor, this, [this](Result<std::vector<SignedCardJob>> jobs) {
            if (isReachable(jobs ? std::nullopt : std::optional(jobs.error())))
                applyCardJobs(std::make_shared<std::vector<SignedCardJob>>(*std::move(jobs)), 0, 0);
        });
    });
}

void SyncEngine::applyCardJobs(const std::shared_ptr<std::vector<SignedCardJob>>& jobs, std::size_t at,
                               std::size_t taken)
{
    if (at == jobs->size()) {
        if (taken > 0)
            return fetchCardJobs(); // they come a few at a time
        return fetchRest();
    }
    const SignedCardJob& job = (*jobs)[at];
    m_outbox.applyCardJob(job.bytes, job.cursor, this, [this, jobs, at, taken](const Status& applied) {
        if (applied)
            return applyCardJobs(jobs, at + 1, taken + 1);
        qCWarning(lcSync).noquote() << "card job refused" << applied.error().logText();
        // What is wrong with this one is its own matter: the next people's cards do not wait behind it.
        if (isNewsItself(applied.error()))
            return applyCardJobs(jobs, at + 1, taken);
        endTurn();
    });
}

// What changes slowly.
void SyncEngine::fetchRest()
{
    const std::chrono::nanoseconds now = m_clock.sinceBoot();
    if (m_rosterInbox && now >= m_nextRoster)
        fetchRoster();
    else if (m_onlineInbox && now >= m_nextOnline)
        fetchOnline();
    else if (now >= m_nextRare)
        fetchPolicy();
    else
        endTurn();
}

void SyncEngine::fetchRoster()
{
    m_rosterInbox->rosterCursor(this, [this](Result<quint64> cursor) {
        if (!cursor)
            return storeFailed(cursor.error());
        m_transport->roster(*cursor, this, [this](Result<QByteArray> page) {
            if (!isReachable(page ? std::nullopt : std::optional(page.error())))
                return;
            m_rosterInbox->applyRoster(*page, this, [this](const Result<bool>& broughtAnybody) {
                if (broughtAnybody && *broughtAnybody)
                    return fetchRoster(); // they come a page at a time
                if (!broughtAnybody)      // before the first account there is nobody to keep it for
                    qCInfo(lcSync).noquote() << "roster not taken" << broughtAnybody.error().logText();
                m_nextRoster = m_clock.sinceBoot() + (broughtAnybody ? m_pace.rarely : m_pace.slow);
                fetchRest();
            });
        });
    });
}

// Somebody at home waits for an answer in days: asked for at the pace of an idle line.
void SyncEngine::fetchOnline()
{
    m_onlineInbox->onlineCursor(this, [this](Result<quint64> cursor) {
        if (!cursor)
            return storeFailed(cursor.error());
        m_transport->onlineRequests(*cursor, this, [this](Result<QByteArray> page) {
            if (!isReachable(page ? std::nullopt : std::optional(page.error())))
                return;
            m_nextOnline = m_clock.sinceBoot() + m_pace.slow;
            if (page->isEmpty())
                return fetchRest();
            m_onlineInbox->applyOnline(*page, this, [this](const Result<bool>& broughtAny) {
                if (broughtAny && *broughtAny)
                    return fetchOnline(); // they come a page at a time
                if (!broughtAny)
                    qCInfo(lcSync).noquote() << "online requests not taken" << broughtAny.error().logText();
                fetchRest();
            });
        });
    });
}

void SyncEngine::fetchPolicy()
{
    m_outbox.policyVersion(this, [this](Result<quint64> version) {
        if (!version)
            return storeFailed(version.error());
        m_transport->policy(*version, this, [this](Result<QByteArray> signedPolicy) {
            if (!isReachable(signedPolicy ? std::nullopt : std::optional(signedPolicy.error())))
                return;
            if (signedPolicy->isEmpty())
                return fetchTime();
            m_outbox.applyPolicy(*signedPolicy, this, [this](const Status& applied) {
                if (!applied)
                    qCWarning(lcSync).noquote() << "policy refused" << applied.error().logText();
                fetchTime();
            });
        });
    });
}

void SyncEngine::fetchTime()
{
    m_transport->centreTime(this, [this](Result<QDateTime> centreUtc) {
        if (!isReachable(centreUtc ? std::nullopt : std::optional(centreUtc.error())))
            return;
        m_outbox.noteCentreTime(*centreUtc, m_clock.nowUtc());
        m_nextRare = m_clock.sinceBoot() + m_pace.rarely;
        endTurn();
    });
}

void SyncEngine::endTurn()
{
    m_isInTurn = false;
    m_linkFailures = 0;
    report(LinkState::Connected, {});
    if (m_isAskedAgain)
        return pauseFor(std::chrono::milliseconds(0));
    const std::chrono::nanoseconds now = m_clock.sinceBoot();
    const auto usual = now < m_fastUntil ? m_pace.fast : m_pace.slow;
    if (m_soonestRetry - now >= usual)
        return pauseFor(usual);
    constexpr std::chrono::milliseconds kBehind(5); // the outbox counts in its own milliseconds
    pauseFor(std::max(std::chrono::duration_cast<std::chrono::milliseconds>(m_soonestRetry - now),
                      std::chrono::milliseconds(0)) +
             kBehind);
}

bool SyncEngine::isReachable(const std::optional<Error>& error)
{
    if (!error) {
        m_hadContact = true;
        return true;
    }
    qCInfo(lcSync).noquote() << "centre not reached" << error->logText();
    m_isInTurn = false;
    ++m_linkFailures;
    report(stateAfter(error->code()), error);
    const bool atOnce = m_isAskedAgain && m_linkFailures == 1;
    pauseFor(atOnce ? std::chrono::milliseconds(0)
                    : backoffAfter(m_linkFailures, m_random(), kLongestLinkPause));
    return false;
}

void SyncEngine::storeFailed(const Error& error)
{
    qCWarning(lcSync).noquote() << "outbox failed" << error.logText();
    m_isInTurn = false;
    pauseFor(m_pace.slow);
}

void SyncEngine::report(LinkState state, std::optional<Error> error)
{
    Q_EMIT linkReported({state, m_transport->lastRoundTripMs(), std::move(error)});
}

} // namespace rekam
