// Is this portrait fit for the card? The measures of ISO/IEC 29794-5, and the KTP's own (backdrop, place in
// the picture), each by itself; portrait_checks.h names and scores them. Limits:
// resources/quality/portrait.json. The geometry refers to the middle 3:4 window of the picture (the guide on
// screen). Safe from any thread as long as each FaceModels is used by one thread at a time.
#pragma once

#include "core/biometrics/face/face_models.h"
#include "core/capture/frame.h"
#include "core/capture/quality.h"

#include <optional>

namespace rekam {

enum class Backdrop : quint8
{
    Any,
    White,
    Red,
    Blue,
    Orange
};
// Habit of the KTP: red for odd birth years, blue for even ones; orange is for foreign residents.
Backdrop backdropForBirthYear(int year);

struct PortraitRules
{
    Backdrop backdrop = Backdrop::Any;
};

// Shares of the picture's width and height, so that a view of any size can draw them.
struct FacePoint
{
    double x = 0, y = 0;
};
struct FaceBox
{
    double x = 0, y = 0, width = 0, height = 0;
};

struct FaceSighting
{
    FaceBox box;
    std::vector<FacePoint> landmarks; // 68: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67
    double rollDegrees = 0;           // clockwise as seen
};

struct PortraitPreview
{
    QualityReport quality;
    std::optional<FaceSighting> face; // the largest one
};

// The still. models == nullptr: NotAssessed with ModelAbsent, never Good.
QualityReport assessPortrait(FaceModels* models, const Frame& still, const PortraitRules& rules);
// The live view: the same measures on a copy of at most 640 px width, without those that need the picture's
// own pixels (compression, noise); below 30 ms on one core.
PortraitPreview assessPortraitPreview(FaceModels* models, const Frame& live, const PortraitRules& rules);

// The card's 3:4 portrait with the face where ICAO and the KTP want it, cut from the still; the whole width
// that the picture allows where widthPx is 0. Without models or face: the middle of the picture. Never
// turned, never upscaled, never widened.
Result<Frame> cropPortrait(FaceModels* models, const Frame& still, int widthPx = 0);

// A smaller copy (area mean) for the desk extract and lists; the same frame where it is already as small.
Result<Frame> scaledToHeight(const Frame& frame, int heightPx);

} // namespace rekam
