#include "core/sync/http/send_once_device.h"

#include <algorithm>
#include <cstring>

namespace rekam {

SendOnceDevice::SendOnceDevice(QByteArray bytes, QObject* parent)
    : QIODevice(parent),
      m_bytes(std::move(bytes)),
      m_length(m_bytes.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

std::unique_ptr<SendOnceDevice> SendOnceDevice::overFile(const QString& path, qint64 offset)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly) || offset > file->size() || !file->seek(offset))
        return nullptr;
    auto device = std::make_unique<SendOnceDevice>(QByteArray());
    device->m_length = file->size() - offset;
    device->m_file = std::move(file);
    return device;
}

qint64 SendOnceDevice::bytesAvailable() const { return m_length - m_read + QIODevice::bytesAvailable(); }

bool SendOnceDevice::atEnd() const { return m_read >= m_length; }

qint64 SendOnceDevice::readData(char* data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_length - m_read);
    if (size <= 0)
        return m_read >= m_length && maxSize > 0 ? -1 : 0;
    if (m_file) {
        const qint64 got = m_file->read(data, size);
        m_read += std::max<qint64>(got, 0);
        return got;
    }
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    return size;
}

} // namespace rekam
