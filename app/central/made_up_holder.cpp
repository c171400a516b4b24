#include "app/central/made_up_holder.h"

#include "core/biometrics/finger/finger.h"
#include "core/biometrics/signature/signature.h"
#include "core/formats/jpeg2000.h"
#include "core/people/backdrop.h"
#include "core/people/training_subject.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/made_up_people/portrait_studio.h"
#include "devices/made_up_people/signature_strokes.h"

namespace rekam::central {
namespace {

constexpr int kShrink = 2; // 450 x 600: what a card needs, not what a camera gives
constexpr int kSignatureWidthPx = 900;
constexpr int kSignatureHeightPx = 360;

// The middle of the still as 3:4, each four pixels to one.
Result<Frame> cardPortrait(const Frame& still)
{
    const int height = still.heightPx() / kShrink;
    const int width = height * 3 / 4;
    const int left = (still.widthPx() - width * kShrink) / 2;
    const int channels = bytesPerPixel(still.format());
    SecureBuffer pixels(static_cast<std::size_t>(width * height * channels), Holds::Picture);
    unsigned char* to = pixels.data();
    for (int y = 0; y < height; ++y) {
        const unsigned char* upper = still.row(kShrink * y);
        const unsigned char* lower = still.row(kShrink * y + 1);
        for (int x = 0; x < width; ++x) {
            const int at = (left + kShrink * x) * channels;
            for (int c = 0; c < channels; ++c)
                *to++ = static_cast<unsigned char>(
                    (upper[at + c] + upper[at + channels + c] + lower[at + c] + lower[at + channels + c]) /
                    4);
        }
    }
    return Frame::make(width, height, still.format(), still.pixelsPerInch() / kShrink, std::move(pixels));
}

QByteArray bytesOf(const SecureBuffer& buffer)
{
    return {reinterpret_cast<const char*>(buffer.data()), static_cast<qsizetype>(buffer.size())};
}

Result<QByteArray> coded(const Frame& frame)
{
    REKAM_TRY(const SecureBuffer jp2, encodeJpeg2000Lossless(frame));
    return bytesOf(jp2);
}

Scene sceneOf(const Applicant& applicant)
{
    Scene scene;
    scene.subject = trainingSubjectOf(applicant.nik);
    scene.backdrop = sceneBackdrop(backdropFor(applicant.birthDate, applicant.citizenship));
    return scene;
}

QString peopleIn(const QString& cacheFolder) { return cacheFolder + QStringLiteral("/people"); }

} // namespace

Result<SecureBuffer> madeUpPortrait(const Applicant& applicant, const QString& cacheFolder)
{
    REKAM_TRY(const PortraitStudio studio, PortraitStudio::open(peopleIn(cacheFolder)));
    REKAM_TRY(const Frame portrait, cardPortrait(studio.sit(sceneOf(applicant)).still()));
    return encodeJpeg2000Lossless(portrait);
}

Result<CardHolder> madeUpHolder(const Applicant& applicant, const QString& cacheFolder)
{
    const Scene scene = sceneOf(applicant);
    const QString people = peopleIn(cacheFolder);
    CardHolder holder;
    REKAM_TRY(const SecureBuffer portrait, madeUpPortrait(applicant, cacheFolder));
    holder.portraitJp2 = bytesOf(portrait);
    REKAM_TRY(const Frame signature,
              renderSignature(signatureOf(scene, 0), kSignatureWidthPx, kSignatureHeightPx));
    REKAM_TRY(holder.signatureJp2, coded(signature));
    for (const FingerPosition finger : {FingerPosition::RightIndex, FingerPosition::LeftIndex}) {
        const CaptureAssessment assessed =
            assessFingers(fingerPrint(people, scene, finger, 0), singleFinger(finger));
        for (const BiometricTemplate& found : assessed.templates)
            holder.fingers.push_back({found.position, bytesOf(*found.bytes)});
    }
    return holder;
}

} // namespace rekam::central
