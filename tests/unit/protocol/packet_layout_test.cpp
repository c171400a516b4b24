#include "core/protocol/packet_layout.h"

#include <rapidcheck.h>

using namespace rekam;

namespace {

PacketHeader sampleHeader()
{
    PacketHeader header;
    header.kind = HomeKind::Real;
    header.packet = PacketId::fromBytes(QByteArray(16, 'p'));
    header.record = RecordId::fromBytes(QByteArray(16, 'r'));
    header.station = StationId::fromBytes(QByteArray(16, 's'));
    header.stationSequence = 0x0102030405060708;
    header.centreKey = {1, 2, 3, 4, 5, 6, 7, 8};
    header.sealedAt = QDateTime::fromMSecsSinceEpoch(1'775'008'984'123, Qt::UTC);
    header.audit = {9, Digest::of(QByteArray("head"))};
    header.ciphertextLength = 4242;
    header.sealedKey = QByteArray(PacketHeader::kSealedKeySize, 'k');
    header.ciphertextDigest = Digest::of(QByteArray("ciphertext"));
    header.signature = QByteArray(64, 'g');
    return header;
}

} // namespace

TEST_CASE("every field of a packet header lies where the page says")
{
    const QByteArray bytes = encodeSignedPart(sampleHeader());

    REQUIRE(bytes.size() == PacketHeader::kSignedSize);
    CHECK(bytes.first(10) == QByteArray("RKMPKT\0\1R\0", 10));
    CHECK(bytes.sliced(10, 16) == QByteArray(16, 'p'));
    CHECK(bytes.sliced(26, 16) == QByteArray(16, 'r'));
    CHECK(bytes.sliced(42, 16) == QByteArray(16, 's'));
    CHECK(bytes.sliced(58, 8).toHex() == "0102030405060708");
    CHECK(bytes.sliced(66, 8).toHex() == "0102030405060708");
    CHECK(bytes.sliced(74, 8).toHex() == QByteArray::number(1'775'008'984'123, 16).rightJustified(16, '0'));
    CHECK(bytes.sliced(82, 8).toHex() == "0000000000000009");
    CHECK(bytes.sliced(122, 8).toHex() == "0000000000001092");
    CHECK(bytes.sliced(130, 80) == QByteArray(80, 'k'));
    CHECK(bytes.sliced(210, 32) == Digest::of(QByteArray("ciphertext")).toBytes());
}

TEST_CASE("a header comes back from its bytes and goes to the same bytes")
{
    const PacketHeader header = sampleHeader();

    const auto decoded = decodePacketHeader(encodeSignedPart(header) + header.signature);

    REQUIRE(decoded);
    CHECK(decoded->kind == HomeKind::Real);
    CHECK(decoded->sealedAt == header.sealedAt);
    CHECK(decoded->signature == header.signature);
    CHECK(encodeSignedPart(*decoded) == encodeSignedPart(header));
}

TEST_CASE("a header that is cut off, of another kind, version or length is refused")
{
    const QByteArray good = encodeSignedPart(sampleHeader()) + QByteArray(64, 'g');
    REQUIRE(decodePacketHeader(good));
    const auto with = [&](int at, char value) {
        QByteArray changed = good;
        changed[at] = value;
        return decodePacketHeader(changed);
    };

    for (qsizetype size = 0; size < good.size(); size += 61)
        CHECK_FALSE(decodePacketHeader(good.first(size)));
    CHECK_FALSE(with(0, 'X'));
    CHECK_FALSE(with(7, 2));
    CHECK_FALSE(with(8, 'X'));
    CHECK_FALSE(with(9, 1));
    CHECK_FALSE(with(122, 1)); // an absurd length
    QByteArray nobody = good;
    nobody.replace(10, 16, QByteArray(16, '\0'));
    CHECK(decodePacketHeader(nobody).error().code() == Errc::PacketMalformed);
}

TEST_CASE("payload entries come back in their order, and no cut or grown payload is taken for a whole one")
{
    const auto holds = rc::check([](const std::vector<std::vector<char>>& contents) {
        std::vector<PayloadEntry> entries;
        for (const auto& content : contents)
            entries.push_back({QStringLiteral("entry-%1").arg(entries.size()),
                               QByteArray(content.data(), static_cast<qsizetype>(content.size()))});
        const QByteArray bytes = encodePayload(entries);
        const auto decoded = decodePayload(bytes);
        RC_ASSERT(bool(decoded));
        RC_ASSERT(decoded->size() == entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            RC_ASSERT((*decoded)[i].name == entries[i].name);
            RC_ASSERT((*decoded)[i].data == entries[i].data);
        }
        RC_ASSERT(!decodePayload(bytes + 'x'));
        RC_ASSERT(!decodePayload(bytes.first(*rc::gen::inRange(0, 8))));
        const auto cut = decodePayload(bytes.first(*rc::gen::inRange<qsizetype>(8, bytes.size() + 1)));
        RC_ASSERT((!cut || cut->size() <= entries.size()));
    });
    CHECK(holds);
}

TEST_CASE("hostile payloads end in an error, whatever the bytes")
{
    const auto holds = rc::check([](const std::vector<char>& noise) {
        const QByteArray bytes =
            QByteArray("RKMPAY\0\1", 8) + QByteArray(noise.data(), static_cast<qsizetype>(noise.size()));
        const auto decoded = decodePayload(bytes);
        RC_ASSERT((!decoded || decoded->size() <= 512));
    });
    CHECK(holds);
    CHECK_FALSE(decodePayload(encodePayload(std::vector<PayloadEntry>(513))));
    CHECK(decodePayload(encodePayload(std::vector<PayloadEntry>(512))));
}
