// What is captured, by the numbers of the standards.
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace rekam {

enum class Modality : quint8
{
    Face = 1,
    Signature = 2,
    Finger = 3,
    Iris = 4
};

// ISO/IEC 19794-2 and -4: right thumb 1 .. right little 5, left thumb 6 .. left little 10.
// (libfprint counts otherwise: left thumb 1 .. right little 10.)
enum class FingerPosition : quint8
{
    RightThumb = 1,
    RightIndex,
    RightMiddle,
    RightRing,
    RightLittle,
    LeftThumb,
    LeftIndex,
    LeftMiddle,
    LeftRing,
    LeftLittle
};

// ISO/IEC 19794-6: the subject's own right and left.
enum class Eye : quint8
{
    Right = 1,
    Left = 2
};

inline constexpr std::array<FingerPosition, 10> kAllFingers = {
    FingerPosition::RightThumb, FingerPosition::RightIndex,  FingerPosition::RightMiddle,
    FingerPosition::RightRing,  FingerPosition::RightLittle, FingerPosition::LeftThumb,
    FingerPosition::LeftIndex,  FingerPosition::LeftMiddle,  FingerPosition::LeftRing,
    FingerPosition::LeftLittle};

// One thing asked of a device at once. RightFour .. BothThumbs have the slap codes of ISO/IEC 19794-4 (13,
// 14, 15).
enum class CaptureTarget : quint8
{
    Portrait = 60,
    Signature = 61,
    ExceptionProof = 62, // by the camera: a hand or an eye that cannot be given
    Document = 63,       // by the document scanner: a page
    RightFour = 13,
    LeftFour = 14,
    BothThumbs = 15,
    SingleRightThumb = 1,
    SingleRightIndex,
    SingleRightMiddle,
    SingleRightRing,
    SingleRightLittle,
    SingleLeftThumb,
    SingleLeftIndex,
    SingleLeftMiddle,
    SingleLeftRing,
    SingleLeftLittle,
    BothEyes = 50
};

Modality modalityOf(CaptureTarget target); // ExceptionProof and Document: Face, pictures in colour
CaptureTarget singleFinger(FingerPosition position);
// Fingers that the target can hold, index to little for slaps (thumbs: right, left); empty for other
// modalities.
std::vector<FingerPosition> fingersOf(CaptureTarget target);
bool isSlap(CaptureTarget target); // several fingers at once
bool isRightHand(FingerPosition position);
// From a number in a file or message; nothing where it is none of the above.
std::optional<CaptureTarget> captureTargetFrom(int code);
std::optional<FingerPosition> fingerPositionFrom(int code);
std::optional<Modality> modalityFrom(int code);
const char* fingerPositionName(FingerPosition position); // "right-thumb"
std::optional<FingerPosition> fingerPositionNamed(const QString& name);

} // namespace rekam
