#include "core/vault/packet_reader.h"
#include "core/vault/packet_writer.h"

#include "vault_samples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

struct Keys
{
    BoxKey centre = BoxKey::generate();
    SigningKey station = SigningKey::generate();
    SigningKey operatorKey = SigningKey::generate();
};

PacketHeader sampleHeader()
{
    PacketHeader header;
    header.packet = PacketId::fromBytes(QByteArray(16, 'p'));
    header.record = RecordId::fromBytes(QByteArray(16, 'r'));
    header.station = StationId::fromBytes(QByteArray(16, 's'));
    header.stationSequence = 7;
    header.sealedAt = QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
    header.audit = {12, Digest::of(QByteArray("head"))};
    return header;
}

Result<WrittenPacket> writePacket(const QString& path, const Keys& keys,
                                  const std::vector<PayloadEntry>& entries)
{
    REKAM_TRY(PacketWriter writer, PacketWriter::begin(path, sampleHeader(), keys.centre.publicKey()));
    const QByteArray manifest("manifest");
    REKAM_CHECK(writer.add("manifest.cbor", spanOf(manifest)));
    const QByteArray byOperator = keys.operatorKey.publicKey() + keys.operatorKey.sign(manifest);
    REKAM_CHECK(writer.add("manifest.operator", spanOf(byOperator)));
    for (const PayloadEntry& entry : entries)
        REKAM_CHECK(writer.add(entry.name, spanOf(entry.data)));
    return writer.finish(keys.station);
}

} // namespace

TEST_CASE("a packet opens with the centre's key and says what was put in, whatever the lengths")
{
    QTemporaryDir folder;
    const Keys keys;
    const auto holds = rc::check([&] {
        // Around the chunk's size, where a last full chunk must be the final one.
        const int size =
            *rc::gen::element(0, 1, 65'300, 65'380, 65'396, 65'397, 65'398, 65'536, 131'000, 200'000);
        const QByteArray data(size + *rc::gen::inRange(0, 3), 'd');
        const QString path = folder.filePath("a.rkm");
        const auto written = writePacket(path, keys, {{"portrait.jp2", data}});
        RC_ASSERT(bool(written));
        const auto opened = openPacket(path, keys.centre);
        RC_ASSERT(bool(opened));
        RC_ASSERT(opened->entry("portrait.jp2")->data == data);
        RC_ASSERT(opened->fileDigest == written->fileDigest);
        RC_ASSERT(written->lengthBytes == QFile(path).size());
        RC_ASSERT(isSignedByStation(opened->header, keys.station.publicKey()));
        RC_ASSERT(!isSignedByStation(opened->header, keys.operatorKey.publicKey()));
    });
    CHECK(holds);
}

TEST_CASE("a payload that ends exactly with a chunk has that chunk as its final one")
{
    QTemporaryDir folder;
    const Keys keys;
    const int before = 8 + (2 + 13 + 8 + 8) + (2 + 17 + 8 + 96) + (2 + 1 + 8);
    REQUIRE(writePacket(folder.filePath("a"), keys, {{"a", QByteArray(2 * 65536 - before, 'x')}}));

    CHECK(QFile(folder.filePath("a")).size() == PacketHeader::kSize + 24 + 2 * (65536 + 17));
    CHECK(openPacket(folder.filePath("a"), keys.centre));
}

TEST_CASE("header fields come back as they were given")
{
    QTemporaryDir folder;
    const Keys keys;
    REQUIRE(writePacket(folder.filePath("a"), keys, {}));

    const auto header = readPacketHeader(folder.filePath("a"));

    REQUIRE(header);
    const PacketHeader expected = sampleHeader();
    CHECK(header->packet == expected.packet);
    CHECK(header->record == expected.record);
    CHECK(header->station == expected.station);
    CHECK(header->stationSequence == 7);
    CHECK(header->sealedAt == expected.sealedAt);
    CHECK(header->audit == expected.audit);
    CHECK(header->kind == HomeKind::Training);
    CHECK(header->centreKey == keys.centre.keyId());
}

TEST_CASE("a packet with any byte changed, cut or added is refused")
{
    QTemporaryDir folder;
    const Keys keys;
    const QString path = folder.filePath("a");
    REQUIRE(writePacket(path, keys, {{"a", QByteArray(70'000, 'x')}}));
    const QByteArray good = contentOf(path);
    const auto isRefused = [&](const QByteArray& bytes) {
        QFile file(path);
        RC_ASSERT(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = openPacket(path, keys.centre);
        return !opened || !isSignedByStation(opened->header, keys.station.publicKey());
    };

    const auto holds = rc::check([&] {
        const int at = *rc::gen::inRange(0, static_cast<int>(good.size()));
        QByteArray changed = good;
        changed[at] = static_cast<char>(changed[at] ^ (1 << *rc::gen::inRange(0, 8)));
        RC_ASSERT(isRefused(changed));
        RC_ASSERT(isRefused(good.first(at)));
        RC_ASSERT(isRefused(good + QByteArray(1 + at % 3, '\0')));
    });
    CHECK(holds);
    CHECK_FALSE(isRefused(good));
}

TEST_CASE("another centre's key does not open it, and the manifest must be the operator's")
{
    QTemporaryDir folder;
    Keys keys;
    REQUIRE(writePacket(folder.filePath("a"), keys, {}));
    CHECK(openPacket(folder.filePath("a"), BoxKey::generate()).error().code() == Errc::PacketKeyWrong);

    auto writer = PacketWriter::begin(folder.filePath("b"), sampleHeader(), keys.centre.publicKey());
    REQUIRE(writer);
    REQUIRE(writer->add("manifest.cbor", spanOf("manifest")));
    REQUIRE(writer->add("manifest.operator",
                        spanOf(keys.operatorKey.publicKey() + keys.station.sign("manifest"))));
    REQUIRE(writer->finish(keys.station));
    CHECK(openPacket(folder.filePath("b"), keys.centre).error().code() == Errc::PacketTampered);
}

TEST_CASE("a packet that was begun and not finished leaves nothing")
{
    QTemporaryDir folder;
    const Keys keys;
    {
        auto writer = PacketWriter::begin(folder.filePath("a"), sampleHeader(), keys.centre.publicKey());
        REQUIRE(writer);
        REQUIRE(writer->add("manifest.cbor", spanOf(QByteArray(200'000, 'm'))));
        CHECK(QFile::exists(folder.filePath("a.part")));
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    CHECK(PacketWriter::begin(folder.filePath("a"), sampleHeader(), "short").error().code() ==
          Errc::PacketKeyWrong);
    CHECK(PacketWriter::begin(folder.filePath("none/a"), sampleHeader(), keys.centre.publicKey())
              .error()
              .code() == Errc::FileUnwritable);
}

TEST_CASE("the clear text of a packet is not in its file")
{
    QTemporaryDir folder;
    const Keys keys;
    REQUIRE(writePacket(folder.filePath("a"), keys, {{"applicant.cbor", "SITI AMINAH 3315014507990004"}}));

    CHECK_FALSE(contentOf(folder.filePath("a")).contains("SITI"));
    CHECK_FALSE(contentOf(folder.filePath("a")).contains("applicant"));
}
