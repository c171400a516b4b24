#include "ui/manual/manual_text.h"
#include "ui/manual/manual_window.h"
#include "ui/presenters/screen_presenter.h"

#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace rekam::ui;

TEST_CASE("the guide has a section for every screen")
{
    for (int i = 0; i < kScreenCount; ++i) {
        const QString screen = screenName(static_cast<ScreenId>(i));
        INFO(screen.toStdString());
        CHECK(sectionFor(manualSections(), screen));
    }
}

TEST_CASE("a section goes from its heading to the next one and loses the mark of its screen")
{
    const auto sections =
        sectionsOf(QStringLiteral("# A\nintro\n## B\n<!-- layar: photo -->\none\n## C\ntwo\n"));
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].screen == QStringLiteral("photo"));
    CHECK(sections[0].title == QStringLiteral("B"));
    CHECK(sections[0].markdown == QStringLiteral("## B\none\n"));
    CHECK(sections[1].screen.isEmpty());
    CHECK(sectionFor(sections, QStringLiteral("photo")) == 0);
    CHECK_FALSE(sectionFor(sections, QStringLiteral("iris")));
}

TEST_CASE("every screen has its picture in its section, and no picture is wider than its room")
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]+\\]\\((pictures/[a-z-]+\\.png)\\)"));
    ManualWindow window;
    const auto* text = window.findChild<QTextBrowser*>(QStringLiteral("manualText"));
    REQUIRE(text);
    for (int i = 0; i < kScreenCount; ++i) {
        const QString screen = screenName(static_cast<ScreenId>(i));
        INFO(screen.toStdString());
        const ManualSection& section =
            manualSections()[static_cast<size_t>(sectionFor(manualSections(), screen).value_or(0))];
        const QRegularExpressionMatch found = picture.match(section.markdown);
        REQUIRE(found.hasMatch());
        CHECK(QImage(QStringLiteral(":/manual/") + found.captured(1)).width() > 900);
        window.openAt(screen);
        const auto shown =
            text->document()->resource(QTextDocument::ImageResource, QUrl(found.captured(1))).value<QImage>();
        CHECK(shown.width() > 0);
        CHECK(text->document()->size().width() <= text->width());
        CHECK(text->horizontalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("the guide opens at the screen that asks for it and closes by Esc")
{
    ManualWindow window;
    window.openAt(QStringLiteral("fingers"));
    CHECK(window.isVisible());
    CHECK(window.currentTitle() == QStringLiteral("Sidik jari"));
    const auto* text = window.findChild<QTextBrowser*>(QStringLiteral("manualText"));
    REQUIRE(text);
    CHECK(text->toPlainText().contains(QStringLiteral("empat jari kanan")));
    CHECK_FALSE(text->toPlainText().contains(QStringLiteral("layar:")));
    window.openAt(QStringLiteral("photo"));
    CHECK(window.currentTitle() == QStringLiteral("Foto"));
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK_FALSE(window.isVisible());
}
