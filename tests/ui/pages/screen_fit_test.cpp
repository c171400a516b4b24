#include "tests/support/text_fit.h"
#include "tests/ui/pages/sample_screens.h"
#include "ui/language/language.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/action_button.h"

#include <QApplication>
#include <QFile>
#include <QLayout>
#include <QXmlStreamReader>
#include <array>
#include <set>

using namespace rekam;
using namespace rekam::ui;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 23), QTime(2, 41), Qt::UTC); }
    std::chrono::nanoseconds sinceBoot() const override { return {}; }
};

struct ShownScreen
{
    ShownScreen(const sample::Screen& screen, const QSize& size) : window(clock)
    {
        window.resize(size);
        window.showSample(screen.make(&window), screen.frame, screen.top, screen.rail);
        window.show();
        if (screen.question)
            window.prompter().ask(*screen.question, &window, [](const Answer&) {});
        QApplication::processEvents();
        window.grab();
    }

    // What the layout wants: the window itself never grows by it.
    bool fits() const
    {
        const QSize least = window.layout()->totalMinimumSize();
        return least.width() <= window.width() && least.height() <= window.height();
    }

    FixedClock clock;
    MainWindow window;
};

// All that stands in words, whether it is shown or said to a screen reader.
QStringList wordsOn(const QWidget& window)
{
    QStringList words;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible())
            continue;
        words.append({widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()});
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            words.append(label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            words.append(button->text());
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

// Every sentence whose English says something else.
std::set<QString> indonesianSentences()
{
    std::set<QString> sentences;
    QFile file(QStringLiteral(REKAM_SOURCE_DIR "/resources/translations/rekam_en.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        if (xml.isStartElement() && xml.name() == QLatin1String("translation") &&
            xml.readElementText() != source)
            sentences.insert(source);
    }
    return sentences;
}

constexpr std::array kLanguages = {Language::Indonesian, Language::English};

// The screens in this language for the length of a test.
class Speaking
{
public:
    explicit Speaking(Language language) { useLanguage(language); }
    ~Speaking() { useLanguage(Language::Indonesian); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

} // namespace

TEST_CASE(
    "no screen is larger than the screen of a kecamatan, and no text is cut on it, in both languages, even "
    "with names of 60 letters")
{
    applyTheme(*qApp, Shade::Light);
    const auto pictures = sample::Pictures::from({});
    for (const Language language : kLanguages) {
        const Speaking speaking(language);
        for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const sample::Names names : {sample::Names::Usual, sample::Names::Longest}) {
                if (size.width() > 1366 && names == sample::Names::Usual)
                    continue; // what fits with the longest names has room without them
                for (const sample::Screen& screen : sample::allScreens(pictures, names)) {
                    const ShownScreen shown(screen, size);
                    INFO(languageCode(language).toStdString()
                         << ' ' << screen.name.toStdString() << " at " << size.width()
                         << (names == sample::Names::Longest ? " long" : ""));
                    CHECK(shown.fits());
                    CHECK(test::cutTexts(shown.window).join(u'\n').toStdString() == "");
                }
            }
        }
    }
}

TEST_CASE("no Indonesian sentence stands on an English screen")
{
    const std::set<QString> sentences = indonesianSentences();
    REQUIRE(sentences.size() > 1000);
    const Speaking english(Language::English);
    for (const sample::Screen& screen :
         sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        const ShownScreen shown(screen, QSize(1366, 768));
        INFO(screen.name.toStdString());
        QStringList left = wordsOn(shown.window);
        left.removeIf([&](const QString& text) { return sentences.count(text) == 0; });
        CHECK(left.join(u'\n').toStdString() == "");
    }
}

TEST_CASE("an error on top makes no screen larger and cuts nothing")
{
    const auto pictures = sample::Pictures::from({});
    for (const Language language : kLanguages) {
        const Speaking speaking(language);
        for (sample::Screen screen : sample::allScreens(pictures, sample::Names::Longest)) {
            screen.frame.banner = bannerOf(Error(Errc::DeviceVirtualRefused));
            const ShownScreen shown(screen, QSize(1366, 768));
            INFO(languageCode(language).toStdString() << ' ' << screen.name.toStdString());
            CHECK(shown.fits());
            CHECK(test::cutTexts(shown.window).join(u'\n').toStdString() == "");
        }
    }
}

TEST_CASE("the longest rail makes no screen larger")
{
    for (sample::Screen screen : sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        if (screen.rail.steps.empty())
            continue;
        screen.rail.nextTitle = QStringLiteral("Berikutnya");
        screen.rail.nextText = QStringLiteral("A-012");
        while (screen.rail.links.size() < 9)
            screen.rail.links.push_back(screen.rail.links.back());
        const ShownScreen shown(screen, QSize(1366, 768));
        INFO(screen.name.toStdString());
        CHECK(shown.fits());
    }
}

TEST_CASE("the theme changes under every screen that stands, and the colours with it")
{
    for (const sample::Screen& screen :
         sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        INFO(screen.name.toStdString());
        applyTheme(*qApp, Shade::Light);
        ShownScreen shown(screen, QSize(1366, 768));
        const QImage light = shown.window.grab().toImage();

        applyTheme(*qApp, Shade::Dark);
        const QImage dark = shown.window.grab().toImage();
        applyTheme(*qApp, Shade::Light);

        CHECK(dark.pixelColor(3, 400).lightness() < light.pixelColor(3, 400).lightness());
        CHECK(shown.fits());
    }
}

TEST_CASE("the test of fit notices a label that is too narrow for its text")
{
    const auto pictures = sample::Pictures::from({});
    const std::vector<sample::Screen> screens = sample::allScreens(pictures, sample::Names::Usual);
    const ShownScreen shown(screens.front(), QSize(1366, 768));
    auto* title = shown.window.findChild<QLabel*>(QStringLiteral("loginHeading"));
    REQUIRE(title);

    title->setFixedWidth(20);

    CHECK_FALSE(test::cutTexts(shown.window).isEmpty());
}

TEST_CASE("every screen has exactly one primary action, and its key is Enter")
{
    for (const sample::Screen& screen :
         sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        if (screen.question)
            continue;
        const ShownScreen shown(screen, QSize(1366, 768));
        INFO(screen.name.toStdString());
        const QList<ActionButton*> primary =
            shown.window.findChildren<ActionButton*>(QStringLiteral("primaryAction"));
        REQUIRE(primary.size() == 1);
        CHECK(primary.front()->keyCap() == QStringLiteral("Enter"));
        const QList<ActionButton*> all = shown.window.findChildren<ActionButton*>();
        CHECK(all.back() == primary.front()); // it stands last, at the right
    }
}

TEST_CASE("everything that takes keys or presses has a name for a screen reader, in both languages")
{
    for (const Language language : kLanguages) {
        const Speaking speaking(language);
        for (const sample::Screen& screen :
             sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
            const ShownScreen shown(screen, QSize(1366, 768));
            INFO(languageCode(language).toStdString() << ' ' << screen.name.toStdString());
            CHECK(test::nameless(shown.window).join(u'\n').toStdString() == "");
        }
    }
}

TEST_CASE("no screen says Terkirim unless the receipt is verified")
{
    for (const sample::Screen& screen :
         sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        const ShownScreen shown(screen, QSize(1366, 768));
        const QList<QLabel*> labels = shown.window.findChildren<QLabel*>();
        const bool saysDelivered = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Terkirim"));
        });
        INFO(screen.name.toStdString());
        CHECK(saysDelivered == (screen.name == QStringLiteral("done-delivered")));
    }
}
