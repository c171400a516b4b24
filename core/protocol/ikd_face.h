// The live face of whoever asks for an IKD and was recorded elsewhere. Sealed to the centre's packet key: the
// process that opens and compares it holds no socket, and the one that has a socket cannot open it
// (docs/protocol/ikd-face.md).
#pragma once

#include "core/base/result.h"
#include "core/people/nik.h"

#include <QByteArray>
#include <QUuid>

namespace rekam {

struct IkdFace
{
    QUuid activation; // for this one and no other
    int number = 1;   // the first face of it, the second ...
    Nik nik;          // personal, and so is the picture
    QByteArray jp2;
    friend bool operator==(const IkdFace&, const IkdFace&) = default;
};

constexpr qsizetype kMaxFacePicture = 768 * 1024;
constexpr qsizetype kMaxSealedFace = kMaxFacePicture + 1024;
constexpr int kMostFaces = 10'000; // of one activation

QByteArray toCbor(const IkdFace& face);
Result<IkdFace> ikdFaceFromCbor(const QByteArray& bytes); // MessageMalformed

// With which words the centre says what became of a face. Only the second one lets an activation go on.
inline constexpr char kFaceComparing[] = "COMPARING";
inline constexpr char kFaceSame[] = "FACE_SAME";
inline constexpr char kFaceDiffers[] = "FACE_DIFFERS";
inline constexpr char kFaceNoPicture[] = "NO_PICTURE";     // the centre holds no portrait of this person
inline constexpr char kFaceNotAssessed[] = "NOT_ASSESSED"; // nobody could say: no model, no face, altered

} // namespace rekam
