// Where every picture came from, and the officer's own fingers: opened by a key, left by Esc.
#include "tests/ui/line/line_counter.h"
#include "ui/widgets/row_table.h"

using namespace rekam;
using namespace rekam::ui;

namespace {

std::string cell(const RowTable& table, int row, int column)
{
    const QTableWidgetItem* item = table.item(row, column);
    return item ? item->text().toStdString() : std::string();
}

class Shelf final : public OfficerTemplates
{
public:
    void keep(std::vector<BiometricTemplate> fingers, std::vector<BiometricTemplate>, QObject* receiver,
              Reply<void> reply) override
    {
        kept = fingers.size();
        fake::later<void>(receiver, std::move(reply), Status());
    }
    void loadGiven(QObject* receiver, Reply<std::vector<AccountId>> reply) override
    {
        fake::later<std::vector<AccountId>>(receiver, std::move(reply), std::vector<AccountId>());
    }
    std::size_t kept = 0;
};

} // namespace

TEST_CASE("Ctrl+G shows from which attempt each finger came, with its reasons, and Esc goes on capturing")
{
    test::LineCounter counter;
    counter.station.assessor.seesFingers = true;
    counter.toFingers();
    counter.station.assessor.still = Verdict::Fair;
    counter.station.assessor.stillReasons = {QualityReason::FingerTurned};
    counter.station.reader.show();
    fake::settle();
    counter.station.clock.advance(std::chrono::seconds(1));
    counter.station.reader.show();
    fake::settle();

    counter.press(Qt::Key_G, {}, Qt::ControlModifier);
    REQUIRE(counter.screen() == "attempts");
    const auto* table = counter.find<RowTable>("attemptOrigins");
    REQUIRE(table);
    REQUIRE(table->rowCount() == 14); // photo, signature, ten fingers, two eyes
    CHECK(cell(*table, 3, 0) == "Kanan telunjuk");
    CHECK(cell(*table, 3, 1) == "Empat jari kanan, percobaan 1 dari 1");
    CHECK(cell(*table, 8, 1) == "belum diambil");
    CHECK(table->currentRow() == 2); // the first of the step that stands
    counter.press(Qt::Key_Down);
    CHECK(counter.text("hint") == "Kanan telunjuk dipakai dari percobaan ini.");

    counter.press(Qt::Key_Escape);
    CHECK(counter.screen() == "fingers");
    counter.press(Qt::Key_G, {}, Qt::ControlModifier);
    counter.press(Qt::Key_G, {}, Qt::ControlModifier);
    CHECK(counter.screen() == "fingers");
    counter.station.assessor.still = Verdict::Good;
    counter.station.assessor.stillReasons.clear();
    counter.press(Qt::Key_F5);
    counter.takeBy(counter.station.reader);
    counter.press(Qt::Key_G, {}, Qt::ControlModifier);
    CHECK(cell(*counter.find<RowTable>("attemptOrigins"), 3, 1) == "Empat jari kanan, percobaan 2 dari 2");
}

TEST_CASE("an officer gives their fingers with Ctrl+J and Enter, and Esc leaves without a recording touched")
{
    Shelf shelf;
    test::LineCounter counter;
    counter.station.ports.officers = &shelf;
    counter.station.assessor.seesFingers = true;
    counter.signInAtDesk();
    counter.press(Qt::Key_J, {}, Qt::ControlModifier);
    REQUIRE(counter.screen() == "own-fingers");
    CHECK(counter.text("primaryAction") == "Mulai");

    counter.enter();
    CHECK(counter.text("primaryAction") == "Ambil");
    const auto show = [&] {
        counter.station.reader.show();
        fake::settle();
        counter.station.clock.advance(std::chrono::seconds(1));
        counter.station.reader.show();
        fake::settle();
    };
    show();
    show();
    counter.press(Qt::Key_F8);
    CHECK(shelf.kept == 2);
    CHECK(counter.text("hint") == "Tersimpan. Jari Anda dikenali mulai sekarang.");

    counter.press(Qt::Key_Escape);
    CHECK(counter.screen() == "queue");
    CHECK_FALSE(counter.station.reader.isPreviewing);
}

TEST_CASE("a copy before the right wall is made by Ctrl+T where the policy offers it, and accepted by Enter")
{
    test::LineCounter counter;
    counter.station.ports.offersBackdropCopy = true;
    counter.station.assessor.still = Verdict::Fair;
    counter.station.assessor.stillReasons = {QualityReason::BackdropWrong};
    counter.toVerification();
    counter.enter();
    counter.station.camera.show();
    fake::settle();
    counter.station.clock.advance(std::chrono::seconds(1));
    counter.station.camera.show();
    fake::settle();
    const auto& attempts = [&]() -> const std::vector<Attempt>& {
        return counter.desk.recording()->snapshot().recording.target(CaptureTarget::Portrait)->attempts;
    };
    REQUIRE(attempts().size() == 1);
    auto payload = std::make_shared<AttemptPayload>();
    payload->id = attempts().front().id;
    counter.station.store.payloads.push_back(payload);

    counter.press(Qt::Key_T, {}, Qt::ControlModifier);
    REQUIRE(attempts().size() == 2);
    counter.enter();

    const TargetResult& portrait =
        *counter.desk.recording()->snapshot().recording.target(CaptureTarget::Portrait);
    CHECK(portrait.state == StepState::Accepted);
    CHECK(isBackdropCopy(*portrait.attempt(portrait.chosen)));
    CHECK_FALSE(isBackdropCopy(portrait.attempts.front()));
}
