// The verification page and the calendar, worked by keys in the real window.
#include "line_counter.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"

using namespace rekam;
using namespace rekam::ui;
using test::LineCounter;

namespace {

constexpr int kBirthDateRow = 4;

void goTo(LineCounter& counter, int row)
{
    for (int i = 0; i < row; ++i)
        counter.press(Qt::Key_Down);
}

void markBirthDate(LineCounter& counter)
{
    goTo(counter, kBirthDateRow);
    counter.press(Qt::Key_F9);
    counter.press(Qt::Key_Down); // the second paper
    counter.type(QStringLiteral("07-05-1999"));
    counter.enter();
}

const ServiceRequest& visitOf(const LineCounter& counter)
{
    return counter.station.store.work.requests.front();
}

std::string cell(LineCounter& counter, const char* table, int row, int column)
{
    const auto* rows = counter.find<RowTable>(table);
    return rows && rows->item(row, column) ? rows->item(row, column)->text().toStdString() : std::string();
}

} // namespace

TEST_CASE("a row is marked by keys with what the paper says and which paper says it, and the day is fixed")
{
    LineCounter counter;
    counter.toVerification();
    REQUIRE(counter.text("nikGate") == "Boleh direkam");
    REQUIRE(counter.text("primaryAction") == "Data cocok");

    markBirthDate(counter);

    REQUIRE(visitOf(counter).differences.size() == 1);
    CHECK(visitOf(counter).differences.front() ==
          ElementDifference{DataElement::BirthDate, QStringLiteral("05-07-1999"),
                            QStringLiteral("07-05-1999"), ProvingPaper::Diploma});
    CHECK(cell(counter, "registerData", kBirthDateRow, 2) == "07-05-1999 · Ijazah");
    CHECK(counter.text("nikGate") == "Data berbeda, belum dapat direkam");
    CHECK(counter.text("primaryAction") == "Tetapkan tanggal");

    counter.enter();
    REQUIRE(counter.find<QWidget>("comeBackOn"));
    counter.enter();

    CHECK(counter.screen() == "queue");
    CHECK(visitOf(counter).state == RequestState::CorrectionNeeded);
    CHECK(visitOf(counter).comeBackOn == QDate(2026, 11, 27)); // five working days after a Saturday
}

TEST_CASE("a mark is taken back by F10, and what reads the same as the register marks nothing")
{
    LineCounter counter;
    counter.toVerification();
    markBirthDate(counter);
    counter.press(Qt::Key_F10);
    CHECK(visitOf(counter).differences.empty());
    CHECK(counter.text("primaryAction") == "Data cocok");

    counter.press(Qt::Key_F9);
    counter.type(QStringLiteral("05-07-1999"));
    counter.enter();
    CHECK(visitOf(counter).differences.empty());
    CHECK(counter.text("hintDetail").find("sama dengan register") != std::string::npos);
}

TEST_CASE("an occupation that differs is noted, and Enter still records")
{
    LineCounter counter;
    counter.toVerification();
    goTo(counter, 12);
    counter.press(Qt::Key_F9);
    counter.type(QStringLiteral("guru"));
    counter.enter();
    CHECK(counter.text("primaryAction") == "Rekam dengan catatan");
    counter.enter();
    CHECK(counter.screen() == "photo");
}

TEST_CASE("marks stand after the screen was locked and opened again")
{
    LineCounter counter;
    counter.toVerification();
    markBirthDate(counter);

    counter.press(Qt::Key_F12);
    counter.type(QStringLiteral("benar kuda baterai"));
    counter.enter();

    REQUIRE(counter.screen() == "verification");
    CHECK(cell(counter, "registerData", kBirthDateRow, 3) == "beda");
}

TEST_CASE("who is recorded already gets a status slip, and Enter asks once before the visit ends")
{
    LineCounter counter;
    counter.toVerification(
        [&counter] { counter.station.centre.answer->recordingWord = QStringLiteral("DUPLICATE_RECORD"); });
    CHECK(counter.text("nikGate") == "Rekaman ganda");
    CHECK(counter.text("gateWord").find("DUPLICATE_RECORD") == 0);
    auto* slip = counter.find<PaperPreview>("statusSlip");
    REQUIRE(slip);
    for (int i = 0; i < 40 && slip->sheets().empty(); ++i)
        fake::settle();
    REQUIRE_FALSE(slip->sheets().empty());

    counter.press(Qt::Key_F5);
    CHECK(counter.station.slips.hasPrinted("status-"));
    CHECK(counter.text("slipState") == "sudah dicetak");

    counter.enter();
    CHECK(counter.screen() == "verification");
    CHECK(visitOf(counter).state == RequestState::Serving);
    counter.enter();
    CHECK(counter.screen() == "queue");
    CHECK(visitOf(counter).state == RequestState::Closed);
}

TEST_CASE("recorded and unique: Enter asks the centre for the card, and the number waits for it")
{
    LineCounter counter;
    counter.toVerification(
        [&counter] { counter.station.centre.answer->recordingWord = QStringLiteral("PRINT_READY_RECORD"); });
    CHECK(counter.text("nikGate") == "Sudah direkam, siap cetak");
    CHECK(counter.text("primaryAction") == "Minta kartu");

    counter.enter();

    CHECK(counter.screen() == "queue");
    CHECK(visitOf(counter).state == RequestState::WaitingForCentre);
    CHECK(counter.desk.recording() == nullptr);
}

TEST_CASE("F-1.02 is looked at with Ctrl+P and printed with F5")
{
    LineCounter counter;
    counter.toVerification();
    counter.press(Qt::Key_P, {}, Qt::ControlModifier);
    for (int i = 0; i < 40 && counter.desk.snapshot().form.picture.isEmpty(); ++i)
        fake::settle();
    CHECK(counter.desk.snapshot().form.picture.text.contains(counter.desk.snapshot().current->nik.text()));
    counter.press(Qt::Key_Escape); // the sheet lies over the window
    CHECK(counter.screen() == "verification");

    counter.press(Qt::Key_F5);
    CHECK(counter.station.slips.hasPrinted("form-"));
}

TEST_CASE("a duplicate is helped with a letter to the Dinas by Ctrl+D, after one question")
{
    LineCounter counter;
    counter.toVerification(
        [&counter] { counter.station.centre.answer->recordingWord = QStringLiteral("DUPLICATE_RECORD"); });
    counter.press(Qt::Key_D, {}, Qt::ControlModifier);
    CHECK_FALSE(counter.station.slips.hasPrinted("dinas-"));
    counter.enter();
    for (int i = 0; i < 40 && !counter.station.slips.hasPrinted("dinas-"); ++i)
        fake::settle();
    CHECK(counter.station.slips.hasPrinted("dinas-"));
    CHECK(visitOf(counter).state == RequestState::Serving);
}

TEST_CASE("a card that was issued turns the visit into a card service by F10, with the same number")
{
    LineCounter counter;
    counter.toVerification(
        [&counter] { counter.station.centre.answer->recordingWord = QStringLiteral("CARD_ISSUED"); });
    counter.press(Qt::Key_F10);
    counter.press(Qt::Key_Down);
    counter.enter();
    CHECK(visitOf(counter).service == ServiceType::LostWni);
    CHECK(visitOf(counter).ticket == TicketNumber{u'A', 1});
    CHECK(counter.text("nikGate") == "Layanan kartu, tanpa perekaman");
}

TEST_CASE("an unknown word of the register is shown as it came, and no key records")
{
    LineCounter counter;
    counter.toVerification(
        [&counter] { counter.station.centre.answer->recordingWord = QStringLiteral("QUARANTINED_2031"); });
    CHECK(counter.text("nikGate") == "Status belum dikenal");
    CHECK(counter.text("gateWord") == "QUARANTINED_2031");
    for (const int key : {Qt::Key_F3, Qt::Key_F10, Qt::Key_Return})
        counter.press(key);
    CHECK(counter.desk.recording() == nullptr);
}

TEST_CASE("the calendar gives a number to who came back, and is empty afterwards")
{
    LineCounter counter;
    counter.toVerification();
    markBirthDate(counter);
    counter.enter();
    counter.enter();
    REQUIRE(counter.screen() == "queue");
    counter.station.clock.advance(std::chrono::hours(24) * 8);

    counter.press(Qt::Key_F5, {}, Qt::ControlModifier);
    REQUIRE(counter.screen() == "calendar");
    CHECK(cell(counter, "calendarList", 0, 3) == "Tanggal lahir");
    CHECK(cell(counter, "calendarList", 0, 4) == "lewat 2 hari");
    CHECK(cell(counter, "calendarList", 0, 2).find("3315") == 0);
    CHECK(cell(counter, "calendarList", 0, 2).find("990004") == std::string::npos);

    counter.enter();
    CHECK(visitOf(counter).state == RequestState::Waiting);
    CHECK_FALSE(counter.find<RowTable>("calendarList"));

    counter.press(Qt::Key_Escape);
    REQUIRE(counter.screen() == "queue");
    CHECK(cell(counter, "waitingList", 0, 1).find("didahulukan") != std::string::npos);
}
