#include "ui/values/resident.h"

#include <algorithm>

namespace rekam::ui {

namespace {

bool isSamePicture(const QImage& a, const QImage& b) { return a.constBits() == b.constBits(); }

bool isSameChoice(const PhotoChoice& a, const PhotoChoice& b)
{
    return a.id == b.id && a.caption == b.caption && a.isChosen == b.isChosen &&
           isSamePicture(a.image, b.image);
}

} // namespace

bool looksAlike(const ResidentView& a, const ResidentView& b)
{
    return a.scene == b.scene && a.office == b.office && a.ticket == b.ticket && a.heading == b.heading &&
           a.detail == b.detail && a.picture == b.picture && a.rows == b.rows &&
           a.portraitCaption == b.portraitCaption && a.hasHands == b.hasHands && a.hands == b.hands &&
           a.signing == b.signing && a.signingPrompt == b.signingPrompt && a.notice == b.notice &&
           a.progress == b.progress && a.footer == b.footer && isSamePicture(a.portrait, b.portrait) &&
           isSamePicture(a.signature, b.signature) && isSamePicture(a.code, b.code) &&
           std::equal(a.choices.begin(), a.choices.end(), b.choices.begin(), b.choices.end(), isSameChoice);
}

} // namespace rekam::ui
