#include "core/formats/jpeg2000_boxes.h"

#include "core/formats/span_reader.h"
#include "core/formats/span_writer.h"

#include <cmath>
#include <optional>

namespace rekam {
namespace {

constexpr quint32 kHeaderBox = 0x6A703268;     // "jp2h"
constexpr quint32 kResolutionBox = 0x72657320; // "res "
constexpr quint32 kCaptureBox = 0x72657363;    // "resc"
constexpr std::size_t kBoxHead = 8, kCaptureBoxSize = 18, kResolutionBoxSize = kBoxHead + kCaptureBoxSize;
constexpr double kInchesPerMetre = 1 / 0.0254;

struct Box
{
    std::size_t begin; // of the box head
    std::span<const unsigned char> content;
};

std::optional<Box> findBox(std::span<const unsigned char> bytes, quint32 type)
{
    std::size_t at = 0;
    while (bytes.size() - at >= kBoxHead) {
        SpanReader reader(bytes.subspan(at));
        const std::size_t length = reader.u32();
        const quint32 found = reader.u32();
        if (length < kBoxHead || length > bytes.size() - at)
            return std::nullopt; // "to the end of the file" and 64-bit lengths stand on the code stream only
        if (found == type)
            return Box{at, bytes.subspan(at + kBoxHead, length - kBoxHead)};
        at += length;
    }
    return std::nullopt;
}

} // namespace

SecureBuffer withCaptureResolution(std::span<const unsigned char> jp2, int pixelsPerInch)
{
    const auto perMetre = static_cast<quint32>(std::lround(pixelsPerInch * kInchesPerMetre));
    const std::optional<Box> header = findBox(jp2, kHeaderBox);
    if (!header || perMetre == 0 || perMetre > 0xFFFF)
        return SecureBuffer::copyOf(jp2, Holds::Picture);
    const std::size_t headerEnd = header->begin + kBoxHead + header->content.size();
    SecureBuffer made(jp2.size() + kResolutionBoxSize, Holds::Picture);
    SpanWriter writer(made.span());
    writer.bytes(jp2.first(header->begin));
    writer.u32(static_cast<quint32>(kBoxHead + header->content.size() + kResolutionBoxSize));
    writer.u32(kHeaderBox);
    writer.bytes(header->content);
    writer.u32(kResolutionBoxSize);
    writer.u32(kResolutionBox);
    writer.u32(kCaptureBoxSize);
    writer.u32(kCaptureBox);
    for (int direction = 0; direction < 2; ++direction) {
        writer.u16(perMetre);
        writer.u16(1);
    }
    writer.u8(0);
    writer.u8(0);
    writer.bytes(jp2.subspan(headerEnd));
    return made;
}

int captureResolution(std::span<const unsigned char> jp2)
{
    const std::optional<Box> header = findBox(jp2, kHeaderBox);
    const std::optional<Box> resolution = header ? findBox(header->content, kResolutionBox) : std::nullopt;
    const std::optional<Box> capture = resolution ? findBox(resolution->content, kCaptureBox) : std::nullopt;
    if (!capture)
        return 0;
    SpanReader reader(capture->content);
    const double vertical = reader.u16(), verticalBy = reader.u16();
    const double horizontal = reader.u16(), horizontalBy = reader.u16();
    const int verticalPower = static_cast<qint8>(reader.u8());
    const int horizontalPower = static_cast<qint8>(reader.u8());
    if (!reader.ok() || verticalBy == 0 || horizontalBy == 0)
        return 0;
    const double perMetre = vertical / verticalBy * std::pow(10, verticalPower);
    const double across = horizontal / horizontalBy * std::pow(10, horizontalPower);
    if (perMetre != across || perMetre > 1e6)
        return 0;
    return static_cast<int>(std::lround(perMetre / kInchesPerMetre));
}

} // namespace rekam
