#include "devices/libfprint/virtual_feeder.h"

namespace rekam {

VirtualFeeder::VirtualFeeder()
{
    qputenv("FP_VIRTUAL_IMAGE", m_folder.filePath(QStringLiteral("finger")).toLocal8Bit());
}

void VirtualFeeder::push(const Frame& finger)
{
    // The driver listens only while the device is open, so the connection is made when it is needed. It is at
    // once.
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(m_folder.filePath(QStringLiteral("finger")));
    const qint32 size[2] = {finger.widthPx(), finger.heightPx()};
    m_socket.write(reinterpret_cast<const char*>(size), sizeof size);
    const auto pixels = finger.pixels();
    m_socket.write(reinterpret_cast<const char*>(pixels.data()), static_cast<qint64>(pixels.size()));
}

void VirtualFeeder::hangUp() { m_socket.abort(); }

} // namespace rekam
