#include "app/central/access_log.h"

namespace rekam::central {

AccessLog::AccessLog(const QString& path) : m_file(path)
{
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void AccessLog::note(const Line& line, qint64 nowMs)
{
    constexpr qint64 kLargest = 8LL * 1024 * 1024;
    const QByteArray text = QByteArray::number(nowMs) + ' ' + QByteArray::fromStdString(line.method) + ' ' +
                            QByteArray::fromStdString(line.path) + ' ' + QByteArray::number(line.status) +
                            ' ' + QByteArray::number(line.bytesIn) + ' ' + QByteArray::number(line.bytesOut) +
                            '\n';
    const std::lock_guard hold(m_mutex);
    if (m_file.size() > kLargest) {
        const QString old = m_file.fileName() + QStringLiteral(".1");
        QFile::remove(old);
        m_file.close();
        QFile::rename(m_file.fileName(), old);
        (void)m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
    m_file.write(text);
    m_file.flush();
}

} // namespace rekam::central
