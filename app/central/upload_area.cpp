#include "app/central/upload_area.h"

#include "core/vault/packet_reader.h"
#include "core/vault/packet_writer.h"
#include "core/vault/private_file.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace rekam::central {
namespace {

Status move(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fileError(errno, to, "rename");
    REKAM_CHECK(syncFolder(QFileInfo(to).absolutePath()));
    return syncFolder(QFileInfo(from).absolutePath());
}

} // namespace

qint64 UploadArea::offset(const PacketId& id) const
{
    // Moved, but the database was not told: the centre stopped in between.
    const QFileInfo received(m_folder.receivedFile(id));
    return received.exists() ? received.size() : QFileInfo(m_folder.uploadFile(id)).size();
}

Result<PacketHeader> UploadArea::check(const PacketId& id, const Station& station) const
{
    REKAM_TRY(PacketHeader header, readPacketHeader(m_folder.uploadFile(id)));
    if (header.packet != id)
        return Unexpected(Errc::PacketTampered, {{"why", QStringLiteral("packet id")}});
    if (header.station != station.id || !isSignedByStation(header, station.signingKey))
        return Unexpected(Errc::PacketTampered, {{"why", QStringLiteral("station signature")}});
    if (header.kind != station.kind)
        return Unexpected(Errc::PacketTampered, {{"why", QStringLiteral("kind")}});
    return header;
}

Status UploadArea::moveToReceived(const PacketId& id) const
{
    return move(m_folder.uploadFile(id), m_folder.receivedFile(id));
}

Status UploadArea::moveToRefused(const PacketId& id) const
{
    return move(m_folder.uploadFile(id), m_folder.refusedFile(id));
}

void UploadArea::remove(const PacketId& id) const { QFile::remove(m_folder.uploadFile(id)); }

Result<UploadWriter> UploadWriter::open(const QString& path, qint64 offset, qint64 length)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fileError(errno, path, "open");
    UploadWriter writer(fd, offset, length);
    if (::lseek(fd, offset, SEEK_SET) != offset)
        return fileError(errno, path, "seek");
    return writer;
}

UploadWriter::~UploadWriter()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool UploadWriter::append(const char* data, std::size_t size)
{
    if (m_at + static_cast<qint64>(size) > m_length)
        return false;
    while (size > 0) {
        const ssize_t written = ::write(m_fd, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= static_cast<std::size_t>(written);
        m_at += written;
    }
    return true;
}

Status UploadWriter::finish()
{
    if (::fdatasync(m_fd) != 0)
        return fileError(errno, QStringLiteral("upload"), "fdatasync");
    return {};
}

} // namespace rekam::central
