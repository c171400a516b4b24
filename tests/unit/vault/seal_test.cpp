#include "core/vault/box_key.h"
#include "core/vault/seal.h"
#include "core/vault/signing_key.h"

#include "vault_samples.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

const Place kPlace{"recordings", QByteArray(16, 'r'), "sealed", 3};

} // namespace

TEST_CASE("what was sealed opens at its own place and nowhere else")
{
    const SecureBuffer key = randomKey();
    const QByteArray sealed = seal(spanOf("made up"), key, associatedData(kHome, kPlace));

    CHECK(bytesOf(*open(sealed, key, associatedData(kHome, kPlace))) == "made up");
    const std::vector<std::pair<HomeBinding, Place>> elsewhere = {
        {{QByteArray(16, 'x'), HomeKind::Training}, kPlace},
        {{kHome.homeId, HomeKind::Real}, kPlace},
        {kHome, {"requests", kPlace.row, kPlace.column, kPlace.version}},
        {kHome, {kPlace.table, QByteArray(16, 'q'), kPlace.column, kPlace.version}},
        {kHome, {kPlace.table, kPlace.row, "data", kPlace.version}},
        {kHome, {kPlace.table, kPlace.row, kPlace.column, 4}}};
    for (const auto& [home, place] : elsewhere)
        CHECK(open(sealed, key, associatedData(home, place)).error().code() == Errc::CipherTampered);
    CHECK_FALSE(open(sealed, randomKey(), associatedData(kHome, kPlace)));
}

TEST_CASE("no two places have the same associated data, however their names run together")
{
    CHECK(associatedData(kHome, {"ab", "c", "d", 1}) != associatedData(kHome, {"a", "bc", "d", 1}));
    CHECK(associatedData(kHome, {"a", "bc", "d", 1}) != associatedData(kHome, {"a", "b", "cd", 1}));
}

TEST_CASE("a ciphertext with any byte changed or cut off is refused")
{
    const SecureBuffer key = randomKey();
    const QByteArray associated = associatedData(kHome, kPlace);
    const auto holds = rc::check([&](const std::vector<char>& plain) {
        const QByteArray text(plain.data(), static_cast<qsizetype>(plain.size()));
        QByteArray sealed = seal(spanOf(text), key, associated);
        RC_ASSERT(bytesOf(*open(sealed, key, associated)) == text);
        const int at = *rc::gen::inRange(0, static_cast<int>(sealed.size()));
        RC_ASSERT(!open(sealed.first(at), key, associated));
        sealed[at] = static_cast<char>(sealed[at] ^ (1 << *rc::gen::inRange(0, 8)));
        RC_ASSERT(!open(sealed, key, associated));
    });
    CHECK(holds);
}

TEST_CASE("the blind index is the same for the same number and key, and tells nothing without the key")
{
    const SecureBuffer key = randomKey();

    CHECK(blindIndex(key, "3315014507990004") == blindIndex(key, "3315014507990004"));
    CHECK(blindIndex(key, "3315014507990004") != blindIndex(key, "3315014507990005"));
    CHECK(blindIndex(key, "3315014507990004") != blindIndex(randomKey(), "3315014507990004"));
    CHECK(blindIndex(key, "3315014507990004").size() == 16);
}

TEST_CASE("subkeys differ by number and purpose and repeat themselves")
{
    const SecureBuffer master = randomKey();

    CHECK(bytesOf(deriveKey(master, 1, "station1")) == bytesOf(deriveKey(master, 1, "station1")));
    CHECK(bytesOf(deriveKey(master, 1, "station1")) != bytesOf(deriveKey(master, 2, "station1")));
    CHECK(bytesOf(deriveKey(master, 1, "station1")) != bytesOf(deriveKey(master, 1, "person_1")));
}

TEST_CASE("signed bytes are believed from a trusted key only, unchanged")
{
    const SigningKey key = SigningKey::generate();
    const SigningKey other = SigningKey::generate();
    const QByteArray bytes = signBody("body", key);

    CHECK(*verifiedBody(bytes, {other.publicKey(), key.publicKey()}) == "body");
    CHECK(verifiedBody(bytes, {other.publicKey()}).error().code() == Errc::SignatureInvalid);
    CHECK(verifiedBody(bytes, {}).error().code() == Errc::SignatureInvalid);
    CHECK(verifiedBody("short", {key.publicKey()}).error().code() == Errc::MessageMalformed);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(verifiedBody(changed, {key.publicKey()}));
    }
}

TEST_CASE("a signing key is the same from its seed and from its secret, and refuses halves that differ")
{
    const SigningKey key = SigningKey::generate();
    SecureBuffer mixed = key.secret().clone();
    mixed.data()[40] ^= 1;

    CHECK(SigningKey::fromSecret(key.secret())->publicKey() == key.publicKey());
    CHECK(SigningKey::fromSecret(SecureBuffer::copyOf(key.secret().span().first(32)))->publicKey() ==
          key.publicKey());
    CHECK(SigningKey::fromSecret(mixed).error().code() == Errc::KeyFileDamaged);
    CHECK(SigningKey::fromSecret(SecureBuffer(31)).error().code() == Errc::KeyFileDamaged);
}

TEST_CASE("a box opens for its owner only")
{
    const BoxKey key = BoxKey::generate();
    QByteArray sealed = sealTo(spanOf("made up"), key.publicKey());

    CHECK(bytesOf(*key.openSealed(sealed)) == "made up");
    CHECK_FALSE(BoxKey::generate().openSealed(sealed));
    CHECK_FALSE(key.openSealed("short"));
    sealed[50] = static_cast<char>(sealed[50] ^ 1);
    CHECK_FALSE(key.openSealed(sealed));
    CHECK(BoxKey::fromSeed(key.secret()).publicKey() == BoxKey::fromSeed(key.secret()).publicKey());
}
