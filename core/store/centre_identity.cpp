#include "core/store/centre_identity.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

enum Key : int
{
    kStation = 1,
    kName,
    kAddress,
    kPacketKey,
    kSigningKeys,
    kCa,
    kCertificate,
    kTlsKey
};

constexpr qsizetype kMaxBytes = 256LL * 1024;
constexpr qsizetype kMaxPem = 64LL * 1024;
constexpr qsizetype kMaxText = 500;
constexpr int kPublicKey = 32;

Result<QByteArray> keyFrom(const QCborValue& value)
{
    QByteArray key = value.toByteArray();
    if (key.size() != kPublicKey)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("public key")}});
    return key;
}

} // namespace

CentreIdentity CentreIdentity::clone() const
{
    return {station, stationName, address, packetKey, signingKeys, caPem, certificatePem, tlsKeyPem.clone()};
}

SecureBuffer encodeCentreIdentity(const CentreIdentity& identity)
{
    QCborArray keys;
    for (const QByteArray& key : identity.signingKeys)
        keys.append(key);
    QByteArray tlsKey(reinterpret_cast<const char*>(identity.tlsKeyPem.data()),
                      static_cast<qsizetype>(identity.tlsKeyPem.size()));
    QCborMap map;
    insertIdentity(map, kStation, identity.station.bytes());
    map.insert(kName, identity.stationName);
    map.insert(kAddress, identity.address);
    map.insert(kPacketKey, identity.packetKey);
    map.insert(kSigningKeys, keys);
    map.insert(kCa, identity.caPem);
    map.insert(kCertificate, identity.certificatePem);
    map.insert(kTlsKey, tlsKey);
    QByteArray bytes = QCborValue(map).toCbor();
    map.remove(qint64{kTlsKey});
    wipe(tlsKey);
    return SecureBuffer::takeFrom(bytes);
}

Result<CentreIdentity> decodeCentreIdentity(const SecureBuffer& bytes)
{
    const QByteArray view = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                    static_cast<qsizetype>(bytes.size()));
    CborFields fields = CborFields::parse(view, kMaxBytes, "centre identity");
    CentreIdentity identity;
    identity.station = StationId(fields.identity(kStation));
    identity.stationName = fields.text(kName, kMaxText);
    identity.address = fields.text(kAddress, kMaxText);
    identity.packetKey = fields.bytes(kPacketKey, kPublicKey);
    identity.signingKeys = fields.list(kSigningKeys, 16, keyFrom);
    identity.caPem = fields.bytes(kCa, kMaxPem);
    identity.certificatePem = fields.bytes(kCertificate, kMaxPem);
    QByteArray tlsKey = fields.bytes(kTlsKey, kMaxPem);
    identity.tlsKeyPem = SecureBuffer::takeFrom(tlsKey);
    REKAM_CHECK(fields.status());
    if (identity.packetKey.size() != kPublicKey || identity.signingKeys.empty() || identity.station.isNull())
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("centre identity")}});
    return identity;
}

} // namespace rekam
