#include "ui/wording/spoken_number.h"

#include <QSet>
#include <QStringList>

using namespace rekam;
using namespace rekam::ui;

namespace {

std::string words(int number) { return numberInWords(number).toStdString(); }

} // namespace

TEST_CASE("numbers are spoken as Indonesians count")
{
    CHECK(words(0) == "nol");
    CHECK(words(9) == "sembilan");
    CHECK(words(10) == "sepuluh");
    CHECK(words(11) == "sebelas");
    CHECK(words(12) == "dua belas");
    CHECK(words(19) == "sembilan belas");
    CHECK(words(20) == "dua puluh");
    CHECK(words(21) == "dua puluh satu");
    CHECK(words(100) == "seratus");
    CHECK(words(111) == "seratus sebelas");
    CHECK(words(205) == "dua ratus lima");
    CHECK(words(999) == "sembilan ratus sembilan puluh sembilan");
    CHECK(words(1000) == "seribu");
    CHECK(words(1100) == "seribu seratus");
    CHECK(words(2026) == "dua ribu dua puluh enam");
    CHECK(words(9999) == "sembilan ribu sembilan ratus sembilan puluh sembilan");
}

TEST_CASE("no two numbers sound alike, and none has a digit or a gap in it")
{
    QSet<QString> heard;
    for (int number = 0; number <= 9999; ++number) {
        const QString text = numberInWords(number);
        CHECK_FALSE(text.contains(QStringLiteral("  ")));
        CHECK(text == text.trimmed());
        heard.insert(text);
    }
    CHECK(heard.size() == 10000);
}

TEST_CASE("a number too large for words is said digit by digit")
{
    CHECK(words(10203) == "satu nol dua nol tiga");
    CHECK(words(-7) == "tujuh");
}

TEST_CASE("a ticket is read out digit by digit, with its leading zeros")
{
    CHECK(ticketInWords({u'A', 12}).toStdString() == "A, nol satu dua");
    CHECK(ticketInWords({u'C', 100}).toStdString() == "C, satu nol nol");
    CHECK(ticketInWords({u'B', 1234}).toStdString() == "B, satu dua tiga empat");
}

TEST_CASE("a call names number and counter in one sentence without a digit")
{
    CHECK(spokenCall({u'A', 12}, QStringLiteral("Loket 2")).toStdString() ==
          "Nomor antrean A, nol satu dua, silakan ke loket dua.");
    CHECK(spokenCall({u'B', 5}, QStringLiteral("Loket 12B")).toStdString() ==
          "Nomor antrean B, nol nol lima, silakan ke loket dua belas b.");
    CHECK(spokenCall({u'B', 5}, QStringLiteral("Ruang 007")).toStdString() ==
          "Nomor antrean B, nol nol lima, silakan ke ruang nol nol tujuh.");
    CHECK(spokenCall({u'B', 5}, QStringLiteral("Meja Perekaman")).toStdString() ==
          "Nomor antrean B, nol nol lima, silakan ke meja perekaman.");
}
