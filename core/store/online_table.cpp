#include "core/store/online_table.h"

namespace rekam {
namespace {

Place requestPlace(const QByteArray& id, quint64 version)
{
    return {"online_requests", id, "sealed", version};
}

// Which paper of which request: no picture can be moved to another place.
Place picturePlace(const QByteArray& request, int number)
{
    return {"online_pictures", request + QByteArray::number(number), "sealed", 1};
}

// Of a service that this station does not know nothing can be made.
std::optional<OnlineRequest> requestFrom(const OnlineRequestMessage& message, const QDateTime& nowUtc)
{
    const auto service = serviceTypeFrom(message.service);
    if (!service)
        return std::nullopt;
    OnlineRequest request{.nik = message.nik};
    request.id = OnlineId(message.id);
    request.number = message.number;
    request.applicant = {message.name,    message.birthPlace, message.birthDate, message.kk,
                         message.address, message.channel,    message.contact};
    request.service = *service;
    request.sentAt = message.sentAt;
    request.stateSince = nowUtc;
    for (const OnlinePaperMessage& paper : message.papers)
        request.papers.push_back({paper.number, paper.kind});
    return request;
}

} // namespace

Result<QByteArray> OnlineTable::indexOf(const QString& text) const
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    return blindIndex(who->keys.indexKey(), QByteArray("online:") + text.toUpper().toUtf8());
}

Status OnlineTable::keep(const OnlineRequest& request)
{
    const QByteArray id = request.id.bytes();
    REKAM_TRY(const QByteArray index, indexOf(request.number));
    REKAM_TRY(const auto known,
              m_core.sql().select("SELECT version FROM online_requests WHERE id = ?", {id}));
    const quint64 version = known.empty() ? 1 : static_cast<quint64>(known[0].integer(0)) + 1;
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    const qint64 now = centreMs != 0 ? static_cast<qint64>(centreMs) : m_core.nowUtc().toMSecsSinceEpoch();
    return m_core.sql().execute("INSERT OR REPLACE INTO online_requests VALUES (?,?,?,?,?,?,?,?)",
                                {id, static_cast<qint64>(version), qint64{request.isOpen() ? 1 : 0},
                                 request.sentAt.toMSecsSinceEpoch(), request.isOpen() ? qint64{0} : now,
                                 index, request.visit.bytes(),
                                 m_core.sealPerson(requestPlace(id, version), toCbor(request))});
}

Status OnlineTable::add(const OnlineRequestMessage& message)
{
    const auto request = requestFrom(message, m_core.nowUtc());
    if (!request)
        return m_core.audit().append(
            {m_core.line("online-request-unusable", OnlineId(message.id).text(), {{"why", "service"}})});
    REKAM_TRY(const qint64 known, m_core.sql().number("SELECT count(*) FROM online_requests WHERE id = ?",
                                                      {request->id.bytes()}));
    return known == 0 ? keep(*request) : Status();
}

// Columns: id, version, sealed.
Result<std::vector<OnlineRequest>> OnlineTable::opened(const std::vector<SqlRow>& rows) const
{
    std::vector<OnlineRequest> requests;
    for (const SqlRow& row : rows) {
        const auto plain =
            m_core.openPerson(requestPlace(row.blob(0), static_cast<quint64>(row.integer(1))), row.blob(2));
        if (!plain)
            continue;
        auto request = onlineRequestFromCbor(viewOf(*plain));
        if (request)
            requests.push_back(std::move(*request));
    }
    return requests;
}

Result<std::optional<OnlineRequest>> OnlineTable::only(const std::vector<SqlRow>& rows) const
{
    using Found = std::optional<OnlineRequest>;
    if (rows.empty())
        return Found();
    REKAM_TRY(std::vector<OnlineRequest> found, opened(rows));
    if (found.empty())
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("online request")}});
    return Found(std::move(found.front()));
}

Result<std::vector<OnlineRequest>> OnlineTable::load(int closed)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto open, m_core.sql().select("SELECT id, version, sealed FROM online_requests"
                                                   " WHERE is_open = 1 ORDER BY sent_ms",
                                                   {}));
    REKAM_TRY(const auto done,
              m_core.sql().select("SELECT id, version, sealed FROM online_requests"
                                  " WHERE is_open = 0 ORDER BY closed_ms DESC, sent_ms DESC LIMIT ?",
                                  {qint64{closed}}));
    REKAM_TRY(std::vector<OnlineRequest> requests, opened(open));
    REKAM_TRY(std::vector<OnlineRequest> rest, opened(done));
    std::move(rest.begin(), rest.end(), std::back_inserter(requests));
    return requests;
}

Result<std::optional<OnlineRequest>> OnlineTable::find(const OnlineId& id)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(
        const auto rows,
        m_core.sql().select("SELECT id, version, sealed FROM online_requests WHERE id = ?", {id.bytes()}));
    return only(rows);
}

Result<std::optional<OnlineRequest>> OnlineTable::findNumber(const QString& number)
{
    REKAM_TRY(const QByteArray index, indexOf(number));
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, version, sealed FROM online_requests WHERE number_index = ?"
                                  " ORDER BY is_open DESC, sent_ms DESC LIMIT 1",
                                  {index}));
    return only(rows);
}

Result<std::optional<OnlineRequest>> OnlineTable::findVisit(const RequestId& visit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    if (visit.isNull())
        return std::optional<OnlineRequest>();
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, version, sealed FROM online_requests WHERE visit = ? LIMIT 1",
                                  {visit.bytes()}));
    return only(rows);
}

Status OnlineTable::keepPicture(const OnlinePicture& picture)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray id = picture.of.request.toRfc4122();
    REKAM_TRY(const qint64 known,
              m_core.sql().number("SELECT count(*) FROM online_requests WHERE id = ?", {id}));
    if (known == 0)
        return Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("online request")}});
    return m_core.sql().execute(
        "INSERT OR REPLACE INTO online_pictures VALUES (?,?,?)",
        {id, qint64{picture.of.number}, m_core.sealPerson(picturePlace(id, picture.of.number), picture.jp2)});
}

Result<QByteArray> OnlineTable::picture(const OnlineId& request, int number)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray id = request.bytes();
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT sealed FROM online_pictures WHERE request = ? AND number = ?",
                                  {id, qint64{number}}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("online paper")}});
    const auto plain = m_core.openPerson(picturePlace(id, number), rows[0].blob(0));
    if (!plain)
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("online paper")}});
    const QByteArray borrowed = viewOf(*plain);
    return QByteArray(borrowed.constData(), borrowed.size());
}

Result<int> OnlineTable::purge(const QDateTime& closedBefore)
{
    const qint64 before = closedBefore.toMSecsSinceEpoch();
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM online_requests WHERE is_open = 0 AND closed_ms < ?",
                                  {before}));
    if (count == 0)
        return 0;
    const AuditEntry entry = m_core.line("online-requests-purged", {}, {{"count", QString::number(count)}});
    const auto forget = [&]() -> Status {
        REKAM_CHECK(m_core.sql().execute("DELETE FROM online_pictures WHERE request IN (SELECT id FROM "
                                         "online_requests WHERE is_open = 0 AND closed_ms < ?)",
                                         {before}));
        return m_core.sql().execute("DELETE FROM online_requests WHERE is_open = 0 AND closed_ms < ?",
                                    {before});
    };
    REKAM_CHECK(m_core.change({entry}, forget));
    return static_cast<int>(count);
}

} // namespace rekam
