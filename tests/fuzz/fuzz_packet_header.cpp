// The first bytes of a packet file, and the frame that everything signed has.
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace rekam;

void fuzz::tryInput(Bytes input)
{
    const QByteArray bytes = toByteArray(input);
    const auto encode = [](const PacketHeader& header) {
        return encodeSignedPart(header) + header.signature;
    };
    const auto header = decodePacketHeader(bytes);
    if (header)
        require(bytes.startsWith(encode(*header)), "a header that is accepted is written alike");
    const auto parts = splitSigned(bytes);
    if (parts)
        require(parts->body.size() + 72 == bytes.size(), "body, key id and signature are the whole");
}

std::vector<QByteArray> fuzz::seeds()
{
    const PacketHeader header = sampleHeader();
    PacketHeader real = header;
    real.kind = HomeKind::Real;
    return {encodeSignedPart(header) + header.signature, encodeSignedPart(real) + real.signature,
            QByteArray(72, 'x')};
}
