// The sentence for every error: cause, next step, who acts. Both languages stand side by side in
// error_texts.inc: the command line speaks English, whatever the screens speak.
#pragma once

#include "core/base/error.h"
#include "ui/language/language.h"

namespace rekam::ui {

struct ErrorWords
{
    QString cause;    // one whole sentence
    QString nextStep; // one whole sentence
    QString whoActs;  // "Petugas"
    QString code;     // "DiskFull": small print for the call to the technician
};

ErrorWords wordsFor(const Error& error, Language language = currentLanguage());
QString actorWord(Actor actor, Language language = currentLanguage());
// A code without a row of its own gets a general sentence; a test finds it.
bool hasWords(Errc code);

} // namespace rekam::ui
