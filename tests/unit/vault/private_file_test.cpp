#include "core/vault/key_file.h"
#include "core/vault/private_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace rekam;

TEST_CASE("a private file is 0600, whole, and leaves nothing beside it")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("a");

    REQUIRE(writePrivateFile(path, QByteArray("one")));
    REQUIRE(writePrivateFile(path, QByteArray("two and longer")));

    struct stat facts
    {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    CHECK(readPrivateFile(path, 100)->size() == 14);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("a private file that is a link, is read by others, is empty or too long is refused")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("a");
    const QString link = folder.filePath("link");
    REQUIRE(writePrivateFile(path, QByteArray("secret")));
    REQUIRE(::symlink(QFile::encodeName(path).constData(), QFile::encodeName(link).constData()) == 0);

    CHECK(readPrivateFile(link, 100).error().code() == Errc::KeyFileDamaged);
    CHECK(readPrivateFile(path, 5).error().code() == Errc::KeyFileDamaged);
    CHECK(readPrivateFile(folder.filePath("none"), 5).error().code() == Errc::KeyFileMissing);
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0640) == 0);
    CHECK(readPrivateFile(path, 100).error().code() == Errc::HomeNotPrivate);
}

TEST_CASE("a destroyed file is overwritten before it goes")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("epoch");
    REQUIRE(writePrivateFile(path, QByteArray(64, 'k')));
    QFile stillOpen(path);
    REQUIRE(stillOpen.open(QIODevice::ReadOnly | QIODevice::Unbuffered));

    REQUIRE(destroyFile(path));

    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(stillOpen.readAll().contains("kkkk"));
    CHECK(destroyFile(path));
}

TEST_CASE("the centre's key files are lines of digits that other tools read")
{
    QTemporaryDir folder;
    const BoxKey box = BoxKey::generate();
    const SigningKey signing = SigningKey::generate();
    REQUIRE(saveKey(folder.filePath("packet.key"), box));
    REQUIRE(saveKey(folder.filePath("receipt.key"), signing));

    QFile file(folder.filePath("packet.key"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() ==
          QByteArray(reinterpret_cast<const char*>(box.secret().data()), 32).toHex() + '\n');
    CHECK(loadBoxKey(folder.filePath("packet.key"))->publicKey() == box.publicKey());
    CHECK(loadSigningKey(folder.filePath("receipt.key"))->publicKey() == signing.publicKey());
    REQUIRE(writePrivateFile(folder.filePath("bad.key"), QByteArray("not hexadecimal")));
    CHECK(loadBoxKey(folder.filePath("bad.key")).error().code() == Errc::KeyFileDamaged);
    CHECK(loadSigningKey(folder.filePath("packet.key"))); // 32 bytes are a seed
    CHECK(loadBoxKey(folder.filePath("receipt.key")).error().code() == Errc::KeyFileDamaged);
}

TEST_CASE("errno becomes the code that says who acts")
{
    CHECK(Unexpected(fileError(ENOSPC, "/a/b", "write")).take().code() == Errc::DiskFull);
    CHECK(Unexpected(fileError(EIO, "/a/b", "fsync")).take().code() == Errc::DiskFailed);
    CHECK(Unexpected(fileError(EROFS, "/a/b", "create")).take().code() == Errc::StoreReadOnly);
    CHECK(Unexpected(fileError(EACCES, "/a/b", "create")).take().fact("file") == "b");
}
