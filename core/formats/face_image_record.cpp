#include "core/formats/face_image_record.h"

#include "core/formats/detail/iso_codec.h"

namespace rekam {
namespace {

constexpr const char* kFormat = "19794-5";
constexpr unsigned char kMagic[] = {'F', 'A', 'C', 0, '0', '3', '0', 0};
constexpr unsigned char kOldMagic[] = {'F', 'A', 'C', 0, '0', '1', '0', 0};

struct Layout
{
    template<typename Codec, typename Image>
    static void faceLayout(Codec& codec, Image& image)
    {
        for (auto& angle : image.pose)
            codec.u8(angle);
        for (auto& angle : image.poseUncertainty)
            codec.u8(angle);
        codec.each(image.landmarks, [](auto& each, auto& landmark) {
            each.u8(landmark.type);
            each.u8(landmark.code);
            each.u16(landmark.x);
            each.u16(landmark.y);
            each.u16(landmark.z);
        });
    }

    template<typename Codec, typename Image>
    static void imageLayout(Codec& codec, Image& image, bool hasCertifications)
    {
        iso::captureLayout(codec, image.capture, hasCertifications);
        codec.count16(image.landmarks);
        codec.u8(image.gender);
        codec.u8(image.eyeColour);
        codec.u8(image.hairColour);
        codec.u8(image.heightCm);
        codec.u24(image.features);
        codec.u16(image.expression);
        faceLayout(codec, image);
        codec.u8(image.imageType);
        codec.u8(image.coding);
        codec.u16(image.widthPx);
        codec.u16(image.heightPx);
        codec.u8(image.samplingLevel);
        codec.u16(image.postProcessing);
        codec.u8(image.crossReference);
        codec.u8(image.colourSpace);
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
        codec.u16(record.temporalSemantics);
        codec.each(record.images, [&record](auto& each, auto& image) {
            each.framed([&](auto& body) { imageLayout(body, image, record.hasCertifications); });
        });
    }
};

// Reading only.
struct OldLayout
{
    static void face(iso::Input& input, FaceImage& image)
    {
        quint8 sourceType = 0;
        quint16 quality = 0;
        QByteArray data;
        input.count16(image.landmarks);
        input.u8(image.gender);
        input.u8(image.eyeColour);
        input.u8(image.hairColour);
        input.u24(image.features);
        input.u16(image.expression);
        Layout::faceLayout(input, image);
        input.u8(image.imageType);
        input.u8(image.coding);
        if (image.coding == FaceCoding::Jpeg2000Lossy)
            image.coding = FaceCoding::Jpeg2000Lossless; // one code for both in 2005
        input.u16(image.widthPx);
        input.u16(image.heightPx);
        input.u8(image.colourSpace);
        input.u8(sourceType);
        input.u16(image.capture.deviceType);
        input.u16(quality);
        input.rest(data);
        image.data = std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(data, Holds::Picture));
    }

    void operator()(iso::Input& input, FaceImageRecord& record) const
    {
        input.magic(kOldMagic);
        input.totalLength();
        input.count16(record.images);
        input.each(record.images, [](iso::Input& each, FaceImage& image) {
            each.framed([&image](iso::Input& body) { face(body, image); });
        });
    }
};

void appendImageFindings(const FaceImage& image, IsoFindings& findings)
{
    const auto add = [&findings](bool holds, const char* field) {
        if (!holds)
            findings.push_back(QString::fromLatin1(field));
    };
    appendFindings(image.capture, findings);
    add(image.gender <= 2 || image.gender == 255, "gender");
    add(image.imageType <= 2 || image.imageType >= 128, "imageType");
    add(image.coding <= FaceCoding::Png, "compression");
    add(image.widthPx > 0 && image.heightPx > 0, "size");
    add(image.data && !image.data->isEmpty(), "data");
    for (const FaceLandmark& landmark : image.landmarks) {
        if (landmark.type == 1)
            add(landmark.x < image.widthPx && landmark.y < image.heightPx, "landmark");
    }
}

} // namespace

Result<SecureBuffer> encodeFaceImages(const FaceImageRecord& record)
{
    return iso::encode(kFormat, record, Layout());
}

Result<FaceImageRecord> decodeFaceImages(std::span<const unsigned char> bytes)
{
    const bool isOld = bytes.size() >= sizeof kOldMagic &&
                       std::equal(std::begin(kOldMagic), std::end(kOldMagic), bytes.begin());
    if (isOld)
        return iso::decode<FaceImageRecord>(kFormat, bytes, OldLayout());
    return iso::decode<FaceImageRecord>(kFormat, bytes, Layout());
}

IsoFindings findingsOf(const FaceImageRecord& record)
{
    IsoFindings findings;
    for (const FaceImage& image : record.images)
        appendImageFindings(image, findings);
    if (record.images.empty())
        findings.push_back(QStringLiteral("representations"));
    return findings;
}

} // namespace rekam
