// What comes out of a device host's socket: whole streams ('t', 'f'), and the body of each kind of message
// behind a frame that was right (its number).
#include "devices/contract/fault_plan.h"
#include "devices/contract/messages.h"
#include "devices/contract/wire.h"
#include "tests/fuzz/fuzz.h"

#include <QCborValue>

using namespace rekam;
using namespace rekam::wire;

namespace {

const QByteArray kNonce(kNonceBytes, 'n');

void readStream(Direction direction, fuzz::Bytes bytes)
{
    Receiver receiver(direction, direction == Direction::ToHost ? QByteArray() : kNonce);
    const std::size_t step = bytes.empty() ? 1 : bytes.front() + 1U;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        receiver.feed(bytes.subspan(at, std::min(step, bytes.size() - at)));
        for (;;) {
            const auto message = receiver.next();
            if (!message)
                return fuzz::require(!receiver.next().has_value(), "what was refused stays refused");
            if (!*message)
                break;
            fuzz::require(static_cast<qint64>((*message)->raw.size()) <= maxRawBytes((*message)->kind),
                          "no message is larger than its kind allows");
        }
    }
}

template<typename Read, typename Write>
void readBody(const QCborMap& body, Read read, Write write)
{
    const auto value = read(body);
    if (!value)
        return;
    const QCborMap written = write(*value);
    const auto again = read(written);
    fuzz::require(again.has_value() && write(*again) == written, "a body is written as it was read");
}

// As the receiver does: of bytes that are not wholly CBOR Qt hands out a map that may not even be looked at.
void readBodies(const QByteArray& bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return;
    const QCborMap body = value.toMap();
    readBody(body, sceneFrom, sceneBody);
    readBody(body, helloFrom, helloBody);
    readBody(body, welcomeFrom, welcomeBody);
    readBody(body, actionFrom, actionBody);
    readBody(body, printFrom, printBody);
    readBody(body, endFrom, endBody);
    (void)errorFrom(body).logText();
    (void)numberFrom(body).has_value();
    const auto frame = frameFrom(body, SecureBuffer(64, Holds::Picture));
    if (frame && !frame->isEmpty())
        fuzz::require(frame->pixels().size() == 64, "a frame has the pixels it was given");
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    if (input.empty())
        return;
    const Bytes rest = input.subspan(1);
    switch (input.front()) {
    case 't':
        return readStream(Direction::ToHost, rest);
    case 'f':
        return readStream(Direction::ToWorkstation, rest);
    case 'p':
        return (void)FaultPlan::parse(QString::fromUtf8(toByteArray(rest))).has_value();
    default:
        return readBodies(toByteArray(rest));
    }
}

std::vector<QByteArray> fuzz::seeds()
{
    Sender toHost(kNonce);
    Sender fromHost(kNonce);
    const QByteArray raw(64, 'p');
    const Frame frame =
        *Frame::make(8, 8, PixelFormat::Grey8, 500, SecureBuffer::copyOf(view(raw), Holds::Picture));
    AdapterHello hello =
        virtualHello(SlotKind::Finger, QStringLiteral("made-up"), Feature::Preview | Feature::Slaps);
    hello.device.slot = QStringLiteral("finger");
    hello.device.adapter = QStringLiteral("virtual_finger");
    const auto body = [](const QCborMap& map) { return "b" + map.toCborValue().toCbor(); };
    return {"t" +
                toHost.header(Kind::Welcome,
                              welcomeBody({{{QStringLiteral("kind"), QStringLiteral("2")}}, {}, {3}})) +
                toHost.header(Kind::Ping, {}),
            "f" + fromHost.header(Kind::Hello, helloBody(hello)) +
                fromHost.header(Kind::Still, withNumber(frameBody(frame), 1), view(raw)) + raw,
            QByteArray("pfinger:crash@2,camera:retry@1"),
            body(welcomeBody(
                {{{QStringLiteral("kind"), QStringLiteral("2")}}, QStringLiteral("finger:crash@1"), {3}})),
            body(helloBody(hello)),
            body(withNumber(frameBody(frame), 1)),
            body(sceneBody({5, 1, 2, 3, 1})),
            body(actionBody({4, CaptureTarget::RightFour, std::chrono::seconds(20)})),
            body(printBody({4, QStringLiteral("slip-A001"), std::chrono::seconds(20)})),
            body(endBody({4, 1, Error(Errc::DeviceRetry, {{"why", QStringLiteral("dry")}})}))};
}
