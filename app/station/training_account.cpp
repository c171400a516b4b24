#include "app/station/training_account.h"

#include <QFile>
#include <QRandomGenerator>

namespace rekam {
namespace {

constexpr int kLetters = 20;
constexpr char kAlphabet[] = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, nothing that is easily misread

Status make(const QString& path, const char* account)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("passphrase file")}});
    QByteArray line = QByteArray(account) + ' ';
    for (int i = 0; i < kLetters; ++i)
        line += kAlphabet[QRandomGenerator::system()->bounded(32)];
    line += '\n';
    const bool isWritten = file.write(line) == line.size() && file.flush();
    wipe(line);
    return isWritten ? Status()
                     : Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("passphrase file")}});
}

} // namespace

Result<SecureBuffer> trainingPassphrase(const QString& path, const char* account)
{
    if (!QFile::exists(path))
        REKAM_CHECK(make(path, account));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("passphrase file")}});
    QByteArray line = file.readLine(256).trimmed();
    QByteArray passphrase = line.mid(line.indexOf(' ') + 1);
    wipe(line);
    return SecureBuffer::takeFrom(passphrase);
}

} // namespace rekam
