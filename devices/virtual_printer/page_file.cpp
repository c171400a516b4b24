#include "devices/virtual_printer/page_file.h"

#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace rekam {
namespace {

Unexpected failed(const char* op)
{
    return Unexpected(errno == ENOSPC ? Errc::DiskFull : Errc::FileUnwritable,
                      {{"op", QString::fromLatin1(op)}});
}

Status writeAll(int file, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step =
            ::write(file, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return failed("write");
        written += step;
    }
    return ::fsync(file) == 0 ? Status() : Status(failed("fsync"));
}

} // namespace

bool isJobName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}$"));
    return form.match(name).hasMatch();
}

Status writePage(const QString& folder, const QString& jobName, const QByteArray& pdf)
{
    if (!isJobName(jobName) || !pdf.startsWith("%PDF-"))
        return Unexpected(Errc::PrintFailed, {{"why", QStringLiteral("no page")}});
    const QByteArray page = QFile::encodeName(QStringLiteral("%1/%2.pdf").arg(folder, jobName));
    const QByteArray part = page + ".part";
    const int file = ::open(part.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return failed("open");
    const Status written = writeAll(file, pdf);
    ::close(file);
    if (!written) {
        ::unlink(part.constData());
        return written;
    }
    if (std::rename(part.constData(), page.constData()) != 0)
        return failed("rename");
    const int directory = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return {};
}

} // namespace rekam
