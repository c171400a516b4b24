#include "core/review/report_files.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace rekam {
namespace {

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // disks without rename
    if (!file.open(QIODevice::WriteOnly))
        return Unexpected(Errc::FileUnwritable, {{"file", QStringLiteral("report")}});
    // A stick with FAT on it has no owners: what it cannot do is no fault.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Unexpected(Errc::FileUnwritable, {{"file", QStringLiteral("report")}});
    return {};
}

} // namespace

Status writeReportFiles(const QString& folder, const Report& report, const QByteArray& pdf)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return Unexpected(Errc::FileUnwritable, {{"file", QStringLiteral("folder")}});
    const QString path = QDir(folder).filePath(report.name);
    REKAM_CHECK(writeFile(path + QStringLiteral(".pdf"), pdf));
    return writeFile(path + QStringLiteral(".csv"), csvOf(report));
}

QStringList reportFolders()
{
    QStringList folders;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!documents.isEmpty())
        folders.append(documents + QStringLiteral("/Rekam"));
    const QString account = QDir::home().dirName();
    for (const char* root : {"/media/", "/run/media/"}) {
        const QDir mounted(QString::fromLatin1(root) + account);
        for (const QFileInfo& disk : mounted.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (disk.isWritable())
                folders.append(disk.absoluteFilePath());
        }
    }
    return folders;
}

} // namespace rekam
