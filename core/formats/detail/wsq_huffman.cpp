#include "core/formats/detail/wsq_huffman.h"

#include <algorithm>
#include <cstdlib>

namespace rekam::wsq {
namespace {

// Symbols of the specification.
constexpr qint32 kLongestRunSymbol = 100; // 1 .. 100: so many zeros
constexpr quint8 kPlusByte = 101, kMinusByte = 102, kPlusWord = 103, kMinusWord = 104;
constexpr quint8 kRunByte = 105, kRunWord = 106;
constexpr qint32 kLeastPlain = -73, kMostPlain = 74, kPlainOffset = 180;
constexpr qint32 kLongestRun = 65535;

struct Symbol
{
    quint8 code = 0;
    quint16 extra = 0;
    int extraBits = 0;
};

Symbol symbolOfRun(qint32 zeros)
{
    if (zeros <= kLongestRunSymbol)
        return {static_cast<quint8>(zeros), 0, 0};
    if (zeros <= 255)
        return {kRunByte, static_cast<quint16>(zeros), 8};
    return {kRunWord, static_cast<quint16>(zeros), 16};
}

Symbol symbolOfValue(qint32 value)
{
    if (value >= kLeastPlain && value <= kMostPlain)
        return {static_cast<quint8>(value + kPlainOffset), 0, 0};
    const bool isPositive = value > 0;
    const auto size = static_cast<quint16>(std::abs(value));
    if (size <= 255)
        return {isPositive ? kPlusByte : kMinusByte, size, 8};
    return {isPositive ? kPlusWord : kMinusWord, size, 16};
}

template<typename Do>
void forEachSymbol(std::span<const qint32> values, Do act)
{
    qint32 zeros = 0;
    for (const qint32 value : values) {
        if (value == 0) {
            if (++zeros < kLongestRun)
                continue;
            act(symbolOfRun(zeros));
            zeros = 0;
            continue;
        }
        if (zeros > 0)
            act(symbolOfRun(zeros));
        zeros = 0;
        act(symbolOfValue(value));
    }
    if (zeros > 0)
        act(symbolOfRun(zeros));
}

// Annex K.2 of ISO/IEC 10918-1: lengths by merging the two rarest, again and again. A symbol beyond the last,
// of frequency 1, takes the code of all ones.
std::array<int, kSymbols + 1> codeLengths(const SymbolCounts& counts)
{
    std::array<quint64, kSymbols + 1> frequency{};
    std::copy(counts.begin(), counts.end(), frequency.begin());
    frequency.back() = 1;
    std::array<int, kSymbols + 1> length{}, next{};
    next.fill(-1);
    const auto rarest = [&frequency](std::size_t but) {
        std::size_t found = frequency.size();
        for (std::size_t i = 0; i < frequency.size(); ++i) {
            if (i != but && frequency[i] > 0 &&
                (found == frequency.size() || frequency[i] <= frequency[found]))
                found = i;
        }
        return found;
    };
    const auto lengthenChain = [&length, &next](std::size_t first) {
        auto at = static_cast<int>(first);
        int last = at;
        for (; at >= 0; at = next[static_cast<std::size_t>(at)]) {
            ++length[static_cast<std::size_t>(at)];
            last = at;
        }
        return static_cast<std::size_t>(last);
    };
    for (;;) {
        const std::size_t a = rarest(frequency.size());
        const std::size_t b = rarest(a);
        if (b == frequency.size())
            return length;
        frequency[a] += frequency[b];
        frequency[b] = 0;
        next[lengthenChain(a)] = static_cast<int>(b);
        lengthenChain(b);
    }
}

// Codes longer than 16 bits are shortened in pairs, a shorter one making room.
void limitLengths(std::vector<int>& ofLength)
{
    for (std::size_t i = ofLength.size() - 1; i > kMaxCodeBits; --i) {
        while (ofLength[i] > 0) {
            std::size_t j = i - 2;
            while (ofLength[j] == 0)
                --j;
            ofLength[i] -= 2;
            ++ofLength[i - 1];
            ofLength[j + 1] += 2;
            --ofLength[j];
        }
    }
}

struct Code
{
    quint16 bits = 0;
    quint8 length = 0;
};

std::array<Code, kSymbols> codesOf(const HuffmanTable& table)
{
    std::array<Code, kSymbols> codes{};
    std::size_t at = 0;
    quint32 code = 0;
    for (std::size_t length = 1; length <= kMaxCodeBits; ++length, code <<= 1) {
        for (int i = 0; i < table.counts[length - 1]; ++i)
            codes[table.symbols.at(at++)] = {static_cast<quint16>(code++), static_cast<quint8>(length)};
    }
    return codes;
}

class BitWriter
{
public:
    explicit BitWriter(std::vector<unsigned char>& out) : m_out(out) {}

    void put(quint32 bits, int count)
    {
        m_bits = m_bits << count | bits;
        m_count += count;
        while (m_count >= 8) {
            m_count -= 8;
            const auto byte = static_cast<unsigned char>(m_bits >> m_count);
            m_out.push_back(byte);
            if (byte == 0xFF)
                m_out.push_back(0);
        }
    }
    void fill()
    {
        if (m_count > 0)
            put((1U << (8 - m_count)) - 1, 8 - m_count);
    }

private:
    std::vector<unsigned char>& m_out;
    quint64 m_bits = 0;
    int m_count = 0;
};

Unexpected undecodable(const char* field)
{
    return Unexpected(Errc::ImageUndecodable,
                      {{"format", QStringLiteral("wsq")}, {"field", QString::fromLatin1(field)}});
}

constexpr int kNoMore = -1, kNoSuchCode = -2;

} // namespace

void countSymbols(std::span<const qint32> values, SymbolCounts& counts)
{
    forEachSymbol(values, [&counts](const Symbol& symbol) { ++counts[symbol.code]; });
}

HuffmanTable tableFor(const SymbolCounts& counts)
{
    SymbolCounts known = counts;
    if (std::all_of(counts.begin(), counts.end(), [](quint32 count) { return count == 0; }))
        known[1] = 1; // a block of nothing has a table all the same
    const auto lengths = codeLengths(known);
    std::vector<int> ofLength(kSymbols + 2, 0);
    for (const int length : lengths)
        ++ofLength[static_cast<std::size_t>(length)];
    ofLength[0] = 0;
    limitLengths(ofLength);
    std::size_t longest = kMaxCodeBits;
    while (ofLength[longest] == 0)
        --longest;
    --ofLength[longest]; // the code of all ones
    HuffmanTable table;
    for (std::size_t length = 1; length <= kMaxCodeBits; ++length)
        table.counts[length - 1] = static_cast<quint8>(ofLength[length]);
    for (int length = 1; length <= static_cast<int>(kSymbols); ++length) {
        for (std::size_t symbol = 0; symbol < kSymbols; ++symbol) {
            if (lengths[symbol] == length)
                table.symbols.push_back(static_cast<quint8>(symbol));
        }
    }
    return table;
}

void appendCoded(std::span<const qint32> values, const HuffmanTable& table, std::vector<unsigned char>& out)
{
    const auto codes = codesOf(table);
    BitWriter writer(out);
    forEachSymbol(values, [&](const Symbol& symbol) {
        const Code& code = codes[symbol.code];
        writer.put(code.bits, code.length);
        if (symbol.extraBits > 0)
            writer.put(symbol.extra, symbol.extraBits);
    });
    writer.fill();
}

class HuffmanDecoder::Bits
{
public:
    explicit Bits(std::span<const unsigned char> bytes) : m_rest(bytes) {}

    int left() const { return m_count; } // up to 56 where there are more
    // Up to 16 bits, ones beyond the end.
    quint32 peek(int count)
    {
        if (m_count < count)
            refill();
        if (m_count >= count)
            return static_cast<quint32>(m_bits >> (m_count - count)) & ((1U << count) - 1);
        const int missing = count - m_count;
        return (static_cast<quint32>(m_bits << missing) | ((1U << missing) - 1)) & ((1U << count) - 1);
    }
    bool drop(int count)
    {
        if (m_count < count)
            return false;
        m_count -= count;
        return true;
    }

private:
    void refill()
    {
        while (m_count <= 48 && !m_rest.empty()) {
            m_bits = m_bits << 8 | m_rest.front();
            m_rest = m_rest.subspan(1);
            m_count += 8;
        }
    }

    std::span<const unsigned char> m_rest;
    quint64 m_bits = 0;
    int m_count = 0;
};

Result<HuffmanDecoder> HuffmanDecoder::make(const HuffmanTable& table)
{
    HuffmanDecoder decoder;
    decoder.m_symbols = table.symbols;
    qint32 code = 0;
    qint32 at = 0;
    for (std::size_t length = 1; length <= kMaxCodeBits; ++length, code <<= 1) {
        const qint32 count = table.counts[length - 1];
        decoder.m_offset[length] = at - code;
        if (code + count > 1 << length || at + count > static_cast<qint32>(table.symbols.size()))
            return undecodable("table");
        for (qint32 i = 0; i < count && length <= kQuickBits; ++i) {
            const auto spare = kQuickBits - static_cast<int>(length);
            const auto first = static_cast<std::size_t>(code + i) << spare;
            std::fill_n(decoder.m_quick.begin() + static_cast<std::ptrdiff_t>(first), 1 << spare,
                        Quick{table.symbols[static_cast<std::size_t>(at + i)], static_cast<quint8>(length)});
        }
        code += count;
        at += count;
        decoder.m_lastCode[length] = count > 0 ? code - 1 : -1;
    }
    return decoder;
}

int HuffmanDecoder::nextSymbol(Bits& bits) const
{
    const Quick& quick = m_quick[bits.peek(kQuickBits)];
    if (quick.bits > 0)
        return bits.drop(quick.bits) ? quick.symbol : kNoMore;
    const auto ahead = static_cast<qint32>(bits.peek(kMaxCodeBits));
    for (int length = kQuickBits + 1; length <= static_cast<int>(kMaxCodeBits); ++length) {
        const auto index = static_cast<std::size_t>(length);
        const qint32 code = ahead >> (static_cast<int>(kMaxCodeBits) - length);
        if (code > m_lastCode[index])
            continue;
        return bits.drop(length) ? m_symbols[static_cast<std::size_t>(m_offset[index] + code)] : kNoMore;
    }
    return bits.left() < 8 ? kNoMore : kNoSuchCode; // only what fills up the last byte may be no code
}

Status HuffmanDecoder::decode(std::span<const unsigned char> bytes, std::span<qint32> out,
                              std::size_t& at) const
{
    Bits bits(bytes);
    for (;;) {
        const int symbol = nextSymbol(bits);
        if (symbol == kNoMore)
            return {};
        if (symbol == kNoSuchCode || symbol == 0 || symbol == kPlainOffset || symbol == 255)
            return undecodable("symbol");
        std::size_t zeros = 0;
        qint32 value = symbol - kPlainOffset;
        if (symbol <= kLongestRunSymbol) {
            zeros = static_cast<std::size_t>(symbol);
        } else if (symbol <= kRunWord) {
            const bool isByte = symbol == kPlusByte || symbol == kMinusByte || symbol == kRunByte;
            const int count = isByte ? 8 : 16;
            const auto extra = static_cast<qint32>(bits.peek(count));
            if (!bits.drop(count))
                return undecodable("escape");
            if (symbol >= kRunByte)
                zeros = static_cast<std::size_t>(extra);
            value = symbol == kMinusByte || symbol == kMinusWord ? -extra : extra;
        }
        const bool isRun = symbol <= kLongestRunSymbol || symbol == kRunByte || symbol == kRunWord;
        if (out.size() - at < (isRun ? zeros : 1))
            return undecodable("count");
        if (isRun)
            at += zeros; // out was zeroed when it was made
        else
            out[at++] = value;
    }
}

} // namespace rekam::wsq
