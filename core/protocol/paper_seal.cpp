#include "core/protocol/paper_seal.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

const QByteArray kMagic("RKMDOC\0\1", 8);
constexpr qsizetype kMaxBodyBytes = 1024;
constexpr qsizetype kMaxNumberUnits = 40;
constexpr qsizetype kMaxOfficeUnits = 80;
constexpr qsizetype kMostCounts = 8;
constexpr qint64 kMaxCount = 1'000'000;
constexpr qint64 kMaxSeconds = 7'258'118'400;

enum Key : int
{
    kKind = 1,
    kPaper,
    kNumber,
    kAt,
    kOffice,
    kCounts
};

Result<int> countFrom(const QCborValue& value)
{
    const qint64 count = integerOr(value, -1);
    if (count < 0 || count > kMaxCount)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("count")}});
    return static_cast<int>(count);
}

} // namespace

const char* sealedPaperName(SealedPaper paper)
{
    switch (paper) {
    case SealedPaper::Manifest:
        return "manifest";
    case SealedPaper::Destruction:
        return "destruction";
    case SealedPaper::Distribution:
        return "distribution";
    case SealedPaper::StockReport:
        return "stock-report";
    case SealedPaper::SubstituteLetter:
        return "substitute-letter";
    case SealedPaper::Attendance:
        return "attendance";
    }
    return "?";
}

QByteArray paperBody(const PaperClaims& claims)
{
    QCborArray counts;
    for (const int count : claims.counts)
        counts.append(count);
    QCborMap map;
    map.insert(qint64{kKind}, static_cast<qint64>(claims.kind));
    map.insert(qint64{kPaper}, static_cast<qint64>(claims.paper));
    map.insert(qint64{kNumber}, boundedText(claims.number, kMaxNumberUnits));
    map.insert(qint64{kAt}, claims.at.toSecsSinceEpoch());
    map.insert(qint64{kOffice}, boundedText(claims.office, kMaxOfficeUnits));
    map.insert(qint64{kCounts}, counts);
    return kMagic + QCborValue(map).toCbor();
}

bool isPaperBody(const QByteArray& body) { return body.startsWith(kMagic); }

Result<PaperClaims> decodePaperBody(const QByteArray& body)
{
    if (!isPaperBody(body))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("paper")}});
    CborFields fields = CborFields::parse(body.sliced(kMagic.size()), kMaxBodyBytes, "paper");
    PaperClaims claims;
    const qint64 kind = fields.integer(kKind, 0, 255);
    if (kind != static_cast<qint64>(HomeKind::Training) && kind != static_cast<qint64>(HomeKind::Real))
        fields.refuse(kKind);
    claims.kind = static_cast<HomeKind>(kind);
    claims.paper = fields.choice(kPaper, SealedPaper::Attendance);
    claims.number = fields.text(kNumber, kMaxNumberUnits);
    claims.at = QDateTime::fromSecsSinceEpoch(fields.integer(kAt, 0, kMaxSeconds), Qt::UTC);
    claims.office = fields.text(kOffice, kMaxOfficeUnits);
    claims.counts = fields.list(kCounts, kMostCounts, countFrom);
    REKAM_CHECK(fields.status());
    return claims;
}

} // namespace rekam
