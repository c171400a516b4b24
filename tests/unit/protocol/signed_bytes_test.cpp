#include "core/protocol/signed_bytes.h"

#include "core/base/digest.h"

using namespace rekam;

TEST_CASE("signed bytes are body, key id and signature, and nothing shorter")
{
    const QByteArray bytes = QByteArray("body") + QByteArray(8, 'k') + QByteArray(64, 's');

    const auto parts = splitSigned(bytes);

    REQUIRE(parts);
    CHECK(parts->body == "body");
    CHECK(parts->keyId[0] == 'k');
    CHECK(parts->signature == QByteArray(64, 's'));
    CHECK(splitSigned(QByteArray(72, 'x'))->body.isEmpty());
    CHECK(splitSigned(QByteArray(71, 'x')).error().code() == Errc::MessageMalformed);
    CHECK_FALSE(splitSigned({}));
}

TEST_CASE("a key id is the beginning of the digest of the public key")
{
    const QByteArray key(32, 'a');
    const KeyId id = keyIdOf(key);

    CHECK(QByteArray(reinterpret_cast<const char*>(id.data()), 8) == Digest::of(key).toBytes().first(8));
    CHECK(keyIdOf(QByteArray(32, 'b')) != id);
}

TEST_CASE("numbers are big-endian and a short read spoils everything after it")
{
    ByteWriter out;
    out.u8(0x01);
    out.u16(0x0203);
    out.u32(0x04050607);
    out.u64(0x08090a0b0c0d0e0f);
    CHECK(out.result().toHex() == "0102030405060708090a0b0c0d0e0f");

    ByteReader in(out.result());
    CHECK(in.u8() == 0x01);
    CHECK(in.u16() == 0x0203);
    CHECK(in.u32() == 0x04050607);
    CHECK(in.u64() == 0x08090a0b0c0d0e0f);
    CHECK((in.ok() && in.atEnd()));
    CHECK(in.u8() == 0);
    CHECK_FALSE(in.ok());

    ByteReader shorter("abc");
    CHECK(shorter.u32() == 0);
    CHECK(shorter.u8() == 0); // there is a byte, but nothing is believed any more
    CHECK_FALSE(shorter.ok());
    ByteReader negative("abc");
    CHECK(negative.bytes(-1).isEmpty());
    CHECK_FALSE(negative.ok());
}
