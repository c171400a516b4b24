#include "core/protocol/slip_seal.h"

#include "core/base/cbor_fields.h"
#include "core/protocol/base45.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace rekam {
namespace {

const QByteArray kMagic("RKMSLP\0\1", 8);
const QLatin1String kPrefix("RKM1:");
constexpr qsizetype kMaxBodyBytes = 1024;
constexpr qsizetype kMaxNameUnits = 120;
constexpr qsizetype kMaxTicketUnits = 16;

enum Key : int
{
    kKind = 1,
    kReference,
    kRecordedAt,
    kName,
    kNikEnds,
    kTicket,
    kParts,
    kCardBy,
    kCardFrom
};

// In this order, with what each can be at most.
struct Part
{
    int most;
    int SlipClaims::*count = nullptr;
    bool SlipClaims::*isThere = nullptr;
};
constexpr Part kPartList[] = {{1, nullptr, &SlipClaims::portrait},
                              {1, nullptr, &SlipClaims::signature},
                              {1, nullptr, &SlipClaims::signatureExcepted},
                              {10, &SlipClaims::fingers},
                              {10, &SlipClaims::fingersExcepted},
                              {2, &SlipClaims::irises},
                              {2, &SlipClaims::irisesExcepted}};

void readParts(CborFields& fields, SlipClaims& claims)
{
    const QCborArray parts = fields.value(kParts).toArray();
    if (parts.size() != static_cast<qsizetype>(std::size(kPartList))) {
        fields.refuse(kParts);
        return;
    }
    qsizetype at = 0;
    for (const Part& part : kPartList) {
        const qint64 value = integerOr(parts.at(at++), -1);
        if (value < 0 || value > part.most)
            fields.refuse(kParts);
        else if (part.count)
            claims.*part.count = static_cast<int>(value);
        else
            claims.*part.isThere = value == 1;
    }
}

} // namespace

QByteArray slipBody(const SlipClaims& claims)
{
    QCborArray parts;
    for (const Part& part : kPartList)
        parts.append(part.count ? claims.*part.count : static_cast<int>(claims.*part.isThere));
    QCborMap map;
    map.insert(qint64{kKind}, static_cast<qint64>(claims.kind));
    map.insert(qint64{kReference}, claims.reference);
    map.insert(qint64{kRecordedAt}, claims.recordedAt.toSecsSinceEpoch());
    map.insert(qint64{kName}, boundedText(claims.name, kMaxNameUnits));
    map.insert(qint64{kNikEnds}, claims.nikEnds);
    map.insert(qint64{kTicket}, boundedText(claims.ticket, kMaxTicketUnits));
    map.insert(qint64{kParts}, parts);
    insertDate(map, kCardBy, claims.cardBy);
    insertDate(map, kCardFrom, claims.cardFrom);
    return kMagic + QCborValue(map).toCbor();
}

Result<SlipClaims> decodeSlipBody(const QByteArray& body)
{
    if (!body.startsWith(kMagic))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("slip")}});
    CborFields fields = CborFields::parse(body.sliced(kMagic.size()), kMaxBodyBytes, "slip");
    SlipClaims claims;
    const qint64 kind = fields.integer(kKind, 0, 255);
    if (kind != static_cast<qint64>(HomeKind::Training) && kind != static_cast<qint64>(HomeKind::Real))
        fields.refuse(kKind);
    claims.kind = static_cast<HomeKind>(kind);
    claims.reference = fields.text(kReference, 11);
    claims.recordedAt = QDateTime::fromSecsSinceEpoch(fields.integer(kRecordedAt, 0, 7'258'118'400), Qt::UTC);
    claims.name = fields.text(kName, kMaxNameUnits);
    claims.nikEnds = fields.text(kNikEnds, 8);
    claims.ticket = fields.text(kTicket, kMaxTicketUnits);
    readParts(fields, claims);
    claims.cardBy = fields.date(kCardBy);
    claims.cardFrom = fields.date(kCardFrom);
    REKAM_CHECK(fields.status());
    return claims;
}

QString slipText(const QByteArray& signedBytes) { return kPrefix + toBase45(signedBytes); }

bool looksLikeSlipText(const QString& text) { return text.startsWith(kPrefix); }

Result<QByteArray> signedBytesOf(const QString& slipText)
{
    if (!looksLikeSlipText(slipText))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("slip")}});
    return fromBase45(slipText.sliced(kPrefix.size()));
}

} // namespace rekam
