#include "core/base/secure_buffer.h"

#include <QFile>

using namespace rekam;

TEST_CASE("a secure buffer keeps bytes, moves without copying and empties the source")
{
    QByteArray source("rahasia");
    SecureBuffer first = SecureBuffer::takeFrom(source);
    const unsigned char* where = first.data();

    SecureBuffer second = std::move(first);

    CHECK(source.isEmpty());
    CHECK(second.data() == where);
    CHECK(second.size() == 7);
    CHECK(first.isEmpty()); // NOLINT(bugprone-use-after-move): the moved-from state is promised
}

TEST_CASE("a wiped buffer holds nothing")
{
    SecureBuffer buffer(64);
    buffer.wipe();
    CHECK(buffer.isEmpty());
    CHECK(buffer.data() == nullptr);
}

TEST_CASE("wiping a byte array overwrites its bytes")
{
    QByteArray bytes("rahasia");
    wipe(bytes);
    CHECK(bytes == QByteArray(7, '\0'));
}
