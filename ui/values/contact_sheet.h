// Faces side by side, the most doubtful first.
#pragma once

#include "ui/values/tone.h"

#include <QImage>
#include <QString>
#include <vector>

namespace rekam::ui {

struct FaceTile
{
    QString id;
    QImage face; // null: not decoded yet, or none was kept
    QString ticket;
    QString doubt; // the heaviest one, in a word; empty: drawn by lot
    Tone tone = Tone::Neutral;
};

} // namespace rekam::ui
