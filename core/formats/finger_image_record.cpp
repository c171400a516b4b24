#include "core/formats/finger_image_record.h"

#include "core/formats/detail/iso_codec.h"

#include <set>

namespace rekam {
namespace {

constexpr const char* kFormat = "19794-4";
constexpr unsigned char kMagic[] = {'F', 'I', 'R', 0, '0', '2', '0', 0};
constexpr unsigned char kOldMagic[] = {'F', 'I', 'R', 0, '0', '1', '0', 0};

struct Layout
{
    template<typename Codec, typename Image>
    static void imageLayout(Codec& codec, Image& image, bool hasCertifications)
    {
        iso::captureLayout(codec, image.capture, hasCertifications);
        codec.u8(image.position);
        codec.u8(image.number);
        codec.u8(image.scaleUnits);
        codec.u16(image.captureRateX);
        codec.u16(image.captureRateY);
        codec.u16(image.imageRateX);
        codec.u16(image.imageRateY);
        codec.u8(image.bitDepth);
        codec.u8(image.coding);
        codec.u8(image.impression);
        codec.u16(image.widthPx);
        codec.u16(image.heightPx);
        codec.data(image.data);
        codec.untilEnd(image.extended,
                       [](auto& each, auto& block) { iso::extendedBlockLayout(each, block); });
    }

    template<typename Codec, typename Record>
    void operator()(Codec& codec, Record& record) const
    {
        codec.magic(kMagic);
        codec.totalLength();
        codec.count16(record.images);
        iso::flagLayout(codec, record.hasCertifications);
        codec.u8(record.positions);
        codec.each(record.images, [&record](auto& each, auto& image) {
            each.framed([&](auto& body) { imageLayout(body, image, record.hasCertifications); });
        });
    }
};

// Reading only. The general header holds what each view shares; lengths have 6 bytes there.
struct OldLayout
{
    FingerImage shared{};

    void operator()(iso::Input& input, FingerImageRecord& record)
    {
        input.magic(kOldMagic);
        quint16 highLength = 0, acquisitionLevel = 0, reserved = 0;
        quint8 views = 0;
        input.u16(highLength);
        input.require(highLength == 0, "length");
        input.totalLength();
        input.u16(shared.capture.deviceType);
        input.u16(acquisitionLevel);
        input.u8(views);
        input.u8(shared.scaleUnits);
        input.u16(shared.captureRateX);
        input.u16(shared.captureRateY);
        input.u16(shared.imageRateX);
        input.u16(shared.imageRateY);
        input.u8(shared.bitDepth);
        input.u8(shared.coding);
        if (shared.coding == FingerCoding::Jpeg2000Lossless)
            shared.coding = FingerCoding::Png; // 5 was PNG in 2005
        input.u16(reserved);
        std::set<quint8> positions;
        for (int i = 0; i < views && input.ok(); ++i) {
            view(input, record.images.emplace_back(shared));
            positions.insert(record.images.back().position);
        }
        record.positions = static_cast<quint8>(positions.size());
    }

    static void view(iso::Input& input, FingerImage& image)
    {
        input.framed([&image](iso::Input& body) {
            quint8 viewCount = 0, quality = 0, reserved = 0;
            QByteArray data;
            body.u8(image.position);
            body.u8(viewCount);
            body.u8(image.number);
            body.u8(quality);
            body.u8(image.impression);
            body.u16(image.widthPx);
            body.u16(image.heightPx);
            body.u8(reserved);
            body.rest(data);
            image.capture.qualities = {{quality, 0, 0}};
            image.data = std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(data, Holds::Picture));
        });
    }
};

bool isKnownPosition(int position)
{
    return position <= 10 || (position >= 13 && position <= 15) || (position >= 20 && position <= 50);
}

void appendImageFindings(const FingerImage& image, IsoFindings& findings)
{
    const auto add = [&findings](bool holds, const char* field) {
        if (!holds)
            findings.push_back(QString::fromLatin1(field));
    };
    appendFindings(image.capture, findings);
    add(isKnownPosition(image.position), "position");
    add(image.scaleUnits == 1 || image.scaleUnits == 2, "scaleUnits");
    add(image.captureRateX > 0 && image.captureRateY > 0, "captureRate");
    add(image.imageRateX > 0 && image.imageRateY > 0, "imageRate");
    add(image.imageRateX <= image.captureRateX && image.imageRateY <= image.captureRateY, "imageRate");
    add(image.bitDepth >= 1 && image.bitDepth <= 16, "bitDepth");
    add(image.coding <= FingerCoding::Png, "compression");
    add(image.widthPx > 0 && image.heightPx > 0, "size");
    const std::size_t bytes = image.data ? image.data->size() : 0;
    add(bytes > 0, "data");
    if (image.coding == FingerCoding::Raw && image.bitDepth == 8)
        add(bytes == std::size_t{image.widthPx} * image.heightPx, "data");
}

} // namespace

Result<SecureBuffer> encodeFingerImages(const FingerImageRecord& record)
{
    return iso::encode(kFormat, record, Layout());
}

Result<FingerImageRecord> decodeFingerImages(std::span<const unsigned char> bytes)
{
    const bool isOld = bytes.size() >= sizeof kOldMagic &&
                       std::equal(std::begin(kOldMagic), std::end(kOldMagic), bytes.begin());
    if (isOld)
        return iso::decode<FingerImageRecord>(kFormat, bytes, OldLayout());
    return iso::decode<FingerImageRecord>(kFormat, bytes, Layout());
}

IsoFindings findingsOf(const FingerImageRecord& record)
{
    IsoFindings findings;
    std::set<quint8> positions;
    for (const FingerImage& image : record.images) {
        appendImageFindings(image, findings);
        positions.insert(image.position);
    }
    if (record.images.empty())
        findings.push_back(QStringLiteral("representations"));
    if (record.positions != positions.size())
        findings.push_back(QStringLiteral("positions"));
    return findings;
}

} // namespace rekam
