#include "tests/support/text_fit.h"
#include "tests/ui/pages/sample_screens.h"
#include "ui/language/language.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/action_button.h"

#include <QApplication>
#include <QFile>
#include <QLayout>
#include <QXmlStreamReader>
#include <algorithm>
#include <array>
#include <map>
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
        QApplication::processEvents(); // laid out and painted
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
constexpr QSize kKecamatan(1366, 768);

// The screens in this language for the length of a test.
class Speaking
{
public:
    explicit Speaking(Language language) { useLanguage(language); }
    ~Speaking() { useLanguage(Language::Indonesian); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

// What several tests ask of one screen, seen once: to lay out and paint a hundred screens costs seconds.
struct Seen
{
    QString name;
    bool asks = false; // a question stands over it
    bool fits = false;
    bool saysDelivered = false;
    QStringList cut, nameless, words;
    qsizetype primaryActions = 0;
    QString primaryKey;
    bool primaryStandsLast = false;
};

bool saysDelivered(const QWidget& window)
{
    const QList<QLabel*> labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Terkirim"));
    });
}

Seen look(const sample::Screen& screen)
{
    const ShownScreen shown(screen, kKecamatan);
    Seen seen;
    seen.name = screen.name;
    seen.asks = screen.question.has_value();
    seen.fits = shown.fits();
    seen.saysDelivered = saysDelivered(shown.window);
    seen.cut = test::cutTexts(shown.window);
    seen.nameless = test::nameless(shown.window);
    seen.words = wordsOn(shown.window);
    const auto primary = shown.window.findChildren<ActionButton*>(QStringLiteral("primaryAction"));
    seen.primaryActions = primary.size();
    if (primary.isEmpty())
        return seen;
    seen.primaryKey = primary.front()->keyCap();
    seen.primaryStandsLast = shown.window.findChildren<ActionButton*>().back() == primary.front();
    return seen;
}

// Every screen with usual names on the screen of a kecamatan.
const std::vector<Seen>& usualScreens(Language language)
{
    static std::map<Language, std::vector<Seen>> known;
    std::vector<Seen>& screens = known[language];
    if (!screens.empty())
        return screens;
    applyTheme(*qApp, Shade::Light);
    const Speaking speaking(language);
    for (const sample::Screen& screen : sample::allScreens(sample::Pictures::from({}), sample::Names::Usual))
        screens.push_back(look(screen));
    return screens;
}

} // namespace

TEST_CASE("no screen is larger than the screen of a kecamatan, and no text is cut on it, in both languages")
{
    for (const Language language : kLanguages) {
        for (const Seen& screen : usualScreens(language)) {
            INFO(languageCode(language).toStdString() << ' ' << screen.name.toStdString());
            CHECK(screen.fits);
            CHECK(screen.cut.join(u'\n').toStdString() == "");
        }
    }
}

TEST_CASE("names of 60 letters make no screen larger and cut nothing, in both languages and at both sizes")
{
    const auto pictures = sample::Pictures::from({});
    for (const Language language : kLanguages) {
        const Speaking speaking(language);
        for (const QSize& size : {kKecamatan, QSize(1920, 1080)}) {
            for (const sample::Screen& screen : sample::allScreens(pictures, sample::Names::Longest)) {
                const ShownScreen shown(screen, size);
                INFO(languageCode(language).toStdString()
                     << ' ' << screen.name.toStdString() << " at " << size.width());
                CHECK(shown.fits());
                CHECK(test::cutTexts(shown.window).join(u'\n').toStdString() == "");
            }
        }
    }
}

TEST_CASE("no Indonesian sentence stands on an English screen")
{
    const std::set<QString> sentences = indonesianSentences();
    REQUIRE(sentences.size() > 1000);
    for (const Seen& screen : usualScreens(Language::English)) {
        INFO(screen.name.toStdString());
        QStringList left = screen.words;
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
            const ShownScreen shown(screen, kKecamatan);
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
        const ShownScreen shown(screen, kKecamatan);
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
        ShownScreen shown(screen, kKecamatan);
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
    const ShownScreen shown(screens.front(), kKecamatan);
    auto* title = shown.window.findChild<QLabel*>(QStringLiteral("loginHeading"));
    REQUIRE(title);

    title->setFixedWidth(20);

    CHECK_FALSE(test::cutTexts(shown.window).isEmpty());
}

TEST_CASE("every screen has exactly one primary action, and its key is Enter")
{
    for (const Seen& screen : usualScreens(Language::Indonesian)) {
        if (screen.asks)
            continue;
        INFO(screen.name.toStdString());
        CHECK(screen.primaryActions == 1);
        CHECK(screen.primaryKey == QStringLiteral("Enter"));
        CHECK(screen.primaryStandsLast); // at the right
    }
}

TEST_CASE("everything that takes keys or presses has a name for a screen reader, in both languages")
{
    for (const Language language : kLanguages) {
        for (const Seen& screen : usualScreens(language)) {
            INFO(languageCode(language).toStdString() << ' ' << screen.name.toStdString());
            CHECK(screen.nameless.join(u'\n').toStdString() == "");
        }
    }
}

TEST_CASE("no screen says Terkirim unless the receipt is verified")
{
    for (const Seen& screen : usualScreens(Language::Indonesian)) {
        INFO(screen.name.toStdString());
        CHECK(screen.saysDelivered == (screen.name == QStringLiteral("done-delivered")));
    }
}
