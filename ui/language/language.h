// The language of the screens. Source strings are Indonesian; English is a translation that is looked up
// (resources/translations). What is printed and what is called aloud stays Indonesian. Main thread.
//
// Words get into both languages in one way: tr() in a class with Q_OBJECT, the tr() below in a free function
// of rekam::ui, and QT_TR_NOOP in a table that is read through it.
#pragma once

#include "core/settings/language.h"

#include <QLocale>
#include <QString>
#include <optional>

namespace rekam::ui {

using rekam::Language;

// "id", "en": as the station's settings and the command line have it.
QString languageCode(Language language);
std::optional<Language> languageOf(const QString& code);
// Its own name, in itself: "Bahasa Indonesia".
QString languageName(Language language);

// What is asked for words from now on; windows that stand keep theirs. Also Qt's own words.
void useLanguage(Language language);
Language currentLanguage();

// Numbers and days as the screens' language writes them.
QLocale screenLocale();

QString tr(const char* text, const char* comment = nullptr);

// While it lives, tr() above gives its Indonesian: for words that go onto a paper. Main thread.
class PaperWords
{
public:
    PaperWords();
    ~PaperWords();
    PaperWords(const PaperWords&) = delete;
    PaperWords& operator=(const PaperWords&) = delete;
};

} // namespace rekam::ui
