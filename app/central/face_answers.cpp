// Comparisons for activations of IKD whose resident was recorded elsewhere: the live face of the station
// against the portrait that was recorded, both opened in this process alone.
#include "app/central/made_up_holder.h"
#include "app/central/matcher.h"
#include "core/base/log.h"
#include "core/biometrics/face/face_compare.h"
#include "core/formats/jpeg2000.h"
#include "core/protocol/ikd_face.h"

REKAM_LOG(lcFaces, "rekam.central.match")

namespace rekam::central {
namespace {

constexpr int kMostBeginnings = 3;
constexpr qint64 kMostLivePixels = 4'000'000; // a preview is far below it

Unexpected notThisFace()
{
    return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("ikd face")}});
}

Result<Frame> decoded(const QByteArray& jp2, qint64 mostPixels)
{
    return decodeJpeg2000(
        {reinterpret_cast<const unsigned char*>(jp2.constData()), static_cast<std::size_t>(jp2.size())},
        mostPixels);
}

QByteArray viewOf(const SecureBuffer& plain)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(plain.data()),
                                   static_cast<qsizetype>(plain.size()));
}

FaceAnswer wordOnly(const char* word) { return {QString::fromLatin1(word), 0, 0}; }

} // namespace

Result<bool> Matcher::compareOneFace()
{
    REKAM_TRY(const std::optional<WaitingFace> waiting, m_faces.takeNext());
    if (!waiting)
        return false;
    const FaceAnswer answer = answerTo(*waiting);
    REKAM_CHECK(m_faces.settle(*waiting, answer));
    qCInfo(lcFaces).noquote() << "face activation=" + waiting->activation.toString(QUuid::WithoutBraces) +
                                     " word=" + answer.word;
    return true;
}

// Whatever cannot be opened, read or compared is "not assessed", and never the same face.
FaceAnswer Matcher::answerTo(const WaitingFace& waiting)
{
    if (waiting.beginnings > kMostBeginnings) {
        qCWarning(lcFaces) << "a face ended the matcher, and is left alone";
        return wordOnly(kFaceNotAssessed);
    }
    const Result<Frame> live = liveFace(waiting);
    if (!live) {
        qCWarning(lcFaces).noquote() << "face not opened" << live.error().logText();
        return wordOnly(kFaceNotAssessed);
    }
    const Result<Frame> recorded = recordedFace(waiting.nik);
    if (!recorded) {
        qCWarning(lcFaces).noquote() << "no recorded face" << recorded.error().logText();
        return wordOnly(kFaceNoPicture);
    }
    const Result<FaceComparison> compared = compare(*live, *recorded);
    if (!compared) {
        qCWarning(lcFaces).noquote() << "faces not compared" << compared.error().logText();
        return wordOnly(kFaceNotAssessed);
    }
    return {QString::fromLatin1(compared->isSame ? kFaceSame : kFaceDiffers), compared->score,
            sameFaceFrom()};
}

// For this activation, this try and this resident, and for no other that it may have been copied to.
Result<Frame> Matcher::liveFace(const WaitingFace& waiting)
{
    REKAM_TRY(const SecureBuffer plain, m_packetKey.openSealed(waiting.sealed, Holds::Picture));
    REKAM_TRY(IkdFace face, ikdFaceFromCbor(viewOf(plain)));
    const bool isMeant = face.activation == waiting.activation && face.number == waiting.number &&
                         face.nik.text() == waiting.nik;
    Result<Frame> frame = isMeant ? decoded(face.jp2, kMostLivePixels) : Result<Frame>(notThisFace());
    wipe(face.jp2);
    return frame;
}

Result<Frame> Matcher::recordedFace(const QString& nikText)
{
    REKAM_TRY(const Nik nik, Nik::parse(nikText));
    REKAM_TRY(const std::optional<PacketId> packet, m_requests.packetOf(nik));
    if (packet) {
        REKAM_TRY(const CardHolder holder, holderIn(*packet));
        return decoded(holder.portraitJp2, Frame::kMaxPixels);
    }
    REKAM_TRY(const SecureBuffer portrait, portraitFromElsewhere(nik));
    return decoded(viewOf(portrait), Frame::kMaxPixels);
}

// Training: nobody was ever recorded elsewhere, so the picture is made the first time that it is asked for,
// and from then on lies sealed as another centre's would.
Result<SecureBuffer> Matcher::portraitFromElsewhere(const Nik& nik)
{
    REKAM_TRY(const QByteArray kept, m_faces.portraitFromElsewhere(nik));
    if (!kept.isEmpty())
        return m_packetKey.openSealed(kept, Holds::Picture);
    REKAM_TRY(const std::optional<ResidentRecord> resident, m_people.find(nik));
    if (!resident || m_kind == HomeKind::Real)
        return Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("portrait")}});
    REKAM_TRY(SecureBuffer portrait, madeUpPortrait(resident->applicant, m_cacheFolder));
    REKAM_CHECK(m_faces.keepPortraitFromElsewhere(nik, sealTo(portrait.span(), m_packetKey.publicKey())));
    return portrait;
}

Result<FaceComparison> Matcher::compare(const Frame& live, const Frame& recorded)
{
    if (!m_models) {
        REKAM_TRY(m_models, FaceModels::load(m_cacheFolder + QStringLiteral("/models")));
    }
    return compareFaces(m_models.get(), live, recorded);
}

} // namespace rekam::central
