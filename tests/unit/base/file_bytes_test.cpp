#include "core/base/file_bytes.h"

#include <QTemporaryDir>
#include <sys/stat.h>
#include <thread>

using namespace rekam;

namespace {

constexpr qint64 kLimit = 64LL << 20;

QString fileOf(const QTemporaryDir& folder, const QByteArray& bytes)
{
    const QString path = folder.filePath(QStringLiteral("file"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

} // namespace

TEST_CASE("A file is read in the memory that it needs, not in that of its limit")
{
    const QTemporaryDir folder;
    const QByteArray bytes(200'000, 'a');
    QFile file(fileOf(folder, bytes));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray read = readAtMost(file, kLimit);
    CHECK(read == bytes);
    CHECK(read.capacity() < 2 * bytes.size());
}

TEST_CASE("A file is read from where it stands to its limit")
{
    const QTemporaryDir folder;
    QFile file(fileOf(folder, "0123456789"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.seek(2));
    CHECK(readAtMost(file, 5) == "23456");
    CHECK(readAtMost(file, 5) == "789");
    CHECK(readAtMost(file, 5).isEmpty());
    REQUIRE(file.seek(0));
    CHECK(readAtMost(file, 0).isEmpty());
}

TEST_CASE("A pipe is read to its end")
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("pipe")).toLocal8Bit();
    REQUIRE(mkfifo(path.constData(), 0600) == 0);
    const QByteArray bytes(150'000, 'p');
    std::thread writer([&] {
        QFile end(QString::fromLocal8Bit(path));
        if (end.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            end.write(bytes);
    });
    QFile file(QString::fromLocal8Bit(path));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray read = isOpen ? readAtMost(file, kLimit) : QByteArray();
    writer.join();
    REQUIRE(isOpen);
    CHECK(read == bytes);
}
