#include "ui/language/language.h"

#include "ui/presenters/login_presenter.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/error_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/slot_words.h"
#include "ui/wording/spoken_number.h"
#include "ui/wording/status_words.h"

#include <QLineEdit>
#include <QMenu>

using namespace rekam;
using namespace rekam::ui;

namespace {

// The screens in this language for the length of a test.
class Speaking
{
public:
    explicit Speaking(Language language) { useLanguage(language); }
    ~Speaking() { useLanguage(Language::Indonesian); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

QStringList menuOf(QLineEdit& field)
{
    const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    QStringList words;
    for (const QAction* action : menu->actions())
        words.append(action->text().section(u'\t', 0, 0));
    words.removeAll(QString());
    return words;
}

} // namespace

TEST_CASE("without a word about it the screens are Indonesian, Qt's own words too")
{
    const Speaking indonesian(Language::Indonesian);
    QLineEdit field;

    CHECK(currentLanguage() == Language::Indonesian);
    CHECK(LoginPresenter::tr("Masuk") == QStringLiteral("Masuk"));
    CHECK(menuOf(field) == QStringList{QStringLiteral("&Urungkan"), QStringLiteral("&Ulangi"),
                                       QStringLiteral("&Potong"), QStringLiteral("&Salin"),
                                       QStringLiteral("&Tempel"), QStringLiteral("Hapus"),
                                       QStringLiteral("Pilih Semua")});
}

TEST_CASE("English reaches classes, free functions, tables, errors and Qt's own words")
{
    const Speaking english(Language::English);
    QLineEdit field;

    CHECK(currentLanguage() == Language::English);
    CHECK(LoginPresenter::tr("Masuk") == QStringLiteral("Sign in"));
    CHECK(stepTitle(Step::Fingers) == QStringLiteral("Fingerprints"));
    CHECK(shortReason(QualityReason::HeadTilted) == QStringLiteral("tilted"));
    CHECK(verdictWord(Verdict::Bad) == QStringLiteral("poor"));
    CHECK(slotWord(QStringLiteral("camera")) == QStringLiteral("camera"));
    CHECK(statusWords(QStringLiteral("CARD_PRINTED")).meaning ==
          QStringLiteral("The card has been printed."));
    CHECK(wordsFor(Error(Errc::NikMalformed)).cause == QStringLiteral("A NIK has exactly 16 digits."));
    CHECK(menuOf(field).front() == QStringLiteral("&Undo"));
}

TEST_CASE("going back to Indonesian leaves nothing of English")
{
    {
        const Speaking english(Language::English);
    }

    CHECK(currentLanguage() == Language::Indonesian);
    CHECK(stepTitle(Step::Fingers) == QStringLiteral("Sidik jari"));
    CHECK(wordsFor(Error(Errc::NikMalformed)).cause == QStringLiteral("NIK harus 16 angka."));
}

TEST_CASE("a finger in a sentence stands in the order of the language")
{
    CHECK(fingerPhrase(FingerPosition::RightIndex) == QStringLiteral("telunjuk kanan"));
    const Speaking english(Language::English);
    CHECK(fingerPhrase(FingerPosition::RightIndex) == QStringLiteral("right index"));
    CHECK(fingerPhrase(FingerPosition::LeftThumb) == QStringLiteral("left thumb"));
}

TEST_CASE("days and numbers are written as the language writes them")
{
    const QDate day(2026, 11, 23);
    const MeasureValue tilt{Measure::RollDegrees, 1.25, Light::Good};
    CHECK(dayText(day) == QStringLiteral("23 November 2026"));
    CHECK(longDayText(day) == QStringLiteral("Senin, 23 November 2026"));
    CHECK(measureText(tilt).contains(u','));
    const Speaking english(Language::English);
    CHECK(longDayText(day) == QStringLiteral("Monday, 23 November 2026"));
    CHECK(measureText(tilt).contains(u'.'));
}

TEST_CASE("the command line speaks English whatever the screens speak")
{
    const Error error(Errc::DeviceUnplugged, {{"slot", QStringLiteral("finger")}});
    CHECK(wordsFor(error, Language::English).cause == QStringLiteral("The device finger was unplugged."));
    const Speaking english(Language::English);
    CHECK(wordsFor(error).cause == QStringLiteral("The finger reader was unplugged."));
}

TEST_CASE("a number is called in Indonesian whatever the screens speak")
{
    const Speaking english(Language::English);
    CHECK(numberInWords(12) == QStringLiteral("dua belas"));
}

TEST_CASE("a code that no language has is none")
{
    CHECK(languageOf(QStringLiteral("en")) == Language::English);
    CHECK(languageOf(QStringLiteral("id")) == Language::Indonesian);
    CHECK_FALSE(languageOf(QStringLiteral("fr")));
    CHECK_FALSE(languageOf(QString()));
}
