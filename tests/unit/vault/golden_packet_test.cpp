#include "core/vault/key_file.h"
#include "core/vault/packet_reader.h"

#include "vault_samples.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::test;

namespace {

const QString kFolder = QStringLiteral(REKAM_SOURCE_DIR "/tests/data/packet/");

// A key in the source tree is readable by all; the program rightly refuses such a file.
BoxKey centreKey()
{
    QByteArray secret = QByteArray::fromHex(contentOf(kFolder + "centre-packet.key").trimmed());
    return BoxKey::fromSecret(SecureBuffer::takeFrom(secret)).value();
}

} // namespace

// docs/protocol/packet.md prints this file's bytes. A change of the layout fails here and needs a new version
// of the format.
TEST_CASE("the golden packet opens today as on the day it was written")
{
    const auto packet = openPacket(kFolder + "golden.rkm", centreKey());

    REQUIRE(packet);
    CHECK(packet->fileDigest.hex() == QString::fromLatin1(contentOf(kFolder + "golden.digest").trimmed()));
    CHECK(isSignedByStation(packet->header,
                            QByteArray::fromHex(contentOf(kFolder + "station-signing.pub").trimmed())));
    CHECK(packet->header.kind == HomeKind::Training);
    CHECK(packet->header.packet.text() == "11111111-1111-4111-8111-111111111111");
    CHECK(packet->header.record.text() == "22222222-2222-4222-8222-222222222222");
    CHECK(packet->header.station.text() == "33333333-3333-4333-8333-333333333333");
    CHECK(packet->header.stationSequence == 42);
    CHECK(packet->header.sealedAt == QDateTime(QDate(2026, 4, 1), QTime(2, 3, 4), Qt::UTC));
    CHECK(packet->header.audit.sequence == 1234);
    REQUIRE(packet->entries.size() == 4);
    CHECK(packet->entries[2].name == "applicant.cbor");
    CHECK(packet->entries[3].name == "portrait.jp2");
    CHECK(packet->entries[3].data.size() == 70'000);
}

TEST_CASE("the header of the golden packet is encoded again to the same bytes")
{
    const QByteArray file = contentOf(kFolder + "golden.rkm");
    const auto header = decodePacketHeader(file);

    REQUIRE(header);
    CHECK(encodeSignedPart(*header) == file.first(PacketHeader::kSignedSize));
}

TEST_CASE("Python with nacl opens the golden packet and refuses it with one byte flipped")
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFile::exists(python) || QProcess::execute(python, {"-c", "import nacl"}) != 0) {
        WARN("skipped: /usr/bin/python3 has no nacl");
        return;
    }
    const QString station = QString::fromLatin1(contentOf(kFolder + "station-signing.pub").trimmed());
    const auto exitCode = [&](const QString& packet) {
        QProcess reader;
        reader.start(python, {"-B", REKAM_SOURCE_DIR "/tests/support/open_packet.py", "--key",
                              kFolder + "centre-packet.key", "--station", station, packet});
        return reader.waitForFinished() ? reader.exitCode() : -1;
    };
    QTemporaryDir folder;

    CHECK(exitCode(kFolder + "golden.rkm") == 0);
    for (const int at : {0, 60, 140, 220, 250, 310, 400, 66'000}) {
        QByteArray bytes = contentOf(kFolder + "golden.rkm");
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        QFile file(folder.filePath("flipped"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        INFO(at);
        CHECK(exitCode(file.fileName()) == 1);
    }
}
