#include "core/vault/packet_writer.h"

#include "core/vault/box_key.h"
#include "core/vault/detail/sodium.h"
#include "core/vault/private_file.h"
#include "core/vault/seal.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace rekam {

struct PacketWriter::State
{
    QString path;
    PacketHeader header;
    int fd = -1;
    crypto_secretstream_xchacha20poly1305_state stream{};
    SecureBuffer chunk{PacketHeader::kChunkSize, Holds::Picture};
    std::size_t filled = 0;
    QCryptographicHash digest{QCryptographicHash::Blake2b_256};

    QString temporary() const { return path + QStringLiteral(".part"); }

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        sodium_memzero(&stream, sizeof stream);
        if (fd < 0)
            return;
        ::close(fd);
        ::unlink(QFile::encodeName(temporary()).constData());
    }

    Status write(const QByteArray& bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t n =
                ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                return fileError(n == 0 ? ENOSPC : errno, path, "write");
            done += n;
        }
        return {};
    }

    Status writeCiphertext(const QByteArray& bytes)
    {
        digest.addData(bytes);
        header.ciphertextLength += static_cast<quint64>(bytes.size());
        return write(bytes);
    }

    Status pushChunk(unsigned char tag)
    {
        QByteArray out(static_cast<qsizetype>(filled + crypto_secretstream_xchacha20poly1305_ABYTES),
                       Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&stream, detail::raw(out), nullptr, chunk.data(), filled,
                                                   nullptr, 0, tag);
        filled = 0;
        return writeCiphertext(out);
    }

    // A full chunk waits until it is known whether it is the last one.
    Status push(std::span<const unsigned char> data)
    {
        while (!data.empty()) {
            if (filled == chunk.size())
                REKAM_CHECK(pushChunk(0));
            const std::size_t part = std::min(data.size(), chunk.size() - filled);
            std::memcpy(chunk.data() + filled, data.data(), part);
            filled += part;
            data = data.subspan(part);
        }
        return {};
    }
};

PacketWriter::PacketWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PacketWriter::PacketWriter(PacketWriter&&) noexcept = default;
PacketWriter& PacketWriter::operator=(PacketWriter&&) noexcept = default;
PacketWriter::~PacketWriter() = default;

Result<PacketWriter> PacketWriter::begin(const QString& path, const PacketHeader& header,
                                         const QByteArray& centrePublicKey)
{
    detail::startSodium();
    if (centrePublicKey.size() != BoxKey::kPublicSize)
        return Unexpected(Errc::PacketKeyWrong, {{"why", QStringLiteral("length")}});
    auto state = std::make_unique<State>();
    state->path = path;
    state->header = header;
    state->header.centreKey = keyIdOf(centrePublicKey);
    state->header.ciphertextLength = 0;
    const SecureBuffer packetKey = randomKey();
    state->header.sealedKey = sealTo(packetKey.span(), centrePublicKey);
    if (state->header.sealedKey.size() != PacketHeader::kSealedKeySize)
        return Unexpected(Errc::PacketKeyWrong, {{"why", QStringLiteral("weak")}});

    const QByteArray temporary = QFile::encodeName(state->temporary());
    ::unlink(temporary.constData());
    state->fd = ::open(temporary.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (state->fd < 0)
        return fileError(errno, path, "create");
    REKAM_CHECK(state->write(QByteArray(PacketHeader::kSize, '\0'))); // the header is known last
    QByteArray streamHeader(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, detail::raw(streamHeader),
                                                    packetKey.data());
    REKAM_CHECK(state->writeCiphertext(streamHeader));
    const QByteArray magic = encodePayload({});
    REKAM_CHECK(state->push(detail::spanOf(magic)));
    return PacketWriter(std::move(state));
}

Status PacketWriter::add(const QString& name, std::span<const unsigned char> data)
{
    if (name.isEmpty() || name.size() > 64)
        return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("entry name")}});
    ByteWriter head;
    head.u16(static_cast<quint16>(name.size()));
    head.bytes(name.toLatin1());
    head.u64(data.size());
    REKAM_CHECK(m_state->push(detail::spanOf(head.result())));
    return m_state->push(data);
}

Result<WrittenPacket> PacketWriter::finish(const SigningKey& station)
{
    State& s = *m_state;
    REKAM_CHECK(s.pushChunk(crypto_secretstream_xchacha20poly1305_TAG_FINAL));
    s.header.ciphertextDigest = Digest::fromBytes(s.digest.result());
    const QByteArray signedPart = encodeSignedPart(s.header);
    s.header.signature = station.sign(signedPart);
    if (::lseek(s.fd, 0, SEEK_SET) != 0)
        return fileError(errno, s.path, "seek");
    REKAM_CHECK(s.write(signedPart + s.header.signature));
    if (::fsync(s.fd) != 0)
        return fileError(errno, s.path, "fsync");
    REKAM_TRY(const Digest digest, digestOfFile(s.temporary()));
    if (::rename(QFile::encodeName(s.temporary()).constData(), QFile::encodeName(s.path).constData()) != 0)
        return fileError(errno, s.path, "rename");
    ::close(std::exchange(s.fd, -1));
    REKAM_CHECK(syncFolder(QFileInfo(s.path).absolutePath()));
    return WrittenPacket{s.header, digest,
                         static_cast<qint64>(PacketHeader::kSize + s.header.ciphertextLength)};
}

Result<Digest> digestOfFile(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Unexpected(Errc::FileUnreadable, {{"file", QFileInfo(path).fileName()}});
    return Digest::fromBytes(hash.result());
}

} // namespace rekam
