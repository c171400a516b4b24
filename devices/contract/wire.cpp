#include "devices/contract/wire.h"

#include "devices/contract/checksum.h"

#include <QCborParserError>
#include <QCborValue>
#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace rekam::wire {
namespace {

constexpr qint64 kLengthBytes = 4;

const QString kKind = QStringLiteral("kind");
const QString kSequence = QStringLiteral("seq");
const QString kNonce = QStringLiteral("nonce");
const QString kRaw = QStringLiteral("raw");
const QString kCrc = QStringLiteral("crc");
const QString kBody = QStringLiteral("body");

Unexpected refused(const char* why)
{
    return Unexpected(Errc::DeviceProtocol, {{"why", QString::fromLatin1(why)}});
}

} // namespace

qint64 maxRawBytes(Kind kind)
{
    switch (kind) {
    case Kind::PreviewFrame:
    case Kind::Still:
        return kMaxPictureBytes;
    case Kind::PreviewPen:
    case Kind::PenStill:
        return kMaxPenBytes;
    case Kind::Print:
        return kMaxDocumentBytes;
    case Kind::Welcome:
    case Kind::StartPreview:
    case Kind::StopPreview:
    case Kind::Capture:
    case Kind::Cancel:
    case Kind::Present:
    case Kind::Credit:
    case Kind::Ping:
    case Kind::Hello:
    case Kind::Ended:
    case Kind::Fault:
    case Kind::Pong:
        return 0;
    }
    return 0;
}

std::optional<Kind> kindFrom(qint64 code, Direction direction)
{
    const Kind first = direction == Direction::ToHost ? Kind::Welcome : Kind::Hello;
    const Kind last = direction == Direction::ToHost ? Kind::Ping : Kind::Pong;
    if (code < static_cast<qint64>(first) || code > static_cast<qint64>(last))
        return std::nullopt;
    return static_cast<Kind>(code);
}

QByteArray Sender::header(Kind kind, const QCborMap& body, std::span<const unsigned char> raw)
{
    QCborMap map;
    map[kKind] = static_cast<qint64>(kind);
    map[kSequence] = static_cast<qint64>(++m_sequence);
    map[kNonce] = m_nonce;
    map[kRaw] = static_cast<qint64>(raw.size());
    map[kCrc] = static_cast<qint64>(crc32(raw));
    map[kBody] = body;
    const QByteArray cbor = map.toCborValue().toCbor();
    QByteArray bytes(kLengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(cbor.size()), bytes.data());
    return bytes + cbor;
}

void Receiver::feed(std::span<const unsigned char> bytes)
{
    while (!bytes.empty() && !m_broken)
        bytes = bytes.subspan(m_rawWanted > 0 ? takeRaw(bytes) : takeHeader(bytes));
}

Result<std::optional<Message>> Receiver::next()
{
    if (!m_ready.empty()) {
        std::optional<Message> message(std::move(m_ready.front()));
        m_ready.pop_front();
        return message;
    }
    if (m_broken)
        return Unexpected(*m_broken);
    return std::optional<Message>();
}

std::size_t Receiver::takeHeader(std::span<const unsigned char> bytes)
{
    const auto missing = static_cast<std::size_t>(m_headerWanted - m_header.size());
    const std::size_t taken = std::min(missing, bytes.size());
    m_header.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(taken));
    if (m_header.size() < m_headerWanted)
        return taken;
    if (m_headerWanted == kLengthBytes) {
        const auto length = qFromBigEndian<quint32>(m_header.constData());
        if (length == 0 || length > kMaxHeaderBytes)
            breakOff("header length");
        else
            m_headerWanted += length;
        return taken;
    }
    headerComplete();
    return taken;
}

std::size_t Receiver::takeRaw(std::span<const unsigned char> bytes)
{
    const std::size_t taken = std::min(m_rawWanted - m_rawHave, bytes.size());
    std::memcpy(m_message.raw.data() + m_rawHave, bytes.data(), taken);
    m_rawHave += taken;
    if (m_rawHave == m_rawWanted)
        messageComplete();
    return taken;
}

void Receiver::headerComplete()
{
    const Result<QCborMap> header = checkedHeader();
    if (!header) {
        m_broken = header.error();
        return;
    }
    m_message.kind = static_cast<Kind>(header->value(kKind).toInteger());
    m_message.body = header->value(kBody).toMap();
    m_crc = static_cast<quint32>(header->value(kCrc).toInteger());
    m_sequence = static_cast<quint64>(header->value(kSequence).toInteger());
    if (m_nonce.isEmpty())
        m_nonce = header->value(kNonce).toByteArray();
    m_rawWanted = static_cast<std::size_t>(header->value(kRaw).toInteger());
    m_header.clear();
    m_headerWanted = kLengthBytes;
    if (m_rawWanted == 0) {
        messageComplete();
        return;
    }
    m_message.raw = SecureBuffer(m_rawWanted, Holds::Picture);
    m_rawHave = 0;
}

Result<QCborMap> Receiver::checkedHeader() const
{
    QCborParserError parsed;
    const QByteArray bytes = m_header.mid(kLengthBytes);
    const QCborValue value = QCborValue::fromCbor(bytes, &parsed);
    if (parsed.error != QCborError::NoError || parsed.offset != bytes.size() || !value.isMap())
        return refused("header is no map");
    const QCborMap map = value.toMap();
    if (!map[kKind].isInteger() || !map[kSequence].isInteger() || !map[kRaw].isInteger() ||
        !map[kCrc].isInteger() || !map[kNonce].isByteArray() || !map[kBody].isMap())
        return refused("header field");
    const std::optional<Kind> kind = kindFrom(map[kKind].toInteger(), m_direction);
    if (!kind)
        return refused("kind");
    const QByteArray nonce = map[kNonce].toByteArray();
    const bool isFirst = m_nonce.isEmpty();
    if (isFirst ? *kind != Kind::Welcome || nonce.size() != kNonceBytes : nonce != m_nonce)
        return refused("nonce");
    if (map[kSequence].toInteger() != static_cast<qint64>(m_sequence) + 1)
        return refused("sequence");
    const qint64 raw = map[kRaw].toInteger();
    if (raw < 0 || raw > maxRawBytes(*kind))
        return refused("raw length");
    return map;
}

void Receiver::messageComplete()
{
    m_rawWanted = 0;
    if (crc32(m_message.raw.span()) != m_crc) {
        breakOff("checksum");
        return;
    }
    m_ready.push_back(std::move(m_message));
    m_message = {};
}

void Receiver::breakOff(const char* why)
{
    m_broken = Error(Errc::DeviceProtocol, {{"why", QString::fromLatin1(why)}});
    m_message = {};
}

} // namespace rekam::wire
