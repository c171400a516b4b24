#include "core/store/station_database.h"

#include "core/base/log.h"
#include "core/recording/recording_rules.h"
#include "core/store/packet_contents.h"
#include "core/store/schema.h"
#include "core/vault/packet_writer.h"

#include <QFile>
#include <algorithm>

REKAM_LOG(lcDatabase, "rekam.store")

namespace rekam {
namespace {

constexpr qint64 kQuickCheckLimit =
    256LL * 1024 * 1024; // a bigger database is checked by `rekamctl store verify`
constexpr quint64 kRecentAuditRows = 2000;

const Attempt* chosenPortrait(const Recording& recording)
{
    const TargetResult* portrait = recording.target(CaptureTarget::Portrait);
    return portrait ? portrait->best() : nullptr;
}

} // namespace

StationDatabase::StationDatabase(std::unique_ptr<StoreCore> core)
    : m_core(std::move(core)),
      m_accounts(*m_core),
      m_drafts(*m_core),
      m_work(*m_core, m_drafts),
      m_officers(*m_core),
      m_held(*m_core, m_work, m_drafts, m_officers),
      m_outbox(*m_core),
      m_roster(*m_core),
      m_online(*m_core),
      m_cardStock(*m_core),
      m_oldCards(*m_core, m_work, m_cardStock, m_outbox),
      m_centre(*m_core, m_accounts, m_work, m_outbox, m_roster, m_online),
      m_cases(*m_core),
      m_papers(*m_core),
      m_retention(*m_core, m_work, m_outbox, m_roster, m_online, m_cases, m_papers, m_centre),
      m_review(*m_core, m_accounts, m_work, m_outbox),
      m_complaints(*m_core),
      m_outreach(*m_core, m_work, m_outbox, m_roster),
      m_formDrafts(*m_core),
      m_supervision(*m_core, m_accounts, m_work)
{}

Result<std::unique_ptr<StationDatabase>> StationDatabase::open(Home home, StoreOptions options)
{
    REKAM_TRY(auto core, StoreCore::open(std::move(home), options));
    std::unique_ptr<StationDatabase> database(new StationDatabase(std::move(core)));
    REKAM_CHECK(database->start());
    return database;
}

Status StationDatabase::start()
{
    SqlDatabase& sql = m_core->sql();
    if (QFile(m_core->home().databaseFile()).size() < kQuickCheckLimit) {
        REKAM_TRY(const auto check, sql.select("PRAGMA quick_check(1)"));
        if (check.empty() || check[0].text(0) != QLatin1String("ok"))
            return Unexpected(Errc::StoreDamaged, {{"op", QStringLiteral("quick_check")}});
    }
    // A crash between commit and truncation leaves the log and a day's key behind.
    REKAM_CHECK(m_drafts.destroyRemains());
    REKAM_CHECK(checkRecentAudit());
    if (m_core->cameFromVersion() != allMigrations().back().toVersion) {
        const QString from = QString::number(m_core->cameFromVersion());
        REKAM_CHECK(
            m_core->change({m_core->line("store-migrated", {}, {{"from", from}})}, [] { return Status(); }));
    }
    REKAM_TRY(const OutboxTable::Sweep swept, m_outbox.sweep());
    // What cannot be purged today is no reason to keep the counter closed.
    if (const Status purged = m_retention.purgeIfDue(); !purged)
        qCWarning(lcDatabase).noquote() << "not purged" << purged.error().logText();
    m_opened.sweptPacketFiles = swept.removedFiles;
    m_opened.missingPacketFiles = swept.missingFiles;
    REKAM_TRY(m_opened.isFirstStart, m_accounts.isEmpty());
    REKAM_TRY(m_opened.centre, m_centre.loadIdentity());
    REKAM_TRY(m_opened.policyJson, m_centre.policyJson());
    m_opened.publicKeys = m_core->station().publicKeys();
    return {};
}

// A trail that is broken stays broken for everybody to see: the head as it was is kept beside the one that
// grows on, and the finding is a line of its own.
Status StationDatabase::checkRecentAudit()
{
    const quint64 head = m_core->audit().head().sequence;
    const quint64 after = head > kRecentAuditRows ? head - kRecentAuditRows : 0;
    REKAM_TRY(const AuditReport report, verifyAuditTrail(m_core->sql(), m_core->home(),
                                                         m_core->station().signing().publicKey(), {}, after));
    if (!report.finding)
        return {};
    m_opened.firstBadAuditRow = report.finding->sequence;
    if (QFile::exists(m_core->home().brokenAuditHeadFile()))
        return {};
    // Where there is nothing to copy the line below still says so.
    if (!QFile::copy(m_core->home().auditHeadFile(), m_core->home().brokenAuditHeadFile()))
        qCWarning(lcDatabase) << "audit head could not be kept";
    return m_core->change(
        {m_core->line("audit-broken", QString::number(report.finding->sequence),
                      {{"fault", QString::fromLatin1(auditFaultName(report.finding->fault))}})},
        [] { return Status(); });
}

// Four eyes: whoever answers for something is not whoever did it.
Status StationDatabase::checkRecording(const Recording& recording)
{
    for (const AccountId& second : secondPersonsOf(recording)) {
        REKAM_CHECK(m_accounts.checkSecondPerson(second, recording.startedBy));
        if (recording.signOff)
            REKAM_CHECK(m_accounts.checkSecondPerson(second, recording.signOff->account));
    }
    return {};
}

// Whoever answers in this change for the first time has proved who they are just now, at this desk.
Result<std::vector<SecondPerson>> StationDatabase::provedSecondPersons(const Recording& recording)
{
    if (recording.secondPersons().empty())
        return std::vector<SecondPerson>();
    const Result<Recording> stored = m_work.loadRecording(recording.id);
    if (!stored && stored.error().code() != Errc::RecordMissing)
        return Unexpected(stored.error());
    std::vector<SecondPerson> added = newSecondPersons(stored ? &*stored : nullptr, recording);
    if (added.empty())
        return added;
    REKAM_TRY(const SignedIn* who, m_core->requireSignedIn());
    REKAM_CHECK(
        m_accounts.confirmations().check(added, who->session.account, m_core->options().clock.sinceBoot()));
    return added;
}

Status StationDatabase::checkPersons(const StoreChange& change)
{
    for (const AuditEntry& entry : change.audit) {
        if (!entry.second.isEmpty() && entry.second == entry.actor)
            return Unexpected(Errc::SecondPersonIsSame);
    }
    const bool isPersonal = change.request || change.recording || change.cardJob || change.cardRequest ||
                            !change.attempts.empty();
    if (isPersonal)
        REKAM_CHECK(m_core->requireSignedIn());
    return change.recording ? checkRecording(*change.recording) : Status();
}

Status StationDatabase::write(const StoreChange& change)
{
    if (change.request)
        REKAM_CHECK(m_work.save(*change.request));
    if (change.notice)
        REKAM_CHECK(m_work.save(*change.notice));
    if (!change.attempts.empty() && !change.recording)
        return Unexpected(Errc::RecordMissing,
                          {{"what", QStringLiteral("attempts without their recording")}});
    for (const auto& attempt : change.attempts)
        REKAM_CHECK(m_drafts.saveAttempt(change.recording->id, *attempt));
    if (change.recording)
        REKAM_CHECK(m_work.save(*change.recording));
    if (change.recording && change.recording->state == RecordingState::Cancelled)
        REKAM_CHECK(m_drafts.discard(change.recording->id));
    if (change.cardJob)
        REKAM_CHECK(m_cardStock.follow(*change.cardJob));
    if (change.cardJob)
        REKAM_CHECK(m_work.save(*change.cardJob));
    if (change.cardJob)
        REKAM_CHECK(followOnline(*change.cardJob));
    if (change.cardJob && change.cardJob->state == CardJobState::HandedOver) {
        REKAM_CHECK(closeLetters(change.cardJob->id));
        REKAM_CHECK(m_work.forgetPerson(*change.cardJob));
    }
    if (change.cardRequest)
        REKAM_CHECK(askForCard(*change.cardRequest));
    return m_outbox.addEvents(change.events);
}

// Who had a letter in place of the card has the card now. Without the card's data nobody knows whose it is.
Status StationDatabase::closeLetters(const CardJobId& handedOver)
{
    const Result<CardData> data = m_work.loadCardData(handedOver);
    return data ? m_cases.closeLettersOf(data->applicant.nik) : Status();
}

void StationDatabase::addLines(std::vector<AuditEntry>& lines, const std::vector<RetiredCard>& cards) const
{
    for (const RetiredCard& card : cards)
        lines.push_back(m_core->line("old-card-registered", card.id.text(),
                                     {{"kind", QString::fromLatin1(oldCardKindName(card.kind))}}));
}

Status StationDatabase::changeBlanks(const std::vector<BlankSerial>& serials, const BlankEvent& event,
                                     const AuditEntry& audit)
{
    std::vector<RetiredCard> spoiled;
    std::vector<AuditEntry> lines = {audit};
    if (const auto* why = std::get_if<blank_event::Spoiled>(&event)) {
        REKAM_TRY(const SignedIn* who, m_core->requireSignedIn());
        for (const BlankSerial& serial : serials) {
            RetiredCard card;
            card.id = m_core->options().ids.make<OldCardId>();
            card.kind = OldCardKind::Misprint;
            card.registeredAt = m_core->nowUtc();
            card.stateSince = card.registeredAt;
            card.registeredBy = who->session.accountName;
            card.serial = serial.text();
            card.reason = why->note.isEmpty() ? spoilReasonWord(why->reason) : why->note;
            spoiled.push_back(card);
        }
        addLines(lines, spoiled);
    }
    return m_core->change(lines, [&]() -> Status {
        for (const RetiredCard& card : spoiled)
            REKAM_CHECK(m_oldCards.add(card));
        return m_cardStock.change(serials, event);
    });
}

Status StationDatabase::askForCard(const CardRequest& request)
{
    REKAM_TRY(const CentreIdentity centre, m_centre.requireIdentity());
    QByteArray plain = toCbor(request);
    StationEvent event;
    event.id = m_core->options().ids.make<EventId>();
    event.what = QStringLiteral("card-requested");
    event.record = RecordId::fromBytes(request.request.bytes());
    event.at = m_core->nowUtc();
    event.sealedRequest = sealTo(spanOf(plain), centre.packetKey);
    wipe(plain);
    return m_outbox.addEvents({event});
}

Status StationDatabase::commit(const StoreChange& change)
{
    REKAM_CHECK(checkPersons(change));
    if (change.recording && isSealed(change.recording->state)) {
        // Only sealRecording() makes a packet; a recording never becomes sealed by saying so.
        REKAM_TRY(const auto item, m_outbox.findByRecord(change.recording->id));
        if (!item)
            return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("no packet")},
                                                     {"event", QString::fromLatin1("Sealed")}});
        // Nor is it countersigned by saying so.
        REKAM_TRY(const Recording stored, m_work.loadRecording(change.recording->id));
        if (!(stored.countersignature == change.recording->countersignature))
            return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("Sealed")},
                                                     {"event", QStringLiteral("countersigned")}});
    }
    if (change.audit.empty())
        return Unexpected(Errc::AuditLineMissing);
    std::vector<SecondPerson> proved;
    std::vector<AuditEntry> lines = change.audit;
    if (change.recording) {
        REKAM_TRY(proved, provedSecondPersons(*change.recording));
    }
    for (const SecondPerson& person : proved) {
        REKAM_TRY(const QString name, m_accounts.nameOf(person.account));
        lines.push_back(m_core->line("second-person-answered", change.recording->id.text(),
                                     {{"confirmation", person.confirmation.text()}}));
        lines.back().second = name;
    }
    if (change.request) {
        REKAM_TRY(const auto session, m_work.outreachBeginning(*change.request));
        if (session)
            lines.push_back(
                m_core->line("outreach-visit", change.request->id.text(), {{"session", session->text()}}));
    }
    std::vector<RetiredCard> arising;
    if (change.cardJob) {
        REKAM_TRY(arising, m_oldCards.arisingFrom(*change.cardJob));
    }
    addLines(lines, arising);
    // Nothing comes between the check and the commit: this thread is the only writer, and the only keeper.
    const Status done = m_core->change(lines, [&]() -> Status {
        for (const RetiredCard& card : arising)
            REKAM_CHECK(m_oldCards.add(card));
        return write(change);
    });
    REKAM_CHECK(done);
    m_accounts.confirmations().useUp(proved);
    const bool destroyed = (change.recording && change.recording->state == RecordingState::Cancelled) ||
                           (change.cardJob && change.cardJob->state == CardJobState::HandedOver);
    return destroyed ? m_drafts.destroyRemains() : Status();
}

Result<SealedRecording> StationDatabase::sealedBefore(const SealOrder& order, const OutboxItem& item)
{
    REKAM_TRY(Recording stored, m_work.loadRecording(order.recording.id));
    REKAM_CHECK(m_drafts.destroyRemains());
    stored.applicant = order.recording.applicant;
    return SealedRecording{std::move(stored), item.file};
}

Result<SealedRecording> StationDatabase::sealRecording(const SealOrder& order)
{
    REKAM_TRY(const SignedIn* who, m_core->requireSignedIn());
    REKAM_TRY(const auto item, m_outbox.findByRecord(order.recording.id));
    if (item) // the answer was lost, or the log could not be truncated then
        return sealedBefore(order, *item);
    if (!order.recording.signOff || !(order.recording.signOff->account == who->session.account))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("sign-off")}});
    REKAM_CHECK(checkRecording(order.recording));
    REKAM_TRY(const auto proved, provedSecondPersons(order.recording));
    if (!proved.empty()) // a second person answers in a commit of its own, never in passing
        return Unexpected(Errc::SecondPersonStale);
    return writePacketAndRows(order);
}

Result<SealedRecording> StationDatabase::writePacketAndRows(const SealOrder& order)
{
    REKAM_TRY(const SignedIn* who, m_core->requireSignedIn());
    REKAM_TRY(const CentreIdentity centre, m_centre.requireIdentity());
    const RecordId record = order.recording.id;
    const auto load = [&](const AttemptId& id) { return m_drafts.loadAttempt(record, id); };
    REKAM_TRY(const auto entries, packetEntries(order.recording, load));
    REKAM_TRY(const quint64 lastSequence, m_core->metaNumber("station-sequence"));

    PacketHeader header;
    header.kind = m_core->home().kind();
    header.packet = m_core->options().ids.make<PacketId>();
    header.record = record;
    header.station = centre.station;
    header.stationSequence = lastSequence + 1;
    header.sealedAt = m_core->nowUtc();
    header.audit = m_core->audit().head();
    QByteArray manifest = toCbor(manifestOf(order.recording, entries, header, who->session.accountName));
    const QByteArray byOperator = who->signing.publicKey() + who->signing.sign(manifest);

    const QString file = m_outbox.pathOf(header.packet.text() + QStringLiteral(".rkm"));
    REKAM_TRY(PacketWriter writer, PacketWriter::begin(file, header, centre.packetKey));
    REKAM_CHECK(writer.add(QStringLiteral("manifest.cbor"), spanOf(manifest)));
    wipe(manifest);
    REKAM_CHECK(writer.add(QStringLiteral("manifest.operator"), spanOf(byOperator)));
    for (const PacketEntry& entry : entries)
        REKAM_CHECK(writer.add(entry.facts.name, entry.bytes->span()));
    REKAM_TRY(const WrittenPacket written, writer.finish(m_core->station().signing()));

    const PacketFacts facts{header.packet, written.fileDigest, written.lengthBytes, header.sealedAt};
    const auto outcome = advance(order.recording, recording_event::PacketSealed{facts}, RecordingRules{});
    if (!outcome) {
        QFile::remove(file);
        return Unexpected(outcome.error());
    }
    const Attempt* portrait = chosenPortrait(order.recording);
    REKAM_TRY(std::vector<BiometricTemplate> eyes, m_held.countingEyes(order.recording));
    const DeskExtract extract{record,
                              order.recording.applicant.nik,
                              order.recording.applicant.name,
                              order.ticket,
                              portrait ? order.faceJp2 : QByteArray(),
                              countingFingerTemplates(order.recording, entries),
                              order.recording.exceptions,
                              std::move(eyes)};
    OutboxItem item;
    item.packet = header.packet;
    item.record = record;
    item.file = file;
    item.lengthBytes = written.lengthBytes;
    item.digest = written.fileDigest;
    const bool isOwing = outcome->state.countersignature && !outcome->state.countersignature->isGiven();
    const QDateTime sendFrom =
        isOwing ? header.sealedAt.addSecs(std::chrono::seconds(order.countersignatureTime).count())
                : QDateTime();
    std::vector<AuditEntry> lines = order.audit;
    Hold hold = Hold::None;
    if (const auto wanted = heldByPolicy(outcome->state, lines)) {
        hold = *wanted;
    } else {
        QFile::remove(file);
        return Unexpected(wanted.error());
    }
    if (isOwing)
        lines.push_back(m_core->line("countersignature-owed", record.text()));
    lines.push_back(m_core->line("packet-sealed", record.text(),
                                 {{"packet", header.packet.text()}, {"digest", written.fileDigest.hex()}}));
    const Status done = m_core->change(lines, [&]() -> Status {
        REKAM_CHECK(m_work.save(outcome->state));
        REKAM_CHECK(m_work.save(extract));
        REKAM_CHECK(m_roster.forget(order.recording.applicant.nik));
        REKAM_CHECK(m_work.facts().noteSteps(outcome->state));
        REKAM_CHECK(m_outbox.add(item, header.audit, header.sealedAt, sendFrom, hold));
        REKAM_CHECK(m_core->setMetaNumber("station-sequence", header.stationSequence));
        return m_drafts.discard(record);
    });
    if (!done) {
        QFile::remove(file);
        return Unexpected(done.error());
    }
    // Only now is the draft's key gone from the log, and only then may a screen say so.
    REKAM_CHECK(m_drafts.destroyRemains());
    return SealedRecording{outcome->state, file};
}

Result<Hold> StationDatabase::heldByPolicy(const Recording& recording, std::vector<AuditEntry>& lines)
{
    REKAM_TRY(const LinkSettings link, m_retention.link());
    return m_review.holdFor(recording, link.hold, lines);
}

Result<std::optional<ServiceRequest>> StationDatabase::decideReview(const ReviewOrder& order)
{
    REKAM_CHECK(m_supervision.require(Permission::SeeDay));
    REKAM_TRY(const quint64 centreMs, m_core->metaNumber("centre-ms"));
    const QDateTime keptFrom = centreMs == 0
                                   ? m_core->nowUtc()
                                   : QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(centreMs), Qt::UTC);
    return m_review.decide(order, keptFrom);
}

Result<QString> StationDatabase::signSlip(const RecordId& record, SlipClaims claims)
{
    REKAM_CHECK(m_core->requireSignedIn());
    REKAM_TRY(const Recording recording, m_work.loadRecording(record));
    if (!isSealed(recording.state))
        return Unexpected(Errc::StepNotAllowed, {{"what", QStringLiteral("slip")}});
    claims.kind = m_core->home().kind();
    REKAM_CHECK(m_core->change({m_core->line("slip-signed", record.text())}, [] { return Status(); }));
    return slipText(signBody(slipBody(claims), m_core->station().signing()));
}

Result<QString> StationDatabase::signPaper(PaperClaims claims, const AuditEntry& audit)
{
    claims.kind = m_core->home().kind();
    REKAM_CHECK(m_core->change({audit}, [] { return Status(); }));
    return slipText(signBody(paperBody(claims), m_core->station().signing()));
}

Result<std::shared_ptr<const AttemptPayload>> StationDatabase::loadAttempt(const RecordId& record,
                                                                           const AttemptId& attempt)
{
    REKAM_CHECK(m_core->requireSignedIn());
    REKAM_TRY(AttemptPayload payload, m_drafts.loadAttempt(record, attempt));
    return std::make_shared<const AttemptPayload>(std::move(payload));
}

Result<LoginSession> StationDatabase::signIn(const QString& name, const SecureBuffer& passphrase,
                                             NewsForSessions& news)
{
    m_drafts.forget();
    m_held.forget();
    m_accounts.confirmations().forget();
    REKAM_TRY(const LoginSession session, m_accounts.signIn(name, passphrase));
    if (m_core->signedIn()) {
        if (const Status noted = m_work.noteOlderRows(); !noted)
            qCWarning(lcDatabase).noquote() << "older rows not noted" << noted.error().logText();
    }
    // News that cannot be taken now stay in the inbox; they are no reason to keep anybody out.
    if (const Status taken = m_centre.processInbox(news); !taken)
        qCWarning(lcDatabase).noquote() << "inbox" << taken.error().logText();
    return session;
}

void StationDatabase::lock()
{
    if (!m_core->session())
        return;
    const AuditEntry entry = m_core->line("locked", {});
    m_drafts.forget();
    m_held.forget();
    m_accounts.confirmations().forget();
    m_core->setSignedIn(nullptr);
    if (const Status noted = m_core->change({entry}, [] { return Status(); }); !noted)
        qCWarning(lcDatabase).noquote() << "lock not noted" << noted.error().logText();
}

Status StationDatabase::noteCentreTime(const QDateTime& centreUtc)
{
    const qint64 ms = centreUtc.toMSecsSinceEpoch();
    m_core->audit().setCentreTime(ms);
    REKAM_CHECK(m_core->setMetaNumber("centre-ms", static_cast<quint64>(ms)));
    REKAM_CHECK(
        m_core->setMetaNumber("heard-ms", static_cast<quint64>(m_core->nowUtc().toMSecsSinceEpoch())));
    return m_retention.purgeIfDue();
}

} // namespace rekam
