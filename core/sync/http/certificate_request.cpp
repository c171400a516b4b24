#include "core/sync/http/certificate_request.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace rekam {
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
using Request = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

Unexpected failed(const char* op)
{
    return Unexpected(Errc::KeyFileDamaged, {{"op", QString::fromLatin1(op)}});
}

bool fill(X509_REQ* request, EVP_PKEY* key, const QByteArray& name)
{
    X509_NAME* subject = X509_REQ_get_subject_name(request);
    return X509_REQ_set_version(request, X509_REQ_VERSION_1) == 1 &&
           X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(name.constData()),
                                      static_cast<int>(name.size()), -1, 0) == 1 &&
           X509_REQ_set_pubkey(request, key) == 1 && X509_REQ_sign(request, key, EVP_sha256()) > 0;
}

} // namespace

Result<StationCertificateRequest> makeStationCertificateRequest(const QString& stationName)
{
    constexpr qsizetype kMaxName = 64;
    const QByteArray name = stationName.toUtf8();
    if (name.isEmpty() || name.size() > kMaxName)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("station name")}});
    const Key key(EVP_EC_gen("P-256"));
    const Request request(X509_REQ_new());
    if (!key || !request || !fill(request.get(), key.get(), name))
        return failed("make request");

    const Bio keyOut(BIO_new(BIO_s_secmem()));
    const Bio requestOut(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509_REQ(requestOut.get(), request.get()) != 1)
        return failed("write request");
    char* data = nullptr;
    long size = BIO_get_mem_data(keyOut.get(), &data);
    StationCertificateRequest made;
    made.keyPem =
        SecureBuffer::copyOf({reinterpret_cast<const unsigned char*>(data), static_cast<std::size_t>(size)});
    size = BIO_get_mem_data(requestOut.get(), &data);
    made.csrPem = QByteArray(data, static_cast<qsizetype>(size));
    return made;
}

} // namespace rekam
