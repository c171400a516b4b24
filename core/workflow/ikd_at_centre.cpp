// The part of an activation that the centre does: who was recorded elsewhere is compared there.
#include "core/biometrics/face/portrait.h"
#include "core/formats/jpeg2000.h"
#include "core/protocol/ikd_face.h"
#include "core/workflow/ikd_session.h"
#include "core/workflow/pool.h"

namespace rekam {
namespace {

// What is sealed. Colours stay: the measure was made on them.
Result<std::shared_ptr<SecureBuffer>> faceFor(const IkdActivation& activation, const Frame& picture,
                                              int heightPx)
{
    REKAM_TRY(const Frame small, scaledToHeight(picture, heightPx));
    REKAM_TRY(const SecureBuffer jp2, encodeJpeg2000Lossless(small));
    if (jp2.size() > static_cast<std::size_t>(kMaxFacePicture))
        return Unexpected(Errc::ImageTooLarge);
    IkdFace face{QUuid::fromRfc4122(activation.id.bytes()), activation.faceTries + 1, activation.nik,
                 QByteArray(reinterpret_cast<const char*>(jp2.data()), static_cast<qsizetype>(jp2.size()))};
    QByteArray plain = toCbor(face);
    wipe(face.jp2);
    return std::make_shared<SecureBuffer>(SecureBuffer::takeFrom(plain, Holds::Picture));
}

// The centre has understood and will say the same again; anything else is a line or a centre that is down.
bool isFinal(const Error& error)
{
    const Errc code = error.code();
    return code == Errc::ResidentUnknown || code == Errc::NotRecorded || code == Errc::ResidentInactive ||
           code == Errc::RecordMissing ||
           (code == Errc::CentreRefused && error.fact("status").startsWith(QLatin1Char('4')));
}

} // namespace

void IkdSession::takePicture()
{
    if (!m_ports.centreSeal || !m_ports.centreDesk)
        return fail(Error(Errc::RecordedFaceMissing));
    m_snapshot.isBusy = false;
    m_snapshot.isLooking = true;
    m_isForCentre = true;
    m_look.startPicture(m_ports.camera, kLongestLook);
    Q_EMIT changed();
}

void IkdSession::sealPicture(const Frame& picture)
{
    busy(true);
    runInPool<std::shared_ptr<SecureBuffer>>(
        *QThreadPool::globalInstance(), this,
        [current = *m_snapshot.current, picture] { return faceFor(current, picture, kFaceHeightPx); },
        [this, current = *m_snapshot.current,
         opening = m_opening](const Result<std::shared_ptr<SecureBuffer>>& plain) {
            if (opening != m_opening)
                return;
            if (!plain)
                return fail(plain.error());
            m_ports.centreSeal->sealToCentre(
                std::move(**plain), this, [this, current, opening](const Result<QByteArray>& sealed) {
                    if (opening != m_opening)
                        return;
                    if (!sealed)
                        return fail(sealed.error());
                    step(current, ikd_event::FaceSealed{*sealed}, [this] { follow(); });
                });
        });
}

// As often as it takes: the centre knows it by its identity and the number of the face.
void IkdSession::orderComparison(const IkdActivation& activation)
{
    IkdOrder order{QUuid::fromRfc4122(activation.id.bytes()), activation.nik, activation.email,
                   activation.phone};
    order.sealedFace = activation.sealedFace;
    order.faceNumber = activation.faceTries + 1;
    m_ports.centreDesk->activateIkd(
        order, this, [this, id = activation.id, opening = m_opening](const Result<IkdAnswer>& answer) {
            if (opening == m_opening)
                onAnswer(id, answer);
        });
}

void IkdSession::onFaceAnswer(const IkdActivation& known, const Result<IkdAnswer>& answer)
{
    if (m_snapshot.isBusy)
        return; // asked again soon
    if (answer && answer->faceNumber == known.faceTries + 1)
        return takeFaceWord(known, *answer);
    if (!answer && isFinal(answer.error())) {
        m_snapshot.isSilent = false;
        return step(known, ikd_event::FaceNotCompared{QString::fromLatin1(kFaceNotAssessed)},
                    [this, error = answer.error()] { fail(error); });
    }
    Q_EMIT changed();
}

void IkdSession::takeFaceWord(const IkdActivation& known, const IkdAnswer& answer)
{
    // Word and numbers have to say the same: neither alone lets anybody go on.
    const bool isAlike = answer.faceScore >= answer.faceLimit;
    const bool isCompared =
        answer.faceLimit > 0 && answer.word == QLatin1String(isAlike ? kFaceSame : kFaceDiffers);
    if (isCompared) {
        m_snapshot.faceLimit = answer.faceLimit;
        const bool shallGoOn = m_snapshot.current && m_snapshot.current->id == known.id &&
                               known.direction == IkdDirection::OfficeShows;
        return step(known, ikd_event::FaceCompared{answer.faceScore, answer.faceLimit, answer.word},
                    [this, shallGoOn, id = known.id] {
                        const IkdActivation* now = find(id);
                        if (shallGoOn && now && now->state == IkdState::FaceAgreed)
                            askCode({}); // the resident has waited already
                    });
    }
    if (answer.word != QLatin1String(kFaceComparing))
        return step(known, ikd_event::FaceNotCompared{answer.word});
    if (!known.sealedFace.isEmpty())
        return step(known, ikd_event::FaceTaken());
    Q_EMIT changed();
}

} // namespace rekam
