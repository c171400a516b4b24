// Opens a sealed packet with the centre's packet key. Used by the centre and by `rekamctl packet open`. Any
// thread.
#pragma once

#include "core/base/result.h"
#include "core/protocol/packet_layout.h"
#include "core/vault/box_key.h"

#include <QString>
#include <vector>

namespace rekam {

struct OpenedPacket
{
    PacketHeader header;
    Digest fileDigest;
    std::vector<PayloadEntry> entries; // personal; "manifest.cbor" first

    const PayloadEntry* entry(const QString& name) const;
};

// The header with its length and ciphertext digest checked against the file, no key needed: what a receipt
// may be given for. FileUnreadable, PacketMalformed; PacketTampered where the digest differs.
Result<PacketHeader> readPacketHeader(const QString& path);
bool isSignedByStation(const PacketHeader& header, const QByteArray& stationPublicKey);

// Checks digest, every chunk, the end, and that the operator signed the manifest. Errors as above;
// PacketKeyWrong where the packet is sealed to another key.
Result<OpenedPacket> openPacket(const QString& path, const BoxKey& centreKey);

} // namespace rekam
