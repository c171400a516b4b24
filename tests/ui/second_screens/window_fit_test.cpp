#include "tests/support/text_fit.h"
#include "tests/ui/second_screens/sample_windows.h"
#include "ui/language/language.h"
#include "ui/public_display/big_number.h"
#include "ui/public_display/hall_colours.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <array>
#include <cmath>

using namespace rekam;
using namespace rekam::ui;

namespace {

std::unique_ptr<SecondWindow> shown(const sample::SecondScreen& screen, const QSize& size)
{
    std::unique_ptr<SecondWindow> window = screen.make();
    window->resize(size);
    window->show();
    QApplication::processEvents();
    window->grab();
    return window;
}

// The number of the hall takes the room that it has.
bool fitsItself(const QWidget* widget) { return qobject_cast<const BigNumber*>(widget) != nullptr; }

constexpr std::array kLanguages = {Language::Indonesian, Language::English};

double luminance(const QColor& color)
{
    const auto part = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b)),
                 darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("no text is cut in the hall or on the resident's screen, in both languages, even with names of 60 "
          "letters")
{
    applyTheme(*qApp, Shade::Light);
    const auto pictures = sample::Pictures::from({});
    for (const Language language : kLanguages) {
        useLanguage(language);
        for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080), QSize(1280, 1024)}) {
            for (const sample::Names names : {sample::Names::Usual, sample::Names::Longest}) {
                for (const sample::SecondScreen& screen : sample::secondScreens(pictures, names)) {
                    const auto window = shown(screen, size);
                    INFO(languageCode(language).toStdString()
                         << ' ' << screen.name.toStdString() << " at " << size.width()
                         << (names == sample::Names::Longest ? " long" : ""));
                    CHECK(window->size() == size);
                    CHECK(test::cutTexts(*window, fitsItself).join(u'\n').toStdString() == "");
                }
            }
        }
    }
    useLanguage(Language::Indonesian);
}

TEST_CASE("the theme changes while the hall's and the resident's windows stand")
{
    std::vector<std::unique_ptr<SecondWindow>> windows;
    for (const sample::SecondScreen& screen :
         sample::secondScreens(sample::Pictures::from({}), sample::Names::Usual))
        windows.push_back(shown(screen, QSize(1366, 768)));
    const auto lightness = [&windows] {
        QApplication::processEvents();
        int sum = 0;
        for (const auto& window : windows)
            sum += window->grab().toImage().pixelColor(2, 2).lightness();
        return sum;
    };
    applyTheme(*qApp, Shade::Light);
    const int light = lightness();

    applyTheme(*qApp, Shade::Dark);

    CHECK(lightness() < light);
    applyTheme(*qApp, Shade::Light);
    CHECK(lightness() == light);
}

TEST_CASE("what can be touched has a name for a screen reader, in both languages")
{
    for (const Language language : kLanguages) {
        useLanguage(language);
        for (const sample::SecondScreen& screen :
             sample::secondScreens(sample::Pictures::from({}), sample::Names::Usual)) {
            const auto window = shown(screen, QSize(1366, 768));
            INFO(languageCode(language).toStdString() << ' ' << screen.name.toStdString());
            CHECK(test::nameless(*window).join(u'\n').toStdString() == "");
        }
    }
    useLanguage(Language::Indonesian);
}

TEST_CASE("the hall can be read: 4.5 to 1 at least, in both themes")
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const HallColours colours = hallColours(shade);
        for (const QColor& ground : {colours.ground, colours.side}) {
            CHECK(contrast(colours.text, ground) >= 7);
            CHECK(contrast(colours.muted, ground) >= 4.5);
        }
        const Tokens& t = tokensOf(shade);
        CHECK(contrast(t.text, t.warnSoft) >= 4.5);
    }
}
