#include "core/store/template_codec.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kPosition = 1,
    kBytes
};

constexpr qsizetype kMaxTemplate = 256LL * 1024;

} // namespace

QCborArray toCbor(const std::vector<BiometricTemplate>& templates)
{
    QCborArray array;
    for (const BiometricTemplate& part : templates) {
        if (!part.bytes)
            continue;
        QCborMap map;
        map.insert(kPosition, part.position);
        map.insert(kBytes, QByteArray(reinterpret_cast<const char*>(part.bytes->data()),
                                      static_cast<qsizetype>(part.bytes->size())));
        array.append(map);
    }
    return array;
}

Result<BiometricTemplate> templateFromCbor(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "template");
    BiometricTemplate part;
    part.position = static_cast<int>(fields.integer(kPosition, 0, 255));
    QByteArray bytes = fields.bytes(kBytes, kMaxTemplate);
    REKAM_CHECK(fields.status());
    part.bytes = std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(bytes, Holds::Picture));
    return part;
}

} // namespace rekam
