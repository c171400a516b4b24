// One paper that somebody brought, as a picture with the reading of the check. Personal data.
#pragma once

#include "ui/values/sheet_view.h"
#include "ui/values/tone.h"

namespace rekam::ui {

struct PaperView
{
    bool isOffered = false; // false: there is no scanner, and no picture either
    QString title;          // "Salinan Kartu Keluarga"
    QString reading;        // "terbaca", "kabur"; empty: no picture
    Tone tone = Tone::Neutral;
    QString advice; // what is wrong and what to do, or why it is taken as it is
    QString keys;   // "F memotret lagi · O memperbesar"
    QString empty;  // in place of the picture
    SheetViews sheet;
    friend bool operator==(const PaperView&, const PaperView&) = default;
};

} // namespace rekam::ui
