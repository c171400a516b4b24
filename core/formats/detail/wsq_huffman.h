// The entropy coder of WSQ: runs of zeros and small values are symbols, larger ones symbols with extra bits;
// Huffman tables as in JPEG (ISO/IEC 10918-1, annexes C and K.2), bytes FF stuffed with 00.
#pragma once

#include "core/base/result.h"

#include <array>
#include <span>
#include <vector>

namespace rekam::wsq {

constexpr std::size_t kSymbols = 256;
constexpr std::size_t kMaxCodeBits = 16;

// As DHT carries it.
struct HuffmanTable
{
    std::array<quint8, kMaxCodeBits> counts{}; // codes of 1 .. 16 bits
    std::vector<quint8> symbols;               // shortest code first
};

using SymbolCounts = std::array<quint32, kSymbols>;

void countSymbols(std::span<const qint32> values, SymbolCounts& counts);
// Best lengths up to 16 bits, the code of all ones kept free.
HuffmanTable tableFor(const SymbolCounts& counts);
// One block, filled up with ones, stuffed. The table must know every symbol.
void appendCoded(std::span<const qint32> values, const HuffmanTable& table, std::vector<unsigned char>& out);

class HuffmanDecoder
{
public:
    // ImageUndecodable where more codes are promised than there can be.
    static Result<HuffmanDecoder> make(const HuffmanTable& table);

    // Unstuffed bytes of one block; values go to out from `at`, which moves on. ImageUndecodable for a symbol
    // that does not exist, or more values than out has room for.
    Status decode(std::span<const unsigned char> bytes, std::span<qint32> out, std::size_t& at) const;

private:
    static constexpr int kQuickBits = 9;
    struct Quick
    {
        quint8 symbol = 0;
        quint8 bits = 0; // 0: a longer code
    };

    class Bits;
    int nextSymbol(Bits& bits) const; // -1: no more, -2: no such code

    std::array<Quick, 1U << kQuickBits> m_quick{};
    std::array<qint32, kMaxCodeBits + 1> m_lastCode{}; // of that length; -1: none
    std::array<qint32, kMaxCodeBits + 1> m_offset{};   // of a code into the symbols
    std::vector<quint8> m_symbols;
};

} // namespace rekam::wsq
