#include "ui/widgets/paper_preview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace rekam::ui;

namespace {

QImage sheet(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

SheetViews bothSides()
{
    return {{sheet(1012, 638), QStringLiteral("Depan"), {}},
            {sheet(1012, 638), QStringLiteral("Belakang"), {}}};
}

// A page with a field and a preview, as the print page has.
struct Page
{
    QWidget window;
    QLineEdit* field = new QLineEdit(&window);
    PaperPreview* preview = new PaperPreview(&window);

    Page()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(preview, 1);
        window.resize(800, 600);
        window.show();
        window.activateWindow();
        field->setFocus();
        preview->setSheets(bothSides());
    }
    void press(int key, const QString& text = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(window.focusWidget(), &event);
    }
    PaperOverlay* overlay() { return window.findChild<PaperOverlay*>(QStringLiteral("paperOverlay")); }
};

} // namespace

TEST_CASE("both sides of a card are whole, of one size and apart, in a wide and in a narrow place")
{
    PaperPreview preview(nullptr);
    preview.setSheets(bothSides());
    for (const QSize size : {QSize(900, 300), QSize(400, 700), QSize(520, 340), QSize(160, 110)}) {
        preview.resize(size);
        const std::vector<QRectF> places = preview.places();
        REQUIRE(places.size() == 2);
        for (const QRectF& place : places) {
            CHECK(QRectF(preview.rect()).contains(place));
            CHECK(place.width() / place.height() == Approx(1012.0 / 638).margin(0.01));
        }
        CHECK(places[0].size() == places[1].size());
        CHECK_FALSE(places[0].intersects(places[1]));
    }
    preview.resize(900, 300);
    CHECK(preview.places()[0].top() == preview.places()[1].top());
    preview.resize(400, 700);
    CHECK(preview.places()[0].left() == preview.places()[1].left());
}

TEST_CASE("a long slip is shown whole and never larger than it is")
{
    PaperPreview preview(nullptr);
    preview.setSheets({{sheet(630, 1800), {}, QStringLiteral("BUKTI PEREKAMAN")}});
    preview.resize(400, 500);
    REQUIRE(preview.places().size() == 1);
    CHECK(QRectF(preview.rect()).contains(preview.places()[0]));
    preview.resize(3000, 3000);
    CHECK(preview.places()[0].size() == QSizeF(630, 1800));
    CHECK(preview.accessibleDescription() == QStringLiteral("BUKTI PEREKAMAN"));
}

TEST_CASE("the large picture takes every key, and Esc gives the field its focus back")
{
    Page page;
    page.preview->openLarge();
    REQUIRE(page.overlay());
    CHECK(page.overlay()->isOpen());
    CHECK(page.overlay()->geometry() == page.window.rect());

    page.press(Qt::Key_A, QStringLiteral("a"));
    page.press(Qt::Key_Return);
    CHECK(page.field->text().isEmpty());
    CHECK(page.overlay()->isOpen());
    page.press(Qt::Key_Escape);

    CHECK_FALSE(page.overlay()->isOpen());
    CHECK(page.window.focusWidget() == page.field);
}

TEST_CASE("the large picture goes with its page")
{
    Page page;
    page.preview->openLarge();
    REQUIRE(page.overlay()->isOpen());

    page.preview->hide();

    CHECK_FALSE(page.overlay()->isOpen());
}

TEST_CASE("with nothing to show nothing opens")
{
    Page page;
    page.preview->setSheets({});
    page.preview->openLarge();

    CHECK_FALSE(page.overlay()->isOpen());
}
