// The queue as the operator works with it: which key does what, which question is asked, what the desk does
// with the answer.
#include "ui/presenters/queue_presenter.h"

#include "tests/support/fake_counter.h"

using namespace rekam;
using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

// Answers the question that comes as the test wants it, and keeps it for a look.
class Answers final : public Prompter
{
public:
    void ask(Question question, QObject*, std::function<void(Answer)> answer) override
    {
        asked = std::move(question);
        Answer given;
        given.isConfirmed = isConfirmed;
        given.choice = choice;
        given.text = text;
        answer(std::move(given));
    }
    Question asked;
    bool isConfirmed = true;
    QString choice;
    QString text;
};

struct Page
{
    fake::CounterDesk counter;
    Answers answers;
    QueuePresenter queue{counter.desk, counter.station.clock, answers, nullptr};

    void press(ActionId action)
    {
        queue.perform(action);
        fake::settle();
    }
    void draw(int serial)
    {
        counter.station.clock.advance(1min);
        counter.desk.issueTicket(test::sampleNik(serial).text());
        fake::settle();
    }
    const ActionView* action(ActionId id) const
    {
        static ScreenFrame frame;
        frame = queue.frame();
        for (const ActionView& view : frame.bar.actions) {
            if (view.id == id)
                return &view;
        }
        return nullptr;
    }
    QString called() const { return queue.view().calledTicket; }
};

} // namespace

TEST_CASE("F2 calls the next, and pressed again skips to the one after")
{
    Page page;
    page.draw(1);
    page.draw(2);
    page.press(ActionId::CallNext);
    CHECK(page.called() == "A-001");
    page.counter.station.clock.advance(1min);
    page.press(ActionId::CallNext);
    CHECK(page.called() == "A-002");
    CHECK(page.queue.view().waiting.size() == 1);
}

TEST_CASE("with nobody else waiting, skipping is not offered")
{
    Page page;
    page.draw(1);
    page.press(ActionId::CallNext);
    REQUIRE(page.action(ActionId::CallNext));
    CHECK_FALSE(page.action(ActionId::CallNext)->isEnabled);
}

TEST_CASE("out of turn asks whom and why, and does not offer the one in turn")
{
    Page page;
    page.draw(1);
    page.draw(2);
    page.draw(3);
    page.answers.choice = page.queue.view().waiting.at(2).id;
    page.answers.text = QStringLiteral("akan naik kereta");
    page.press(ActionId::Except);

    CHECK(page.answers.asked.id == "outOfTurn");
    CHECK(page.answers.asked.wantsText);
    CHECK(page.answers.asked.isTextOwed);
    CHECK(page.answers.asked.choices.size() == 2);
    CHECK(page.called() == "A-003");
}

TEST_CASE("a question that is not confirmed changes nothing")
{
    Page page;
    page.draw(1);
    page.draw(2);
    page.answers.isConfirmed = false;
    page.press(ActionId::Except);
    page.press(ActionId::Defer);
    CHECK(page.called().isEmpty());
    CHECK(page.queue.view().notice.isEmpty());
}

TEST_CASE("a NIK goes to the front desk, scanned at once and typed with Enter, and nothing is drawn here")
{
    Page page;
    QStringList wanted;
    QObject::connect(&page.queue, &QueuePresenter::arrivalWanted, &page.queue,
                     [&wanted](const QString& nikText) { wanted << nikText; });
    page.queue.scanned(QStringLiteral("3315 0145 0799 0004"));
    CHECK(wanted == QStringList{"3315014507990004"});

    page.queue.setNikText(QStringLiteral("331501450799000"));
    CHECK_FALSE(page.action(ActionId::Confirm)->isEnabled);
    page.queue.setNikText(QStringLiteral("3315014507990004"));
    CHECK(page.action(ActionId::Confirm)->isEnabled);
    page.press(ActionId::Confirm);
    CHECK(wanted.size() == 2);
    CHECK(page.counter.station.store.commits.empty());
}

TEST_CASE("with somebody called, Enter serves; with a NIK in the field it goes to the front desk")
{
    Page page;
    page.draw(1);
    page.press(ActionId::CallNext);
    QStringList wanted;
    QObject::connect(&page.queue, &QueuePresenter::arrivalWanted, &page.queue,
                     [&wanted](const QString& nikText) { wanted << nikText; });
    page.queue.setNikText(test::sampleNik(2).text());
    page.press(ActionId::Confirm);
    CHECK(wanted.size() == 1);
    CHECK(page.counter.desk.snapshot().stage == DeskStage::Called);
    page.press(ActionId::Confirm);
    CHECK(page.counter.desk.snapshot().stage == DeskStage::Verifying);
}

TEST_CASE("who only asked something is finished by F10, after a question")
{
    Page page;
    page.draw(1);
    page.press(ActionId::CallNext);
    page.answers.isConfirmed = false;
    page.press(ActionId::Choose);
    CHECK(page.answers.asked.id == "finish");
    CHECK(page.called() == "A-001");
    page.answers.isConfirmed = true;
    page.press(ActionId::Choose);
    CHECK(page.called().isEmpty());
    CHECK(page.queue.view().closedToday == 1);
}

TEST_CASE("a called number goes to another counter and waits there")
{
    Page page;
    page.counter.station.ports.counters = {{page.counter.station.ports.office.counterName, {}},
                                           {"Loket 9", {}}};
    page.draw(1);
    page.press(ActionId::CallNext);
    page.answers.choice = QStringLiteral("counter:Loket 9");
    page.press(ActionId::Except);
    CHECK(page.called().isEmpty());
    REQUIRE(page.queue.view().waiting.size() == 1);
    CHECK(page.queue.view().waiting.front().note.contains("Loket 9"));
    CHECK_FALSE(page.action(ActionId::CallNext)->isEnabled);
}

TEST_CASE("putting off calls the next where somebody waits")
{
    Page page;
    page.draw(1);
    page.draw(2);
    page.press(ActionId::CallNext);
    page.answers.choice = QStringLiteral("next");
    page.answers.text = QStringLiteral("KK tertinggal");
    page.press(ActionId::Defer);
    CHECK(page.called() == "A-002");
    REQUIRE(page.queue.view().aside.size() == 1);
    CHECK(page.queue.view().aside.front().note == "KK tertinggal");
}

TEST_CASE("the hall's notice is chosen from fixed sentences and taken back")
{
    Page page;
    page.answers.choice = QString::number(static_cast<int>(ServiceNotice::Break));
    page.press(ActionId::Defer);
    CHECK_FALSE(page.answers.asked.wantsText);
    CHECK_FALSE(page.queue.view().notice.isEmpty());
    page.answers.choice = QStringLiteral("0");
    page.press(ActionId::Defer);
    CHECK(page.queue.view().notice.isEmpty());
}

TEST_CASE("a wait is said in steps of five minutes, and not at all without enough visits")
{
    CHECK(waitWords(std::nullopt) == "belum cukup data");
    CHECK(waitWords(0s) == "segera");
    CHECK(waitWords(100s) == "< 5 menit");
    CHECK(waitWords(5min) == "± 5 menit");
    CHECK(waitWords(5min + 1s) == "± 10 menit");
    CHECK(waitWords(47min) == "± 50 menit");
}

TEST_CASE("who was served today is listed with the time, the latest first")
{
    Page page;
    for (int serial : {1, 2}) {
        page.draw(serial);
        page.press(ActionId::CallNext);
        page.counter.station.clock.advance(5min);
        page.counter.desk.finishService();
        fake::settle();
    }
    const QueueView view = page.queue.view();
    REQUIRE(view.served.size() == 2);
    CHECK(view.served.front().ticket == "A-002");
    CHECK(view.closedToday == 2);
}
