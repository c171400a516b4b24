// The files of uploads: bytes appended as they come, kept on a cut, and moved out once whole and checked. Any
// thread, but one at a time for each packet (UploadLocks).
#pragma once

#include "app/central/data_folder.h"
#include "app/central/stations.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>

namespace rekam::central {

class UploadArea
{
public:
    explicit UploadArea(DataFolder folder) : m_folder(std::move(folder)) {}

    // How much of the packet is here; 0 where nothing came yet.
    qint64 offset(const PacketId& id) const;
    // Header, length, digest, kind, and the station's signature, which must be of the station that sends it.
    // No key needed.
    Result<PacketHeader> check(const PacketId& id, const Station& station) const;
    // fsync, rename, fsync of both folders: after this the receipt may be given.
    Status moveToReceived(const PacketId& id) const;
    Status moveToRefused(const PacketId& id) const;
    void remove(const PacketId& id) const;

private:
    DataFolder m_folder;
};

// One PATCH being written. Bytes that came are on disk when finish() returned, however the request ended.
class UploadWriter
{
public:
    // At exactly `offset`, up to `length`. FileUnwritable, DiskFull, DiskFailed.
    static Result<UploadWriter> open(const QString& path, qint64 offset, qint64 length);
    UploadWriter(UploadWriter&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)),
          m_at(other.m_at),
          m_length(other.m_length)
    {}
    UploadWriter& operator=(UploadWriter&&) = delete;
    ~UploadWriter();

    // False where it would be longer than announced, or the disk refuses; nothing is taken after that.
    bool append(const char* data, std::size_t size);
    Status finish();
    qint64 offset() const { return m_at; }

private:
    UploadWriter(int fd, qint64 at, qint64 length) : m_fd(fd), m_at(at), m_length(length) {}
    int m_fd;
    qint64 m_at;
    qint64 m_length;
};

} // namespace rekam::central
