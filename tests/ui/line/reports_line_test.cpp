// Reports and chips by keys alone.
#include "tests/support/fake_chip.h"
#include "tests/ui/line/role_office.h"
#include "ui/widgets/paper_preview.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::ui;
using rekam::ui::line::Office;

namespace {

struct Reports : Office
{
    Reports() : Office(Role::Supervisor)
    {
        come();
        press(Qt::Key_R, {}, Qt::ControlModifier);
        wait();
    }
    void wait()
    {
        fake::settle();
        fake::settle();
    }
    void choose(int steps)
    {
        for (int i = 0; i < steps; ++i)
            press(Qt::Key_Down);
        wait();
    }
    void typeAll(const QString& words)
    {
        for (const QChar c : words)
            press(Qt::Key_A, QString(c));
    }
    std::vector<QString> saved() { return station.supervision.exported; }

    QTemporaryDir folder;
};

} // namespace

TEST_CASE("Ctrl+R shows today's recap as it will be saved; Enter saves it where it is told")
{
    Reports reports;
    REQUIRE(reports.screen() == "reports");
    CHECK(reports.cell("reportList", 0, 0) == "Rekap harian");
    REQUIRE(reports.find<PaperPreview>("reportSheet"));
    CHECK(reports.find<PaperPreview>("reportSheet")->sheets().size() == 1);

    reports.enter();
    reports.typeAll(reports.folder.filePath(QStringLiteral("laporan")));
    CHECK(reports.saved().empty());
    reports.enter();
    reports.wait();

    CHECK(reports.saved() == std::vector<QString>{"rekap-harian-2026-11-21"});
    CHECK(QFile::exists(reports.folder.filePath(QStringLiteral("laporan/rekap-harian-2026-11-21.pdf"))));
    CHECK(QFile::exists(reports.folder.filePath(QStringLiteral("laporan/rekap-harian-2026-11-21.csv"))));
    CHECK(reports.text("reportSaved") == "Tersimpan");
}

TEST_CASE("Esc in the question saves nothing")
{
    Reports reports;
    reports.enter();
    reports.press(Qt::Key_Escape);
    CHECK(reports.saved().empty());
    CHECK(reports.screen() == "reports");
    reports.press(Qt::Key_Escape);
    CHECK(reports.screen() == "queue");
}

TEST_CASE("the arrow keys choose the report and its days")
{
    Reports reports;
    reports.press(Qt::Key_Left, {}, Qt::ControlModifier);
    reports.wait();
    CHECK(reports.cell("reportList", 0, 1) == "20 Nov");
    reports.choose(1);
    CHECK(reports.cell("reportList", 1, 1) == "November 2026");
    reports.choose(3);
    CHECK(reports.cell("reportList", 4, 0) == "Kartu belum diambil");
    CHECK_FALSE(reports.cell("reportList", 4, 1).empty());
    CHECK(reports.text("reportRows") == "Tidak ada baris pada masa ini.");
}

TEST_CASE("whole NIKs stand in the incident list only after a second person agreed, by keys")
{
    Reports reports;
    IncidentRow row;
    row.record = test::idNumber<RecordId>(1);
    row.maskedNik = test::sampleNik().masked();
    row.nik = test::sampleNik().text();
    row.startedAt = reports.station.clock.now;
    reports.station.supervision.incident = {row};
    reports.choose(5);
    REQUIRE(reports.cell("reportList", 5, 0) == "Insiden");
    const auto shownText = [&] { return reports.find<PaperPreview>("reportSheet")->sheets().front().text; };
    CHECK_FALSE(shownText().contains(row.nik));

    reports.press(Qt::Key_F9);
    reports.type("supervisor.1");
    reports.press(Qt::Key_Tab);
    reports.type("benar kuda baterai");
    reports.enter();
    reports.wait();
    CHECK(reports.text("bannerCause") == "Orang kedua tidak boleh sama dengan petugas perekaman.");
    CHECK_FALSE(shownText().contains(row.nik));

    reports.station.accounts.second = SecondPerson{};
    reports.press(Qt::Key_F9);
    reports.type("supervisor.2");
    reports.press(Qt::Key_Tab);
    reports.type("benar kuda baterai");
    reports.enter();
    reports.wait();
    CHECK(shownText().contains(row.nik));
    CHECK(reports.text("reportRows") == "1 baris · dengan NIK lengkap");
}

TEST_CASE("two times that are none are asked for again, with what was typed")
{
    Reports reports;
    reports.choose(5);
    reports.press(Qt::Key_F10);
    reports.type("pagi");
    reports.enter();
    CHECK(reports.text("questionText").find("pagi") != std::string::npos);
    reports.type("8.30-12.00");
    reports.enter();
    reports.wait();
    CHECK(reports.cell("reportList", 5, 1) == "21 Nov · 08.30–12.00");
}

TEST_CASE("an operator has no reports")
{
    Office desk(Role::Operator);
    desk.come();
    desk.press(Qt::Key_R, {}, Qt::ControlModifier);
    CHECK(desk.screen() == "queue");
}

namespace {

void layOnReader(Office& office)
{
    office.station.ports.openCard = []() -> Result<std::unique_ptr<CardChannel>> {
        auto card = std::make_unique<fake::Chip>();
        card->put(ChipFile::Control, QByteArray(51, 'c'));
        card->put(ChipFile::Photograph, QByteArray(900, 'x'));
        return std::unique_ptr<CardChannel>(std::move(card));
    };
}

} // namespace

TEST_CASE("Ctrl+K reads the chip of the card on the reader, and says what to do where there is none")
{
    Office desk(Role::Operator);
    desk.come();
    desk.station.ports.openCard = [] {
        return Result<std::unique_ptr<CardChannel>>(
            Unexpected(Errc::DeviceMissing,
                       {{"slot", QStringLiteral("card-reader")}, {"why", QStringLiteral("library")}}));
    };
    desk.press(Qt::Key_K, {}, Qt::ControlModifier);
    fake::settle();
    REQUIRE(desk.screen() == "chip");
    REQUIRE(desk.find<QWidget>("chipNothing"));
    const auto labels = desk.find<QWidget>("chipNothing")->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel* label) { return label->text().contains(QStringLiteral("pcscd")); }));

    layOnReader(desk);
    desk.enter();
    fake::settle();
    CHECK(desk.text("chipFact.0") == "04A1B2C3D4E5F6");
    CHECK(desk.station.store.commits.back().audit.front().what == "chip-read");
    desk.press(Qt::Key_Escape);
    CHECK(desk.screen() == "queue");
}

TEST_CASE("a technician comes from the devices to the chip and back")
{
    Office bench(Role::Technician);
    layOnReader(bench);
    bench.come();
    bench.press(Qt::Key_K, {}, Qt::ControlModifier);
    fake::settle();
    CHECK(bench.screen() == "chip");
    CHECK(bench.text("chipFact.0") == "04A1B2C3D4E5F6");
    bench.press(Qt::Key_Escape);
    CHECK(bench.screen() == "technician");
}
