// The guard's findings in words.
#pragma once

#include "core/recording/recording.h"

namespace rekam::ui {

QString
whoFindingSentence(const WhoFinding& finding); // "Telunjuk kanan dan jari tengah kanan tampak satu jari."
Step stepOf(const WhoFinding& finding);        // where its pictures are taken again

} // namespace rekam::ui
