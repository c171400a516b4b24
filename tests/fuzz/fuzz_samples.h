// Values that seeds are made of. Made-up people only.
#pragma once

#include "core/base/digest.h"
#include "core/protocol/packet_layout.h"
#include "tests/support/sample_people.h"

namespace rekam::fuzz {

inline const QDateTime kAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);

inline PacketHeader sampleHeader()
{
    PacketHeader header;
    header.packet = test::idNumber<PacketId>(1);
    header.record = test::idNumber<RecordId>(2);
    header.station = test::idNumber<StationId>(3);
    header.stationSequence = 7;
    header.sealedAt = kAt;
    header.audit = {42, Digest::of(QByteArray("head"))};
    header.ciphertextLength = 4000;
    header.sealedKey = QByteArray(PacketHeader::kSealedKeySize, 'k');
    header.ciphertextDigest = Digest::of(QByteArray("ciphertext"));
    header.signature = QByteArray(64, 's');
    return header;
}

} // namespace rekam::fuzz
