// Writes one sealed packet (packet_layout.h) under a fresh key that is sealed to the centre and then
// forgotten: nothing at the station opens the file again. One thread at a time.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/protocol/packet_layout.h"
#include "core/vault/signing_key.h"

#include <QString>
#include <memory>
#include <span>

namespace rekam {

struct WrittenPacket
{
    PacketHeader header;
    Digest fileDigest; // of the whole file, as the receipt must name it
    qint64 lengthBytes = 0;
};

class PacketWriter
{
public:
    // `header` brings kind, identities, sequence, time and audit head; key id, sealed key, length, digest and
    // signature are filled in here. The bytes go to `path`.part until finish(). DiskFull, DiskFailed,
    // FileUnwritable; PacketKeyWrong where the centre's key is not one.
    static Result<PacketWriter> begin(const QString& path, const PacketHeader& header,
                                      const QByteArray& centrePublicKey);
    PacketWriter(PacketWriter&&) noexcept;
    PacketWriter& operator=(PacketWriter&&) noexcept;
    ~PacketWriter(); // removes the unfinished file

    // `name` is ASCII, at most 64 characters. "manifest.cbor" first, "manifest.operator" second.
    Status add(const QString& name, std::span<const unsigned char> data);
    // Last chunk, header, signature, fsync, rename, fsync of the folder.
    Result<WrittenPacket> finish(const SigningKey& station);

private:
    struct State;
    explicit PacketWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// BLAKE2b-256 over a file, read in pieces. FileUnreadable.
Result<Digest> digestOfFile(const QString& path);

} // namespace rekam
