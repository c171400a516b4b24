#include "core/formats/minutiae_record.h"

#include "core/formats/span_reader.h"
#include "core/formats/span_writer.h"

#include <algorithm>

namespace rekam {
namespace {

// ISO/IEC 19794-2:2005, 7.3 and 7.4.
constexpr std::size_t kRecordHeader = 24, kViewHeader = 4, kMinutiaSize = 6, kExtendedLength = 2;
constexpr unsigned char kMagic[] = {'F', 'M', 'R', 0, ' ', '2', '0', 0};
constexpr quint16 kCoordinateMask = 0x3FFF;

Unexpected malformed(const char* field)
{
    return Unexpected(Errc::TemplateMalformed, {{"field", QString::fromLatin1(field)}});
}

const char* faultOf(const MinutiaeRecord& record)
{
    if (record.minutiae.size() > MinutiaeRecord::kMaxMinutiae)
        return "count";
    if (record.widthPx == 0 || record.heightPx == 0 || record.pixelsPerCm == 0)
        return "size";
    if (static_cast<int>(record.position) > 10)
        return "position";
    if (record.quality > 100)
        return "quality";
    for (const Minutia& m : record.minutiae) {
        if (m.x >= record.widthPx || m.y >= record.heightPx || m.x > kCoordinateMask || m.y > kCoordinateMask)
            return "coordinate";
        if (m.kind > MinutiaKind::Bifurcation)
            return "type";
        if (m.quality > 100)
            return "minutiaQuality";
    }
    return nullptr;
}

Minutia readMinutia(SpanReader& reader)
{
    Minutia m;
    const quint16 typeAndX = reader.u16();
    m.kind = static_cast<MinutiaKind>(typeAndX >> 14);
    m.x = typeAndX & kCoordinateMask;
    m.y = reader.u16() & kCoordinateMask;
    m.angle256 = reader.u8();
    m.quality = reader.u8();
    return m;
}

} // namespace

Result<SecureBuffer> encodeMinutiaeRecord(const MinutiaeRecord& record)
{
    if (const char* fault = faultOf(record))
        return malformed(fault);
    SecureBuffer bytes(kRecordHeader + kViewHeader + kMinutiaSize * record.minutiae.size() + kExtendedLength,
                       Holds::Picture);
    SpanWriter writer(bytes.span());
    writer.bytes(kMagic);
    writer.u32(static_cast<quint32>(bytes.size()));
    writer.u16(0); // capture equipment: not reported
    writer.u16(record.widthPx);
    writer.u16(record.heightPx);
    writer.u16(record.pixelsPerCm);
    writer.u16(record.pixelsPerCm);
    writer.u8(1); // views
    writer.u8(0);
    writer.u8(static_cast<quint8>(record.position));
    writer.u8(0); // first view, live-scan plain
    writer.u8(record.quality);
    writer.u8(static_cast<quint32>(record.minutiae.size()));
    for (const Minutia& m : record.minutiae) {
        writer.u16(static_cast<quint32>(m.kind) << 14 | m.x);
        writer.u16(m.y);
        writer.u8(m.angle256);
        writer.u8(m.quality);
    }
    writer.u16(0); // no extended data
    return bytes;
}

Result<MinutiaeRecord> decodeMinutiaeRecord(std::span<const unsigned char> bytes)
{
    SpanReader reader(bytes);
    const auto magic = reader.take(sizeof kMagic);
    if (!reader.ok() || !std::equal(magic.begin(), magic.end(), std::begin(kMagic)))
        return malformed("magic");
    if (reader.u32() != bytes.size())
        return malformed("length");
    MinutiaeRecord record;
    reader.u16();
    record.widthPx = reader.u16();
    record.heightPx = reader.u16();
    record.pixelsPerCm = reader.u16();
    if (reader.u16() != record.pixelsPerCm)
        return malformed("resolution");
    const int views = reader.u8();
    reader.u8();
    if (!reader.ok() || views < 1)
        return malformed("views");
    record.position = static_cast<FingerPosition>(reader.u8());
    reader.u8();
    record.quality = reader.u8();
    const int count = reader.u8();
    record.minutiae.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count && reader.ok(); ++i)
        record.minutiae.push_back(readMinutia(reader));
    reader.take(reader.u16());
    if (!reader.ok() || (views == 1 && reader.left() != 0))
        return malformed("length");
    if (const char* fault = faultOf(record))
        return malformed(fault);
    return record;
}

} // namespace rekam
