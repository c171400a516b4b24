#include "ui/wording/error_words.h"

#include "ui/wording/slot_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace rekam::ui {

namespace {

struct Row
{
    Errc code;
    const char* cause;
    const char* next;
    const char* causeEnglish;
    const char* nextEnglish;
};

constexpr Row kRows[] = {
#define REKAM_ERROR_TEXT(code, cause, next, causeEnglish, nextEnglish)                                       \
    {Errc::code, QT_TRANSLATE_NOOP("Errors", cause), QT_TRANSLATE_NOOP("Errors", next), causeEnglish,        \
     nextEnglish},
#include "ui/wording/error_texts.inc"
#undef REKAM_ERROR_TEXT
};

const Row* rowOf(Errc code)
{
    const auto* row =
        std::find_if(std::begin(kRows), std::end(kRows), [code](const Row& r) { return r.code == code; });
    return row == std::end(kRows) ? nullptr : row;
}

QString withFacts(QString sentence, const Error& error, Language language)
{
    const auto put = [&](const char* name, const QString& value, const char* unknown) {
        const QString mark = QLatin1Char('{') + QLatin1String(name) + QLatin1Char('}');
        sentence.replace(mark, value.isEmpty() ? QString::fromUtf8(unknown) : value);
    };
    const bool isEnglish = language == Language::English;
    const QString slot = error.fact("slot");
    put("slot", isEnglish ? slot : slotWord(slot), isEnglish ? "of this step" : "untuk langkah ini");
    put("seconds", error.fact("seconds"), isEnglish ? "some" : "beberapa");
    return sentence;
}

QString translated(const char* text) { return QCoreApplication::translate("Errors", text); }

} // namespace

bool hasWords(Errc code) { return rowOf(code) != nullptr; }

QString actorWord(Actor actor, Language language)
{
    const bool isEnglish = language == Language::English;
    switch (actor) {
    case Actor::Applicant:
        return isEnglish ? QStringLiteral("applicant") : QCoreApplication::translate("Errors", "Pemohon");
    case Actor::Operator:
        return isEnglish ? QStringLiteral("operator") : QCoreApplication::translate("Errors", "Petugas");
    case Actor::Technician:
        return isEnglish ? QStringLiteral("technician") : QCoreApplication::translate("Errors", "Teknisi");
    case Actor::Supervisor:
        return isEnglish ? QStringLiteral("supervisor") : QCoreApplication::translate("Errors", "Supervisor");
    }
    return {};
}

ErrorWords wordsFor(const Error& error, Language language)
{
    constexpr Row kGeneral = {
        Errc::Cancelled, QT_TRANSLATE_NOOP("Errors", "Ada yang tidak berjalan semestinya."),
        QT_TRANSLATE_NOOP("Errors", "Coba sekali lagi; bila terjadi lagi, sebutkan kode ini kepada teknisi."),
        "Something went wrong.", "Try again; if it happens again, tell the technician this code."};
    const Row* found = rowOf(error.code());
    const Row& row = found ? *found : kGeneral;
    ErrorWords words;
    const bool isEnglish = language == Language::English;
    words.cause =
        withFacts(isEnglish ? QString::fromUtf8(row.causeEnglish) : translated(row.cause), error, language);
    words.nextStep =
        withFacts(isEnglish ? QString::fromUtf8(row.nextEnglish) : translated(row.next), error, language);
    words.whoActs = actorWord(actorFor(error.code()), language);
    words.code = QString::fromLatin1(errcName(error.code()));
    return words;
}

} // namespace rekam::ui
