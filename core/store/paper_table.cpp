#include "core/store/paper_table.h"

#include "core/base/cbor_fields.h"
#include "core/service/service_request.h"

#include <set>
#include <utility>

namespace rekam {
namespace {

enum Key : int
{
    kTakenBy = 1,
    kDevice,
    kVerdict,
    kReasons,
    kAcceptedBecause,
    kPage
};

constexpr qsizetype kMostReasons = 16;
constexpr qsizetype kMaxFacts = 8LL * 1024;
constexpr int kUnbegunDays = 2;

Place factsPlace(const QUuid& page, const RequestId& visit, quint64 version)
{
    return {"request_papers", page.toRfc4122() + visit.bytes(), "sealed", version};
}

Place picturePlace(const QUuid& page, const RequestId& visit)
{
    return {"request_papers", page.toRfc4122() + visit.bytes(), "data", 1};
}

Result<QualityReason> reasonIn(const QCborValue& value)
{
    const qint64 number = integerOr(value, -1);
    if (number < 0 || number > static_cast<qint64>(kLastQualityReason))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("reason")}});
    return static_cast<QualityReason>(number);
}

QByteArray toCbor(const PaperPage& page)
{
    QCborArray reasons;
    for (const QualityReason reason : page.reasons)
        reasons.append(static_cast<int>(reason));
    QCborMap map;
    map.insert(kTakenBy, page.takenBy);
    map.insert(kDevice, page.device);
    map.insert(kVerdict, static_cast<int>(page.verdict));
    map.insert(kReasons, reasons);
    map.insert(kAcceptedBecause, page.acceptedBecause);
    map.insert(kPage, page.number);
    return QCborValue(map).toCbor();
}

Status readFacts(const QByteArray& bytes, PaperPage& page)
{
    CborFields fields = CborFields::parse(bytes, kMaxFacts, "paper page");
    page.takenBy = fields.text(kTakenBy, 64);
    page.device = fields.text(kDevice, 200);
    page.verdict = fields.choice(kVerdict, Verdict::Bad, Verdict::NotAssessed);
    page.reasons = fields.list(kReasons, kMostReasons, reasonIn);
    page.acceptedBecause = fields.text(kAcceptedBecause, kLongestPaperReason);
    page.number = fields.has(kPage) ? static_cast<int>(fields.integer(kPage, 1, kMostPaperPages)) : 1;
    return fields.status();
}

constexpr const char* kColumns =
    "SELECT id, request, kind, version, taken_ms, sealed, page FROM request_papers ";

} // namespace

QByteArray PaperPageTable::sealedFacts(const PaperPage& page, quint64 version) const
{
    return m_core.sealPerson(factsPlace(page.id, page.visit, version), toCbor(page));
}

Result<bool> PaperPageTable::isKnown(const RequestId& visit)
{
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM requests WHERE id = ?", {visit.bytes()}));
    return count > 0;
}

Result<bool> PaperPageTable::isClosed(const RequestId& visit)
{
    REKAM_TRY(const qint64 count,
              m_core.sql().number("SELECT count(*) FROM requests WHERE id = ? AND state IN (?,?)",
                                  {visit.bytes(), static_cast<qint64>(RequestState::Closed),
                                   static_cast<qint64>(RequestState::Cancelled)}));
    return count > 0;
}

Status PaperPageTable::file(const PaperPage& page, const SecureBuffer& picture, const AuditEntry& audit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    if (static_cast<qsizetype>(picture.size()) > kMaxPaperBytes)
        return Unexpected(Errc::ImageTooLarge, {{"bytes", QString::number(picture.size())}});
    REKAM_TRY(const bool isOver, isClosed(page.visit));
    if (isOver || page.number < 1 || page.number > kMostPaperPages)
        return Unexpected(Errc::StepNotAllowed, {{"event", QStringLiteral("paper-filed")}});
    return m_core.change({audit}, [&] {
        QByteArray plain(reinterpret_cast<const char*>(picture.data()),
                         static_cast<qsizetype>(picture.size()));
        return m_core.sql().execute(
            "INSERT INTO request_papers (id, request, kind, version, taken_ms, sealed, data, page)"
            " VALUES (?,?,?,?,?,?,?,?)",
            {page.id.toRfc4122(), page.visit.bytes(), static_cast<qint64>(page.kind), qint64{1},
             page.takenAt.toMSecsSinceEpoch(), sealedFacts(page, 1),
             m_core.sealPerson(picturePlace(page.id, page.visit), std::move(plain)),
             static_cast<qint64>(page.number)});
    });
}

Result<PaperPage> PaperPageTable::opened(const SqlRow& row) const
{
    PaperPage page;
    page.id = QUuid::fromRfc4122(row.blob(0));
    page.visit = RequestId::fromBytes(row.blob(1));
    const qint64 kind = row.integer(2);
    if (kind < 1 || kind > static_cast<qint64>(kLastPaper))
        return Unexpected(Errc::RowQuarantined);
    page.kind = static_cast<PaperKind>(kind);
    page.takenAt = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    REKAM_TRY(const SecureBuffer plain,
              m_core.openPerson(factsPlace(page.id, page.visit, static_cast<quint64>(row.integer(3))),
                                row.blob(5)));
    REKAM_CHECK(readFacts(viewOf(plain), page));
    if (page.number != row.integer(6))
        return Unexpected(Errc::RowQuarantined);
    return page;
}

Result<std::vector<PaperPage>> PaperPageTable::load(const RequestId& visit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray sql = QByteArray(kColumns) + "WHERE request = ? ORDER BY number";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {visit.bytes()}));
    std::vector<PaperPage> pages;
    for (const SqlRow& row : rows) {
        if (auto page = opened(row))
            pages.push_back(std::move(*page));
    }
    std::set<std::pair<PaperKind, int>> later;
    for (auto page = pages.rbegin(); page != pages.rend(); ++page)
        page->isSuperseded = !later.insert({page->kind, page->number}).second;
    return pages;
}

Status PaperPageTable::accept(const QUuid& id, const QString& because, const AuditEntry& audit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    if (because.trimmed().isEmpty())
        return Unexpected(Errc::ReasonMissing);
    const QByteArray sql = QByteArray(kColumns) + "WHERE id = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {id.toRfc4122()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing);
    REKAM_TRY(PaperPage page, opened(rows[0]));
    page.acceptedBecause = because.trimmed().left(kLongestPaperReason);
    const qint64 version = rows[0].integer(3) + 1;
    return m_core.change({audit}, [&] {
        return m_core.sql().execute(
            "UPDATE request_papers SET version = ?, sealed = ? WHERE id = ?",
            {version, sealedFacts(page, static_cast<quint64>(version)), id.toRfc4122()});
    });
}

Result<SecureBuffer> PaperPageTable::loadPicture(const QUuid& page)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT request, data FROM request_papers WHERE id = ?",
                                                   {page.toRfc4122()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing);
    auto picture =
        m_core.openPerson(picturePlace(page, RequestId::fromBytes(rows[0].blob(0))), rows[0].blob(1));
    if (!picture)
        return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("paper")}});
    return picture;
}

Status PaperPageTable::drop(const RequestId& visit, const AuditEntry& audit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const bool hasNumber, isKnown(visit));
    if (hasNumber)
        return Unexpected(Errc::StepNotAllowed, {{"event", QStringLiteral("papers-dropped")}});
    REKAM_CHECK(m_core.change({audit}, [&] {
        return m_core.sql().execute("DELETE FROM request_papers WHERE request = ?", {visit.bytes()});
    }));
    return m_core.sql().truncateLog();
}

Result<int> PaperPageTable::purge(const QDateTime& closedBefore, const QDateTime& touchedBefore)
{
    const qint64 closed = static_cast<qint64>(RequestState::Closed);
    const qint64 cancelled = static_cast<qint64>(RequestState::Cancelled);
    REKAM_TRY(const qint64 before, m_core.sql().number("SELECT count(*) FROM request_papers"));
    REKAM_CHECK(m_core.sql().execute(
        "DELETE FROM request_papers WHERE request IN (SELECT request FROM visits WHERE"
        " (state IN (?,?) AND since_ms < ?) OR since_ms < ?)",
        {closed, cancelled, closedBefore.toMSecsSinceEpoch(), touchedBefore.toMSecsSinceEpoch()}));
    REKAM_CHECK(m_core.sql().execute(
        "DELETE FROM request_papers WHERE request IN (SELECT request FROM visits WHERE state IN (?,?))"
        " AND EXISTS (SELECT 1 FROM request_papers later WHERE later.request = request_papers.request"
        " AND later.kind = request_papers.kind AND later.page = request_papers.page"
        " AND later.number > request_papers.number)",
        {closed, cancelled}));
    REKAM_CHECK(m_core.sql().execute(
        "DELETE FROM request_papers WHERE taken_ms < ? AND request NOT IN (SELECT id FROM requests)",
        {m_core.nowUtc().addDays(-kUnbegunDays).toMSecsSinceEpoch()}));
    REKAM_TRY(const qint64 after, m_core.sql().number("SELECT count(*) FROM request_papers"));
    return static_cast<int>(before - after);
}

} // namespace rekam
