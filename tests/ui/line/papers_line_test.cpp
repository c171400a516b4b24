// Papers under the scanner by keys alone, and beside what they prove at verification.
#include "line_counter.h"
#include "tests/support/fake_papers.h"
#include "ui/widgets/paper_preview.h"

#include <QTest>

using namespace rekam;
using namespace rekam::ui;
using test::LineCounter;

namespace {

struct PaperCounter : LineCounter
{
    fake::PaperShelf shelf{station.ports};

    bool becomes(const std::function<bool()>& isTrue) { return QTest::qWaitFor(isTrue, 60'000); }
    bool hasPicture()
    {
        const auto* picture = find<PaperPreview>("paperPicture");
        return picture && !picture->sheets().empty();
    }
    // A shortcut of the page: it comes by way of the window system, as from a keyboard.
    void strike(Qt::Key key)
    {
        REQUIRE(QTest::qWaitForWindowActive(&window, 60'000));
        QTest::keyClick(window.windowHandle(), key);
        fake::settle();
    }
    void toArrival()
    {
        signInAtDesk();
        type(test::sampleNik().text());
        enter();
    }
};

} // namespace

TEST_CASE("a paper is photographed by one key, and stands at verification beside the element that it proves")
{
    PaperCounter counter;
    counter.toArrival();
    REQUIRE(counter.screen() == "arrival");
    CHECK(counter.text("paperTitle") == "Formulir F-1.02");
    counter.press(Qt::Key_Down);
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga");
    counter.press(Qt::Key_F, QStringLiteral("f"));
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    CHECK(counter.text("paperReading") == "terbaca");
    counter.checkRoom();
    counter.press(Qt::Key_O, QStringLiteral("o"));
    REQUIRE(counter.find<QWidget>("paperOverlay"));
    counter.press(Qt::Key_Escape);

    counter.enter();
    REQUIRE(counter.screen() == "queue");
    counter.press(Qt::Key_F2);
    counter.enter();
    REQUIRE(counter.screen() == "verification");
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga");
    CHECK(counter.shelf.book.kept.size() == 1);
    counter.checkRoom();
}

TEST_CASE("the key O opens the paper over the whole window at verification, and Esc gives the page back")
{
    PaperCounter counter;
    counter.toArrival();
    counter.press(Qt::Key_F, QStringLiteral("f"));
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    counter.enter();
    counter.press(Qt::Key_F2);
    counter.enter();
    REQUIRE(counter.screen() == "verification");
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    CHECK_FALSE(counter.find<QWidget>("paperOverlay"));

    counter.strike(Qt::Key_O);
    const auto* large = counter.find<PaperOverlay>("paperOverlay");
    REQUIRE(large);
    CHECK(large->isOpen());
    CHECK(large->size() == counter.window.size());
    counter.press(Qt::Key_Return); // nothing behind it is confirmed
    CHECK(counter.screen() == "verification");
    counter.press(Qt::Key_Escape);
    CHECK_FALSE(counter.find<QWidget>("paperOverlay"));
    CHECK(counter.screen() == "verification");
}

TEST_CASE("without a picture the key O opens nothing at verification")
{
    PaperCounter counter;
    counter.toArrival();
    counter.enter();
    counter.press(Qt::Key_F2);
    counter.enter();
    REQUIRE(counter.screen() == "verification");
    counter.strike(Qt::Key_O);
    CHECK_FALSE(counter.find<QWidget>("paperOverlay"));
}

TEST_CASE("both pages of a paper stand at verification, turned by the arrows")
{
    PaperCounter counter;
    counter.toArrival();
    counter.press(Qt::Key_Down);
    for (std::size_t page = 1; page <= 2; ++page) {
        counter.press(Qt::Key_F, QStringLiteral("f"));
        REQUIRE(
            counter.becomes([&] { return counter.shelf.book.kept.size() == page && counter.hasPicture(); }));
    }
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga · Halaman 2 dari 2");
    counter.press(Qt::Key_Left);
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga · Halaman 1 dari 2");
    counter.enter();
    counter.press(Qt::Key_F2);
    counter.enter();
    REQUIRE(counter.screen() == "verification");
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga · Halaman 1 dari 2");
    QTest::keyClick(counter.window.focusWidget(), Qt::Key_Right); // a shortcut
    fake::settle();
    CHECK(counter.text("paperTitle") == "Salinan Kartu Keluarga · Halaman 2 dari 2");
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    counter.checkRoom();
}

TEST_CASE(
    "a bad reading is told with what to do, T takes it as it is with a reason, Esc at the desk destroys it")
{
    PaperCounter counter;
    counter.shelf.lay(PageDefect::Blurred);
    counter.toArrival();
    counter.press(Qt::Key_F, QStringLiteral("f"));
    REQUIRE(counter.becomes([&] { return counter.hasPicture(); }));
    CHECK(counter.text("paperReading") == "kabur");
    CHECK(counter.text("paperAdvice").find("Ratakan") != std::string::npos);
    counter.press(Qt::Key_T, QStringLiteral("t"));
    CHECK(counter.find<QWidget>("question"));
    counter.type(QStringLiteral("aslinya kabur"));
    counter.enter();
    REQUIRE(counter.becomes([&] { return counter.text("paperReading") == "diterima"; }));

    counter.press(Qt::Key_Escape);
    fake::settle();
    CHECK(counter.shelf.book.kept.empty());
}
