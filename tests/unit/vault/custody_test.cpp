#include "core/vault/epoch_keys.h"
#include "core/vault/passphrase_wrap.h"
#include "core/vault/station_keys.h"

#include "vault_samples.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::test;

namespace {

// What a TPM would be to the vault.
class FakeTpm final : public StationSecret
{
public:
    Result<SecureBuffer> reveal() const override { return m_secret.clone(); }
    bool isBoundToMachine() const override { return true; }

private:
    SecureBuffer m_secret = randomKey();
};

SecureBuffer words(const char* text)
{
    QByteArray bytes(text);
    return SecureBuffer::takeFrom(bytes);
}

} // namespace

TEST_CASE("the station's secret is made once and never overwritten")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("station.secret");
    const auto made = FileStationSecret::create(path);
    REQUIRE(made);

    CHECK(bytesOf(*made->reveal()) == bytesOf(*FileStationSecret(path).reveal()));
    CHECK(FileStationSecret::create(path).error().fact("why") == "exists");
    CHECK_FALSE(made->isBoundToMachine());
    CHECK(FileStationSecret(folder.filePath("none")).reveal().error().code() == Errc::KeyFileMissing);
}

TEST_CASE("station keys open with the station's secret and in their own home only")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("station.keys");
    const FakeTpm machine;
    const FakeTpm other;
    const auto made = StationKeys::create(path, machine, kHome);
    REQUIRE(made);

    const auto opened = StationKeys::open(path, machine, kHome);
    REQUIRE(opened);
    CHECK(opened->publicKeys().signing == made->publicKeys().signing);
    CHECK(opened->publicKeys().sealing == made->publicKeys().sealing);
    CHECK(bytesOf(opened->rowKey()) == bytesOf(made->rowKey()));
    CHECK(StationKeys::open(path, other, kHome).error().code() == Errc::CipherTampered);
    CHECK(StationKeys::open(path, machine, {kHome.homeId, HomeKind::Real}).error().code() ==
          Errc::CipherTampered);
}

TEST_CASE("passphrase and station are both needed, and the salt makes each wrap its own")
{
    const auto cost = PassphraseCost::cheapForTests();
    const QByteArray salt(kSaltSize, 's');
    const SecureBuffer half = randomKey();
    const QByteArray right = bytesOf(*wrappingKey(words("kunci loket dua"), salt, cost, half));

    CHECK(right == bytesOf(*wrappingKey(words("kunci loket dua"), salt, cost, half)));
    CHECK(right != bytesOf(*wrappingKey(words("kunci loket tiga"), salt, cost, half)));
    CHECK(right != bytesOf(*wrappingKey(words("kunci loket dua"), salt, cost, randomKey())));
    CHECK(right != bytesOf(*wrappingKey(words("kunci loket dua"), QByteArray(kSaltSize, 't'), cost, half)));
    CHECK_FALSE(wrappingKey(words("kunci loket dua"), "short", cost, half));
}

TEST_CASE("a draft's key is gone when its day is destroyed, even for who kept the wrapped key")
{
    QTemporaryDir folder;
    const PersonKeys person(PersonKeys::newMaster());
    EpochKeys epochs(folder.path(), kHome);
    const SecureBuffer draft = randomKey();
    const QByteArray record(16, 'r');
    const auto wrapped = epochs.wrap(draft, record, QDate(2026, 11, 23), person);
    REQUIRE(wrapped);
    CHECK(bytesOf(*epochs.unwrap(*wrapped, record, person)) == bytesOf(draft));
    CHECK_FALSE(epochs.unwrap(*wrapped, QByteArray(16, 'x'), person));
    CHECK_FALSE(
        EpochKeys(folder.path(), kHome).unwrap(*wrapped, record, PersonKeys(PersonKeys::newMaster())));

    REQUIRE(epochs.keepOnly({QStringLiteral("20261123")}));
    CHECK(epochs.unwrap(*wrapped, record, person));
    REQUIRE(epochs.keepOnly({}));

    CHECK(epochs.epochs().empty());
    CHECK(epochs.unwrap(*wrapped, record, person).error().code() == Errc::KeyFileMissing);
    REQUIRE(epochs.wrap(draft, record, QDate(2026, 11, 23), person)); // the same day begins anew
    CHECK_FALSE(epochs.unwrap(*wrapped, record, person));
}

TEST_CASE("the person class is the same from the same master and another from another")
{
    const SecureBuffer master = PersonKeys::newMaster();
    const PersonKeys first(master.clone());
    const PersonKeys second(master.clone());
    const PersonKeys other(PersonKeys::newMaster());

    CHECK(first.inbox().publicKey() == second.inbox().publicKey());
    CHECK(bytesOf(first.indexKey()) == bytesOf(second.indexKey()));
    CHECK(first.inbox().publicKey() != other.inbox().publicKey());
    CHECK(bytesOf(first.rowKey()) != bytesOf(first.indexKey()));
}
