// ui_windows --out DIR [--pictures DIR] [--long] [--language en] [--only TEXT]: a PNG of the hall's and the
// resident's window at each moment, in both themes and at both sizes, to look at.
#include "tests/ui/second_screens/sample_windows.h"
#include "ui/language/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace rekam::ui;

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"out", "Folder for the pictures.", "DIR"},
                       {"pictures", "Folder with portrait.* to show.", "DIR"},
                       {"long", "Names of 60 characters."},
                       {"language", "Language of the screens: id or en.", "CODE"},
                       {"only", "Only windows whose name holds this.", "TEXT"}});
    parser.process(application);
    const QDir out(parser.value("out"));
    if (!parser.isSet("out") || !QDir().mkpath(out.path()))
        parser.showHelp(2);
    useLanguage(languageOf(parser.value("language")).value_or(Language::Indonesian));
    const sample::Names names = parser.isSet("long") ? sample::Names::Longest : sample::Names::Usual;
    const auto pictures = sample::Pictures::from(parser.value("pictures"));
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        applyTheme(application, shade);
        for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const sample::SecondScreen& screen : sample::secondScreens(pictures, names)) {
                if (!screen.name.contains(parser.value("only")))
                    continue;
                const auto window = screen.make();
                window->resize(size);
                window->show();
                QApplication::processEvents();
                const QString file = QStringLiteral("%1-%2-%3.png")
                                         .arg(screen.name)
                                         .arg(size.width())
                                         .arg(shade == Shade::Dark ? "dark" : "light");
                if (!window->grab().save(out.filePath(file)))
                    return 1;
            }
        }
    }
    return 0;
}
