#include "core/store/audit_trail.h"

#include "core/vault/private_file.h"

namespace rekam {
namespace {

constexpr int kHeadFileSize = 8 + Digest::kSize + SigningKey::kSignatureSize;
constexpr qsizetype kMaxFactText = 2000;

void appendText(ByteWriter& out, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    out.u32(static_cast<quint32>(utf8.size()));
    out.bytes(utf8);
}

QString factsText(const std::vector<Fact>& facts)
{
    QStringList parts;
    for (const Fact& fact : facts)
        parts << QLatin1String(fact.key) + u'=' + fact.value;
    return parts.join(u' ').left(kMaxFactText);
}

} // namespace

Digest hashOf(const AuditRow& row)
{
    ByteWriter out;
    out.bytes(QByteArray("RKMAUD\0\1", 8));
    out.bytes(row.previous.toBytes());
    out.u64(row.sequence);
    out.u64(static_cast<quint64>(row.atMs));
    out.u64(static_cast<quint64>(row.bootNs));
    out.u64(static_cast<quint64>(row.centreMs));
    for (const QString* text : {&row.actor, &row.role, &row.what, &row.subject, &row.second, &row.facts})
        appendText(out, *text);
    return Digest::of(out.result());
}

QByteArray signedHead(const HomeBinding& home, const AuditHead& head)
{
    ByteWriter out;
    out.bytes(QByteArray("RKMHED\0\1", 8));
    out.bytes(home.homeId);
    out.u8(static_cast<quint8>(home.kind));
    out.u64(head.sequence);
    out.bytes(head.hash.toBytes());
    return out.result();
}

Digest genesisHash(const HomeBinding& home) { return Digest::of(signedHead(home, {})); }

Result<std::vector<AuditRow>> loadAuditRows(SqlDatabase& database, quint64 after, int limit)
{
    REKAM_TRY(
        const auto rows,
        database.select(
            "SELECT sequence, at_ms, boot_ns, centre_ms, actor, role, what, subject, second, facts, previous,"
            " hash, signature FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?",
            {static_cast<qint64>(after), qint64{limit}}));
    std::vector<AuditRow> trail;
    trail.reserve(rows.size());
    for (const SqlRow& row : rows) {
        trail.push_back({static_cast<quint64>(row.integer(0)), row.integer(1), row.integer(2), row.integer(3),
                         row.text(4), row.text(5), row.text(6), row.text(7), row.text(8), row.text(9),
                         Digest::fromBytes(row.blob(10)), Digest::fromBytes(row.blob(11)), row.blob(12)});
    }
    return trail;
}

Status saveAuditHead(const QString& path, const HomeBinding& home, const AuditHead& head,
                     const SigningKey& station)
{
    ByteWriter out;
    out.u64(head.sequence);
    out.bytes(head.hash.toBytes());
    out.bytes(station.sign(signedHead(home, head)));
    return writePrivateFile(path, out.result());
}

Result<AuditHead> loadAuditHead(const QString& path, const HomeBinding& home,
                                const QByteArray& stationPublicKey)
{
    const auto broken = Unexpected(Errc::AuditBroken, {{"file", QStringLiteral("audit.head")}});
    const Result<SecureBuffer> file = readPrivateFile(path, kHeadFileSize);
    if (!file || file->size() != kHeadFileSize)
        return broken;
    ByteReader in(QByteArray(reinterpret_cast<const char*>(file->data()), kHeadFileSize));
    AuditHead head;
    head.sequence = in.u64();
    head.hash = Digest::fromBytes(in.bytes(Digest::kSize));
    if (!isSignedBy(signedHead(home, head), in.bytes(SigningKey::kSignatureSize), stationPublicKey))
        return broken;
    return head;
}

AuditTrail::AuditTrail(SqlDatabase& database, const Home& home, const SigningKey& station, Clock& clock)
    : m_database(database),
      m_home(home),
      m_station(station),
      m_clock(clock)
{}

Status AuditTrail::load()
{
    REKAM_TRY(const auto rows,
              m_database.select("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"));
    m_head = {0, genesisHash(m_home.binding())};
    if (!rows.empty())
        m_head = {static_cast<quint64>(rows[0].integer(0)), Digest::fromBytes(rows[0].blob(1))};
    m_committed = m_head;
    return {};
}

Status AuditTrail::append(const std::vector<AuditEntry>& entries)
{
    for (const AuditEntry& entry : entries) {
        AuditRow row;
        row.sequence = m_head.sequence + 1;
        row.atMs = m_clock.nowUtc().toMSecsSinceEpoch();
        row.bootNs = m_clock.sinceBoot().count();
        row.centreMs = m_centreMs;
        row.actor = entry.actor.left(kMaxFactText);
        row.role = entry.role.left(kMaxFactText);
        row.what = entry.what.left(kMaxFactText);
        row.subject = entry.subject.left(kMaxFactText);
        row.second = entry.second.left(kMaxFactText);
        row.facts = factsText(entry.facts);
        row.previous = m_head.hash;
        row.hash = hashOf(row);
        const AuditHead head{row.sequence, row.hash};
        REKAM_CHECK(m_database.execute("INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                                       {static_cast<qint64>(row.sequence), row.atMs, row.bootNs, row.centreMs,
                                        row.actor, row.role, row.what, row.subject, row.second, row.facts,
                                        row.previous.toBytes(), row.hash.toBytes(),
                                        m_station.sign(signedHead(m_home.binding(), head))}));
        m_head = head;
    }
    return {};
}

Status AuditTrail::noteCommitted()
{
    if (m_head == m_committed)
        return {};
    m_committed = m_head;
    return saveAuditHead(m_home.auditHeadFile(), m_home.binding(), m_head, m_station);
}

} // namespace rekam
