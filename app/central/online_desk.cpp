#include "app/central/online_desk.h"

#include <QCborValue>
#include <array>

namespace rekam::central {
namespace {

// Which decision a request in which state takes, and what the applicant is told where the office says nothing
// of its own.
struct DecisionRow
{
    const char* what;
    const char* from; // states, apart by a blank
    const char* to;
    const char* text;
};
constexpr std::array kDecisions = {
    DecisionRow{kOnlineVerified, "arrived", "verified",
                "Permohonan %1 disetujui. Anda diberi tahu lagi saat KTP-el siap diambil."},
    DecisionRow{kOnlineRejected, "arrived verified", "rejected", "Permohonan %1 ditolak."},
    DecisionRow{kOnlineInvited, "arrived verified", "invited",
                "Permohonan %1: datanglah dengan berkas asli dan bukti pendaftaran."},
    DecisionRow{
        kOnlineReady, "verified", "ready",
        "KTP-el untuk permohonan %1 siap diambil di kecamatan. Bawa bukti pendaftaran dan KTP-el lama."},
    DecisionRow{kOnlineHandedOver, "verified ready", "handed-over",
                "KTP-el untuk permohonan %1 sudah diserahkan. Terima kasih."}};

constexpr char kTooLate[] = "elsewhere"; // answer to a decision

const DecisionRow* rowFor(const QString& what)
{
    const auto at = std::find_if(kDecisions.begin(), kDecisions.end(),
                                 [&](const DecisionRow& row) { return what == QLatin1String(row.what); });
    return at == kDecisions.end() ? nullptr : &*at;
}

Status insertPaper(Database& database, const QUuid& request, const KeptPaper& paper)
{
    REKAM_TRY(Statement insert,
              database.prepare("INSERT INTO online_papers(request, number, kind, text, readable) "
                               "VALUES(?,?,?,?,?)"));
    return insert.bind(1, request.toRfc4122())
        .bind(2, qint64{paper.number})
        .bind(3, paper.kind)
        .bind(4, paper.text)
        .bind(5, qint64{paper.isReadable ? 1 : 0})
        .run();
}

} // namespace

Status OnlineDesk::add(const std::vector<KeptRequest>& requests)
{
    return m_database.write<void>([&]() -> Status {
        for (const KeptRequest& request : requests) {
            REKAM_TRY(Statement insert,
                      m_database.prepare("INSERT INTO online_requests(id, number, nik, channel, contact, "
                                         "sent_ms, state, message) VALUES(?,?,?,?,?,?,'arrived',?)"));
            REKAM_CHECK(insert.bind(1, request.message.id.toRfc4122())
                            .bind(2, request.message.number)
                            .bind(3, request.message.nik.text())
                            .bind(4, request.message.channel)
                            .bind(5, request.message.contact)
                            .bind(6, request.message.sentAt.toMSecsSinceEpoch())
                            .bind(7, toCbor(OnlinePage{0, {request.message}}))
                            .run());
            for (const KeptPaper& paper : request.papers)
                REKAM_CHECK(insertPaper(m_database, request.message.id, paper));
        }
        return {};
    });
}

Result<OnlinePage> OnlineDesk::since(quint64 cursor)
{
    return m_database.read<OnlinePage>([&]() -> Result<OnlinePage> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT seq, message FROM online_requests WHERE seq > ? "
                                     "AND state = 'arrived' ORDER BY seq LIMIT ?"));
        query.bind(1, static_cast<qint64>(cursor)).bind(2, qint64{kOnlinePage});
        OnlinePage page{cursor, {}};
        for (;;) {
            REKAM_TRY(const bool row, query.step());
            if (!row)
                return page;
            page.next = static_cast<quint64>(query.number(0));
            REKAM_TRY(OnlinePage kept, onlinePageFromCbor(query.blob(1)));
            page.requests.insert(page.requests.end(), kept.requests.begin(), kept.requests.end());
        }
    });
}

Result<std::optional<KeptPaper>> OnlineDesk::paper(const OnlinePaperQuestion& question)
{
    using Found = std::optional<KeptPaper>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT kind, text, readable FROM online_papers "
                                                      "WHERE request = ? AND number = ?"));
        query.bind(1, question.request.toRfc4122()).bind(2, qint64{question.number});
        REKAM_TRY(const bool row, query.step());
        return row ? Found(KeptPaper{question.number, query.text(0), query.text(1), query.number(2) != 0})
                   : Found();
    });
}

Status OnlineDesk::keep(Database& database, const WaitingDecision& waiting, const QDateTime& nowUtc)
{
    REKAM_TRY(Statement insert,
              database.prepare("INSERT OR IGNORE INTO online_decisions(event, request, what, sealed, "
                               "received_ms, station) VALUES(?,?,?,?,?,?)"));
    return insert.bind(1, waiting.event)
        .bind(2, waiting.request)
        .bind(3, waiting.what)
        .bind(4, waiting.sealed)
        .bind(5, nowUtc.toMSecsSinceEpoch())
        .bind(6, waiting.station)
        .run();
}

// In the order in which they came: a card is not ready before its request was verified.
Result<std::optional<WaitingDecision>> OnlineDesk::next()
{
    using Found = std::optional<WaitingDecision>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT event, request, what, sealed, station FROM online_decisions "
                                     "WHERE answer = '' ORDER BY seq LIMIT 1"));
        REKAM_TRY(const bool row, query.step());
        return row ? Found(WaitingDecision{query.blob(0), query.blob(1), query.text(2), query.blob(3),
                                           query.blob(4)})
                   : Found();
    });
}

Status OnlineDesk::settle(const WaitingDecision& waiting, const std::optional<OnlineDecision>& decision,
                          const QDateTime& nowUtc)
{
    return m_database.write<void>([&]() -> Status {
        QString answer = QStringLiteral("malformed");
        const bool isItself =
            decision && decision->request.toRfc4122() == waiting.request && decision->what == waiting.what;
        if (isItself) {
            REKAM_TRY(answer, apply(waiting, *decision, nowUtc));
        }
        if (answer == QLatin1String(kTooLate))
            REKAM_CHECK(tellTooLate(waiting, nowUtc));
        const QByteArray visit = decision ? decision->visit.toRfc4122() : QByteArray();
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE online_decisions SET answer = ?, visit = ? WHERE event = ?"));
        return update.bind(1, answer).bind(2, visit).bind(3, waiting.event).run();
    });
}

// Whoever decided first has the request to its end.
Result<QString> OnlineDesk::apply(const WaitingDecision& waiting, const OnlineDecision& decision,
                                  const QDateTime& nowUtc)
{
    const DecisionRow* row = rowFor(decision.what);
    const QByteArray id = decision.request.toRfc4122();
    REKAM_TRY(Statement query, m_database.prepare("SELECT state, number, channel, contact, station FROM "
                                                  "online_requests WHERE id = ?"));
    REKAM_TRY(const bool isKnown, query.bind(1, id).step());
    if (!isKnown || row == nullptr)
        return QStringLiteral("unknown");
    if (!query.blob(4).isEmpty() && query.blob(4) != waiting.station)
        return QString::fromLatin1(kTooLate);
    const QStringList from = QString::fromLatin1(row->from).split(QLatin1Char(' '));
    if (!from.contains(query.text(0)))
        return QStringLiteral("past");
    REKAM_TRY(Statement update, m_database.prepare("UPDATE online_requests SET state = ?, reason = ?, "
                                                   "state_ms = ?, station = ? WHERE id = ?"));
    REKAM_CHECK(update.bind(1, QString::fromLatin1(row->to))
                    .bind(2, decision.reason)
                    .bind(3, nowUtc.toMSecsSinceEpoch())
                    .bind(4, waiting.station)
                    .bind(5, id)
                    .run());
    const QString text =
        decision.sentence.isEmpty() ? QString::fromUtf8(row->text).arg(query.text(1)) : decision.sentence;
    REKAM_TRY(Statement insert,
              m_database.prepare("INSERT OR IGNORE INTO notices(request, what, channel, contact, text, "
                                 "queued_ms) VALUES(?,?,?,?,?,?)"));
    REKAM_CHECK(insert.bind(1, id)
                    .bind(2, decision.what)
                    .bind(3, query.text(2))
                    .bind(4, query.text(3))
                    .bind(5, text)
                    .bind(6, nowUtc.toMSecsSinceEpoch())
                    .run());
    return QString::fromLatin1(row->to);
}

Status OnlineDesk::tellTooLate(const WaitingDecision& waiting, const QDateTime& nowUtc)
{
    REKAM_TRY(const OnlineStanding standing, standingOf(waiting.request));
    REKAM_TRY(Statement insert,
              m_database.prepare("INSERT INTO statuses(packet, record, station, at_ms, word, detail) "
                                 "VALUES(?,?,?,?,?,?)"));
    return insert.bind(1, PacketId().bytes())
        .bind(2, waiting.request)
        .bind(3, waiting.station)
        .bind(4, nowUtc.toMSecsSinceEpoch())
        .bind(5, QString::fromLatin1(kOnlineRefused))
        .bind(6, detailOf(standing))
        .run();
}

// Within a transaction.
Result<OnlineStanding> OnlineDesk::standingOf(const QByteArray& request)
{
    REKAM_TRY(Statement query, m_database.prepare("SELECT r.state, s.name FROM online_requests r LEFT JOIN "
                                                  "stations s ON s.id = r.station WHERE r.id = ?"));
    REKAM_TRY(const bool row, query.bind(1, request).step());
    return row ? OnlineStanding{query.text(0), query.text(1)} : OnlineStanding{};
}

Result<bool> OnlineDesk::isDecidedElsewhere(const RequestId& visit)
{
    return m_database.read<bool>([&]() -> Result<bool> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT 1 FROM online_decisions WHERE visit = ? AND answer = ?"));
        return query.bind(1, visit.bytes()).bind(2, QString::fromLatin1(kTooLate)).step();
    });
}

Result<std::optional<OnlineStanding>> OnlineDesk::standing(const QString& number)
{
    using Found = std::optional<OnlineStanding>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT id FROM online_requests WHERE number = ?"));
        REKAM_TRY(const bool row, query.bind(1, number).step());
        if (!row)
            return Found();
        REKAM_TRY(OnlineStanding standing, standingOf(query.blob(0)));
        return Found(std::move(standing));
    });
}

} // namespace rekam::central
