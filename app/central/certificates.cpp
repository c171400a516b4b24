#include "app/central/certificates.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace rekam::central {
namespace {

template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Request = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

constexpr int kLeafDays = 730;
constexpr int kAuthorityDays = 3650;

Unexpected failed(const char* op)
{
    ERR_clear_error();
    return Unexpected(Errc::KeyFileDamaged, {{"op", QString::fromLatin1(op)}});
}

Unexpected malformed(const char* why)
{
    ERR_clear_error();
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(why)}});
}

Bio readerOf(const void* bytes, qsizetype size)
{
    return Bio(BIO_new_mem_buf(bytes, static_cast<int>(size)));
}

QByteArray contentsOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

Result<SecureBuffer> pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed("write key");
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return SecureBuffer::copyOf(
        {reinterpret_cast<const unsigned char*>(data), static_cast<std::size_t>(size)});
}

Result<QByteArray> pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return failed("write certificate");
    return contentsOf(bio.get());
}

Key keyFrom(const SecureBuffer& pem)
{
    const Bio bio = readerOf(pem.data(), static_cast<qsizetype>(pem.size()));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

Certificate certificateFrom(const QByteArray& pem)
{
    const Bio bio = readerOf(pem.constData(), pem.size());
    return Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

bool setSerial(X509* certificate)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), 120, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setTimes(X509* certificate, const QDateTime& from, int days)
{
    // A day earlier: a station whose clock is a little behind can connect at once.
    const time_t start = from.addDays(-1).toSecsSinceEpoch();
    const time_t end = from.addDays(days).toSecsSinceEpoch();
    return ASN1_TIME_set(X509_getm_notBefore(certificate), start) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), end) != nullptr;
}

bool addName(X509_NAME* name, const char* field, const QByteArray& text)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.constData()),
                                      static_cast<int>(text.size()), -1, 0) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate blankCertificate(EVP_PKEY* publicKey, const QDateTime& from, int days)
{
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !setSerial(certificate.get()) || !setTimes(certificate.get(), from, days) ||
        X509_set_pubkey(certificate.get(), publicKey) != 1)
        return nullptr;
    return certificate;
}

struct Leaf
{
    QByteArray use; // extendedKeyUsage
    QByteArray alternativeNames;
};

// Adds what every leaf has, and signs it.
bool finishLeaf(X509* leaf, X509* authority, EVP_PKEY* authorityKey, const Leaf& kind)
{
    return X509_set_issuer_name(leaf, X509_get_subject_name(authority)) == 1 &&
           addExtension(leaf, authority, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(leaf, authority, NID_key_usage, "critical,digitalSignature") &&
           addExtension(leaf, authority, NID_ext_key_usage, kind.use) &&
           (kind.alternativeNames.isEmpty() ||
            addExtension(leaf, authority, NID_subject_alt_name, kind.alternativeNames)) &&
           addExtension(leaf, authority, NID_authority_key_identifier, "keyid") &&
           X509_sign(leaf, authorityKey, EVP_sha256()) > 0;
}

bool isP256(EVP_PKEY* key)
{
    char group[32] = {};
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1 &&
           QByteArray(group) == "prime256v1";
}

Result<KeyAndCertificate> written(EVP_PKEY* key, X509* certificate)
{
    REKAM_TRY(SecureBuffer keyPem, pemOf(key));
    REKAM_TRY(QByteArray certificatePem, pemOf(certificate));
    return KeyAndCertificate{std::move(keyPem), std::move(certificatePem)};
}

} // namespace

Result<KeyAndCertificate> makeAuthority(const QDateTime& from)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failed("make key");
    const Certificate certificate = blankCertificate(key.get(), from, kAuthorityDays);
    if (!certificate)
        return failed("make authority");
    X509_NAME* name = X509_get_subject_name(certificate.get());
    if (!addName(name, "CN", "Rekam reference centre") ||
        X509_set_issuer_name(certificate.get(), name) != 1 ||
        !addExtension(certificate.get(), certificate.get(), NID_basic_constraints,
                      "critical,CA:TRUE,pathlen:0") ||
        !addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash") ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0)
        return failed("sign authority");
    return written(key.get(), certificate.get());
}

Result<KeyAndCertificate> makeServerCertificate(const KeyAndCertificate& authority,
                                                const QStringList& otherHosts, const QDateTime& from)
{
    const Key key(EVP_EC_gen("P-256"));
    const Key authorityKey = keyFrom(authority.keyPem);
    const Certificate issuer = certificateFrom(authority.certificatePem);
    if (!key || !authorityKey || !issuer)
        return failed("read authority");
    const Certificate certificate = blankCertificate(key.get(), from, kLeafDays);
    if (!certificate || !addName(X509_get_subject_name(certificate.get()), "CN", "rekam-central"))
        return failed("make server certificate");
    QByteArray names = "IP:127.0.0.1,DNS:localhost";
    for (const QString& host : otherHosts)
        names += ",DNS:" + host.toLatin1();
    if (!finishLeaf(certificate.get(), issuer.get(), authorityKey.get(), {"serverAuth", names}))
        return failed("sign server certificate");
    return written(key.get(), certificate.get());
}

Result<QByteArray> signStationRequest(const KeyAndCertificate& authority, const QByteArray& csrPem,
                                      const QString& name, const StationId& station, HomeKind kind,
                                      const QDateTime& from)
{
    constexpr qsizetype kMaxRequest = 16LL * 1024;
    if (csrPem.size() > kMaxRequest)
        return malformed("certificate request");
    const Bio bio = readerOf(csrPem.constData(), csrPem.size());
    const Request request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    if (!request)
        return malformed("certificate request");
    EVP_PKEY* publicKey = X509_REQ_get0_pubkey(request.get());
    if (publicKey == nullptr || !isP256(publicKey) || X509_REQ_verify(request.get(), publicKey) != 1)
        return malformed("certificate request");

    const Key authorityKey = keyFrom(authority.keyPem);
    const Certificate issuer = certificateFrom(authority.certificatePem);
    const Certificate certificate = blankCertificate(publicKey, from, kLeafDays);
    if (!authorityKey || !issuer || !certificate)
        return failed("read authority");
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    if (!addName(subject, "OU", kind == HomeKind::Real ? "real" : "training") ||
        !addName(subject, "CN", name.toUtf8()) ||
        !addName(subject, "serialNumber", station.text().toLatin1()) ||
        !finishLeaf(certificate.get(), issuer.get(), authorityKey.get(), {"clientAuth", {}}))
        return failed("sign station certificate");
    return pemOf(certificate.get());
}

Result<QByteArray> certificateHash(const QByteArray& certificatePem)
{
    const Certificate certificate = certificateFrom(certificatePem);
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), hash, &size) != 1)
        return malformed("certificate");
    return QByteArray(reinterpret_cast<const char*>(hash), static_cast<qsizetype>(size));
}

} // namespace rekam::central
