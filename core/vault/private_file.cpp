#include "core/vault/private_file.h"

#include "core/vault/detail/sodium.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekam {
namespace {

class OpenFile
{
public:
    OpenFile(const QString& path, int flags, mode_t mode = 0600)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, mode))
    {}
    ~OpenFile() { close(); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd >= 0 ? ::close(fd) : 0;
    }

private:
    int m_fd;
};

bool writeAll(int fd, std::span<const unsigned char> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

bool readAll(int fd, std::span<unsigned char> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

Unexpected damaged(const QString& path)
{
    return Unexpected(Errc::KeyFileDamaged, {{"file", QFileInfo(path).fileName()}});
}

} // namespace

Unexpected fileError(int errorNumber, const QString& path, const char* operation)
{
    Errc code = Errc::FileUnwritable;
    if (errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG)
        code = Errc::DiskFull;
    else if (errorNumber == EIO)
        code = Errc::DiskFailed;
    else if (errorNumber == EROFS)
        code = Errc::StoreReadOnly;
    return Unexpected(code, {{"file", QFileInfo(path).fileName()}, {"op", QString::fromLatin1(operation)}});
}

Status syncFolder(const QString& folder)
{
    OpenFile directory(folder, O_RDONLY | O_DIRECTORY);
    if (!directory.isOpen() || ::fsync(directory.fd()) != 0)
        return fileError(errno, folder, "fsync folder");
    return {};
}

Status writePrivateFile(const QString& path, std::span<const unsigned char> bytes)
{
    const QString temporary = path + QStringLiteral(".part");
    ::unlink(QFile::encodeName(temporary).constData());
    const auto fail = [&](const char* operation) {
        const int reason = errno;
        ::unlink(QFile::encodeName(temporary).constData());
        return fileError(reason, path, operation);
    };
    {
        OpenFile file(temporary, O_WRONLY | O_CREAT | O_EXCL);
        if (!file.isOpen())
            return fail("create");
        if (!writeAll(file.fd(), bytes))
            return fail("write");
        if (::fsync(file.fd()) != 0 || file.close() != 0)
            return fail("fsync");
    }
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        return fail("rename");
    REKAM_CHECK(syncFolder(QFileInfo(path).absolutePath()));
    REKAM_TRY(const SecureBuffer written, readPrivateFile(path, bytes.size() + 1));
    if (written.size() != bytes.size() || std::memcmp(written.data(), bytes.data(), bytes.size()) != 0)
        return Unexpected(Errc::DiskFailed,
                          {{"file", QFileInfo(path).fileName()}, {"op", QStringLiteral("read back")}});
    return {};
}

Status writePrivateFile(const QString& path, const QByteArray& bytes)
{
    return writePrivateFile(path, detail::spanOf(bytes));
}

Result<SecureBuffer> readPrivateFile(const QString& path, std::size_t maxBytes)
{
    OpenFile file(path, O_RDONLY);
    if (!file.isOpen()) {
        if (errno == ENOENT)
            return Unexpected(Errc::KeyFileMissing, {{"file", QFileInfo(path).fileName()}});
        return damaged(path);
    }
    struct stat facts
    {};
    if (::fstat(file.fd(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return damaged(path);
    if (facts.st_uid != ::geteuid() || (facts.st_mode & 077) != 0)
        return Unexpected(Errc::HomeNotPrivate, {{"file", QFileInfo(path).fileName()}});
    if (facts.st_size <= 0 || static_cast<std::size_t>(facts.st_size) > maxBytes)
        return damaged(path);
    SecureBuffer bytes(static_cast<std::size_t>(facts.st_size));
    if (!readAll(file.fd(), bytes.span()))
        return damaged(path);
    return bytes;
}

Status destroyFile(const QString& path)
{
    detail::startSodium();
    {
        OpenFile file(path, O_WRONLY);
        if (!file.isOpen())
            return errno == ENOENT ? Status() : Status(fileError(errno, path, "open"));
        struct stat facts
        {};
        if (::fstat(file.fd(), &facts) != 0)
            return fileError(errno, path, "stat");
        SecureBuffer noise(static_cast<std::size_t>(std::max<off_t>(facts.st_size, 1)));
        randombytes_buf(noise.data(), noise.size());
        if (!writeAll(file.fd(), noise.span()) || ::fsync(file.fd()) != 0)
            return fileError(errno, path, "overwrite");
    }
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return fileError(errno, path, "unlink");
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace rekam
