#include "core/formats/detail/inspection_parts.h"
#include "core/formats/face_image_record.h"
#include "core/formats/finger_image_record.h"
#include "core/formats/iris_image_record.h"
#include "core/formats/minutiae_file.h"
#include "core/formats/signature_record.h"

#include <algorithm>
#include <array>

namespace rekam::inspection {
namespace {

QJsonObject captureObject(const IsoCapture& capture)
{
    QJsonArray qualities;
    for (const IsoQuality& quality : capture.qualities)
        qualities.append(QJsonObject{{QStringLiteral("score"), quality.score},
                                     {QStringLiteral("vendor"), hex(quality.vendor, 4)},
                                     {QStringLiteral("algorithm"), hex(quality.algorithm, 4)}});
    QJsonArray certifications;
    for (const IsoCertification& certification : capture.certifications)
        certifications.append(QJsonObject{{QStringLiteral("authority"), hex(certification.authority, 4)},
                                          {QStringLiteral("scheme"), certification.scheme}});
    return {{QStringLiteral("takenAt"), capture.takenAt.text()},
            {QStringLiteral("technology"), capture.technology},
            {QStringLiteral("deviceVendor"), hex(capture.deviceVendor, 4)},
            {QStringLiteral("deviceType"), hex(capture.deviceType, 4)},
            {QStringLiteral("qualities"), qualities},
            {QStringLiteral("certifications"), certifications}};
}

QJsonArray extendedArray(const std::vector<IsoExtendedBlock>& blocks)
{
    QJsonArray array;
    for (const IsoExtendedBlock& block : blocks)
        array.append(
            QJsonObject{{QStringLiteral("id"), block.id}, {QStringLiteral("bytes"), block.content.size()}});
    return array;
}

Kinds irisKindsOf(IrisCoding coding)
{
    switch (coding) {
    case IrisCoding::GreyRaw:
    case IrisCoding::RgbRaw:
        return kRawPixels;
    case IrisCoding::GreyJpeg:
    case IrisCoding::RgbJpeg:
        return kinds(FormatKind::Jpeg);
    case IrisCoding::GreyJpeg2000:
    case IrisCoding::RgbJpeg2000:
        return kAnyJpeg2000;
    case IrisCoding::GreyPng:
    case IrisCoding::RgbPng:
        return kinds(FormatKind::Png);
    }
    return kRawPixels;
}

} // namespace

Result<Inspection> inspectFingers(Bytes bytes, int depth)
{
    REKAM_TRY(const FingerImageRecord record, decodeFingerImages(bytes));
    static constexpr std::array kKinds = {
        kRawPixels,   kRawPixels,   kinds(FormatKind::Wsq), kinds(FormatKind::Jpeg),
        kAnyJpeg2000, kAnyJpeg2000, kinds(FormatKind::Png)};
    Inspection found{FormatKind::FingerImages, {}, findingsOf(record)};
    QJsonArray images;
    for (std::size_t i = 0; i < record.images.size(); ++i) {
        const FingerImage& image = record.images[i];
        const auto coding = static_cast<std::size_t>(image.coding);
        const PictureClaim claim{image.widthPx, image.heightPx,
                                 coding < kKinds.size() ? kKinds.at(coding) : kKinds[0]};
        QJsonObject object = captureObject(image.capture);
        object.insert(QStringLiteral("position"), image.position);
        object.insert(QStringLiteral("number"), image.number);
        object.insert(QStringLiteral("captureRate"), arrayOf({image.captureRateX, image.captureRateY}));
        object.insert(QStringLiteral("imageRate"), arrayOf({image.imageRateX, image.imageRateY}));
        object.insert(QStringLiteral("rateUnit"),
                      image.scaleUnits == 2 ? QStringLiteral("ppcm") : QStringLiteral("ppi"));
        object.insert(QStringLiteral("bitDepth"), image.bitDepth);
        object.insert(QStringLiteral("compression"), static_cast<int>(image.coding));
        object.insert(QStringLiteral("impression"), image.impression);
        object.insert(QStringLiteral("width"), image.widthPx);
        object.insert(QStringLiteral("height"), image.heightPx);
        object.insert(QStringLiteral("data"),
                      pictureInside(viewOf(image.data), claim, placeOf("images", i), depth, found));
        object.insert(QStringLiteral("extended"), extendedArray(image.extended));
        images.append(object);
    }
    found.content = {{QStringLiteral("certifications"), record.hasCertifications},
                     {QStringLiteral("positions"), record.positions},
                     {QStringLiteral("images"), images}};
    return found;
}

Result<Inspection> inspectFaces(Bytes bytes, int depth)
{
    REKAM_TRY(const FaceImageRecord record, decodeFaceImages(bytes));
    static constexpr std::array kKinds = {kinds(FormatKind::Jpeg), kAnyJpeg2000, kAnyJpeg2000,
                                          kinds(FormatKind::Png)};
    Inspection found{FormatKind::FaceImages, {}, findingsOf(record)};
    QJsonArray images;
    for (std::size_t i = 0; i < record.images.size(); ++i) {
        const FaceImage& image = record.images[i];
        const auto coding = std::min<std::size_t>(static_cast<std::size_t>(image.coding), kKinds.size() - 1);
        const PictureClaim claim{image.widthPx, image.heightPx, kKinds.at(coding)};
        QJsonObject object = captureObject(image.capture);
        object.insert(QStringLiteral("gender"), image.gender);
        object.insert(QStringLiteral("landmarks"), static_cast<int>(image.landmarks.size()));
        object.insert(QStringLiteral("pose"), arrayOf({image.pose[0], image.pose[1], image.pose[2]}));
        object.insert(QStringLiteral("imageType"), image.imageType);
        object.insert(QStringLiteral("compression"), static_cast<int>(image.coding));
        object.insert(QStringLiteral("width"), image.widthPx);
        object.insert(QStringLiteral("height"), image.heightPx);
        object.insert(QStringLiteral("colourSpace"), image.colourSpace);
        object.insert(QStringLiteral("data"),
                      pictureInside(viewOf(image.data), claim, placeOf("images", i), depth, found));
        object.insert(QStringLiteral("trailing"), image.trailing.size());
        images.append(object);
    }
    found.content = {{QStringLiteral("certifications"), record.hasCertifications},
                     {QStringLiteral("temporalSemantics"), record.temporalSemantics},
                     {QStringLiteral("images"), images}};
    return found;
}

Result<Inspection> inspectIrises(Bytes bytes, int depth)
{
    REKAM_TRY(const IrisImageRecord record, decodeIrisImages(bytes));
    Inspection found{FormatKind::IrisImages, {}, findingsOf(record)};
    QJsonArray images;
    for (std::size_t i = 0; i < record.images.size(); ++i) {
        const IrisImage& image = record.images[i];
        const PictureClaim claim{image.widthPx, image.heightPx, irisKindsOf(image.coding)};
        QJsonObject object = captureObject(image.capture);
        object.insert(QStringLiteral("number"), image.number);
        object.insert(QStringLiteral("eye"), image.eye);
        object.insert(QStringLiteral("imageType"), image.imageType);
        object.insert(QStringLiteral("compression"), static_cast<int>(image.coding));
        object.insert(QStringLiteral("width"), image.widthPx);
        object.insert(QStringLiteral("height"), image.heightPx);
        object.insert(QStringLiteral("centreX"), arrayOf({image.centreX.least, image.centreX.most}));
        object.insert(QStringLiteral("centreY"), arrayOf({image.centreY.least, image.centreY.most}));
        object.insert(QStringLiteral("diameter"), arrayOf({image.diameter.least, image.diameter.most}));
        object.insert(QStringLiteral("data"),
                      pictureInside(viewOf(image.data), claim, placeOf("images", i), depth, found));
        object.insert(QStringLiteral("trailing"), image.trailing.size());
        images.append(object);
    }
    found.content = {{QStringLiteral("certifications"), record.hasCertifications},
                     {QStringLiteral("eyes"), record.eyes},
                     {QStringLiteral("images"), images}};
    return found;
}

Result<Inspection> inspectMinutiae(Bytes bytes)
{
    REKAM_TRY(const MinutiaeFile file, decodeMinutiaeFile(bytes));
    Inspection found{FormatKind::Minutiae, {}, findingsOf(file)};
    QJsonArray views;
    for (const MinutiaeView& view : file.views)
        views.append(QJsonObject{{QStringLiteral("position"), view.position},
                                 {QStringLiteral("number"), view.number},
                                 {QStringLiteral("impression"), view.impression},
                                 {QStringLiteral("quality"), view.quality},
                                 {QStringLiteral("minutiae"), static_cast<int>(view.minutiae.size())},
                                 {QStringLiteral("extended"), extendedArray(view.extended)}});
    found.content = {{QStringLiteral("width"), file.widthPx},
                     {QStringLiteral("height"), file.heightPx},
                     {QStringLiteral("ppcm"), arrayOf({file.pixelsPerCmX, file.pixelsPerCmY})},
                     {QStringLiteral("views"), views}};
    return found;
}

Result<Inspection> inspectSignature(Bytes bytes)
{
    REKAM_TRY(const SignatureRecord record, decodeSignature(bytes));
    Inspection found{FormatKind::Signature, {}, findingsOf(record)};
    QJsonArray all;
    for (const SignatureSeries& series : record.series) {
        QJsonArray channels;
        for (const PenChannelFacts& facts : series.channels)
            channels.append(QString::fromLatin1(penChannelName(facts.channel)));
        QJsonObject object = captureObject(series.capture);
        object.insert(QStringLiteral("channels"), channels);
        object.insert(QStringLiteral("points"), static_cast<int>(series.points.size()));
        object.insert(QStringLiteral("extended"), series.extended.size());
        all.append(object);
    }
    found.content = {{QStringLiteral("series"), all}};
    return found;
}

Result<Inspection> inspectPen(Bytes bytes)
{
    REKAM_TRY(const PenSeries series, decodePenSeries(bytes));
    return Inspection{FormatKind::PenSeries,
                      {{QStringLiteral("padWidth"), series.padWidth},
                       {QStringLiteral("padHeight"), series.padHeight},
                       {QStringLiteral("points"), static_cast<int>(series.points.size())}},
                      {}};
}

} // namespace rekam::inspection
