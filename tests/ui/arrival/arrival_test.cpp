// The front desk as the operator works with it: what a scan brings, which key does what, what is noted.
#include "ui/presenters/arrival_presenter.h"

#include "tests/support/fake_counter.h"
#include "tests/support/fake_papers.h"

#include <QTest>

using namespace rekam;
using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

class Answers final : public Prompter
{
public:
    void ask(Question question, QObject*, std::function<void(Answer)> answer) override
    {
        asked = std::move(question);
        Answer given;
        given.isConfirmed = !choice.isEmpty();
        given.choice = choice;
        given.text = text;
        given.isConfirmed = given.isConfirmed || !text.isEmpty();
        answer(std::move(given));
    }
    Question asked;
    QString choice; // empty: Esc
    QString text{};
};

struct FrontDesk
{
    fake::CounterDesk counter;
    Answers answers;
    ArrivalSession session{counter.station.ports, counter.desk};
    ArrivalPresenter arrival{counter.desk, counter.station.clock, answers, nullptr};

    FrontDesk() { arrival.follow(&session); }
    ResidentRecord& resident() { return *counter.station.centre.answer; }
    void scan(const QString& text = test::sampleNik().text())
    {
        arrival.scanned(text);
        fake::settle();
    }
    void press(ActionId action)
    {
        arrival.perform(action);
        fake::settle();
    }
    void press(char key) { arrival.pressKey(QChar::fromLatin1(key)); }
    const ActionView action(ActionId id) const
    {
        for (const ActionView& view : arrival.frame().bar.actions) {
            if (view.id == id)
                return view;
        }
        return {};
    }
    const ServiceRequest& visit() { return *counter.station.store.commits.back().request; }
    std::string note() { return arrival.frame().guide.note.toStdString(); }
};

} // namespace

TEST_CASE("a scan and Enter give a prepared resident a number, and nothing of the person stays on the page")
{
    FrontDesk desk;
    int ended = 0;
    QObject::connect(&desk.arrival, &ArrivalPresenter::ended, &desk.arrival, [&ended] { ++ended; });
    desk.scan();

    const ArrivalView view = desk.arrival.view();
    CHECK(view.name == "SITI AMINAH");
    CHECK(view.about == "Lahir 1999 · KALIMARO, Kec. KEDUNGJATI");
    CHECK(view.status == "belum direkam");
    CHECK(view.service == "KTP-el baru");
    CHECK(view.papers.size() == 2);
    CHECK(desk.action(ActionId::Confirm).text == "Ambil nomor");
    desk.press(ActionId::Confirm);

    CHECK(ended == 1);
    CHECK(desk.visit().ticket.text() == "A-001");
    CHECK(desk.visit().state == RequestState::Waiting);
    CHECK(desk.visit().intake.brought == std::vector{PaperKind::FormF102, PaperKind::FamilyCard});
    CHECK(desk.visit().intake.missing.empty());
    CHECK_FALSE(desk.visit().intake.summons);
    desk.counter.settleUntilPrinted("ticket-");
    CHECK(desk.counter.station.slips.hasPrinted("ticket-"));
    CHECK(desk.arrival.view() == ArrivalView());
    CHECK(desk.arrival.nikText().isEmpty());
}

TEST_CASE("a missing paper is noted and explained, and the number is given all the same")
{
    FrontDesk desk;
    desk.scan();
    desk.press('2');

    CHECK_FALSE(desk.arrival.view().papers.at(1).isThere);
    CHECK(desk.action(ActionId::Confirm).text == "Ambil nomor, 1 berkas kurang");
    CHECK(desk.note().find("Salinan Kartu Keluarga") != std::string::npos);
    desk.press(ActionId::Confirm);

    CHECK(desk.visit().intake.missing == std::vector{PaperKind::FamilyCard});
}

TEST_CASE("who was recorded before is asked what for, and the papers follow the answer")
{
    FrontDesk desk;
    desk.resident().recordingWord = QStringLiteral("PRINT_READY_RECORD");
    desk.scan();
    CHECK(desk.arrival.view().status == "sudah direkam");
    CHECK(desk.arrival.view().papers.empty());
    CHECK(desk.action(ActionId::Confirm).text == "Pilih layanan");

    desk.answers.choice = QString::number(static_cast<int>(ServiceType::LostWni));
    desk.press(ActionId::Confirm);
    CHECK(desk.answers.asked.id == "service");
    CHECK(desk.answers.asked.choices.front().text == "KTP-el rusak");
    CHECK(desk.counter.station.store.commits.empty());
    CHECK(desk.arrival.view().papers.at(1).text == "Surat kehilangan dari kepolisian");
    CHECK(desk.arrival.view().form == "II.C.1 KTP-el hilang");

    desk.press(ActionId::Confirm);
    CHECK(desk.visit().service == ServiceType::LostWni);
    CHECK(desk.visit().ticket.text() == "B-001");
}

TEST_CASE("a foreign resident is offered the services of foreign residents")
{
    FrontDesk desk;
    desk.resident().applicant.citizenship = Citizenship::Oa;
    desk.scan();
    CHECK(desk.arrival.view().service == "KTP-el baru orang asing");
    CHECK(desk.arrival.view().papers.size() == 4);
}

TEST_CASE("the keys A, B and P choose the line, and only the class is kept")
{
    FrontDesk desk;
    desk.scan();
    desk.press('p');
    CHECK(desk.arrival.view().lines.at(2).isChosen);
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().ticket.text() == "P-001");
    CHECK(desk.visit().queueClass == QueueClass::Priority);
}

TEST_CASE("who files for somebody else owes a power of attorney and a name")
{
    FrontDesk desk;
    desk.scan();
    desk.press('d');
    CHECK(desk.arrival.view().wantsFilerName);
    CHECK(desk.arrival.view().papers.back().text == "Surat kuasa");
    desk.arrival.setFilerName(QStringLiteral("BUDI SANTOSO"));
    desk.press('3');
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().intake.filedBy == FiledBy::Guardian);
    CHECK(desk.visit().intake.filedByName == "BUDI SANTOSO");
    CHECK(desk.visit().intake.missing == std::vector{PaperKind::PowerOfAttorney});
}

TEST_CASE("the summons letter is ticked by its key or noted with its number")
{
    FrontDesk desk;
    desk.scan();
    SECTION("a letter without a number")
    {
        desk.press('0');
        desk.press(ActionId::Confirm);
        CHECK(desk.visit().intake.summons == QString());
    }
    SECTION("a letter with a number")
    {
        desk.arrival.setSummonsNumber(QStringLiteral(" 470/118 "));
        desk.press(ActionId::Confirm);
        CHECK(desk.visit().intake.summons == QStringLiteral("470/118"));
    }
    SECTION("ticked by mistake")
    {
        desk.arrival.setSummonsNumber(QStringLiteral("470/118"));
        desk.press('0');
        CHECK(desk.arrival.view().summonsNumber.isEmpty());
        desk.press(ActionId::Confirm);
        CHECK_FALSE(desk.visit().intake.summons);
    }
}

TEST_CASE("a way to reach somebody is a number, an address or both, and half of one is not stored")
{
    FrontDesk desk;
    desk.scan();
    desk.arrival.setContact(QStringLiteral("0812 34"));
    CHECK(desk.arrival.view().isContactWrong);
    CHECK_FALSE(desk.action(ActionId::Confirm).isEnabled);

    desk.arrival.setContact(QStringLiteral("0812 3456 7890, siti@contoh.id"));
    CHECK(desk.action(ActionId::Confirm).isEnabled);
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().intake.phone == "081234567890");
    CHECK(desk.visit().intake.email == "siti@contoh.id");
}

TEST_CASE("two numbers or two addresses are no contact, and none at all is fine")
{
    CHECK_FALSE(contactFrom(QStringLiteral("081234567890, 081234567891")));
    CHECK_FALSE(contactFrom(QStringLiteral("a@contoh.id; b@contoh.id")));
    CHECK(contactFrom(QString()));
    CHECK(contactFrom(QStringLiteral(" , "))->phone.isEmpty());
}

TEST_CASE(
    "with the centre away the number is given all the same, and the page says that nobody was recognised")
{
    FrontDesk desk;
    desk.counter.station.centre.answer.reset();
    desk.scan();
    CHECK(desk.arrival.view().name.isEmpty());
    CHECK(desk.arrival.view().status == "belum dapat diperiksa");
    CHECK(desk.action(ActionId::Repeat).isEnabled);
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().ticket.text() == "A-001");
}

TEST_CASE("who holds a number today gets no second one, but what was noted can be changed while waiting")
{
    FrontDesk desk;
    desk.scan();
    desk.press('2');
    desk.press(ActionId::Confirm);
    desk.scan();
    CHECK(desk.arrival.view().ticket == "A-001");
    CHECK_FALSE(desk.arrival.view().papers.at(1).isThere);
    CHECK(desk.action(ActionId::Confirm).text == "Simpan catatan");

    desk.press('2');
    desk.press(ActionId::Confirm);

    CHECK(desk.counter.station.store.work.requests.size() == 1);
    CHECK(desk.visit().intake.missing.empty());
    CHECK(desk.counter.station.store.commits.back().audit.front().what == "intake-changed");
}

TEST_CASE("who is at the counter already cannot be changed from the front desk")
{
    FrontDesk desk;
    desk.scan();
    desk.press(ActionId::Confirm);
    desk.counter.desk.callNext();
    fake::settle();
    desk.scan();
    CHECK_FALSE(desk.arrival.view().mayChange);
    CHECK_FALSE(desk.action(ActionId::Confirm).isEnabled);
    desk.press('2');
    CHECK(desk.arrival.view().papers.at(1).isThere);
}

TEST_CASE("a scan begins anew, whatever its own digits ticked on the way")
{
    FrontDesk desk;
    desk.scan();
    for (const char digit : {'3', '3', '1', '5', '0', '1', '4', '5', '0', '7', '9', '9', '0', '0', '0', '4'})
        desk.press(digit);
    desk.scan();
    for (const PaperTick& paper : desk.arrival.view().papers)
        CHECK(paper.isThere);
    CHECK_FALSE(desk.arrival.view().hasSummons);
}

TEST_CASE("fifteen digits are nobody, and a digit taken back sends the person away from the page")
{
    FrontDesk desk;
    desk.arrival.setNikText(QStringLiteral("331501450799000"));
    fake::settle();
    CHECK_FALSE(desk.arrival.view().isSomebody);
    desk.arrival.setNikText(QStringLiteral("3315 0145 0799 0004"));
    fake::settle();
    CHECK(desk.arrival.view().name == "SITI AMINAH");
    desk.arrival.setNikText(QStringLiteral("331501450799000"));
    CHECK_FALSE(desk.arrival.view().isSomebody);
    CHECK_FALSE(desk.action(ActionId::Confirm).isEnabled);
}

TEST_CASE("a full disk is said, and the person is still there to try again")
{
    FrontDesk desk;
    desk.scan();
    desk.counter.station.store.failNext = Errc::DiskFull;
    desk.press(ActionId::Confirm);
    CHECK(desk.arrival.frame().banner.code == "DiskFull");
    CHECK(desk.arrival.view().name == "SITI AMINAH");
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().ticket.text() == "A-001");
}

namespace {

struct PaperDesk : FrontDesk
{
    fake::PaperShelf shelf{counter.station.ports};
    PaperDesk()
    {
        arrival.follow(nullptr);
        arrival.follow(&session);
    }
    bool becomes(const std::function<bool()>& isTrue) { return QTest::qWaitFor(isTrue, 60'000); }
    PaperView paper() { return arrival.view().paper; }
    const PaperTick tick(std::size_t place) { return arrival.view().papers.at(place); }
};

} // namespace

TEST_CASE(
    "one key takes the picture of the chosen paper, arrows choose another, the reading stands at its row")
{
    FrontDesk bare;
    bare.scan();
    CHECK_FALSE(bare.arrival.view().paper.isOffered);

    PaperDesk desk;
    desk.counter.station.ports.documentScanner = &desk.shelf.scanner;
    ArrivalSession session{desk.counter.station.ports, desk.counter.desk};
    desk.arrival.follow(&session);
    desk.scan();
    CHECK(desk.paper().isOffered);
    CHECK(desk.tick(0).isChosen);
    CHECK(desk.paper().reading.isEmpty());
    CHECK(desk.paper().keys.contains(QStringLiteral("F memotret")));

    desk.arrival.stepPaper(1);
    CHECK(desk.tick(1).isChosen);
    CHECK(desk.paper().title == QStringLiteral("Salinan Kartu Keluarga"));
    desk.press('f');
    CHECK(desk.tick(1).reading == QStringLiteral("diambil…"));
    CHECK_FALSE(desk.action(ActionId::Confirm).isEnabled);
    REQUIRE(desk.becomes([&] { return !desk.paper().sheet.empty(); }));
    CHECK(desk.tick(1).reading == QStringLiteral("terbaca"));
    CHECK(desk.tick(1).tone == Tone::Good);
    CHECK(desk.tick(0).reading.isEmpty());
    CHECK(desk.action(ActionId::Confirm).isEnabled);
    desk.arrival.follow(nullptr);
}

TEST_CASE("a second page is counted, the arrows turn, and U takes the shown page once more")
{
    PaperDesk desk;
    ArrivalSession session{desk.counter.station.ports, desk.counter.desk};
    desk.arrival.follow(&session);
    desk.scan();
    const auto hasPicture = [&] { return !desk.paper().sheet.empty(); };
    desk.press('f');
    REQUIRE(desk.becomes(hasPicture));
    CHECK(desk.paper().title.indexOf(QStringLiteral("Halaman")) < 0);
    CHECK(desk.paper().keys.contains(QStringLiteral("F halaman 2")));
    desk.press('f');
    CHECK(desk.paper().title.endsWith(QStringLiteral("Halaman 2 dari 2")));
    REQUIRE(desk.becomes(hasPicture));
    CHECK(desk.paper().title.endsWith(QStringLiteral("Halaman 2 dari 2")));
    CHECK(desk.tick(0).reading == QStringLiteral("terbaca · 2 hal."));

    desk.arrival.turnPage(-1);
    CHECK(desk.paper().title.endsWith(QStringLiteral("Halaman 1 dari 2")));
    CHECK(desk.paper().keys.contains(QStringLiteral("← → halaman")));
    desk.shelf.lay(PageDefect::Dark);
    desk.press('u');
    REQUIRE(desk.becomes(hasPicture));
    CHECK(desk.paper().title.endsWith(QStringLiteral("Halaman 1 dari 2")));
    CHECK(desk.tick(0).reading == QStringLiteral("gelap · 2 hal."));
    CHECK(desk.paper().keys.contains(QStringLiteral("F memotret lagi")));
    desk.arrival.turnPage(1); // the other page reads well; the paper does not
    CHECK(desk.paper().tone == Tone::Good);
    CHECK(desk.tick(0).tone == Tone::Bad);
    desk.arrival.follow(nullptr);
}

TEST_CASE("a page that reads badly says what to do, and is accepted with a reason only")
{
    PaperDesk desk;
    ArrivalSession session{desk.counter.station.ports, desk.counter.desk};
    desk.arrival.follow(&session);
    desk.scan();
    desk.shelf.lay(PageDefect::Dark);
    desk.press('f');
    REQUIRE(desk.becomes([&] { return !desk.paper().sheet.empty(); }));
    CHECK(desk.tick(0).reading == QStringLiteral("gelap"));
    CHECK(desk.tick(0).tone == Tone::Bad);
    CHECK(desk.paper().advice.contains(QStringLiteral("lampu")));
    CHECK(desk.paper().keys.contains(QStringLiteral("T menerima")));

    desk.press('t'); // Esc
    CHECK(desk.answers.asked.id == QStringLiteral("acceptPaper"));
    CHECK(desk.answers.asked.isTextOwed);
    fake::settle();
    CHECK(desk.tick(0).reading == QStringLiteral("gelap"));
    desk.answers.text = QStringLiteral("aslinya memang gelap");
    desk.press('t');
    REQUIRE(desk.becomes([&] { return desk.tick(0).reading == QStringLiteral("diterima"); }));
    CHECK(desk.paper().advice.contains(QStringLiteral("aslinya memang gelap")));
    CHECK_FALSE(desk.paper().keys.contains(QStringLiteral("T menerima")));
    desk.arrival.follow(nullptr);
}

TEST_CASE("a proxy's name, NIK and date are asked for, and a recording by proxy is refused before Enter")
{
    FrontDesk desk;
    desk.scan();
    desk.press('d');
    desk.press('d');
    CHECK(desk.arrival.view().filers.at(2).isChosen);
    CHECK(desk.arrival.view().filerNote.contains(QStringLiteral("tidak dapat diwakilkan")));
    CHECK_FALSE(desk.action(ActionId::Confirm).isEnabled);
    desk.press('d');
    CHECK(desk.arrival.view().filers.at(3).isChosen);
    CHECK_FALSE(desk.arrival.view().wantsAuthority);
    CHECK(desk.arrival.view().filerNote.isEmpty());

    desk.resident().recordingWord = QStringLiteral("PRINT_READY_RECORD");
    desk.arrival.left();
    desk.scan();
    desk.answers.choice = QString::number(static_cast<int>(ServiceType::LostWni));
    desk.press(ActionId::Choose);
    desk.press('d');
    desk.press('d');
    CHECK(desk.arrival.view().filerNote.contains(QStringLiteral("nama")));
    desk.arrival.setFilerName(QStringLiteral("BUDI SANTOSO"));
    CHECK(desk.arrival.view().filerNote.contains(QStringLiteral("tanggal")));
    desk.arrival.setAuthorisedOn(QStringLiteral("20/11/2026"));
    desk.arrival.setFilerNik(QStringLiteral("123"));
    CHECK(desk.arrival.view().filerNote.contains(QStringLiteral("NIK")));
    desk.arrival.setFilerNik(test::sampleNik(9).text());
    CHECK(desk.arrival.view().filerNote.isEmpty());
    desk.press(ActionId::Confirm);
    CHECK(desk.visit().intake.authorisedOn == QDate(2026, 11, 20));
    CHECK(desk.visit().intake.filedByNik == test::sampleNik(9));
}
