#include "core/base/digest.h"
#include "devices/contract/checksum.h"
#include "devices/contract/wire.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>
#include <random>

using namespace rekam;
using namespace rekam::wire;

namespace {

const QByteArray kNonce(kNonceBytes, 'n');

std::span<const unsigned char> view(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray picture(int size)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7);
    return bytes;
}

QByteArray whole(Sender& sender, Kind kind, const QCborMap& body, const QByteArray& raw = {})
{
    return sender.header(kind, body, view(raw)) + raw;
}

QByteArray framed(const QByteArray& cbor)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(cbor.size()), bytes.data());
    return bytes + cbor;
}

QCborMap plainHeader()
{
    return {{QStringLiteral("kind"), static_cast<qint64>(Kind::Pong)},
            {QStringLiteral("seq"), 1},
            {QStringLiteral("nonce"), kNonce},
            {QStringLiteral("raw"), 0},
            {QStringLiteral("crc"), 0},
            {QStringLiteral("body"), QCborMap()}};
}

QString refusal(const QByteArray& bytes)
{
    Receiver receiver(Direction::ToWorkstation, kNonce);
    receiver.feed(view(bytes));
    const auto message = receiver.next();
    return message ? QStringLiteral("nothing refused") : message.error().fact("why");
}

QString refusalOf(const QString& key, const QCborValue& value)
{
    QCborMap header = plainHeader();
    header[key] = value;
    return refusal(framed(header.toCborValue().toCbor()));
}

} // namespace

TEST_CASE("the checksum is the CRC-32 that everyone knows")
{
    CHECK(crc32(view(QByteArray("123456789"))) == 0xCBF43926u);
    CHECK(crc32({}) == 0);
    CHECK(crc32(view(QByteArray("The quick brown fox jumps over the lazy dog"))) == 0x414FA339u);
}

TEST_CASE("a message comes out as it went in, whatever the pieces it arrives in")
{
    const int step = GENERATE(1, 3, 7, 64, 100'000);
    Sender sender(kNonce);
    const QByteArray raw = picture(5000);
    QByteArray bytes = whole(sender, Kind::Still, {{QStringLiteral("w"), 50}}, raw);
    bytes += whole(sender, Kind::Pong, {});

    Receiver receiver(Direction::ToWorkstation, kNonce);
    for (int at = 0; at < bytes.size(); at += step)
        receiver.feed(view(bytes.mid(at, step)));

    auto first = receiver.next();
    INFO((first ? QString() : first.error().logText()).toStdString());
    REQUIRE(first);
    REQUIRE(first->has_value());
    CHECK((*first)->kind == Kind::Still);
    CHECK((*first)->body[QLatin1String("w")].toInteger() == 50);
    CHECK(Digest::of((*first)->raw.span()) == Digest::of(raw));
    auto second = receiver.next();
    REQUIRE(second);
    CHECK((*second)->kind == Kind::Pong);
    CHECK_FALSE(receiver.next()->has_value());
    CHECK_FALSE(receiver.isMidMessage());
}

TEST_CASE("half a picture is seen to be half")
{
    Sender sender(kNonce);
    const QByteArray bytes = whole(sender, Kind::Still, {}, picture(5000));

    Receiver receiver(Direction::ToWorkstation, kNonce);
    receiver.feed(view(bytes.left(bytes.size() - 2500)));

    CHECK(receiver.isMidMessage());
    CHECK_FALSE(receiver.next()->has_value());
}

TEST_CASE("a picture with one changed byte is refused")
{
    Sender sender(kNonce);
    QByteArray bytes = whole(sender, Kind::Still, {}, picture(5000));
    bytes[bytes.size() - 100] = static_cast<char>(bytes[bytes.size() - 100] ^ 1);

    CHECK(refusal(bytes) == QStringLiteral("checksum"));
}

TEST_CASE("huge and empty header lengths are refused before anything is kept")
{
    CHECK(refusal(QByteArray::fromHex("ffffffff")) == QStringLiteral("header length"));
    CHECK(refusal(QByteArray::fromHex("00010001")) == QStringLiteral("header length"));
    CHECK(refusal(QByteArray::fromHex("00000000")) == QStringLiteral("header length"));
}

TEST_CASE("a header that is not one CBOR map of the right fields is refused")
{
    CHECK(refusal(framed("not cbor at all")) == QStringLiteral("header is no map"));
    CHECK(refusal(framed(QCborValue(QCborArray{1, 2}).toCbor())) == QStringLiteral("header is no map"));
    CHECK(refusal(framed(plainHeader().toCborValue().toCbor() + '\0')) == QStringLiteral("header is no map"));
    CHECK(refusal(framed(QByteArray(60'000, '\x81'))) == QStringLiteral("header is no map"));
    CHECK(refusal(framed(QByteArray::fromHex("5affffffff"))) == QStringLiteral("header is no map"));
    CHECK(refusalOf(QStringLiteral("seq"), QStringLiteral("1")) == QStringLiteral("header field"));
    CHECK(refusalOf(QStringLiteral("body"), 3) == QStringLiteral("header field"));
}

TEST_CASE("a wrong nonce, a stale or skipped number and a kind of the other direction are refused")
{
    CHECK(refusalOf(QStringLiteral("nonce"), QByteArray(kNonceBytes, 'x')) == QStringLiteral("nonce"));
    CHECK(refusalOf(QStringLiteral("nonce"), QByteArray()) == QStringLiteral("nonce"));
    CHECK(refusalOf(QStringLiteral("seq"), 2) == QStringLiteral("sequence"));
    CHECK(refusalOf(QStringLiteral("seq"), 0) == QStringLiteral("sequence"));
    CHECK(refusalOf(QStringLiteral("kind"), static_cast<qint64>(Kind::Capture)) == QStringLiteral("kind"));
    CHECK(refusalOf(QStringLiteral("kind"), 200) == QStringLiteral("kind"));

    Sender sender(kNonce);
    const QByteArray once = whole(sender, Kind::Pong, {});
    Receiver receiver(Direction::ToWorkstation, kNonce);
    receiver.feed(view(once + once));
    CHECK(receiver.next()->has_value());
    const auto replayed = receiver.next();
    REQUIRE_FALSE(replayed);
    CHECK(replayed.error().fact("why") == QStringLiteral("sequence"));
}

TEST_CASE("raw bytes are refused where the kind has none or too many are announced")
{
    CHECK(refusalOf(QStringLiteral("raw"), 1) == QStringLiteral("raw length"));
    CHECK(refusalOf(QStringLiteral("raw"), -1) == QStringLiteral("raw length"));
    QCborMap header = plainHeader();
    header[QStringLiteral("kind")] = static_cast<qint64>(Kind::Still);
    header[QStringLiteral("raw")] = kMaxPictureBytes + 1;
    CHECK(refusal(framed(header.toCborValue().toCbor())) == QStringLiteral("raw length"));
    header[QStringLiteral("raw")] = std::numeric_limits<qint64>::max();
    CHECK(refusal(framed(header.toCborValue().toCbor())) == QStringLiteral("raw length"));
}

TEST_CASE("the host learns the nonce from the welcome and from nothing else")
{
    Sender sender(kNonce);
    const QByteArray welcome = whole(sender, Kind::Welcome, {});
    Receiver host(Direction::ToHost, {});
    host.feed(view(welcome + whole(sender, Kind::Ping, {})));
    CHECK((*host.next())->kind == Kind::Welcome);
    CHECK((*host.next())->kind == Kind::Ping);
    CHECK(host.nonce() == kNonce);

    Sender eager(kNonce);
    Receiver other(Direction::ToHost, {});
    other.feed(view(whole(eager, Kind::Ping, {})));
    CHECK_FALSE(other.next());
}

TEST_CASE("random bytes never come out as a message")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 400), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        if (round % 2 == 0) {
            bytes = framed(plainHeader().toCborValue().toCbor());
            bytes[static_cast<qsizetype>(random()) % bytes.size()] = static_cast<char>(random());
        }
        Receiver receiver(Direction::ToWorkstation, kNonce);
        receiver.feed(view(bytes));
        const auto message = receiver.next();
        if (message && message->has_value())
            CHECK(((*message)->kind == Kind::Pong || (*message)->kind == Kind::Fault ||
                   (*message)->kind == Kind::Ended || (*message)->kind == Kind::Hello));
    }
}
