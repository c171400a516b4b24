// The sentence for every error: cause, next step, who acts. Indonesian for screens, English for the command
// line.
#pragma once

#include "core/base/error.h"

namespace rekam::ui {

enum class Language : quint8
{
    Indonesian,
    English
};

struct ErrorWords
{
    QString cause;    // one whole sentence
    QString nextStep; // one whole sentence
    QString whoActs;  // "Petugas"
    QString code;     // "DiskFull": small print for the call to the technician
};

ErrorWords wordsFor(const Error& error, Language language = Language::Indonesian);
QString actorWord(Actor actor, Language language = Language::Indonesian);
// A code without a row of its own gets a general sentence; a test finds it.
bool hasWords(Errc code);

} // namespace rekam::ui
