#include "core/store/attempt_payload_codec.h"

#include <QtEndian>
#include <cstring>

namespace rekam {
namespace {

constexpr std::size_t kFixed = 16 + 1 + 3 * 4 + 1; // id, coding, sizes, number of templates
constexpr std::size_t kMaxTemplates = 64;

std::size_t sizeOf(const SharedBytes& bytes) { return bytes ? bytes->size() : 0; }

class Cursor
{
public:
    explicit Cursor(std::span<unsigned char> bytes) : m_at(bytes.data()) {}
    void number(quint32 value)
    {
        qToBigEndian(value, m_at);
        m_at += 4;
    }
    void byte(quint8 value) { *m_at++ = value; }
    void raw(const void* bytes, std::size_t size)
    {
        if (size > 0)
            std::memcpy(m_at, bytes, size);
        m_at += size;
    }
    void shared(const SharedBytes& bytes)
    {
        number(static_cast<quint32>(sizeOf(bytes)));
        if (bytes)
            raw(bytes->data(), bytes->size());
    }

private:
    unsigned char* m_at;
};

class Reader
{
public:
    explicit Reader(std::span<const unsigned char> bytes) : m_rest(bytes) {}
    std::span<const unsigned char> take(std::size_t count)
    {
        if (count > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const auto part = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return part;
    }
    quint32 number()
    {
        const auto part = take(4);
        return m_ok ? qFromBigEndian<quint32>(part.data()) : 0;
    }
    quint8 byte()
    {
        const auto part = take(1);
        return m_ok ? part[0] : 0;
    }
    SharedBytes shared()
    {
        const auto part = take(number());
        if (!m_ok || part.empty())
            return nullptr;
        return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(part, Holds::Picture));
    }
    bool isWhole() const { return m_ok && m_rest.empty(); }
    bool ok() const { return m_ok; }

private:
    std::span<const unsigned char> m_rest;
    bool m_ok = true;
};

} // namespace

SecureBuffer encodeAttemptPayload(const AttemptPayload& payload)
{
    std::size_t size = kFixed;
    for (const SharedBytes& bytes : {payload.image, payload.secondImage, payload.penSeries})
        size += 4 + sizeOf(bytes);
    for (const BiometricTemplate& t : payload.templates)
        size += 1 + 4 + sizeOf(t.bytes);

    SecureBuffer out(size, Holds::Picture);
    Cursor at(out.span());
    const QByteArray id = payload.id.bytes();
    at.raw(id.constData(), 16);
    at.byte(static_cast<quint8>(payload.coding));
    for (const int number : {payload.widthPx, payload.heightPx, payload.pixelsPerInch})
        at.number(static_cast<quint32>(number));
    for (const SharedBytes& bytes : {payload.image, payload.secondImage, payload.penSeries})
        at.shared(bytes);
    at.byte(static_cast<quint8>(payload.templates.size()));
    for (const BiometricTemplate& t : payload.templates) {
        at.byte(static_cast<quint8>(t.position));
        at.shared(t.bytes);
    }
    return out;
}

Result<AttemptPayload> decodeAttemptPayload(const SecureBuffer& bytes)
{
    Reader in(bytes.span());
    AttemptPayload payload;
    const auto id = in.take(16);
    if (in.ok())
        payload.id = AttemptId::fromBytes({reinterpret_cast<const char*>(id.data()), 16});
    payload.coding = in.byte() == static_cast<quint8>(ImageCoding::Jpeg2000Lossless)
                         ? ImageCoding::Jpeg2000Lossless
                         : ImageCoding::None;
    payload.widthPx = static_cast<int>(in.number());
    payload.heightPx = static_cast<int>(in.number());
    payload.pixelsPerInch = static_cast<int>(in.number());
    payload.image = in.shared();
    payload.secondImage = in.shared();
    payload.penSeries = in.shared();
    const std::size_t templates = in.byte();
    if (templates > kMaxTemplates)
        return Unexpected(Errc::StoreDamaged, {{"why", QStringLiteral("templates")}});
    for (std::size_t i = 0; i < templates && in.ok(); ++i) {
        const int position = in.byte();
        payload.templates.push_back({position, in.shared()});
    }
    if (!in.isWhole())
        return Unexpected(Errc::StoreDamaged, {{"why", QStringLiteral("attempt length")}});
    return payload;
}

} // namespace rekam
