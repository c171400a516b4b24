#include "core/formats/wsq.h"

#include "core/formats/detail/wsq_file.h"

#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

using namespace wsq;

constexpr int kMaxSide = 65535;
constexpr std::size_t kFirstOfSecondBlock = 19, kFirstOfThirdBlock = 52;

Unexpected undecodable(const char* field)
{
    return Unexpected(Errc::ImageUndecodable,
                      {{"format", QStringLiteral("wsq")}, {"field", QString::fromLatin1(field)}});
}

Unexpected unusable(const char* why)
{
    return Unexpected(Errc::FrameMalformed,
                      {{"format", QStringLiteral("wsq")}, {"why", QString::fromLatin1(why)}});
}

// Greys about zero, at most 128 either way.
FrameHeader headerFor(const Frame& frame)
{
    const auto pixels = frame.pixels();
    quint64 sum = 0;
    for (const unsigned char grey : pixels)
        sum += grey;
    const auto [least, most] = std::minmax_element(pixels.begin(), pixels.end());
    FrameHeader header;
    header.width = frame.widthPx();
    header.height = frame.heightPx();
    header.shift = storable(double(sum) / double(pixels.size()));
    const double reach = std::max(header.shift - *least, *most - header.shift);
    header.scale = storable(reach > 0 ? reach / 128 : 1);
    header.encoder = 2; // as the reference encoder marks its 9/7 files
    return header;
}

QByteArray nistComment(const Frame& frame, double bitsPerPixel)
{
    const QByteArray resolution = QByteArray::number(frame.pixelsPerInch() > 0 ? frame.pixelsPerInch() : -1);
    return "NIST_COM 9\nPIX_WIDTH " + QByteArray::number(frame.widthPx()) + "\nPIX_HEIGHT " +
           QByteArray::number(frame.heightPx()) + "\nPIX_DEPTH 8\nPPI " + resolution +
           "\nLOSSY 1\nCOLORSPACE GRAY\nCOMPRESSION WSQ\nWSQ_BITRATE " +
           QByteArray::number(bitsPerPixel, 'f', 6);
}

std::size_t valuesBefore(std::size_t band, const Quantiser& quantiser, const BandPlan& plan)
{
    std::size_t count = 0;
    for (std::size_t k = 0; k < band; ++k)
        count += quantiser.steps[k].bin == 0 ? 0 : static_cast<std::size_t>(plan.bands[k].size());
    return count;
}

// Three blocks; the second and the third share a table.
void writeBlocks(FileWriter& file, std::span<const qint32> values, const Quantiser& quantiser,
                 const BandPlan& plan)
{
    const std::size_t second = valuesBefore(kFirstOfSecondBlock, quantiser, plan);
    const std::size_t third = valuesBefore(kFirstOfThirdBlock, quantiser, plan);
    const auto lowest = values.first(second);
    const auto middle = values.subspan(second, third - second);
    const auto highest = values.subspan(third);
    SymbolCounts ofLowest{}, ofOthers{};
    countSymbols(lowest, ofLowest);
    countSymbols(middle, ofOthers);
    countSymbols(highest, ofOthers);
    const HuffmanTable lowTable = tableFor(ofLowest), otherTable = tableFor(ofOthers);
    file.block(0, lowTable, lowest, lowTable);
    file.block(1, otherTable, middle, otherTable);
    file.block(1, std::nullopt, highest, otherTable);
}

Quantiser asStored(Quantiser quantiser)
{
    for (Quantiser::Step& step : quantiser.steps)
        step = {storable(step.bin), storable(step.zeroBin)};
    return quantiser;
}

Scratch<unsigned char> withoutStuffing(std::span<const unsigned char> stuffed, std::size_t& length)
{
    Scratch<unsigned char> plain(stuffed.size());
    length = 0;
    for (std::size_t i = 0; i < stuffed.size(); ++i) {
        plain[length++] = stuffed[i];
        if (stuffed[i] == 0xFF)
            ++i;
    }
    return plain;
}

Status decodeBlocks(const WsqFile& file, std::span<qint32> values)
{
    std::size_t at = 0;
    for (const Block& block : file.blocks) {
        REKAM_TRY(const HuffmanDecoder decoder, HuffmanDecoder::make(block.table));
        std::size_t length = 0;
        const Scratch<unsigned char> plain = withoutStuffing(block.stuffed, length);
        REKAM_CHECK(decoder.decode(plain.span().first(length), values, at));
    }
    return at == values.size() ? Status() : undecodable("count");
}

Result<WsqFile> readWithin(std::span<const unsigned char> bytes, qint64 maxPixels)
{
    REKAM_TRY(WsqFile file, readFile(bytes));
    if (qint64{file.frame.width} * file.frame.height > maxPixels)
        return Unexpected(Errc::ImageTooLarge, {{"widthPx", QString::number(file.frame.width)},
                                                {"heightPx", QString::number(file.frame.height)}});
    return file;
}

} // namespace

Result<SecureBuffer> encodeWsq(const Frame& frame, double bitsPerPixel)
{
    if (frame.isEmpty() || frame.format() != PixelFormat::Grey8)
        return unusable("not grey");
    if (frame.widthPx() > kMaxSide || frame.heightPx() > kMaxSide)
        return unusable("size");
    if (!(bitsPerPixel >= kWsqLowestRate && bitsPerPixel <= kWsqHighestRate))
        return unusable("rate");
    const FrameHeader header = headerFor(frame);
    const auto pixels = frame.pixels();
    Scratch<float> plane(pixels.size());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        plane[i] = static_cast<float>((pixels[i] - header.shift) / header.scale);
    const BandPlan plan = bandPlan(header.width, header.height);
    const Filters filters = standardFilters();
    analyse(plane, header.width, plan, filters);
    const Quantiser quantiser = asStored(quantiserFor(plane, header.width, plan, bitsPerPixel));
    const Scratch<qint32> values = quantise(plane, header.width, plan, quantiser);
    FileWriter file;
    file.comment(nistComment(frame, bitsPerPixel));
    file.filters(filters);
    file.quantiser(quantiser);
    file.frame(header);
    writeBlocks(file, values.span(), quantiser, plan);
    return file.finish();
}

Result<Frame> decodeWsq(std::span<const unsigned char> bytes, qint64 maxPixels)
{
    REKAM_TRY(const WsqFile file, readWithin(bytes, maxPixels));
    const FrameHeader& header = file.frame;
    const BandPlan plan = bandPlan(header.width, header.height);
    Scratch<qint32> values(sentValues(file.quantiser, plan));
    REKAM_CHECK(decodeBlocks(file, values.span()));
    Scratch<float> plane(std::size_t(header.width) * std::size_t(header.height));
    restore(values.span(), file.quantiser, plan, plane, header.width);
    synthesise(plane, header.width, plan, file.filters);
    SecureBuffer pixels(plane.size(), Holds::Picture);
    const auto scale = static_cast<float>(header.scale);
    const auto shift = static_cast<float>(header.shift + 0.5);
    for (std::size_t i = 0; i < plane.size(); ++i) {
        const float grey = plane[i] * scale + shift;
        // In this order a number that is none (filters of a hostile file overflow) becomes black.
        pixels.data()[i] = grey > 0 ? static_cast<unsigned char>(std::min(grey, 255.0F)) : 0;
    }
    return Frame::make(header.width, header.height, PixelFormat::Grey8, pixelsPerInchIn(file.comments),
                       std::move(pixels));
}

Result<WsqHeader> readWsqHeader(std::span<const unsigned char> bytes)
{
    REKAM_TRY(const WsqFile file, readFile(bytes));
    return WsqHeader{file.frame.width, file.frame.height, pixelsPerInchIn(file.comments), file.frame.encoder,
                     static_cast<int>(file.blocks.size())};
}

} // namespace rekam
