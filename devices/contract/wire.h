// The wire between the workstation and a device host, as pure encoding and decoding: no sockets here.
// A message is a big-endian u32 length, a CBOR map of that length, and `raw` plain bytes after it (pictures,
// pen points, PDF). The map holds: kind, seq (1, 2, 3 ... per direction), nonce (of this session), raw, crc
// (CRC-32 over the raw bytes), body.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>
#include <QCborMap>
#include <deque>
#include <optional>
#include <span>

namespace rekam::wire {

enum class Kind : quint8
{
    // workstation to host
    Welcome = 1,
    StartPreview,
    StopPreview,
    Capture,
    Cancel,
    Present,
    Print,
    Credit,
    Ping,
    // host to workstation
    Hello = 32,
    PreviewFrame,
    PreviewPen,
    Still,
    PenStill,
    Ended,
    Fault,
    Pong
};

enum class Direction
{
    ToHost,
    ToWorkstation
};

inline constexpr quint32 kMaxHeaderBytes = 64 * 1024;
inline constexpr qint64 kMaxPictureBytes = 72'000'000; // Frame::kMaxPixels in colour
inline constexpr qint64 kMaxPenBytes = 4'000'000;
inline constexpr qint64 kMaxDocumentBytes = 16'000'000;
inline constexpr int kNonceBytes = 16;

// The most plain bytes that may follow a header of this kind; 0 for most.
qint64 maxRawBytes(Kind kind);
std::optional<Kind> kindFrom(qint64 code, Direction direction);

struct Message
{
    Kind kind{};
    QCborMap body;
    SecureBuffer raw;
};

// Numbers and stamps what one side sends.
class Sender
{
public:
    explicit Sender(QByteArray nonce) : m_nonce(std::move(nonce)) {}
    // Length and map; the caller writes `raw` after it.
    QByteArray header(Kind kind, const QCborMap& body, std::span<const unsigned char> raw = {});

private:
    QByteArray m_nonce;
    quint64 m_sequence = 0;
};

// Takes bytes as they come, hands out whole messages in order. What it refuses it refuses for good
// (DeviceProtocol, fact "why"): after a broken frame there is no telling where the next one begins.
class Receiver
{
public:
    // An empty nonce is learnt from the first message, which must then be a Welcome (the host's side).
    Receiver(Direction direction, QByteArray nonce) : m_direction(direction), m_nonce(std::move(nonce)) {}

    void feed(std::span<const unsigned char> bytes);
    // The next whole message; empty when more bytes are needed. Messages that came whole before a broken one
    // still come out.
    Result<std::optional<Message>> next();
    // Some bytes of a message are here and the rest is not: if the other side goes now, it went in the
    // middle.
    bool isMidMessage() const { return !m_header.isEmpty() || m_rawWanted > 0; }
    const QByteArray& nonce() const { return m_nonce; }

private:
    std::size_t takeHeader(std::span<const unsigned char> bytes);
    std::size_t takeRaw(std::span<const unsigned char> bytes);
    void headerComplete();
    Result<QCborMap> checkedHeader() const;
    void messageComplete();
    void breakOff(const char* why);

    Direction m_direction;
    QByteArray m_nonce;
    quint64 m_sequence = 0;
    QByteArray m_header; // length prefix and map so far
    qint64 m_headerWanted = 4;
    Message m_message;
    quint32 m_crc = 0;
    std::size_t m_rawWanted = 0;
    std::size_t m_rawHave = 0;
    std::deque<Message> m_ready;
    std::optional<Error> m_broken;
};

} // namespace rekam::wire
