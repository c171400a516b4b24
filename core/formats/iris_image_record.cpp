#include "core/formats/iris_image_record.h"

#include "core/formats/detail/iso_codec.h"

#include <set>

namespace rekam {
namespace {

constexpr const char* kFormat = "19794-6";
constexpr unsigned char kMagic[] = {'I', 'I', 'R', 0, '0', '2', '0', 0};

struct Layout
{
    template<typename Codec, typename Range>
    static void rangeLayout(Codec& codec, Range& range)
    {
        codec.u16(range.least);
        codec.u16(range.most);
    }

    template<typename Codec, typename Image>
    static void imageLayout(Codec& codec, Image& image, bool hasCertifications)
    {
        iso::captureLayout(codec, image.capture, hasCertifications);
        codec.u16(image.number);
        codec.u8(image.eye);
        codec.u8(image.imageType);
        codec.u8(image.coding);
        codec.u8(image.properties);
        codec.u16(image.widthPx);
        codec.u16(image.heightPx);
        codec.u8(image.bitDepth);
        codec.u16(image.rangeMm);
        codec.u16(image.roll);
        codec.u16(image.rollUncertainty);
        rangeLayout(codec, image.centreX);
        rangeLayout(codec, image.centreY);
        rangeLayout(codec, image.diameter);
        codec.data(image.data);
        codec.rest(image.trailing);
    }

    template<typename Codec, typename Record>
    void operator()(Codec& codec, Record& record) const
    {
        codec.magic(kMagic);
        codec.totalLength();
        codec.count16(record.images);
        iso::flagLayout(codec, record.hasCertifications);
        codec.u8(record.eyes);
        codec.each(record.images, [&record](auto& each, auto& image) {
            each.framed([&](auto& body) { imageLayout(body, image, record.hasCertifications); });
        });
    }
};

bool isKnownCoding(IrisCoding coding)
{
    const auto number = static_cast<int>(coding);
    return number >= 2 && number <= 16 && number % 2 == 0;
}

void appendImageFindings(const IrisImage& image, IsoFindings& findings)
{
    const auto add = [&findings](bool holds, const char* field) {
        if (!holds)
            findings.push_back(QString::fromLatin1(field));
    };
    appendFindings(image.capture, findings);
    add(image.eye <= 2, "eye");
    add(image.imageType == 1 || image.imageType == 2 || image.imageType == 3 || image.imageType == 7,
        "imageType");
    add(isKnownCoding(image.coding), "compression");
    add(image.widthPx > 0 && image.heightPx > 0, "size");
    const std::size_t bytes = image.data ? image.data->size() : 0;
    add(bytes > 0, "data");
    if (image.coding == IrisCoding::GreyRaw && image.bitDepth == 8)
        add(bytes == std::size_t{image.widthPx} * image.heightPx, "data");
    for (const PixelRange& range : {image.centreX, image.centreY, image.diameter})
        add(range.least <= range.most, "range");
}

} // namespace

Result<SecureBuffer> encodeIrisImages(const IrisImageRecord& record)
{
    return iso::encode(kFormat, record, Layout());
}

Result<IrisImageRecord> decodeIrisImages(std::span<const unsigned char> bytes)
{
    return iso::decode<IrisImageRecord>(kFormat, bytes, Layout());
}

IsoFindings findingsOf(const IrisImageRecord& record)
{
    IsoFindings findings;
    std::set<quint8> eyes;
    for (const IrisImage& image : record.images) {
        appendImageFindings(image, findings);
        eyes.insert(image.eye);
    }
    if (record.images.empty())
        findings.push_back(QStringLiteral("representations"));
    if (record.eyes != eyes.size())
        findings.push_back(QStringLiteral("eyes"));
    return findings;
}

} // namespace rekam
