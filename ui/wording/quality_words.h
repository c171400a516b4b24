// What an assessment says, for people: a sentence for every reason, a label and a value for every measure.
#pragma once

#include "core/capture/quality.h"

namespace rekam::ui {

struct ReasonWords
{
    QString whatIsWrong; // "Wajah terlalu jauh."
    QString whatToDo;    // "Minta pemohon maju sedikit."
};
ReasonWords reasonWords(QualityReason reason);

QString measureLabel(Measure measure);
// "1,2°", "81", "ya": Indonesian decimal comma; "tidak dinilai" where there was nothing to measure with.
QString measureText(const MeasureValue& value);
QString verdictWord(Verdict verdict); // "baik"
// One word under a thumbnail for the worst thing about it: "miring"; empty where nothing is wrong.
QString shortReason(QualityReason reason);

} // namespace rekam::ui
