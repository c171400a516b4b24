#include "core/protocol/card_request.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

enum Key : int
{
    kRequest = 1,
    kNik,
    kService
};
constexpr qsizetype kMaxBytes = 1024;
constexpr qsizetype kMaxService = 40;

} // namespace

QByteArray toCbor(const CardRequest& request)
{
    QCborMap map;
    insertIdentity(map, kRequest, request.request.bytes());
    map.insert(qint64{kNik}, request.nik.text());
    map.insert(qint64{kService}, boundedText(request.service, kMaxService));
    return QCborValue(map).toCbor();
}

Result<CardRequest> cardRequestFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "card request");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    const RequestId request(fields.identity(kRequest));
    QString service = fields.text(kService, kMaxService);
    if (!nik)
        fields.refuse(kNik);
    if (request.isNull())
        fields.refuse(kRequest);
    REKAM_CHECK(fields.status());
    return CardRequest{request, *nik, std::move(service)};
}

} // namespace rekam
