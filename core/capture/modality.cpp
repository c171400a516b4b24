#include "core/capture/modality.h"

namespace rekam {

Modality modalityOf(CaptureTarget target)
{
    switch (target) {
    case CaptureTarget::Portrait:
    case CaptureTarget::ExceptionProof:
    case CaptureTarget::Document:
        return Modality::Face;
    case CaptureTarget::Signature:
        return Modality::Signature;
    case CaptureTarget::BothEyes:
        return Modality::Iris;
    default:
        return Modality::Finger; // every other code is a finger or a slap
    }
}

CaptureTarget singleFinger(FingerPosition position) { return static_cast<CaptureTarget>(position); }

std::vector<FingerPosition> fingersOf(CaptureTarget target)
{
    using enum FingerPosition;
    switch (target) {
    case CaptureTarget::RightFour:
        return {RightIndex, RightMiddle, RightRing, RightLittle};
    case CaptureTarget::LeftFour:
        return {LeftIndex, LeftMiddle, LeftRing, LeftLittle};
    case CaptureTarget::BothThumbs:
        return {RightThumb, LeftThumb};
    case CaptureTarget::Portrait:
    case CaptureTarget::Signature:
    case CaptureTarget::ExceptionProof:
    case CaptureTarget::Document:
    case CaptureTarget::BothEyes:
        return {};
    default:
        return {static_cast<FingerPosition>(target)};
    }
}

bool isSlap(CaptureTarget target)
{
    return target == CaptureTarget::RightFour || target == CaptureTarget::LeftFour ||
           target == CaptureTarget::BothThumbs;
}

bool isRightHand(FingerPosition position) { return position <= FingerPosition::RightLittle; }

std::optional<CaptureTarget> captureTargetFrom(int code)
{
    const bool known =
        (code >= 1 && code <= 10) || (code >= 13 && code <= 15) || code == 50 || (code >= 60 && code <= 63);
    return known ? std::optional(static_cast<CaptureTarget>(code)) : std::nullopt;
}

std::optional<FingerPosition> fingerPositionFrom(int code)
{
    return code >= 1 && code <= 10 ? std::optional(static_cast<FingerPosition>(code)) : std::nullopt;
}

std::optional<Modality> modalityFrom(int code)
{
    return code >= 1 && code <= 4 ? std::optional(static_cast<Modality>(code)) : std::nullopt;
}

const char* fingerPositionName(FingerPosition position)
{
    constexpr std::array<const char*, 10> kNames = {
        "right-thumb", "right-index", "right-middle", "right-ring", "right-little",
        "left-thumb",  "left-index",  "left-middle",  "left-ring",  "left-little"};
    return kNames[static_cast<std::size_t>(position) - 1];
}

std::optional<FingerPosition> fingerPositionNamed(const QString& name)
{
    for (const FingerPosition position : kAllFingers) {
        if (name == QLatin1String(fingerPositionName(position)))
            return position;
    }
    return std::nullopt;
}

} // namespace rekam
