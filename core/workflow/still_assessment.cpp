#include "core/workflow/still_assessment.h"

#include "core/biometrics/face/backdrop.h"
#include "core/biometrics/face/portrait.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/iris/iris.h"
#include "core/biometrics/signature/signature.h"
#include "core/formats/jpeg2000.h"

#include <cstring>

namespace rekam {
namespace {

constexpr int kSignatureWidthPx = 900; // 300 dpi of a pad about 76 mm wide
constexpr int kSignatureHeightPx = 360;

Backdrop ruleFor(BackdropColor color)
{
    switch (color) {
    case BackdropColor::Red:
        return Backdrop::Red;
    case BackdropColor::Blue:
        return Backdrop::Blue;
    case BackdropColor::Orange:
        return Backdrop::Orange;
    }
    return Backdrop::Any;
}

Result<SharedBytes> coded(const Frame& frame)
{
    REKAM_TRY(SecureBuffer bytes, encodeJpeg2000Lossless(frame));
    return SharedBytes(std::make_shared<const SecureBuffer>(std::move(bytes)));
}

Digest digestOf(const SharedBytes& bytes) { return Digest::of(bytes->span()); }

void describe(AttemptPayload& payload, const Frame& frame)
{
    payload.coding = ImageCoding::Jpeg2000Lossless;
    payload.widthPx = frame.widthPx();
    payload.heightPx = frame.heightPx();
    payload.pixelsPerInch = frame.pixelsPerInch();
}

Status missing(const DeviceCapture& capture, std::size_t stills)
{
    if (capture.stills.size() < stills || capture.stills.front().isEmpty())
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("no picture")}});
    return {};
}

// `cropped` is what is kept of the portrait that was assessed.
Result<StillAssessment> keptPortrait(QualityReport quality, const Frame& cropped)
{
    StillAssessment result;
    result.payload = std::make_shared<AttemptPayload>();
    result.attempt.quality = std::move(quality);
    describe(*result.payload, cropped);
    REKAM_TRY(result.payload->image, coded(cropped));
    result.attempt.digest = digestOf(result.payload->image);
    REKAM_TRY(result.thumbnail, scaledToHeight(cropped, kThumbnailHeightPx));
    return result;
}

Result<StillAssessment> portrait(FaceModels* models, const DeviceCapture& capture,
                                 const AssessmentContext& context)
{
    REKAM_CHECK(missing(capture, 1));
    const Frame& still = capture.stills.front();
    REKAM_TRY(const Frame cropped, cropPortrait(models, still));
    return keptPortrait(assessPortrait(models, still, PortraitRules{ruleFor(context.backdrop)}), cropped);
}

// A picture for people to look at: nothing is measured.
Result<StillAssessment> exceptionProof(const DeviceCapture& capture)
{
    REKAM_CHECK(missing(capture, 1));
    const Frame& still = capture.stills.front();
    StillAssessment result;
    result.payload = std::make_shared<AttemptPayload>();
    describe(*result.payload, still);
    REKAM_TRY(result.payload->image, coded(still));
    result.attempt.digest = digestOf(result.payload->image);
    REKAM_TRY(result.thumbnail, scaledToHeight(still, kThumbnailHeightPx));
    return result;
}

Result<StillAssessment> fingers(const DeviceCapture& capture, CaptureTarget target,
                                const AssessmentContext& context)
{
    REKAM_CHECK(missing(capture, 1));
    const Frame& still = capture.stills.front();
    CaptureAssessment assessed = assessFingers(still, target, context.absentFingers);
    StillAssessment result;
    result.payload = std::make_shared<AttemptPayload>();
    result.attempt.quality = assessed.quality;
    result.attempt.parts = std::move(assessed.parts);
    result.payload->templates = std::move(assessed.templates);
    describe(*result.payload, still);
    REKAM_TRY(result.payload->image, coded(still));
    result.attempt.digest = digestOf(result.payload->image);
    REKAM_TRY(result.thumbnail, scaledToHeight(still, kThumbnailHeightPx));
    return result;
}

// Both eyes beside each other, as the person sees themself: right eye on the left.
Result<Frame> besideEachOther(const Frame& right, const Frame& left)
{
    if (right.isEmpty() || left.isEmpty() || right.heightPx() != left.heightPx() ||
        right.format() != left.format())
        return right.isEmpty() ? left : right;
    SecureBuffer pixels(right.pixels().size() + left.pixels().size(), Holds::Picture);
    unsigned char* at = pixels.data();
    for (int y = 0; y < right.heightPx(); ++y) {
        std::memcpy(at, right.row(y), static_cast<std::size_t>(right.stride()));
        at += right.stride();
        std::memcpy(at, left.row(y), static_cast<std::size_t>(left.stride()));
        at += left.stride();
    }
    return Frame::make(right.widthPx() + left.widthPx(), right.heightPx(), right.format(),
                       right.pixelsPerInch(), std::move(pixels));
}

// The right eye's bytes, then the left one's.
Digest digestOfEyes(const AttemptPayload& payload)
{
    if (!payload.image || !payload.secondImage)
        return digestOf(payload.image ? payload.image : payload.secondImage);
    SecureBuffer both(payload.image->size() + payload.secondImage->size(), Holds::Picture);
    std::memcpy(both.data(), payload.image->data(), payload.image->size());
    std::memcpy(both.data() + payload.image->size(), payload.secondImage->data(),
                payload.secondImage->size());
    return Digest::of(std::as_const(both).span());
}

bool isAbsent(const AssessmentContext& context, Eye eye)
{
    for (Eye absent : context.absentEyes) {
        if (absent == eye)
            return true;
    }
    return false;
}

Result<StillAssessment> eyes(const DeviceCapture& capture, const AssessmentContext& context)
{
    Frame right = !capture.stills.empty() ? capture.stills[0] : Frame();
    Frame left = capture.stills.size() > 1 ? capture.stills[1] : Frame();
    if (isAbsent(context, Eye::Right))
        right = Frame();
    if (isAbsent(context, Eye::Left))
        left = Frame();
    if (right.isEmpty() && left.isEmpty())
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("no picture")}});
    CaptureAssessment assessed = assessEyes(right, left);
    StillAssessment result;
    result.payload = std::make_shared<AttemptPayload>();
    result.attempt.quality = assessed.quality;
    result.attempt.parts = std::move(assessed.parts);
    result.payload->templates = std::move(assessed.templates);
    describe(*result.payload, right.isEmpty() ? left : right);
    if (!right.isEmpty()) {
        REKAM_TRY(result.payload->image, coded(right));
    }
    if (!left.isEmpty()) {
        REKAM_TRY(result.payload->secondImage, coded(left));
    }
    result.attempt.digest = digestOfEyes(*result.payload);
    REKAM_TRY(const Frame both, besideEachOther(right, left));
    REKAM_TRY(result.thumbnail, scaledToHeight(both, kThumbnailHeightPx));
    return result;
}

Result<StillAssessment> signature(const DeviceCapture& capture)
{
    StillAssessment result;
    result.payload = std::make_shared<AttemptPayload>();
    result.attempt.quality = assessSignature(capture.pen);
    result.payload->penSeries = std::make_shared<const SecureBuffer>(encodePenSeries(capture.pen));
    result.attempt.digest = digestOf(result.payload->penSeries);
    REKAM_TRY(const Frame drawn, renderSignature(capture.pen, kSignatureWidthPx, kSignatureHeightPx));
    describe(*result.payload, drawn);
    REKAM_TRY(result.payload->image, coded(drawn));
    REKAM_TRY(result.thumbnail, scaledToHeight(drawn, kThumbnailHeightPx));
    return result;
}

PictureBox share(double x, double y, double width, double height)
{
    return PictureBox{x + width / 2, y + height / 2, width, height, 0};
}

Result<Frame> half(const Frame& frame, bool rightHalf)
{
    const int width = frame.widthPx() / 2;
    const auto rowBytes = static_cast<std::size_t>(width * bytesPerPixel(frame.format()));
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(frame.heightPx()), Holds::Picture);
    for (int y = 0; y < frame.heightPx(); ++y) {
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes,
                    frame.row(y) + (rightHalf ? rowBytes : 0), rowBytes);
    }
    return Frame::make(width, frame.heightPx(), frame.format(), frame.pixelsPerInch(), std::move(pixels));
}

// The preview of both eyes is one picture, the right eye in its left half.
PreviewAssessment eyesPreview(const Frame& frame, const AssessmentContext& context)
{
    PreviewAssessment result;
    bool first = true;
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        if (isAbsent(context, eye))
            continue;
        const Result<Frame> picture = half(frame, eye == Eye::Left);
        if (!picture)
            continue;
        EyePreview seen = assessEyePreview(*picture);
        if (seen.circles) {
            const double width = frame.widthPx();
            const double offset = eye == Eye::Left ? 0.5 : 0.0;
            const PixelCircle& iris = seen.circles->iris;
            result.boxes.push_back({offset + iris.x / width, iris.y / frame.heightPx(),
                                    2 * iris.radius / width, 2 * iris.radius / frame.heightPx(), 0});
        }
        if (first || seen.quality.verdict > result.quality.verdict)
            result.quality = std::move(seen.quality);
        first = false;
    }
    return result;
}

} // namespace

Result<StillAssessment> assessStillCapture(FaceModels* models, const DeviceCapture& capture,
                                           CaptureTarget target, const AssessmentContext& context)
{
    Result<StillAssessment> result = [&]() -> Result<StillAssessment> {
        switch (modalityOf(target)) {
        case Modality::Face:
            return target == CaptureTarget::ExceptionProof ? exceptionProof(capture)
                                                           : portrait(models, capture, context);
        case Modality::Finger:
            return fingers(capture, target, context);
        case Modality::Iris:
            return eyes(capture, context);
        case Modality::Signature:
            return signature(capture);
        }
        return Unexpected(Errc::FrameMalformed);
    }();
    if (result) {
        result->attempt.target = target;
        result->attempt.device = capture.device;
    }
    return result;
}

Result<StillAssessment> copyBeforeBackdrop(FaceModels* models, const AttemptPayload& original,
                                           const Provenance& device, const AssessmentContext& context)
{
    REKAM_TRY(const Frame before, pictureOf(original));
    REKAM_TRY(const Frame painted, withBackdrop(models, before, ruleFor(context.backdrop)));
    REKAM_TRY(
        StillAssessment copy,
        keptPortrait(assessPortrait(models, painted, PortraitRules{ruleFor(context.backdrop)}), painted));
    copy.attempt.target = CaptureTarget::Portrait;
    copy.attempt.device = device;
    copy.attempt.device.adapter = QString::fromLatin1(kBackdropCopy);
    return copy;
}

Result<Frame> pictureOf(const AttemptPayload& payload)
{
    if (!payload.image && !payload.secondImage)
        return Unexpected(Errc::ImageUndecodable, {{"why", QStringLiteral("no picture")}});
    Frame first, second;
    if (payload.image) {
        REKAM_TRY(first, decodeJpeg2000(payload.image->span()));
    }
    if (payload.secondImage) {
        REKAM_TRY(second, decodeJpeg2000(payload.secondImage->span()));
    }
    return besideEachOther(first, second);
}

PreviewAssessment assessPreviewFrame(FaceModels* models, const Frame& frame, CaptureTarget target,
                                     const AssessmentContext& context)
{
    PreviewAssessment result;
    if (target == CaptureTarget::ExceptionProof)
        return result;
    switch (modalityOf(target)) {
    case Modality::Face: {
        PortraitPreview seen = assessPortraitPreview(models, frame, PortraitRules{ruleFor(context.backdrop)});
        result.quality = std::move(seen.quality);
        if (seen.face)
            result.boxes.push_back(
                share(seen.face->box.x, seen.face->box.y, seen.face->box.width, seen.face->box.height));
        break;
    }
    case Modality::Finger: {
        FingerPreview seen = assessFingerPreview(frame, target, context.absentFingers);
        result.quality = std::move(seen.quality);
        result.boxes = std::move(seen.fingers);
        break;
    }
    case Modality::Iris:
        return eyesPreview(frame, context);
    case Modality::Signature:
        break;
    }
    return result;
}

} // namespace rekam
