#include "tests/ui/services/service_office.h"

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::recorded;

namespace {

struct LetterOffice : line::ServiceOffice
{
    void begin()
    {
        come();
        open(Qt::Key_S);
    }
    void issue(int serial, bool isRibbon = false)
    {
        station.centre.answer = recorded(serial);
        press(Qt::Key_F10);
        if (isRibbon)
            press(Qt::Key_Down);
        type(test::sampleNik(serial).text().toLatin1().constData());
        enter();
        enter();
        station.clock.advance(std::chrono::hours(1));
    }
    void stock(int blanks)
    {
        cards.book.blanks.clear();
        for (int i = 0; i < blanks; ++i)
            cards.book.blanks.push_back(
                Blank{.serial = BlankSerial::parse(QStringLiteral("A%1").arg(100000 + i)).value()});
    }
    SubstituteLetter kept(std::size_t at) { return substituteLetterFromCbor(cases.kept[at].value).value(); }
};

} // namespace

TEST_CASE("a letter is issued, printed with a code, and stands in the list until the card comes")
{
    LetterOffice office;
    office.begin();
    REQUIRE(office.screen() == "letters");

    office.issue(4);

    REQUIRE(office.cases.kept.size() == 1);
    CHECK(office.kept(0).number == "SUKET-20261121-1");
    CHECK(office.kept(0).validUntil == QDate(2027, 5, 21));
    CHECK(office.station.slips.hasPrinted("SUKET-20261121-1"));
    CHECK(office.text("listTitle") == "Suket (1 menunggu kartu)");
    CHECK(office.cellText(0, 0) == "SUKET-20261121-1");
}

TEST_CASE("while there are blanks a letter is refused, but not while the ribbon is out")
{
    LetterOffice office;
    office.stock(2);
    office.begin();
    office.issue(4);
    CHECK(office.text("bannerCause") == "Blangko masih ada di kantor ini.");
    CHECK(office.cases.kept.empty());
    office.issue(4, true);
    REQUIRE(office.cases.kept.size() == 1);
    CHECK(office.kept(0).cause == LetterCause::RibbonOut);
}

TEST_CASE("when blanks come, Enter calls the oldest letter, and as many as there are blanks")
{
    LetterOffice office;
    office.begin();
    office.issue(4);
    office.issue(5);
    office.enter(); // no blank, nobody
    CHECK(office.kept(0).state == LetterState::Waiting);

    office.stock(1);
    office.press(Qt::Key_Escape);
    office.open(Qt::Key_S);
    office.enter();
    CHECK(office.kept(0).state == LetterState::Called);
    CHECK(office.kept(1).state == LetterState::Waiting);
    office.enter();
    CHECK(office.kept(1).state == LetterState::Waiting);
}

TEST_CASE("a letter that is good is not renewed, and one near its end is")
{
    LetterOffice office;
    office.begin();
    office.issue(4);
    office.press(Qt::Key_F8);
    CHECK(office.kept(0).renewals == 0);
    office.station.clock.now = QDateTime(QDate(2027, 5, 15), QTime(2, 0), Qt::UTC);
    office.press(Qt::Key_Escape);
    office.open(Qt::Key_S);
    office.press(Qt::Key_F8);
    CHECK(office.kept(0).renewals == 1);
    CHECK(office.kept(0).validUntil == QDate(2027, 11, 15));
    CHECK(office.station.slips.hasPrinted("SUKET-20270515-1"));
}

TEST_CASE("a letter is withdrawn with a reason only")
{
    LetterOffice office;
    office.begin();
    office.issue(4);
    office.press(Qt::Key_F9);
    office.enter();
    CHECK(office.kept(0).isOpen());
    office.type("pindah");
    office.enter();
    CHECK(office.kept(0).state == LetterState::Withdrawn);
    CHECK(office.cases.lines.back() == "substitute-letter-withdrawn");
}

TEST_CASE("a NIK and a telephone number that are none are named")
{
    LetterOffice office;
    office.begin();
    office.press(Qt::Key_F10);
    office.type("12");
    office.enter();
    office.enter();
    CHECK(office.text("bannerCause") == "NIK harus 16 angka.");
    office.press(Qt::Key_F10);
    office.type("3315014507990004");
    office.enter();
    office.type("telepon");
    office.enter();
    CHECK(office.text("bannerCause") == "Nomor HP tidak benar.");
    CHECK(office.cases.kept.empty());
}
