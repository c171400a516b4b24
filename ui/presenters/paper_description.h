// What is shown of a paper's picture.
#pragma once

#include "core/workflow/paper_pictures.h"
#include "ui/values/paper_view.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct PaperReading
{
    QString word; // "terbaca", "kabur", "diterima", "diambil…"; empty: no picture
    Tone tone = Tone::Neutral;
};
PaperReading paperReading(const PaperPictureState& pictures, PaperKind kind);
// The page with its reading and what is wrong with it; without keys.
PaperView describePaper(const PaperPictureState& pictures, PaperKind kind);
// Whether an officer may say why it is taken as it is.
bool mayAcceptAsItIs(const PaperPictureState& pictures, PaperKind kind);
Question acceptPaperQuestion(const PaperPage& page); // answer: the reason

} // namespace rekam::ui
