#include "core/protocol/ikd_face.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

enum Key : int
{
    kActivation = 1,
    kNumber,
    kNik,
    kPicture
};

} // namespace

QByteArray toCbor(const IkdFace& face)
{
    QCborMap map;
    insertIdentity(map, kActivation, face.activation.toRfc4122());
    map.insert(qint64{kNumber}, face.number);
    map.insert(qint64{kNik}, face.nik.text());
    map.insert(qint64{kPicture}, face.jp2);
    return QCborValue(map).toCbor();
}

Result<IkdFace> ikdFaceFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxSealedFace, "ikd face");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    const QUuid activation = fields.identity(kActivation);
    const int number = static_cast<int>(fields.integer(kNumber, 1, kMostFaces));
    QByteArray jp2 = fields.bytes(kPicture, kMaxFacePicture);
    if (!nik)
        fields.refuse(kNik);
    if (activation.isNull())
        fields.refuse(kActivation);
    if (jp2.isEmpty())
        fields.refuse(kPicture);
    REKAM_CHECK(fields.status());
    return IkdFace{activation, number, *nik, std::move(jp2)};
}

} // namespace rekam
