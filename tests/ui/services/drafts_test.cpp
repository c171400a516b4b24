// What stands half filled survives a restart, and is gone once it is filed.
#include "tests/ui/services/service_office.h"

#include <QTest>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::ServiceOffice;

namespace {

// A moment after the last key a draft is on disk.
void lettingItBeKept()
{
    QTest::qWait(static_cast<int>(FormKeeper::kAfterKey.count()) + 100);
    fake::settle();
}

// The power goes: another window, with what the store had.
struct Restarted : ServiceOffice
{
    explicit Restarted(const ServiceOffice& before)
    {
        drafts.texts = before.drafts.texts;
        come();
    }
    std::string field(const char* name)
    {
        const auto* edit = find<QLineEdit>(name);
        return edit ? edit->text().toStdString() : "no such field";
    }
};

} // namespace

TEST_CASE("a half-filled IKD form stands again after a restart")
{
    ServiceOffice office;
    office.come();
    office.open(Qt::Key_I);
    office.fill("ikdNik", "3315014507");
    office.fill("ikdEmail", "siti@con");
    lettingItBeKept();

    Restarted after(office);
    after.open(Qt::Key_I);

    CHECK(after.field("ikdNik") == "3315014507");
    CHECK(after.field("ikdEmail") == "siti@con");
}

TEST_CASE("the front desk goes on with whoever stood there, with what was ticked")
{
    ServiceOffice office;
    office.station.centre.answer = line::recorded(4, "UNREGISTERED");
    office.come();
    office.press(Qt::Key_F2, {}, Qt::ControlModifier);
    office.fill("nik", "3315014507990004");
    fake::settle();
    office.press(Qt::Key_2, QStringLiteral("2"));
    office.fill("contact", "081200000000");
    lettingItBeKept();
    REQUIRE(office.drafts.texts.count(FormKind::Arrival) == 1);

    Restarted after(office);
    after.station.centre.answer = line::recorded(4, "UNREGISTERED");
    after.press(Qt::Key_F2, {}, Qt::ControlModifier);

    CHECK(after.screen() == "arrival");
    CHECK(after.field("nik") == "3315014507990004");
    CHECK(after.field("contact") == "081200000000");
    after.enter();
    REQUIRE(after.station.store.work.requests.size() == 1);
    CHECK(after.station.store.work.requests[0].intake.phone == "081200000000");
    CHECK(after.station.store.work.requests[0].intake.brought.size() == 1);
    lettingItBeKept();
    CHECK(after.drafts.texts.empty());
}

TEST_CASE("words of a complaint and the NIK of a letter come back, and go when they are filed")
{
    ServiceOffice office;
    office.come();
    office.press(Qt::Key_F4, {}, Qt::ControlModifier);
    office.press(Qt::Key_F10);
    office.type("antrean lama");
    lettingItBeKept();
    office.press(Qt::Key_Escape);
    office.open(Qt::Key_S);
    office.press(Qt::Key_F10);
    office.type("3315014507990004");
    lettingItBeKept();

    Restarted after(office);
    after.open(Qt::Key_S);
    after.press(Qt::Key_F10);
    CHECK(after.field("reason") == "3315014507990004");
    after.enter();
    after.enter();
    CHECK(after.cases.kept.size() == 1);
    after.press(Qt::Key_F4, {}, Qt::ControlModifier);
    after.press(Qt::Key_F10);
    CHECK(after.field("reason") == "antrean lama");
    after.enter();
    after.enter();
    CHECK(after.station.supervision.complaints.size() == 1);
    lettingItBeKept();
    CHECK(after.drafts.texts.empty());
}

TEST_CASE("a form that was left with Esc is not given back")
{
    ServiceOffice office;
    office.come();
    office.press(Qt::Key_F2, {}, Qt::ControlModifier);
    office.fill("nik", "3315014507990004");
    lettingItBeKept();
    office.press(Qt::Key_Escape);
    lettingItBeKept();
    CHECK(office.drafts.texts.count(FormKind::Arrival) == 0);
}
