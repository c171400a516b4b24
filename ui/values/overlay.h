// What is drawn over a live picture, and the ink of a signature. All positions are shares of the picture's
// width and height.
#pragma once

#include "ui/values/tone.h"

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

namespace rekam::ui {

struct OverlayBox
{
    double centreX = 0, centreY = 0, width = 0, height = 0; // shares
    double angleDegrees = 0;                                // clockwise
    Tone tone = Tone::Now;
    QString label;
    friend bool operator==(const OverlayBox&, const OverlayBox&) = default;
};

struct Overlay
{
    std::optional<QRectF> window; // what the card will show; the rest is dimmed
    std::optional<QRectF> oval;   // where the face belongs
    Tone ovalTone = Tone::Neutral;
    std::vector<OverlayBox> boxes;
    bool boxesAreRound = false; // irises
    double holdShare = 0;       // 0..1 of the hold time has passed: drawn round the oval
};

struct InkStroke
{
    QPolygonF points;            // shares of the pad
    std::vector<float> pressure; // 0..1, one per point
};

struct Ink
{
    QSizeF pad{1, 1}; // proportions
    std::vector<InkStroke> strokes;
};

} // namespace rekam::ui
