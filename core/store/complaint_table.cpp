#include "core/store/complaint_table.h"

namespace rekam {
namespace {

Place complaintPlace(const QByteArray& id, quint64 version) { return {"complaints", id, "sealed", version}; }

} // namespace

// Whoever works at the desk takes a complaint; only who answers for the office answers it, and once.
Status ComplaintTable::checkAnswer(const Complaint& complaint, bool isKnown)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    if (!complaint.isAnswered() && !isKnown)
        return {};
    if (!complaint.isAnswered())
        return Unexpected(Errc::StepNotAllowed, {{"event", QStringLiteral("complaint-changed")}});
    if (!mayDo(who->session.role, Permission::SeeDay))
        return Unexpected(Errc::PermissionMissing, {{"what", QStringLiteral("answer")}});
    return {};
}

Status ComplaintTable::save(const Complaint& complaint)
{
    const QByteArray id = complaint.id.bytes();
    REKAM_TRY(const auto known,
              m_core.sql().select("SELECT version, is_answered FROM complaints WHERE id = ?", {id}));
    REKAM_CHECK(checkAnswer(complaint, !known.empty()));
    if (!known.empty() && known[0].integer(1) != 0)
        return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("answered")}});
    const quint64 version = known.empty() ? 1 : static_cast<quint64>(known[0].integer(0)) + 1;
    const QByteArray sealed = m_core.sealPerson(complaintPlace(id, version), toCbor(complaint));
    const char* what = complaint.isAnswered() ? "complaint-answered" : "complaint-received";
    const AuditEntry entry =
        m_core.line(what, complaint.id.text(), {{"kind", QLatin1String(complaintKindName(complaint.kind))}});
    return m_core.change({entry}, [&] {
        return m_core.sql().execute("INSERT OR REPLACE INTO complaints VALUES (?,?,?,?,?)",
                                    {id, static_cast<qint64>(version),
                                     complaint.receivedAt.toMSecsSinceEpoch(),
                                     qint64{complaint.isAnswered() ? 1 : 0}, sealed});
    });
}

Result<Complaint> ComplaintTable::openRow(const QByteArray& id, quint64 version, const QByteArray& sealed)
{
    REKAM_TRY(const SecureBuffer plain, m_core.openPerson(complaintPlace(id, version), sealed));
    return complaintFromCbor(viewOf(plain));
}

Result<std::vector<Complaint>> ComplaintTable::load(int limit)
{
    REKAM_CHECK(m_core.requireSignedIn());
    std::vector<Complaint> complaints;
    for (const char* sql : {"SELECT id, version, sealed FROM complaints WHERE is_answered = 0"
                            " ORDER BY received_ms LIMIT ?",
                            "SELECT id, version, sealed FROM complaints WHERE is_answered = 1"
                            " ORDER BY received_ms DESC LIMIT ?"}) {
        const qint64 left = limit - static_cast<qint64>(complaints.size());
        REKAM_TRY(const auto rows, m_core.sql().select(sql, {std::max<qint64>(0, left)}));
        for (const SqlRow& row : rows) {
            if (auto complaint = openRow(row.blob(0), static_cast<quint64>(row.integer(1)), row.blob(2)))
                complaints.push_back(std::move(*complaint));
        }
    }
    return complaints;
}

} // namespace rekam
