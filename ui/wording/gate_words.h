// What the gate before capture says: whether this person may be recorded, why, and what to do.
#pragma once

#include "core/service/status_doctor.h"

namespace rekam::ui {

struct GateWords
{
    QString title;    // "Sudah direkam, menunggu pusat"
    QString meaning;  // one sentence
    QString nextStep; // one sentence, for this screen
    QString whoActs;  // "Dinas"
    QString tell;     // one sentence for the resident's slip
};

GateWords gateWords(const GateVerdict& verdict);
GateWords gateWordsOnPaper(const GateVerdict& verdict); // Indonesian, whatever the screens speak
QString whoActsWord(WhoActs who);
QString dinasRequestWord(DinasRequest request); // what the Dinas is asked for, in a sentence

} // namespace rekam::ui
