#include "ui/wording/error_words.h"

#include "ui/language/language.h"
#include "ui/wording/slot_words.h"

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
    {Errc::code, cause, next, causeEnglish, nextEnglish},
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
    QString slot = error.fact("slot");
    if (language == currentLanguage())
        slot = slotWord(slot);
    else if (!slot.isEmpty()) // the command line knows slots by their names
        slot = QStringLiteral("device ") + slot;
    put("slot", slot, isEnglish ? "device of this step" : "untuk langkah ini");
    put("seconds", error.fact("seconds"), isEnglish ? "some" : "beberapa");
    put("what", error.fact("what"), isEnglish ? "it was given" : "yang diberikan");
    return sentence;
}

} // namespace

bool hasWords(Errc code) { return rowOf(code) != nullptr; }

QString actorWord(Actor actor, Language language)
{
    const bool isEnglish = language == Language::English;
    switch (actor) {
    case Actor::Applicant:
        return isEnglish ? QStringLiteral("Applicant") : QStringLiteral("Pemohon");
    case Actor::Operator:
        return isEnglish ? QStringLiteral("Operator") : QStringLiteral("Petugas");
    case Actor::Technician:
        return isEnglish ? QStringLiteral("Technician") : QStringLiteral("Teknisi");
    case Actor::Supervisor:
        return isEnglish ? QStringLiteral("Supervisor") : QStringLiteral("Supervisor");
    }
    return {};
}

ErrorWords wordsFor(const Error& error, Language language)
{
    constexpr Row kGeneral = {Errc::Cancelled, "Ada yang tidak berjalan semestinya.",
                              "Coba sekali lagi; bila terjadi lagi, sebutkan kode ini kepada teknisi.",
                              "Something went wrong.",
                              "Try again; if it happens again, tell the technician this code."};
    const Row* found = rowOf(error.code());
    const Row& row = found ? *found : kGeneral;
    ErrorWords words;
    const bool isEnglish = language == Language::English;
    words.cause = withFacts(isEnglish ? QString::fromUtf8(row.causeEnglish) : QString::fromUtf8(row.cause),
                            error, language);
    words.nextStep = withFacts(isEnglish ? QString::fromUtf8(row.nextEnglish) : QString::fromUtf8(row.next),
                               error, language);
    words.whoActs = actorWord(actorFor(error.code()), language);
    words.code = QString::fromLatin1(errcName(error.code()));
    return words;
}

} // namespace rekam::ui
