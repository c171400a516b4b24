#include "core/people/person_name.h"

#include <QList>
#include <rapidcheck.h>

using namespace rekam;

namespace {

struct NameRow
{
    const char32_t* text;
    Errc code;
};

QString from(const char32_t* text) { return QString::fromUcs4(text); }

} // namespace

TEST_CASE("an ordinary new name is taken as typed, blanks joined")
{
    CHECK(PersonName::parse("  Siti   Aminah ")->text() == "Siti Aminah");
    CHECK(PersonName::parse("Dr. H. Ahmad Nur'aini, S.H.")->text() == "Dr. H. Ahmad Nur'aini, S.H.");
    CHECK(PersonName::parse("Putu Eka-Dewi")->upperCase() == "PUTU EKA-DEWI");
}

TEST_CASE("each name that may not be typed is refused with its own reason")
{
    const NameRow table[] = {
        {U"", Errc::NameEmpty},
        {U"   ", Errc::NameEmpty},
        {U".-'", Errc::NameEmpty},
        {U"Budi 2", Errc::NameCharacterRefused},
        {U"Budi/Joko", Errc::NameCharacterRefused},
        {U"Иван Петров", Errc::NameCharacterRefused}, // Cyrillic looks like Latin
        {U"Budi\nJoko", Errc::NameCharacterRefused},
        {U"Budi\tJoko", Errc::NameCharacterRefused},
        {U"Budi\u202EJoko", Errc::NameCharacterRefused},
        {U"Budi\u200BJoko", Errc::NameCharacterRefused},
        {U"Budi\u2028Joko", Errc::NameCharacterRefused},
        {U"Budi\uE000Joko", Errc::NameCharacterRefused},
        {U"Budi\uFFFDJoko", Errc::NameCharacterRefused},
        {U"Budi \U0001F600", Errc::NameCharacterRefused},
    };
    for (const NameRow& row : table) {
        INFO(from(row.text).toStdString());
        const auto name = PersonName::parse(from(row.text));
        REQUIRE_FALSE(name);
        CHECK(name.error().code() == row.code);
    }
}

TEST_CASE("a zero byte or a lone surrogate is refused from the register too")
{
    QString zero = "Budi Joko";
    zero[4] = QChar(0);
    QString surrogate = "Budi Joko";
    surrogate[4] = QChar(0xD800);

    for (const QString& text : {zero, surrogate}) {
        CHECK(PersonName::fromRegister(text).error().code() == Errc::NameCharacterRefused);
        CHECK(PersonName::parse(text).error().code() == Errc::NameCharacterRefused);
    }
}

TEST_CASE("what the register holds is taken: one word, digits, other punctuation")
{
    for (const char* text :
         {"Suharto", "M. Yusuf (alm)", "Sri/Mulyani", "Andi 3", "Ab`dullah", "R.A Kartini*"}) {
        INFO(text);
        const auto name = PersonName::fromRegister(QString::fromUtf8(text));
        REQUIRE(name);
        CHECK(name->text() == QString::fromUtf8(text));
    }
}

TEST_CASE("a register name that could deceive a reader is refused")
{
    for (const char32_t* text :
         {U"Budi\u202EJoko", U"Budi\u200DJoko", U"Budi\rJoko", U"Budi\u0007", U"\uF8FF Budi"}) {
        const auto name = PersonName::fromRegister(from(text));
        REQUIRE_FALSE(name);
        CHECK(name.error().code() == Errc::NameCharacterRefused);
    }
    CHECK(PersonName::fromRegister(" ").error().code() == Errc::NameEmpty);
}

TEST_CASE("sixty code points fit and sixty-one do not")
{
    CHECK(PersonName::parse(QString(60, u'a')));
    CHECK(PersonName::parse(QString(61, u'a')).error().code() == Errc::NameTooLong);
    CHECK(PersonName::fromRegister(QString(61, u'a')).error().code() == Errc::NameTooLong);
    CHECK(PersonName::parse(QString(1'000'000, u'a')).error().code() == Errc::NameTooLong);
}

TEST_CASE("length counts after composing, and outside the first plane a character counts once")
{
    QString decomposed;
    for (int i = 0; i < 60; ++i)
        decomposed += QString::fromUtf8("e\xCC\x81");
    CHECK(PersonName::parse(decomposed)->text() == QString(60, QChar(0xE9)));

    const QString outside = QString::fromUcs4(U"\U0001D400").repeated(60);
    CHECK(PersonName::fromRegister(outside));
}

TEST_CASE("rules that a register name breaks are told")
{
    CHECK(compareWithNamingRules(*PersonName::fromRegister("Siti Aminah")).empty());
    CHECK(compareWithNamingRules(*PersonName::fromRegister("Suharto")) ==
          std::vector{NameWarning::SingleWord});
    CHECK(compareWithNamingRules(*PersonName::fromRegister("Andi 3")) ==
          std::vector{NameWarning::CharacterNotForNewNames});
}

TEST_CASE("a name that was taken is composed, short enough and taken again unchanged")
{
    // Mostly what names are made of, so that many are taken; the rest tries to get in.
    const std::vector<char32_t> pool{U'a',      U'B',      U'\u0301',     U'e',      U' ',      U' ',
                                     U'.',      U'\'',     U'3',          U'\u00E9', U'\u0130', U'\u200B',
                                     U'\u202E', U'\uAC00', U'\U0001D400', U'\n'};
    int taken = 0;
    const bool holds = rc::check([&] {
        QString text;
        const int length = *rc::gen::inRange(0, 70);
        for (int i = 0; i < length; ++i) {
            const std::size_t reach = *rc::gen::inRange<std::size_t>(0, 10) == 0 ? pool.size() : 11;
            const char32_t c = pool[*rc::gen::inRange<std::size_t>(0, reach)];
            text += QString::fromUcs4(&c, 1);
        }
        const auto name = PersonName::fromRegister(text);
        if (!name)
            return;
        ++taken;
        RC_ASSERT(name->text() == name->text().normalized(QString::NormalizationForm_C));
        RC_ASSERT(name->text().toUcs4().size() <= PersonName::kMaxCodePoints);
        RC_ASSERT(PersonName::fromRegister(name->text())->text() == name->text());
        if (const auto typed = PersonName::parse(text))
            RC_ASSERT(typed->text() == name->text());
    });
    CHECK(holds);
    CHECK(taken > 10);
}
