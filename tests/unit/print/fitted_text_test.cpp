#include "core/print/fitted_text.h"

using namespace rekam;

namespace {

TypeStyle cardStyle(int lines)
{
    return {{QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")}, true, 2.25, 1.4, 76, lines};
}

} // namespace

TEST_CASE("a text that fits keeps its size, its width and its line")
{
    const auto fitted = fitText(QStringLiteral("SITI AMINAH"), cardStyle(2), 33.8);

    REQUIRE(fitted);
    CHECK(fitted->lines == QStringList{QStringLiteral("SITI AMINAH")});
    CHECK(fitted->sizeMm == Approx(2.25));
    CHECK(fitted->widthPercent == 100);
}

TEST_CASE("a text is made a little smaller, then narrower, before it is broken")
{
    const auto smaller = fitText(QStringLiteral("SITI RAHMAWATI KUSUMANING"), cardStyle(2), 33.8);
    const auto narrowed = fitText(QStringLiteral("SITI RAHMAWATI KUSUMANINGRUM A"), cardStyle(2), 33.8);
    const auto broken =
        fitText(QStringLiteral("SITI RAHMAWATI KUSUMANINGRUM PUTRI ADININGSIH"), cardStyle(2), 33.8);

    REQUIRE(smaller);
    CHECK(smaller->lines.size() == 1);
    CHECK(smaller->sizeMm < 2.25);
    CHECK(smaller->widthPercent == 100);
    REQUIRE(narrowed);
    CHECK(narrowed->lines.size() == 1);
    CHECK(narrowed->widthPercent < 100);
    REQUIRE(broken);
    CHECK(broken->lines.size() == 2);
    CHECK(broken->sizeMm > 1.9);
}

TEST_CASE("no line is wider than its box and no character is lost")
{
    for (int length = 1; length <= 90; ++length) {
        QString text;
        for (int at = 0; at < length; ++at)
            text += at % 9 == 8 ? u' ' : QChar(u'A' + at * 7 % 26);
        const QString sound = text.simplified();
        const auto fitted = fitText(sound, cardStyle(3), 33.8);

        REQUIRE(fitted);
        CHECK(fitted->widthMm() <= 33.8);
        CHECK(fitted->lines.join(u' ').remove(u' ') == QString(sound).remove(u' '));
    }
}

TEST_CASE("a word without blanks is broken rather than refused")
{
    const auto fitted = fitText(QString(60, u'W'), cardStyle(3), 33.8);

    REQUIRE(fitted);
    CHECK(fitted->lines.join(QString()) == QString(60, u'W'));
}

TEST_CASE("a text that cannot fit is refused, not cut")
{
    const auto fitted = fitText(QString(400, u'W'), cardStyle(3), 33.8);

    REQUIRE_FALSE(fitted);
    CHECK(fitted.error().code() == Errc::CardTextTooLong);
}

TEST_CASE("an empty text takes no line")
{
    const auto fitted = fitText(QString(), cardStyle(1), 10);

    REQUIRE(fitted);
    CHECK(fitted->lines.isEmpty());
}
