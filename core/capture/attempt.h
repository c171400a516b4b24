// One captured attempt: its facts (Attempt, kept in the recording) and its bytes (AttemptPayload, sealed at
// once). All attempts are kept until sign-off; none is changed once made.
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/secure_buffer.h"
#include "core/capture/modality.h"
#include "core/capture/quality.h"

#include <QDateTime>
#include <memory>
#include <vector>

namespace rekam {

// Which device took it. Stands in the signed manifest; the centre refuses virtual devices in a real record.
struct Provenance
{
    QString slot;    // "finger"
    QString adapter; // "virtual_finger"
    QString model;
    QString serial;
    bool isVirtual = false;
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

// An upright-able box in the pixels of the whole picture.
struct PictureBox
{
    double centreX = 0, centreY = 0, widthPx = 0, heightPx = 0;
    double angleDegrees = 0; // clockwise from upright
    friend bool operator==(const PictureBox&, const PictureBox&) = default;
};

// A part of the picture that belongs to one finger or eye. position: FingerPosition for fingers, Eye for
// irises.
struct AttemptPart
{
    int position = 0;
    PictureBox box;
    QualityReport quality;
    friend bool operator==(const AttemptPart&, const AttemptPart&) = default;
};

struct Attempt
{
    AttemptId id;
    int number = 0; // 1, 2, ... within its target
    CaptureTarget target{};
    QDateTime takenAt; // UTC
    Provenance device;
    Digest digest; // over AttemptPayload::image (both eyes: image, then secondImage; signature: penSeries)
    QualityReport quality;
    std::vector<AttemptPart> parts; // empty for portrait and signature

    const AttemptPart* part(int position) const;
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

enum class ImageCoding : quint8
{
    None = 0,
    Jpeg2000Lossless = 5
};

using SharedBytes = std::shared_ptr<const SecureBuffer>;

// An ISO/IEC 19794-2:2005 record (fingers) or an iris code of ours (eyes).
struct BiometricTemplate
{
    int position = 0;
    SharedBytes bytes;
};

struct AttemptPayload
{
    AttemptId id;
    ImageCoding coding = ImageCoding::None;
    int widthPx = 0, heightPx = 0, pixelsPerInch = 0;
    SharedBytes
        image; // coded picture (both eyes side by side are two images: image = right, secondImage = left)
    SharedBytes secondImage;
    SharedBytes penSeries; // signature only: encodePenSeries()
    std::vector<BiometricTemplate> templates;
};

} // namespace rekam
