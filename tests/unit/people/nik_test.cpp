#include "core/people/kk_number.h"
#include "core/people/nik.h"

#include <QStringList>
#include <rapidcheck.h>

using namespace rekam;

namespace {

QString digits(int value, int width) { return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0')); }

struct Refused
{
    const char* text;
    Errc code;
};

} // namespace

TEST_CASE("a NIK tells birth, sex, district and serial")
{
    const Nik nik = *Nik::parse("3315014507990004");

    CHECK(nik.text() == "3315014507990004");
    CHECK(nik.birthHint().day == 5);
    CHECK(nik.birthHint().month == 7);
    CHECK(nik.birthHint().twoDigitYear == 99);
    CHECK(nik.birthHint().sex == Sex::Female);
    CHECK(nik.district().dotted() == "33.15.01");
    CHECK(nik.serial() == 4);
}

TEST_CASE("a masked NIK shows only its first and last four digits")
{
    CHECK(Nik::parse("3315014507990004")->masked() == QString::fromUtf8("3315••••••••0004"));
}

TEST_CASE("each malformed NIK is refused with its own reason")
{
    const Refused table[] = {
        {"", Errc::NikMalformed},
        {"331501450799000", Errc::NikMalformed},
        {"33150145079900040", Errc::NikMalformed},
        {"331501450799000X", Errc::NikMalformed},
        {" 331501450799000", Errc::NikMalformed},
        {"3315-1450799-004", Errc::NikMalformed},
        {"٣٣١٥٠١٤٥٠٧٩٩٠٠٠٤", Errc::NikMalformed},
        {"3315010007990004", Errc::NikDayImpossible},
        {"3315013207990004", Errc::NikDayImpossible},
        {"3315014007990004", Errc::NikDayImpossible},
        {"3315017207990004", Errc::NikDayImpossible},
        {"3315019907990004", Errc::NikDayImpossible},
        {"3315010100990004", Errc::NikDayImpossible},
        {"3315010113990004", Errc::NikDayImpossible},
        {"3315010107990000", Errc::NikSerialZero},
    };
    for (const Refused& row : table) {
        INFO(row.text);
        const auto nik = Nik::parse(QString::fromUtf8(row.text));
        REQUIRE_FALSE(nik);
        CHECK(nik.error().code() == row.code);
    }
}

TEST_CASE("the ends of the day range are valid for men and women")
{
    for (const char* text :
         {"3315010101990001", "3315013112999999", "3315014101990001", "3315017112990001"}) {
        INFO(text);
        CHECK(Nik::parse(QString::fromLatin1(text)));
    }
}

TEST_CASE("thirty-one February is a warning and no error")
{
    const auto nik = Nik::parse("3315013102990004");

    REQUIRE(nik);
    CHECK(compareWithRegister(*nik, QDate(1999, 3, 3), Sex::Male) ==
          std::vector{NikWarning::DayNotInCalendar, NikWarning::BirthDateDiffers});
}

TEST_CASE("twenty-nine February in a common year is no impossible day, since the century is unknown")
{
    const Nik nik = *Nik::parse("3315012902000004");

    CHECK(compareWithRegister(nik, QDate(2000, 2, 29), Sex::Male).empty());
}

TEST_CASE("a NIK of another sex or birth date than the register's is told, not refused")
{
    const Nik nik = *Nik::parse("3315014507990004");

    CHECK(compareWithRegister(nik, QDate(1999, 7, 5), Sex::Female).empty());
    CHECK(compareWithRegister(nik, QDate(1899, 7, 5), Sex::Female).empty());
    CHECK(compareWithRegister(nik, QDate(1999, 7, 5), Sex::Male) == std::vector{NikWarning::SexDiffers});
    CHECK(compareWithRegister(nik, QDate(1999, 7, 6), Sex::Female) ==
          std::vector{NikWarning::BirthDateDiffers});
    CHECK(compareWithRegister(nik, QDate(), Sex::Female) == std::vector{NikWarning::BirthDateDiffers});
}

TEST_CASE("a NIK made from its parts gives the parts back")
{
    const bool holds = rc::check([] {
        const int district = *rc::gen::inRange(110101, 999999);
        const int day = *rc::gen::inRange(1, 32);
        const int month = *rc::gen::inRange(1, 13);
        const int year = *rc::gen::inRange(0, 100);
        const int serial = *rc::gen::inRange(1, 10000);
        const bool female = *rc::gen::arbitrary<bool>();
        const QString text = digits(district, 6) + digits(female ? day + 40 : day, 2) + digits(month, 2) +
                             digits(year, 2) + digits(serial, 4);

        const auto nik = Nik::parse(text);
        RC_ASSERT(nik.has_value());
        const Nik::BirthHint hint = nik->birthHint();
        RC_ASSERT(nik->text() == text);
        RC_ASSERT(hint.day == day && hint.month == month && hint.twoDigitYear == year);
        RC_ASSERT((hint.sex == Sex::Female) == female);
        RC_ASSERT(nik->serial() == serial);
        RC_ASSERT(nik->district().text() == digits(district, 6));
    });
    CHECK(holds);
}

TEST_CASE("no text makes a NIK that its own text does not make again")
{
    const bool holds = rc::check([](const std::string& bytes) {
        const auto nik = Nik::parse(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (nik)
            RC_ASSERT(*Nik::parse(nik->text()) == *nik);
    });
    CHECK(holds);
}

TEST_CASE("NIKs stand in the order of their digits")
{
    CHECK(*Nik::parse("3315010101990001") < *Nik::parse("3315010101990002"));
    CHECK(*Nik::parse("3315010101990001") == *Nik::parse("3315010101990001"));
}

TEST_CASE("a family-card number is sixteen digits and nothing else")
{
    CHECK(KkNumber::parse("3315012301120007")->text() == "3315012301120007");
    CHECK(KkNumber::parse("3315012301120007")->masked() == QString::fromUtf8("3315••••••••0007"));
    for (const char* text :
         {"", "331501230112000", "33150123011200071", "331501230112000a", "0000000000000000"}) {
        INFO(text);
        const auto kk = KkNumber::parse(QString::fromLatin1(text));
        REQUIRE_FALSE(kk);
        CHECK(kk.error().code() == Errc::KkNumberMalformed);
    }
}
