#include "devices/libfprint/virtual_feeder.h"

namespace rekam {

VirtualFeeder::VirtualFeeder()
{
    qputenv("FP_VIRTUAL_IMAGE", m_folder.filePath(QStringLiteral("finger")).toLocal8Bit());
}

void VirtualFeeder::push(const Frame& finger)
{
    connectIfNeeded();
    write(finger.widthPx(), finger.heightPx());
    const auto pixels = finger.pixels();
    m_socket.write(reinterpret_cast<const char*>(pixels.data()), static_cast<qint64>(pixels.size()));
}

void VirtualFeeder::unplug()
{
    constexpr qint32 kRemoved = -5;
    connectIfNeeded();
    write(kRemoved, 0);
}

// The driver listens only while the device is open, so the connection is made when it is needed. It is at
// once.
void VirtualFeeder::connectIfNeeded()
{
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(m_folder.filePath(QStringLiteral("finger")));
}

void VirtualFeeder::write(qint32 first, qint32 second)
{
    const qint32 words[2] = {first, second};
    m_socket.write(reinterpret_cast<const char*>(words), sizeof words);
}

void VirtualFeeder::hangUp() { m_socket.abort(); }

} // namespace rekam
