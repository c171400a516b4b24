#include "core/store/centre_news.h"

#include "core/base/log.h"
#include "core/recording/recording_rules.h"

#include <algorithm>
#include <array>

REKAM_LOG(lcNews, "rekam.store")

namespace rekam {
namespace {

// The centre will not ask for the packet again after these (reference on statuses, phases 4 to 6).
constexpr std::array<QLatin1String, 6> kFinalWords = {
    QLatin1String("PRINT_READY_RECORD"),     QLatin1String("DUPLICATE_RECORD"),
    QLatin1String("SENT_FOR_CARD_PRINTING"), QLatin1String("CARD_PRINTED"),
    QLatin1String("CARD_SHIPPED"),           QLatin1String("CARD_ISSUED")};

constexpr qint64 kMostRefused = 100; // a centre that lies all day must not fill the disk

Place identityPlace(quint64 version) { return {"centre", QByteArray(1, '\1'), "sealed", version}; }

} // namespace

void NewsForSessions::append(NewsForSessions&& other)
{
    recordings.insert(recordings.end(), other.recordings.begin(), other.recordings.end());
    cardJobs.insert(cardJobs.end(), other.cardJobs.begin(), other.cardJobs.end());
    requests.insert(requests.end(), other.requests.begin(), other.requests.end());
    receipts.insert(receipts.end(), other.receipts.begin(), other.receipts.end());
    refusedReceipts.insert(refusedReceipts.end(), other.refusedReceipts.begin(), other.refusedReceipts.end());
    if (other.policyJson)
        policyJson = std::move(other.policyJson);
    onlineArrived = onlineArrived || other.onlineArrived;
}

Status CentreNews::saveIdentity(const CentreIdentity& identity)
{
    REKAM_TRY(const qint64 known, m_core.sql().number("SELECT version FROM centre WHERE id = 1"));
    const auto version = static_cast<quint64>(known) + 1;
    const SecureBuffer plain = encodeCentreIdentity(identity);
    REKAM_CHECK(decodeCentreIdentity(plain)); // what could not be read again is not saved
    const QByteArray sealed = seal(plain.span(), m_core.station().rowKey(),
                                   associatedData(m_core.binding(), identityPlace(version)));
    return m_core.change({m_core.line("centre-identity-saved", identity.station.text())}, [&] {
        return m_core.sql().execute("INSERT OR REPLACE INTO centre VALUES (1,?,?)",
                                    {static_cast<qint64>(version), sealed});
    });
}

Result<std::optional<CentreIdentity>> CentreNews::loadIdentity()
{
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT version, sealed FROM centre WHERE id = 1"));
    if (rows.empty())
        return std::optional<CentreIdentity>();
    const auto version = static_cast<quint64>(rows[0].integer(0));
    const auto plain = open(rows[0].blob(1), m_core.station().rowKey(),
                            associatedData(m_core.binding(), identityPlace(version)));
    if (!plain)
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("centre identity")}});
    REKAM_TRY(CentreIdentity identity, decodeCentreIdentity(*plain));
    return std::optional<CentreIdentity>(std::move(identity));
}

Result<CentreIdentity> CentreNews::requireIdentity()
{
    REKAM_TRY(auto identity, loadIdentity());
    if (!identity)
        return Unexpected(Errc::NotEnrolled);
    return std::move(*identity);
}

Status CentreNews::refuse(const char* what, const QString& subject, Errc code)
{
    const AuditEntry entry = m_core.line(what, subject, {{"code", QString::fromLatin1(errcName(code))}});
    REKAM_CHECK(m_core.change({entry}, [] { return Status(); }));
    return Unexpected(code);
}

Result<QByteArray> CentreNews::trustedBody(const QByteArray& signedBytes, const char* refusedAs,
                                           const QString& subject)
{
    REKAM_TRY(const CentreIdentity centre, requireIdentity());
    auto body = verifiedBody(signedBytes, centre.signingKeys);
    if (!body) {
        REKAM_CHECK(refuse(refusedAs, subject, Errc::SignatureInvalid));
    }
    return body;
}

Status CentreNews::applyReceipt(const PacketId& packet, const QByteArray& signedReceipt,
                                NewsForSessions& news)
{
    const auto refused = [&](const char* what, Errc code) {
        news.refusedReceipts.emplace_back(packet, Error(code));
        return refuse(what, packet.text(), code);
    };
    REKAM_TRY(const CentreIdentity centre, requireIdentity());
    const auto body = verifiedBody(signedReceipt, centre.signingKeys);
    const auto receipt = body ? decodeReceipt(*body) : Result<Receipt>(Unexpected(Errc::ReceiptForged));
    if (!receipt)
        return refused("receipt-forged", Errc::ReceiptForged);
    REKAM_TRY(const OutboxItem item, m_outbox.find(packet));
    REKAM_TRY(const AuditHead head, m_outbox.headInPacket(packet));
    if (!(receipt->packet == packet) || !(receipt->station == centre.station) ||
        receipt->digest != item.digest || receipt->lengthBytes != static_cast<quint64>(item.lengthBytes) ||
        !(receipt->audit == head))
        return refused("receipt-for-other", Errc::ReceiptForOther);
    if (item.state == OutboxState::Receipted)
        return {};
    const AuditEntry entry = m_core.line("receipt-verified", packet.text(), {{"digest", item.digest.hex()}});
    const auto write = [&]() -> Status {
        REKAM_CHECK(m_outbox.setReceipted(packet, signedReceipt));
        return putIntoInbox(Kind::Receipt, *body);
    };
    REKAM_CHECK(m_core.change({entry}, write));
    news.receipts.emplace_back(item.record, packet);
    return processInbox(news);
}

Status CentreNews::applyStatuses(const QByteArray& signedStatuses, NewsForSessions& news)
{
    REKAM_TRY(const QByteArray body, trustedBody(signedStatuses, "statuses-refused", {}));
    REKAM_TRY(const StatusList list, decodeStatuses(body));
    REKAM_TRY(const quint64 cursor, statusCursor());
    if (list.nextCursor <= cursor)
        return {}; // heard before
    std::vector<AuditEntry> lines;
    for (const StatusNews& one : list.news)
        lines.push_back(m_core.line("centre-status", one.record.text(), {{"word", one.word}}));
    if (lines.empty())
        lines.push_back(m_core.line("centre-status", {}, {{"cursor", QString::number(list.nextCursor)}}));
    const auto write = [&]() -> Status {
        for (const StatusNews& one : list.news) {
            const auto known = std::find(kFinalWords.begin(), kFinalWords.end(), one.word);
            if (known != kFinalWords.end())
                REKAM_CHECK(m_outbox.setFinal(one.packet, one.at));
            REKAM_CHECK(putIntoInbox(Kind::StatusWord, encodeStatuses({0, {one}})));
        }
        return m_core.setMetaNumber("status-cursor", list.nextCursor);
    };
    REKAM_CHECK(m_core.change(lines, write));
    return processInbox(news);
}

Result<QString> CentreNews::cardJobCursor()
{
    REKAM_TRY(const auto cursor, m_core.meta("card-job-cursor"));
    return QString::fromUtf8(cursor.value_or(QByteArray()));
}

Status CentreNews::applyCardJob(const QByteArray& signedCardJob, const QString& nextCursor,
                                NewsForSessions& news)
{
    REKAM_TRY(const CentreIdentity centre, requireIdentity());
    const auto body = verifiedBody(signedCardJob, centre.signingKeys);
    if (!body)
        return passBy(signedCardJob, nextCursor, {}, Errc::SignatureInvalid);
    const Result<CardJobMessage> decoded = decodeCardJob(*body);
    if (!decoded)
        return passBy(signedCardJob, nextCursor, {}, decoded.error().code());
    const CardJobMessage& message = *decoded;
    if (!(message.station == centre.station))
        return passBy(signedCardJob, nextCursor, message.id.text(), Errc::SignatureInvalid);
    const auto write = [&]() -> Status {
        REKAM_CHECK(putIntoInbox(Kind::Card, *body));
        return m_core.setMeta("card-job-cursor", nextCursor.toUtf8());
    };
    REKAM_CHECK(m_core.change({m_core.line("card-job-arrived", message.id.text())}, write));
    return processInbox(news);
}

// One card job that cannot be believed must not keep the next people's cards away: it is put into quarantine
// as it came, the trail names it, and the cursor moves on in the same transaction.
Status CentreNews::passBy(const QByteArray& signedCardJob, const QString& nextCursor, const QString& subject,
                          Errc code)
{
    const AuditEntry entry = m_core.line("card-job-refused", subject,
                                         {{"code", QString::fromLatin1(errcName(code))},
                                          {"cursor", nextCursor},
                                          {"digest", Digest::of(signedCardJob).hex()}});
    const auto write = [&]() -> Status {
        REKAM_CHECK(putIntoInbox(Kind::Refused, signedCardJob));
        REKAM_CHECK(m_core.sql().execute(
            "DELETE FROM inbox WHERE kind = ? AND number NOT IN"
            " (SELECT number FROM inbox WHERE kind = ? ORDER BY number DESC LIMIT ?)",
            {static_cast<qint64>(Kind::Refused), static_cast<qint64>(Kind::Refused), kMostRefused}));
        return m_core.setMeta("card-job-cursor", nextCursor.toUtf8());
    };
    REKAM_CHECK(m_core.change({entry}, write));
    return Unexpected(code);
}

Result<std::vector<QString>> CentreNews::refusedCardJobs()
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT message FROM inbox WHERE kind = ? ORDER BY number",
                                                   {static_cast<qint64>(Kind::Refused)}));
    std::vector<QString> refused;
    for (const SqlRow& row : rows) {
        const auto message = who->keys.inbox().openSealed(row.blob(0), Holds::Picture);
        refused.push_back(QStringLiteral("card-message ") +
                          (message ? Digest::of(viewOf(*message)).hex() : QStringLiteral("?")));
    }
    return refused;
}

Result<quint64> CentreNews::policyVersion()
{
    // Believed only as far as the stored message still verifies: a row put in by hand must not block real
    // ones.
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT version, message FROM policy ORDER BY version DESC LIMIT 1"));
    if (rows.empty())
        return quint64{0};
    REKAM_TRY(const CentreIdentity centre, requireIdentity());
    const auto body = verifiedBody(rows[0].blob(1), centre.signingKeys);
    const auto policy = body ? decodePolicy(*body) : Result<Policy>(Unexpected(Errc::SignatureInvalid));
    return policy ? policy->version : quint64{0};
}

Status CentreNews::applyPolicy(const QByteArray& signedPolicy, NewsForSessions& news)
{
    REKAM_TRY(const QByteArray body, trustedBody(signedPolicy, "policy-refused", {}));
    REKAM_TRY(const Policy policy, decodePolicy(body));
    REKAM_TRY(const quint64 known, policyVersion());
    if (policy.version == known)
        return {};
    if (policy.version < known)
        return refuse("policy-refused", QString::number(policy.version), Errc::PolicyOlder);
    REKAM_CHECK(m_core.change({m_core.line("policy-accepted", QString::number(policy.version))}, [&] {
        return m_core.sql().execute("INSERT OR REPLACE INTO policy VALUES (?,?)",
                                    {static_cast<qint64>(policy.version), signedPolicy});
    }));
    news.policyJson = policy.json;
    return {};
}

Result<RosterPage> CentreNews::openRoster(const QByteArray& sealedPage) const
{
    const auto plain = m_core.station().sealing().openSealed(sealedPage, Holds::Picture);
    if (!plain)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("roster")}});
    return rosterPageFromCbor(viewOf(*plain));
}

// The page waits sealed in the inbox until somebody of the person class is there; only its cursor is read
// before.
Result<bool> CentreNews::applyRoster(const QByteArray& signedPage, NewsForSessions& news)
{
    REKAM_TRY(const QByteArray sealedPage, trustedBody(signedPage, "roster-refused", {}));
    REKAM_TRY(const RosterPage page, openRoster(sealedPage));
    REKAM_TRY(const quint64 cursor, rosterCursor());
    if (page.people.empty() || page.next <= cursor)
        return false;
    const AuditEntry entry =
        m_core.line("roster-arrived", {}, {{"people", QString::number(page.people.size())}});
    const auto write = [&]() -> Status {
        REKAM_CHECK(putIntoInbox(Kind::Roster, sealedPage));
        return m_core.setMetaNumber("roster-cursor", page.next);
    };
    REKAM_CHECK(m_core.change({entry}, write));
    REKAM_CHECK(processInbox(news));
    return true;
}

Status CentreNews::takeRoster(const QByteArray& sealedPage)
{
    REKAM_TRY(const RosterPage page, openRoster(sealedPage));
    for (const ResidentRecord& resident : page.people)
        REKAM_CHECK(m_roster.keep(resident));
    return {};
}

Result<QByteArray> CentreNews::policyJson()
{
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT message FROM policy ORDER BY version DESC LIMIT 1"));
    REKAM_TRY(const auto centre, loadIdentity());
    if (rows.empty() || !centre)
        return QByteArray();
    const auto body = verifiedBody(rows[0].blob(0), centre->signingKeys);
    const auto policy = body ? decodePolicy(*body) : Result<Policy>(Unexpected(Errc::SignatureInvalid));
    return policy ? policy->json : QByteArray();
}

Status CentreNews::putIntoInbox(Kind kind, const QByteArray& message)
{
    REKAM_TRY(const QByteArray key, m_accounts.inboxPublicKey());
    return m_core.sql().execute("INSERT INTO inbox (kind, message) VALUES (?,?)",
                                {static_cast<qint64>(kind), sealTo(spanOf(message), key)});
}

Status CentreNews::processInbox(NewsForSessions& news)
{
    const SignedIn* who = m_core.signedIn();
    if (!who)
        return {};
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT number, kind, message FROM inbox WHERE kind <> ? ORDER BY number",
                                  {static_cast<qint64>(Kind::Refused)}));
    for (const SqlRow& row : rows) {
        const QString subject = QString::number(row.integer(0));
        const auto message = who->keys.inbox().openSealed(row.blob(2), Holds::Picture);
        NewsForSessions fresh;
        const auto body = [&]() -> Status {
            if (message)
                REKAM_CHECK(process(static_cast<Kind>(row.integer(1)), viewOf(*message), fresh));
            return m_core.sql().execute("DELETE FROM inbox WHERE number = ?", {row.integer(0)});
        };
        const char* what = message ? "news-taken" : "inbox-row-damaged";
        REKAM_CHECK(m_core.change({m_core.line(what, subject)}, body));
        news.append(std::move(fresh));
    }
    return {};
}

Status CentreNews::process(Kind kind, const QByteArray& message, NewsForSessions& news)
{
    switch (kind) {
    case Kind::Receipt:
        return takeReceipt(message, news);
    case Kind::StatusWord:
        return takeStatus(message, news);
    case Kind::Card:
        return takeCardJob(message, news);
    case Kind::Roster:
        return takeRoster(message);
    case Kind::Online:
        return takeOnline(message, news);
    case Kind::Refused:
        break; // stays in quarantine
    }
    return {};
}

namespace {

// News about a recording that is not here any more, or that its rules refuse, are told in the log and end
// there: the centre's word must not block the words after it.
bool isOutdated(const Error& error)
{
    switch (error.code()) {
    case Errc::RecordMissing:
    case Errc::RowQuarantined:
    case Errc::StepNotAllowed:
    case Errc::ReceiptForOther:
        return true;
    default:
        return false;
    }
}

} // namespace

Status CentreNews::takeReceipt(const QByteArray& body, NewsForSessions& news)
{
    REKAM_TRY(const Receipt receipt, decodeReceipt(body));
    REKAM_TRY(const OutboxItem item, m_outbox.find(receipt.packet));
    const auto outcome = m_work.loadRecording(item.record).and_then([&](Recording&& recording) {
        return advance(recording, recording_event::ReceiptVerified{receipt.packet, receipt.receivedAt},
                       RecordingRules{});
    });
    if (!outcome) {
        qCInfo(lcNews).noquote() << "receipt without recording" << outcome.error().logText();
        return isOutdated(outcome.error()) ? Status() : Status(Unexpected(outcome.error()));
    }
    REKAM_CHECK(m_work.save(outcome->state));
    news.recordings.push_back(outcome->state);
    return {};
}

Status CentreNews::takeStatus(const QByteArray& body, NewsForSessions& news)
{
    REKAM_TRY(const StatusList list, decodeStatuses(body));
    for (const StatusNews& one : list.news) {
        if (one.word == QLatin1String(kCardRefused)) {
            REKAM_CHECK(takeRefusal(one, news));
            continue;
        }
        if (one.word == QLatin1String(kOnlineRefused)) {
            REKAM_CHECK(takeDecidedElsewhere(one, news));
            continue;
        }
        const auto outcome = m_work.loadRecording(one.record).and_then([&](Recording&& recording) {
            const CentreStatus status{one.word, one.detail, one.at};
            return advance(recording, recording_event::CentreSpoke{status}, RecordingRules{});
        });
        if (!outcome) {
            qCInfo(lcNews).noquote() << "status without recording" << outcome.error().logText();
            if (!isOutdated(outcome.error()))
                return Unexpected(outcome.error());
            continue;
        }
        REKAM_CHECK(m_work.save(outcome->state));
        news.recordings.push_back(outcome->state);
    }
    return {};
}

// A visit that asked for a card gets none: it is put aside with what the centre said.
Status CentreNews::takeRefusal(const StatusNews& refusal, NewsForSessions& news)
{
    const QString said = refusal.detail.isEmpty() ? refusal.word : refusal.detail;
    const auto outcome = m_work.loadRequest(RequestId::fromBytes(refusal.record.bytes()))
                             .and_then([&](ServiceRequest&& request) {
                                 return advance(request, request_event::CardRefused{said}, m_core.nowUtc());
                             });
    if (!outcome) {
        qCInfo(lcNews).noquote() << "refusal without a visit" << outcome.error().logText();
        return isOutdated(outcome.error()) ? Status() : Status(Unexpected(outcome.error()));
    }
    REKAM_CHECK(m_work.save(outcome->state));
    news.requests.push_back(outcome->state);
    return giveBackOnline(outcome->state.id, said, news);
}

// Whose recording this station does not hold is matched against what the centre sends with the card.
Status CentreNews::keepForHandover(const CardJob& job, const CardData& data)
{
    if (data.fingers.empty() || m_work.loadDeskExtract(job.recording))
        return {};
    DeskExtract extract{job.recording, data.applicant.nik, data.applicant.name, {}, data.portraitJp2, {}, {}};
    if (const auto request = m_work.loadRequest(job.request))
        extract.ticket = request->ticket;
    for (const ChipFinger& finger : data.fingers) {
        SecureBuffer bytes(static_cast<std::size_t>(finger.record.size()), Holds::Picture);
        std::copy(finger.record.begin(), finger.record.end(), reinterpret_cast<char*>(bytes.data()));
        extract.templates.push_back(
            {finger.position, std::make_shared<const SecureBuffer>(std::move(bytes))});
    }
    return m_work.save(extract);
}

Status CentreNews::takeCardJob(const QByteArray& body, NewsForSessions& news)
{
    REKAM_TRY(const CardJobMessage message, decodeCardJob(body));
    if (m_work.loadCardJob(message.id))
        return {}; // the same job told twice
    const auto plain = m_core.station().sealing().openSealed(message.sealedCardData, Holds::Picture);
    const auto data = plain ? cardDataFromCbor(viewOf(*plain)) : Result<CardData>(Unexpected(plain.error()));
    if (!data) {
        qCWarning(lcNews).noquote() << "card data unusable" << data.error().logText();
        return m_core.audit().append({m_core.line("card-job-refused", message.id.text())});
    }
    CardJob job;
    job.id = message.id;
    job.recording = message.record;
    job.stateSince = m_core.nowUtc();
    job.readySince = job.stateSince;
    const RequestId asked = RequestId::fromBytes(message.record.bytes());
    if (const auto recording = m_work.loadRecording(message.record))
        job.request = recording->request;
    else if (m_work.loadRequest(asked))
        job.request = asked;
    REKAM_CHECK(m_work.save(job));
    REKAM_CHECK(m_work.saveCardData(job.id, *data));
    REKAM_CHECK(keepForHandover(job, *data));
    news.cardJobs.push_back(job);
    return {};
}

} // namespace rekam
