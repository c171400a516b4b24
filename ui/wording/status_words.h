// The centre's status words: what each means, who acts, what to tell the resident, what to do next.
// Words as collected from public sources (life cycle of a recording); unknown ones are shown verbatim and
// kept.
#pragma once

#include <QString>

namespace rekam::ui {

enum class StatusPhase : quint8
{
    Waiting,
    Ready,
    Problem,
    Done,
    Unknown
};

struct StatusWords
{
    QString word;    // as it came: "PRINT_READY_RECORD"
    QString meaning; // one sentence
    QString whoActs; // "Pusat", "Operator", "Dinas"
    QString tellResident;
    QString nextAction;
    StatusPhase phase = StatusPhase::Unknown;
};

StatusWords statusWords(const QString& word);
StatusWords statusWordsOnPaper(const QString& word); // Indonesian, whatever the screens speak
bool isKnownStatus(const QString& word);

} // namespace rekam::ui
