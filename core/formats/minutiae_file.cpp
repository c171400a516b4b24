#include "core/formats/minutiae_file.h"

#include "core/formats/detail/iso_codec.h"

namespace rekam {
namespace {

constexpr const char* kFormat = "19794-2";
constexpr unsigned char kMagic[] = {'F', 'M', 'R', 0, ' ', '2', '0', 0};
constexpr quint16 kCoordinateMask = 0x3FFF;

struct Layout
{
    template<typename Codec, typename Point>
    static void minutiaLayout(Codec& codec, Point& point)
    {
        auto& m = point.minutia;
        codec.require(m.x <= kCoordinateMask && m.y <= kCoordinateMask && point.reserved <= 3, "coordinate");
        auto typeAndX = static_cast<quint16>(static_cast<quint32>(m.kind) << 14 | m.x);
        auto reservedAndY = static_cast<quint16>(quint32{point.reserved} << 14 | m.y);
        codec.u16(typeAndX);
        codec.u16(reservedAndY);
        codec.u8(m.angle256);
        codec.u8(m.quality);
        if constexpr (Codec::kReads) {
            m.kind = static_cast<MinutiaKind>(typeAndX >> 14);
            m.x = typeAndX & kCoordinateMask;
            m.y = reservedAndY & kCoordinateMask;
            point.reserved = static_cast<quint8>(reservedAndY >> 14);
        }
    }

    template<typename Codec, typename View>
    static void extendedLayout(Codec& codec, View& view)
    {
        auto length = static_cast<quint32>(iso::sizeOf([&view](auto& counter) {
            for (const IsoExtendedBlock& block : view.extended)
                iso::extendedBlockLayout(counter, block);
        }));
        codec.require(length <= 0xFFFF, "extendedData");
        codec.u16(length);
        if constexpr (Codec::kReads) {
            codec.require(length <= codec.left(), "extendedData");
            if (!codec.ok())
                return;
            QByteArray all(static_cast<qsizetype>(length), 0);
            codec.bytes(all);
            iso::Input inner({reinterpret_cast<const unsigned char*>(all.constData()), length});
            inner.untilEnd(view.extended,
                           [](auto& each, auto& block) { iso::extendedBlockLayout(each, block); });
            codec.require(inner.ok(), "extendedData");
        } else {
            for (const IsoExtendedBlock& block : view.extended)
                iso::extendedBlockLayout(codec, block);
        }
    }

    template<typename Codec, typename View>
    static void viewLayout(Codec& codec, View& view)
    {
        codec.require(view.number <= 15 && view.impression <= 15, "view");
        auto numberAndImpression = static_cast<quint8>(view.number << 4 | view.impression);
        codec.u8(view.position);
        codec.u8(numberAndImpression);
        codec.u8(view.quality);
        if constexpr (Codec::kReads) {
            view.number = static_cast<quint8>(numberAndImpression >> 4);
            view.impression = numberAndImpression & 0xF;
        }
        codec.list(view.minutiae, 1, [](auto& each, auto& point) { minutiaLayout(each, point); });
        extendedLayout(codec, view);
    }

    template<typename Codec, typename File>
    void operator()(Codec& codec, File& file) const
    {
        codec.magic(kMagic);
        codec.totalLength();
        codec.u16(file.equipment);
        codec.u16(file.widthPx);
        codec.u16(file.heightPx);
        codec.u16(file.pixelsPerCmX);
        codec.u16(file.pixelsPerCmY);
        auto views = static_cast<quint32>(file.views.size());
        codec.u8(views);
        codec.u8(file.reserved);
        if constexpr (Codec::kReads) {
            for (quint32 i = 0; i < views && codec.ok(); ++i)
                viewLayout(codec, file.views.emplace_back());
        } else {
            for (const MinutiaeView& view : file.views)
                viewLayout(codec, view);
        }
    }
};

} // namespace

Result<SecureBuffer> encodeMinutiaeFile(const MinutiaeFile& file)
{
    return iso::encode(kFormat, file, Layout());
}

Result<MinutiaeFile> decodeMinutiaeFile(std::span<const unsigned char> bytes)
{
    return iso::decode<MinutiaeFile>(kFormat, bytes, Layout());
}

IsoFindings findingsOf(const MinutiaeFile& file)
{
    IsoFindings findings;
    const auto add = [&findings](bool holds, const char* field) {
        if (!holds)
            findings.push_back(QString::fromLatin1(field));
    };
    add(!file.views.empty(), "views");
    add(file.widthPx > 0 && file.heightPx > 0, "size");
    add(file.pixelsPerCmX > 0 && file.pixelsPerCmY > 0, "resolution");
    add(file.reserved == 0, "reserved");
    for (const MinutiaeView& view : file.views) {
        add(view.position <= 10, "position");
        add(view.quality <= 100, "quality");
        for (const FileMinutia& point : view.minutiae) {
            const Minutia& m = point.minutia;
            const bool isInside = m.x < file.widthPx && m.y < file.heightPx;
            if (isInside && m.kind <= MinutiaKind::Bifurcation && m.quality <= 100 && point.reserved == 0)
                continue;
            add(isInside, "coordinate");
            add(isInside && point.reserved == 0 && m.kind <= MinutiaKind::Bifurcation && m.quality <= 100,
                "minutia");
            break;
        }
    }
    return findings;
}

} // namespace rekam
