#include "app/device_host/played_faults.h"

#include "devices/contract/messages.h"

#include <csignal>
#include <unistd.h>

namespace rekam::played {
namespace {

Frame anyPicture()
{
    constexpr int kSide = 64;
    Frame frame =
        Frame::make(kSide, kSide, PixelFormat::Grey8, 500, SecureBuffer(kSide * kSide, Holds::Picture))
            .value();
    frame.sequence = 1;
    return frame;
}

void write(QLocalSocket& socket, const SecureBuffer& bytes, std::size_t count)
{
    socket.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(count));
}

} // namespace

void crash()
{
    raise(SIGKILL);
    _exit(3);
}

void hang()
{
    for (;;)
        pause();
}

void garbage(QLocalSocket& socket) { socket.write(QByteArray(4096, '\xA5')); }

void pictureFromTheStart(QLocalSocket& socket, const QByteArray& nonce)
{
    const Frame frame = anyPicture();
    wire::Sender sender(nonce);
    socket.write(
        sender.header(wire::Kind::PreviewFrame, wire::withNumber(wire::frameBody(frame), 1), frame.pixels()));
    write(socket, SecureBuffer::copyOf(frame.pixels(), Holds::Picture), frame.pixels().size());
}

QByteArray foreignNonce() { return QByteArray(wire::kNonceBytes, '\x5A'); }

void halfPicture(QLocalSocket& socket, wire::Sender& sender, quint64 action)
{
    const SecureBuffer picture(100'000, Holds::Picture);
    socket.write(sender.header(wire::Kind::Still, wire::withNumber({}, action), picture.span()));
    write(socket, picture, picture.size() / 2);
    socket.waitForBytesWritten(1000); // a played fault may wait: this process is about to die
    _exit(3);
}

} // namespace rekam::played
