#include "core/formats/picture_header.h"

#include "core/formats/jpeg2000_boxes.h"
#include "core/formats/span_reader.h"
#include "core/formats/wsq.h"

#include <QString>
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace rekam {
namespace {

using Bytes = std::span<const unsigned char>;

bool startsWith(Bytes bytes, std::string_view beginning)
{
    return bytes.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), bytes.begin(),
                      [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

bool isPnm(Bytes bytes)
{
    return bytes.size() > 3 && bytes[0] == 'P' && (bytes[1] == '5' || bytes[1] == '6') &&
           (bytes[2] == '\n' || bytes[2] == ' ' || bytes[2] == '\r' || bytes[2] == '\t');
}

// XML whose first element may be one: looked for near the beginning only.
bool isXml(Bytes bytes)
{
    if (startsWith(bytes, "\xEF\xBB\xBF"))
        bytes = bytes.subspan(3);
    const auto first = std::find_if(bytes.begin(), bytes.end(), [](unsigned char c) { return c > ' '; });
    return first != bytes.end() && *first == '<';
}

std::optional<PictureHeader> pngHeader(Bytes bytes)
{
    SpanReader reader(bytes);
    reader.take(16); // signature, length and name of the first chunk
    PictureHeader header;
    header.widthPx = static_cast<int>(reader.u32());
    header.heightPx = static_cast<int>(reader.u32());
    reader.u8();
    const int colour = reader.u8();
    header.channels = colour == 0 || colour == 4 ? 1 : 3;
    return reader.ok() ? std::optional(header) : std::nullopt;
}

std::optional<PictureHeader> jpegHeader(Bytes bytes)
{
    SpanReader reader(bytes);
    reader.u16();
    while (reader.ok()) {
        const int marker = reader.u16();
        if (marker < 0xFFC0 || marker == 0xFFDA)
            return std::nullopt;
        const std::size_t length = reader.u16();
        SpanReader content(reader.take(length < 2 ? 0 : length - 2));
        const bool isFrame = marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
        if (!isFrame)
            continue;
        content.u8();
        PictureHeader header;
        header.heightPx = content.u16();
        header.widthPx = content.u16();
        header.channels = content.u8();
        return content.ok() ? std::optional(header) : std::nullopt;
    }
    return std::nullopt;
}

// The SIZ segment behind the start of a code stream.
std::optional<PictureHeader> streamHeader(Bytes bytes)
{
    SpanReader reader(bytes);
    reader.take(8); // SOC, SIZ, length, capabilities
    const quint32 right = reader.u32(), bottom = reader.u32(), left = reader.u32(), top = reader.u32();
    reader.take(16);
    const int channels = reader.u16();
    if (!reader.ok() || right <= left || bottom <= top)
        return std::nullopt;
    return PictureHeader{static_cast<int>(right - left), static_cast<int>(bottom - top), channels, 0};
}

std::optional<PictureHeader> jp2Header(Bytes bytes)
{
    constexpr std::string_view kFirstInHeader = "ihdr";
    const auto found = std::search(bytes.begin(), bytes.end(), kFirstInHeader.begin(), kFirstInHeader.end());
    SpanReader reader(bytes.subspan(static_cast<std::size_t>(found - bytes.begin())));
    reader.take(kFirstInHeader.size());
    PictureHeader header;
    header.heightPx = static_cast<int>(reader.u32());
    header.widthPx = static_cast<int>(reader.u32());
    header.channels = reader.u16();
    header.pixelsPerInch = captureResolution(bytes);
    return reader.ok() ? std::optional(header) : std::nullopt;
}

std::optional<PictureHeader> pnmHeader(Bytes bytes)
{
    std::array<int, 3> numbers{};
    std::size_t at = 2, index = 0;
    bool isInNumber = false;
    for (; at < bytes.size() && index < numbers.size(); ++at) {
        const unsigned char c = bytes[at];
        if (c == '#' && !isInNumber) {
            while (at < bytes.size() && bytes[at] != '\n')
                ++at;
        } else if (c >= '0' && c <= '9') {
            numbers[index] = std::min(numbers[index] * 10 + (c - '0'), 100'000'000);
            isInNumber = true;
        } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            index += isInNumber ? 1 : 0;
            isInNumber = false;
        } else {
            return std::nullopt;
        }
    }
    if (index < numbers.size())
        return std::nullopt;
    return PictureHeader{numbers[0], numbers[1], bytes[1] == '5' ? 1 : 3, 0};
}

std::optional<PictureHeader> wsqHeader(Bytes bytes)
{
    const auto header = readWsqHeader(bytes);
    if (!header)
        return std::nullopt;
    return PictureHeader{header->widthPx, header->heightPx, 1, header->pixelsPerInch};
}

std::optional<PictureHeader> headerOf(FormatKind kind, Bytes bytes)
{
    switch (kind) {
    case FormatKind::Wsq:
        return wsqHeader(bytes);
    case FormatKind::Jpeg2000:
        return jp2Header(bytes);
    case FormatKind::Jpeg2000Stream:
        return streamHeader(bytes);
    case FormatKind::Jpeg:
        return jpegHeader(bytes);
    case FormatKind::Png:
        return pngHeader(bytes);
    case FormatKind::Pnm:
        return pnmHeader(bytes);
    case FormatKind::Unknown:
    case FormatKind::FingerImages:
    case FormatKind::FaceImages:
    case FormatKind::IrisImages:
    case FormatKind::Minutiae:
    case FormatKind::Signature:
    case FormatKind::Nist:
    case FormatKind::Cbeff:
    case FormatKind::PenSeries:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

const char* formatKindName(FormatKind kind)
{
    switch (kind) {
    case FormatKind::Unknown:
        return "unknown";
    case FormatKind::Wsq:
        return "wsq";
    case FormatKind::Jpeg2000:
        return "jp2";
    case FormatKind::Jpeg2000Stream:
        return "j2k";
    case FormatKind::Jpeg:
        return "jpeg";
    case FormatKind::Png:
        return "png";
    case FormatKind::Pnm:
        return "pnm";
    case FormatKind::FingerImages:
        return "iso-19794-4";
    case FormatKind::FaceImages:
        return "iso-19794-5";
    case FormatKind::IrisImages:
        return "iso-19794-6";
    case FormatKind::Minutiae:
        return "iso-19794-2";
    case FormatKind::Signature:
        return "iso-19794-7";
    case FormatKind::Nist:
        return "ansi-nist";
    case FormatKind::Cbeff:
        return "cbeff";
    case FormatKind::PenSeries:
        return "pen";
    }
    return "unknown";
}

FormatKind formatKindOf(Bytes bytes)
{
    using namespace std::string_view_literals;
    struct Beginning
    {
        std::string_view bytes;
        FormatKind kind;
    };
    static constexpr std::array kBeginnings = {Beginning{"\xFF\xA0"sv, FormatKind::Wsq},
                                               Beginning{"\0\0\0\x0CjP  \r\n\x87\n"sv, FormatKind::Jpeg2000},
                                               Beginning{"\xFF\x4F\xFF\x51"sv, FormatKind::Jpeg2000Stream},
                                               Beginning{"\xFF\xD8\xFF"sv, FormatKind::Jpeg},
                                               Beginning{"\x89PNG\r\n\x1A\n"sv, FormatKind::Png},
                                               Beginning{"FIR\0"sv, FormatKind::FingerImages},
                                               Beginning{"FAC\0"sv, FormatKind::FaceImages},
                                               Beginning{"IIR\0"sv, FormatKind::IrisImages},
                                               Beginning{"FMR\0"sv, FormatKind::Minutiae},
                                               Beginning{"SDI\0"sv, FormatKind::Signature},
                                               Beginning{"1.001:"sv, FormatKind::Nist},
                                               Beginning{"1.01:"sv, FormatKind::Nist},
                                               Beginning{"PEN1"sv, FormatKind::PenSeries}};
    for (const Beginning& beginning : kBeginnings) {
        if (startsWith(bytes, beginning.bytes))
            return beginning.kind;
    }
    if (isPnm(bytes))
        return FormatKind::Pnm;
    return isXml(bytes) ? FormatKind::Cbeff : FormatKind::Unknown;
}

bool isPicture(FormatKind kind) { return kind >= FormatKind::Wsq && kind <= FormatKind::Pnm; }

Result<PictureHeader> readPictureHeader(Bytes bytes)
{
    const FormatKind kind = formatKindOf(bytes);
    const auto header = headerOf(kind, bytes);
    if (!header || header->widthPx <= 0 || header->heightPx <= 0)
        return Unexpected(Errc::ImageUndecodable, {{"format", QString::fromLatin1(formatKindName(kind))}});
    return *header;
}

} // namespace rekam
