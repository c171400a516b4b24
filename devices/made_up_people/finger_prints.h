// Fingerprints of made-up people at 500 ppi, ridges dark. The same subject and finger give the same ridges
// for ever; the impression and the attempt change how the finger lies on the glass. Any thread; the cache
// folder may be empty (nothing kept).
#pragma once

#include "core/capture/capture_device.h"
#include "devices/made_up_people/finger_defect.h"

#include <utility>
#include <vector>

namespace rekam {

inline constexpr int kPrintsPerInch = 500;

bool isMissing(const Scene& scene, FingerPosition finger);

// 440 x 560 px; an empty glass where the person has no such finger.
Frame fingerPrint(const QString& cacheFolder, const Scene& scene, FingerPosition finger, quint32 attempt,
                  FingerDefect defect = FingerDefect::None);

// 1600 x 1500 px (FAP 60): the four fingers of a hand side by side as they lie on the glass, or left and
// right thumb; without those that are missing.
Frame slapPrint(const QString& cacheFolder, const Scene& scene, CaptureTarget target, quint32 attempt,
                FingerDefect defect = FingerDefect::None);

// Where the fingers of slapPrint lie, but for what each touch adds: middle and turn, clockwise.
struct FingerPlace
{
    FingerPosition finger{};
    double x = 0, y = 0;
    double turnDegrees = 0;
};
std::vector<FingerPlace> slapPlaces(const Scene& scene, CaptureTarget target, quint32 attempt,
                                    FingerDefect defect = FingerDefect::None);

// The same glass with pictures of fingers given from elsewhere, each laid in its place; fingers without a
// picture stay away.
Frame slapOfPictures(CaptureTarget target, const std::vector<std::pair<FingerPosition, Frame>>& fingers);

// Makes and keeps what the cache lacks of this subject's ten fingers.
void prepareFingers(const QString& cacheFolder, quint64 subject);

// The glass with `pressed` (0..1) of the finger on it, with fresh noise: for previews. About 5 ms for a slap.
Frame pressedPrint(const Frame& print, double pressed, quint64 frameNumber);

} // namespace rekam
