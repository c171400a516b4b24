// Where a demo found itself after it had been cut off: what the first screen after the login said.
#pragma once

#include "app/workstation/demo/screen_reader.h"

#include <QJsonObject>

namespace rekam::demo {

struct Resumed
{
    QString screen; // "fingers"; empty: this demo began at the beginning
    QString title;
    QString ticket;
    QString nik;       // masked, as it stands in the bar
    QString attempts;  // the pictures of the open target, by caption; empty where none is shown
    QRect attemptsBox; // where they are on the picture of the screen

    QJsonObject toJson() const;
};

Resumed readResumed(const ScreenReader& screen);

} // namespace rekam::demo
