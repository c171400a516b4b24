#include "core/formats/detail/wsq_file.h"

#include "core/formats/span_reader.h"

#include <algorithm>
#include <cmath>

namespace rekam::wsq {
namespace {

enum Marker : quint16
{
    kStart = 0xFFA0,
    kEnd = 0xFFA1,
    kFrame = 0xFFA2,
    kBlock = 0xFFA3,
    kTransform = 0xFFA4,
    kQuantisation = 0xFFA5,
    kHuffman = 0xFFA6,
    kRestart = 0xFFA7,
    kComment = 0xFFA8
};

constexpr int kMaxTables = 8;
constexpr std::size_t kMaxBlocks = 64;
constexpr double kMostInWord = 65535, kMostInLong = 4294967295.0;
constexpr int kMostDecimals = 18;

Unexpected undecodable(const char* field)
{
    return Unexpected(Errc::ImageUndecodable,
                      {{"format", QStringLiteral("wsq")}, {"field", QString::fromLatin1(field)}});
}

double readScaled(SpanReader& reader)
{
    const int decimals = reader.u8();
    return reader.u16() / std::pow(10.0, decimals);
}

struct Scaled
{
    quint8 decimals = 0;
    quint32 digits = 0;
};

Scaled scaledOf(double value, double most)
{
    Scaled scaled;
    double digits = value;
    while (scaled.decimals < kMostDecimals && digits * 10 < most && value > 0) {
        digits *= 10;
        ++scaled.decimals;
    }
    scaled.digits = static_cast<quint32>(std::lround(std::min(digits, most)));
    return scaled;
}

// Everything up to the first coded block, and the blocks; state of one reading.
class FileReader
{
public:
    explicit FileReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

    Result<WsqFile> read()
    {
        if (m_rest.u16() != kStart)
            return undecodable("magic");
        for (;;) {
            const quint16 marker = m_rest.u16();
            if (!m_rest.ok())
                return undecodable("end");
            if (marker == kEnd)
                break;
            REKAM_CHECK(segment(marker));
        }
        if (m_file.frame.width == 0 || m_file.filters.low.empty() || !m_hasQuantiser || m_file.blocks.empty())
            return undecodable("missing");
        return std::move(m_file);
    }

private:
    Status segment(quint16 marker)
    {
        const std::size_t length = m_rest.u16();
        if (length < 2)
            return undecodable("length");
        SpanReader content(m_rest.take(length - 2));
        if (!m_rest.ok())
            return undecodable("length");
        switch (marker) {
        case kFrame:
            return frame(content);
        case kBlock:
            return block(content);
        case kTransform:
            return transform(content);
        case kQuantisation:
            return quantisation(content);
        case kHuffman:
            return huffman(content);
        case kRestart:
            return content.u16() == 0 ? Status() : undecodable("restart");
        case kComment: {
            const auto text = content.take(content.left());
            m_file.comments.emplace_back(reinterpret_cast<const char*>(text.data()),
                                         static_cast<qsizetype>(text.size()));
            return {};
        }
        default:
            return undecodable("marker");
        }
    }

    Status frame(SpanReader& content)
    {
        FrameHeader& header = m_file.frame;
        if (header.width != 0)
            return undecodable("frame");
        header.black = content.u8();
        header.white = content.u8();
        header.height = content.u16();
        header.width = content.u16();
        header.shift = readScaled(content);
        header.scale = readScaled(content);
        header.encoder = content.u8();
        header.software = content.u16();
        if (!content.ok() || header.width == 0 || header.height == 0)
            return undecodable("size");
        return {};
    }

    static std::vector<float> readTaps(SpanReader& content, std::size_t length)
    {
        std::vector<float> taps;
        for (std::size_t i = 0; i < (length + 1) / 2; ++i) {
            const bool isNegative = content.u8() != 0;
            const int decimals = content.u8();
            const double size = content.u32() / std::pow(10.0, decimals);
            taps.push_back(static_cast<float>(isNegative ? -size : size));
        }
        return taps;
    }

    Status transform(SpanReader& content)
    {
        const std::size_t low = content.u8();
        const std::size_t high = content.u8();
        const auto isUsable = [](std::size_t length) {
            return length % 2 == 1 && length < 2 * Filters::kMaxTaps;
        };
        if (!isUsable(low) || !isUsable(high))
            return undecodable("filter");
        m_file.filters.low = readTaps(content, low);
        m_file.filters.high = readTaps(content, high);
        return content.ok() ? Status() : undecodable("filter");
    }

    Status quantisation(SpanReader& content)
    {
        m_file.quantiser.centre = readScaled(content);
        for (Quantiser::Step& step : m_file.quantiser.steps) {
            step.bin = readScaled(content);
            step.zeroBin = readScaled(content);
        }
        m_hasQuantiser = content.ok();
        return m_hasQuantiser ? Status() : undecodable("quantiser");
    }

    Status huffman(SpanReader& content)
    {
        while (content.left() > 0) {
            const std::size_t number = content.u8();
            if (number >= m_tables.size())
                return undecodable("table");
            HuffmanTable table;
            std::size_t symbols = 0;
            for (quint8& count : table.counts) {
                count = content.u8();
                symbols += count;
            }
            const auto list = content.take(symbols);
            if (!content.ok() || symbols == 0 || symbols > kSymbols)
                return undecodable("table");
            table.symbols.assign(list.begin(), list.end());
            m_tables[number] = std::move(table);
        }
        return {};
    }

    // The coded bytes go on to the next marker.
    Status block(SpanReader& content)
    {
        const std::size_t number = content.u8();
        if (!content.ok() || number >= m_tables.size() || m_tables[number].symbols.empty())
            return undecodable("table");
        if (m_file.blocks.size() == kMaxBlocks)
            return undecodable("blocks");
        const auto rest = m_rest.rest();
        std::size_t end = 0;
        while (end + 1 < rest.size() && (rest[end] != 0xFF || rest[end + 1] == 0))
            ++end;
        if (end + 1 >= rest.size())
            return undecodable("end");
        m_file.blocks.push_back({m_tables[number], m_rest.take(end)});
        return {};
    }

    SpanReader m_rest;
    WsqFile m_file;
    std::array<HuffmanTable, kMaxTables> m_tables;
    bool m_hasQuantiser = false;
};

} // namespace

Result<WsqFile> readFile(std::span<const unsigned char> bytes) { return FileReader(bytes).read(); }

int pixelsPerInchIn(const std::vector<QByteArray>& comments)
{
    for (const QByteArray& comment : comments) {
        if (!comment.startsWith("NIST_COM"))
            continue;
        for (const QByteArray& line : comment.split('\n')) {
            if (!line.startsWith("PPI "))
                continue;
            const int resolution = line.mid(4).trimmed().toInt();
            return resolution > 0 && resolution <= 0xFFFF ? resolution : 0;
        }
    }
    return 0;
}

double storable(double value)
{
    const Scaled scaled = scaledOf(value, kMostInWord);
    return scaled.digits / std::pow(10.0, scaled.decimals);
}

FileWriter::FileWriter() { u16(kStart); }

void FileWriter::comment(const QByteArray& text)
{
    segment(kComment, static_cast<std::size_t>(text.size()));
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
}

void FileWriter::filters(const Filters& filters)
{
    constexpr std::size_t kTapBytes = 6;
    segment(kTransform, 2 + kTapBytes * (filters.low.size() + filters.high.size()));
    u8(static_cast<quint32>(2 * filters.low.size() - 1));
    u8(static_cast<quint32>(2 * filters.high.size() - 1));
    for (const std::vector<float>* taps : {&filters.low, &filters.high}) {
        for (const float tap : *taps) {
            const Scaled scaled = scaledOf(std::abs(double(tap)), kMostInLong);
            u8(tap < 0 ? 1 : 0);
            u8(scaled.decimals);
            u32(scaled.digits);
        }
    }
}

void FileWriter::quantiser(const Quantiser& quantiser)
{
    segment(kQuantisation, 3 + 6 * quantiser.steps.size());
    u8(2); // the specification's own way to write 0.44
    u16(static_cast<quint32>(std::lround(quantiser.centre * 100)));
    for (const Quantiser::Step& step : quantiser.steps) {
        scaled(step.bin);
        scaled(step.zeroBin);
    }
}

void FileWriter::frame(const FrameHeader& header)
{
    segment(kFrame, 15);
    u8(header.black);
    u8(header.white);
    u16(static_cast<quint32>(header.height));
    u16(static_cast<quint32>(header.width));
    scaled(header.shift);
    scaled(header.scale);
    u8(header.encoder);
    u16(header.software);
}

void FileWriter::block(quint8 tableNumber, const std::optional<HuffmanTable>& table,
                       std::span<const qint32> values, const HuffmanTable& inForce)
{
    if (table) {
        segment(kHuffman, 1 + table->counts.size() + table->symbols.size());
        u8(tableNumber);
        m_bytes.insert(m_bytes.end(), table->counts.begin(), table->counts.end());
        m_bytes.insert(m_bytes.end(), table->symbols.begin(), table->symbols.end());
    }
    segment(kBlock, 1);
    u8(tableNumber);
    appendCoded(values, inForce, m_bytes);
}

SecureBuffer FileWriter::finish()
{
    u16(kEnd);
    SecureBuffer file = SecureBuffer::copyOf(m_bytes, Holds::Picture);
    wipe(m_bytes);
    return file;
}

void FileWriter::u8(quint32 value) { m_bytes.push_back(static_cast<unsigned char>(value)); }

void FileWriter::u16(quint32 value)
{
    u8(value >> 8 & 0xFF);
    u8(value & 0xFF);
}

void FileWriter::u32(quint32 value)
{
    u16(value >> 16);
    u16(value & 0xFFFF);
}

void FileWriter::scaled(double value)
{
    const Scaled number = scaledOf(value, kMostInWord);
    u8(number.decimals);
    u16(number.digits);
}

void FileWriter::segment(quint16 marker, std::size_t contentBytes)
{
    u16(marker);
    u16(static_cast<quint32>(contentBytes + 2));
}

} // namespace rekam::wsq
