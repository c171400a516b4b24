#include "core/protocol/countersignature.h"

namespace rekam {
namespace {

const QByteArray kMagic("RKMCSG\0\1", 8);
constexpr qsizetype kPadding = 3;
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kSignatureSize = 64;

Unexpected malformed()
{
    return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("countersignature")}});
}

} // namespace

Digest answeredFacts(const std::vector<CaptureException>& exceptions,
                     const std::vector<FingerPosition>& notFoundAgain,
                     const std::vector<AnsweredFinding>& findings)
{
    ByteWriter out;
    out.u32(static_cast<quint32>(exceptions.size()));
    for (const CaptureException& exception : exceptions) {
        out.u8(static_cast<quint8>(exception.modality));
        out.u8(static_cast<quint8>(exception.position));
        out.u8(static_cast<quint8>(exception.reason));
    }
    out.u32(static_cast<quint32>(notFoundAgain.size()));
    for (const FingerPosition position : notFoundAgain)
        out.u8(static_cast<quint8>(position));
    if (!findings.empty())
        out.u32(static_cast<quint32>(findings.size()));
    for (const AnsweredFinding& finding : findings) {
        out.u8(finding.kind);
        out.u8(finding.position);
    }
    return Digest::of(out.result());
}

QByteArray countersignedBytes(const CountersignedFacts& facts)
{
    ByteWriter out;
    out.bytes(kMagic);
    out.u8(static_cast<quint8>(facts.kind));
    out.bytes(QByteArray(kPadding, 0));
    out.bytes(facts.packet.bytes());
    out.bytes(facts.record.bytes());
    out.bytes(facts.packetDigest.toBytes());
    out.bytes(facts.facts.toBytes());
    out.bytes(facts.account.bytes());
    out.u64(static_cast<quint64>(facts.at.toMSecsSinceEpoch()));
    return out.result();
}

QByteArray encodeCountersignature(const CountersignatureMessage& message)
{
    return countersignedBytes(message.facts) + message.publicKey + message.signature;
}

Result<CountersignatureMessage> decodeCountersignature(const QByteArray& bytes)
{
    ByteReader in(bytes);
    if (in.bytes(kMagic.size()) != kMagic)
        return malformed();
    const quint8 kind = in.u8();
    const bool isPadded = in.bytes(kPadding) == QByteArray(kPadding, 0);
    if (!isPadded ||
        (kind != static_cast<quint8>(HomeKind::Training) && kind != static_cast<quint8>(HomeKind::Real)))
        return malformed();
    CountersignatureMessage message;
    message.facts.kind = static_cast<HomeKind>(kind);
    message.facts.packet = PacketId::fromBytes(in.bytes(16));
    message.facts.record = RecordId::fromBytes(in.bytes(16));
    message.facts.packetDigest = Digest::fromBytes(in.bytes(Digest::kSize));
    message.facts.facts = Digest::fromBytes(in.bytes(Digest::kSize));
    message.facts.account = AccountId::fromBytes(in.bytes(16));
    const quint64 at = in.u64();
    message.publicKey = in.bytes(kKeySize);
    message.signature = in.bytes(kSignatureSize);
    constexpr quint64 kYear2200Ms = 7'258'118'400'000;
    if (!in.ok() || !in.atEnd() || at > kYear2200Ms || message.facts.packet.isNull())
        return malformed();
    message.facts.at = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at), Qt::UTC);
    return message;
}

} // namespace rekam
