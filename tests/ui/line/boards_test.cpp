#include "tests/ui/line/role_office.h"
#include "ui/widgets/face_sheet.h"

#include <QLineEdit>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

ReviewItem held(quint32 number, std::vector<Doubt> doubts, const QDateTime& at)
{
    ReviewItem item;
    item.record = test::idNumber<RecordId>(number);
    item.request = test::idNumber<RequestId>(number);
    item.ticket.number = static_cast<int>(number);
    item.name = QStringLiteral("SITI AMINAH");
    item.sealedAt = at;
    item.recordedBy = QStringLiteral("operator.2");
    item.doubts = std::move(doubts);
    item.hold = Hold::Held;
    return item;
}

struct Sheet : Office
{
    Sheet() : Office(Role::Supervisor)
    {
        station.supervision.review = {held(1, {Doubt::LowScore}, station.clock.now),
                                      held(2, {Doubt::Override}, station.clock.now),
                                      held(3, {Doubt::Exception}, station.clock.now)};
        come();
        press(Qt::Key_F9, {}, Qt::ControlModifier);
    }
    void answer(const char* words)
    {
        type(words);
        enter();
    }
    const std::vector<ReviewOrder>& decisions() { return station.supervision.decisions; }
};

} // namespace

TEST_CASE("the most doubtful recording is chosen first, and Enter accepts one after the other")
{
    Sheet sheet;
    REQUIRE(sheet.screen() == "screening");
    CHECK(sheet.text("screeningTitle") == "Ditahan 3 · contoh acak 0");
    REQUIRE(sheet.find<FaceSheet>("faceSheet"));

    sheet.enter();
    sheet.enter();

    REQUIRE(sheet.decisions().size() == 2);
    CHECK(sheet.decisions()[0].record == test::idNumber<RecordId>(2));
    CHECK(sheet.decisions()[0].decision == ReviewDecision::Accept);
    CHECK(sheet.decisions()[1].record == test::idNumber<RecordId>(3));
    CHECK(sheet.text("screeningTitle") == "Ditahan 1 · contoh acak 0");
    sheet.enter();
    CHECK_FALSE(sheet.find<FaceSheet>("faceSheet"));
}

TEST_CASE("F8 sends back with a reason and a day, and not without a reason")
{
    Sheet sheet;
    sheet.press(Qt::Key_F8);
    sheet.enter();
    CHECK(sheet.decisions().empty());
    sheet.answer("wajah tertutup");
    REQUIRE(sheet.decisions().size() == 1);
    CHECK(sheet.decisions()[0].decision == ReviewDecision::SendBack);
    CHECK(sheet.decisions()[0].reason == "wajah tertutup");
    CHECK(sheet.decisions()[0].comeBackOn > sheet.station.clock.now.toLocalTime().date());
}

TEST_CASE("F9 rejects with a reason; Esc rejects nothing")
{
    Sheet sheet;
    sheet.press(Qt::Key_Right);
    sheet.press(Qt::Key_F9);
    sheet.press(Qt::Key_Escape);
    CHECK(sheet.decisions().empty());
    CHECK(sheet.screen() == "screening");
    sheet.press(Qt::Key_F9);
    sheet.answer("orang lain");
    REQUIRE(sheet.decisions().size() == 1);
    CHECK(sheet.decisions()[0].decision == ReviewDecision::Reject);
    CHECK(sheet.decisions()[0].record == test::idNumber<RecordId>(3));
}

TEST_CASE("one's own recording is shown and cannot be decided")
{
    Sheet sheet;
    sheet.station.supervision.review[1].isOwn = true;
    sheet.press(Qt::Key_F5);
    sheet.enter();
    sheet.press(Qt::Key_F8);
    sheet.press(Qt::Key_F9);
    CHECK(sheet.decisions().empty());
    CHECK(sheet.text("screeningOwn") == "Anda yang merekam orang ini. Orang lain yang memutuskan.");
}

TEST_CASE("what the store refuses is told, and the recording stays on the sheet")
{
    Sheet sheet;
    sheet.station.supervision.refuses = Errc::SecondPersonIsSame;
    sheet.enter();
    CHECK(sheet.text("screeningTitle") == "Ditahan 3 · contoh acak 0");
    CHECK(sheet.text("bannerCause") == "Orang kedua tidak boleh sama dengan petugas perekaman.");
}

TEST_CASE("the same keys go from day to week to month and back, and along the arrows of the funnel")
{
    Office office(Role::Supervisor);
    office.come();
    const auto title = [&] { return office.text("screenTitle"); };
    const std::string day = title();
    office.press(Qt::Key_Up, {}, Qt::ControlModifier);
    CHECK(title().find("minggu") != std::string::npos);
    office.press(Qt::Key_Up, {}, Qt::ControlModifier);
    CHECK(title() == "Rekap · November 2026");
    office.press(Qt::Key_Up, {}, Qt::ControlModifier);
    CHECK(title() == day);
    office.press(Qt::Key_Down, {}, Qt::ControlModifier);
    CHECK(office.text("dayListTitle") == "Datang, belum dilayani (0)");
}

TEST_CASE("a complaint is taken at the desk by an operator, and answered by the supervisor")
{
    Office desk(Role::Operator);
    desk.come();
    desk.press(Qt::Key_F4, {}, Qt::ControlModifier);
    REQUIRE(desk.screen() == "complaints");
    desk.press(Qt::Key_F10);
    desk.type("antrean lama");
    desk.enter();
    desk.type("bu rahayu");
    desk.enter();
    REQUIRE(desk.station.supervision.complaints.size() == 1);
    CHECK(desk.station.supervision.complaints[0].text == "antrean lama");
    CHECK(desk.station.supervision.complaints[0].contact == "bu rahayu");
    desk.enter();
    CHECK_FALSE(desk.station.supervision.complaints[0].isAnswered());

    Office office(Role::Supervisor);
    office.station.supervision.complaints = desk.station.supervision.complaints;
    office.come();
    office.press(Qt::Key_F4, {}, Qt::ControlModifier);
    office.enter();
    office.type("loket ditambah");
    office.enter();
    CHECK(office.station.supervision.complaints[0].answer == "loket ditambah");
    CHECK(office.station.supervision.complaints[0].answeredBy == "seseorang.1");
}

TEST_CASE("an auditor begins with the trail and has nothing else")
{
    Office office(Role::Auditor);
    TimelineRow row;
    row.sequence = 12;
    row.at = office.station.clock.now;
    row.what = QStringLiteral("packet-sealed");
    row.actor = QStringLiteral("operator.2");
    row.subject = QStringLiteral("3f2a");
    office.station.supervision.audit.rows = {row};
    office.come();

    CHECK(office.screen() == "audit");
    CHECK_FALSE(office.hasLink("link.supervisor"));
    CHECK(office.cell("mainList", 0, 0) == "12");
    office.press(Qt::Key_F6, {}, Qt::ControlModifier);
    CHECK(office.screen() == "audit");
    office.enter();
    CHECK(office.station.supervision.filters.back().subject == "3f2a");
    office.press(Qt::Key_Left, {}, Qt::ControlModifier);
    CHECK(office.station.supervision.filters.back().from.isValid());
}

TEST_CASE("who waits for the centre stands in the board by age, and names come with the rows")
{
    Office office(Role::Supervisor);
    ServiceRequest request{.id = test::idNumber<RequestId>(4), .nik = test::sampleNik()};
    office.station.supervision.day.requests = {request};
    AgeingRow row;
    row.request = request.id;
    row.ticket.number = 4;
    row.since = office.station.clock.now.addDays(-21);
    office.station.supervision.ageing = {row};
    office.come();
    office.press(Qt::Key_F3, {}, Qt::ControlModifier);
    CHECK(office.cell("mainList", 0, 0) == "A-004");
    CHECK(office.cell("mainList", 0, 1) == request.nik.masked().toStdString());
    CHECK(office.cell("mainList", 0, 4) == "21 hari");
    CHECK(office.cell("mainList", 0, 5) == "surati Dinas sekarang");
}
