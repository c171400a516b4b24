// Decisions of a supervisor that no other file of this folder works by keys: the second signature, a
// complaint past its day, the trail by account and by event.
#include "tests/ui/line/role_office.h"

#include <QTest>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

Recording owing(quint32 number)
{
    Recording recording{.applicant = test::sampleApplicant()};
    recording.id = test::idNumber<RecordId>(number);
    recording.request = test::idNumber<RequestId>(number);
    recording.state = RecordingState::Sealed;
    recording.startedAt = QDateTime(QDate(2026, 11, 21), QTime(1, 0), Qt::UTC);
    recording.packet = PacketFacts{PacketId(QUuid::createUuid()), Digest::of(QByteArray("packet")), 1000,
                                   recording.startedAt};
    recording.countersignature = Countersignature{};
    return recording;
}

} // namespace

TEST_CASE("a second signature is given by keys, with the passphrase of who gives it, and not without")
{
    Office office(Role::Supervisor);
    office.station.store.work.recordings = {owing(1)};
    office.come();
    office.press(Qt::Key_F11);
    REQUIRE(office.screen() == "outbox");
    office.press(Qt::Key_F10);
    office.enter();
    CHECK(office.station.store.countersignedBy.empty());
    office.type("supervisor.2");
    office.press(Qt::Key_Tab);
    office.type("benar kuda baterai");
    office.enter();
    CHECK(office.station.store.countersignedBy == std::vector<QString>{"supervisor.2"});
    fake::settle();
    office.press(Qt::Key_F10); // nothing is owed any more
    CHECK_FALSE(office.find<QWidget>("questionTitle"));
}

TEST_CASE("a complaint is late by the office's own limit, and says by how much")
{
    Office office(Role::Supervisor);
    office.station.ports.complaintAnswerDays = 5;
    office.station.supervision.complaints = {*receiveComplaint(
        test::idNumber<ComplaintId>(1), ComplaintKind::Complaint, QStringLiteral("antrean lama"), {},
        QStringLiteral("operator.1"), office.station.clock.now.addDays(-7))};
    office.come();
    office.press(Qt::Key_F4, {}, Qt::ControlModifier);
    CHECK(office.cell("mainList", 0, 3) == "lewat 2 hari");
    CHECK(office.text("listNote") == "Batas jawaban: 5 hari.");
}

TEST_CASE("the trail is asked for by account, by event, and for all of it again")
{
    Office office(Role::Supervisor);
    office.come();
    office.press(Qt::Key_F11, {}, Qt::ControlModifier);
    REQUIRE(office.screen() == "audit");
    const auto& filters = office.station.supervision.filters;
    office.press(Qt::Key_F10);
    office.enter();
    office.type("operator.2");
    office.enter();
    CHECK(filters.back().who == "operator.2");
    office.press(Qt::Key_F10);
    office.press(Qt::Key_Down);
    office.enter();
    office.type("packet-sealed");
    office.enter();
    CHECK(filters.back().what == "packet-sealed");
    CHECK(filters.back().who == "operator.2");
    office.press(Qt::Key_F10);
    for (int i = 0; i < 3; ++i)
        office.press(Qt::Key_Down);
    office.enter();
    CHECK(filters.back().who.isEmpty());
    CHECK(filters.back().what.isEmpty());
}

namespace {

ReviewItem heldPacket(quint32 number, const QString& recordedBy)
{
    ReviewItem item;
    item.record = test::idNumber<RecordId>(number);
    item.request = test::idNumber<RequestId>(number);
    item.ticket.number = static_cast<int>(number);
    item.name = QStringLiteral("SITI AMINAH");
    item.recordedBy = recordedBy;
    item.doubts = {Doubt::Exception};
    item.hold = Hold::Held;
    return item;
}

// Two packets that the policy holds, and the keys as the window system would bring them.
struct HeldOffice : Office
{
    HeldOffice() : Office(Role::Supervisor)
    {
        station.supervision.review = {heldPacket(1, QStringLiteral("operator.2")),
                                      heldPacket(2, QStringLiteral("operator.2"))};
        for (ReviewItem& item : station.supervision.review)
            item.sealedAt = station.clock.now;
        come();
        press(Qt::Key_F9, {}, Qt::ControlModifier);
    }
    void click(Qt::Key key)
    {
        station.clock.advance(std::chrono::seconds(1));
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key);
        fake::settle();
    }
    const std::vector<ReviewOrder>& decisions() { return station.supervision.decisions; }
};

} // namespace

TEST_CASE("a held packet is released by Enter: it alone, without a reason, and it is gone from the sheet")
{
    HeldOffice office;
    REQUIRE(office.screen() == "screening");
    CHECK(office.text("screeningTitle") == "Ditahan 2 · contoh acak 0");

    office.click(Qt::Key_Right);
    office.click(Qt::Key_Return);

    REQUIRE(office.decisions().size() == 1);
    CHECK(office.decisions()[0].record == test::idNumber<RecordId>(2));
    CHECK(office.decisions()[0].decision == ReviewDecision::Accept);
    CHECK(office.decisions()[0].reason.isEmpty());
    CHECK(office.text("screeningTitle") == "Ditahan 1 · contoh acak 0");
}

TEST_CASE("leaving the sheet releases nothing, and a release that the store refuses leaves the packet held")
{
    HeldOffice office;
    office.click(Qt::Key_Escape);
    CHECK(office.decisions().empty());
    office.press(Qt::Key_F9, {}, Qt::ControlModifier);
    office.station.supervision.refuses = Errc::StepNotAllowed;
    office.click(Qt::Key_Return);
    CHECK(office.decisions().empty());
    CHECK(office.text("screeningTitle") == "Ditahan 2 · contoh acak 0");
    CHECK_FALSE(office.text("bannerCause").empty());
}

TEST_CASE("sending back and rejecting ask for a reason before anything is decided")
{
    HeldOffice office;
    office.click(Qt::Key_F8);
    office.click(Qt::Key_Return);
    CHECK(office.decisions().empty());
    office.click(Qt::Key_Escape);
    office.click(Qt::Key_F9);
    office.click(Qt::Key_Return);
    CHECK(office.decisions().empty());
    office.type("orang lain");
    office.click(Qt::Key_Return);
    REQUIRE(office.decisions().size() == 1);
    CHECK(office.decisions()[0].decision == ReviewDecision::Reject);
    CHECK(office.decisions()[0].reason == "orang lain");
}
