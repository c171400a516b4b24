// ui_screens --out DIR [--pictures DIR] [--long] [--language en]: a PNG of every screen in both themes and at
// both sizes, to look at.
#include "tests/ui/pages/sample_screens.h"
#include "ui/language/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace rekam;
using namespace rekam::ui;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 23), QTime(9, 41)).toUTC(); }
    std::chrono::nanoseconds sinceBoot() const override { return {}; }
};

bool render(const sample::Screen& screen, const QSize& size, const QString& file)
{
    const FixedClock clock;
    MainWindow window(clock);
    window.resize(size);
    window.showSample(screen.make(&window), screen.frame, screen.top, screen.rail);
    window.show();
    if (screen.question)
        window.prompter().ask(*screen.question, &window, [](const Answer&) {});
    QApplication::processEvents();
    return window.grab().save(file);
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"out", "Folder for the pictures.", "DIR"},
                       {"pictures", "Folder with portrait.*, slap.*, eyes.* to show.", "DIR"},
                       {"long", "Names of 60 characters."},
                       {"language", "Language of the screens: id or en.", "CODE"},
                       {"only", "Only screens whose name holds this.", "TEXT"}});
    parser.process(application);
    if (!parser.isSet("out") || !QDir().mkpath(parser.value("out")))
        parser.showHelp(2);
    useLanguage(languageOf(parser.value("language")).value_or(Language::Indonesian));
    const sample::Names names = parser.isSet("long") ? sample::Names::Longest : sample::Names::Usual;
    const auto pictures = sample::Pictures::from(parser.value("pictures"));
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        applyTheme(application, shade);
        for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const sample::Screen& screen : sample::allScreens(pictures, names)) {
                if (!screen.name.contains(parser.value("only")))
                    continue;
                const QString file = QStringLiteral("%1/%2-%3-%4.png")
                                         .arg(parser.value("out"), screen.name)
                                         .arg(size.width())
                                         .arg(shade == Shade::Dark ? "dark" : "light");
                if (!render(screen, size, file))
                    return 1;
            }
        }
    }
    return 0;
}
