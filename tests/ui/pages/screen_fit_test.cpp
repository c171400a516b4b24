#include "tests/ui/pages/sample_screens.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QApplication>

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

    FixedClock clock;
    MainWindow window;
};

QString nameOf(const QWidget* widget)
{
    return QStringLiteral("%1 '%2' %3x%4")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
        .arg(widget->width())
        .arg(widget->height());
}

QString cutLabel(const QLabel* label)
{
    const bool paintsItself = qobject_cast<const ElidedLabel*>(label) != nullptr;
    if (paintsItself || label->text().isEmpty())
        return {};
    const bool isTall = label->wordWrap() && label->heightForWidth(label->width()) > label->height();
    const int widestWord = [label] {
        int widest = 0;
        const QStringList words = label->text().split(QRegularExpression(QStringLiteral("[ \n]")));
        for (const QString& word : words)
            widest = std::max(widest, label->fontMetrics().horizontalAdvance(word));
        return widest;
    }();
    const bool isWide = label->wordWrap()
                            ? widestWord > label->width()
                            : label->minimumSizeHint().width() > label->width() ||
                                  label->fontMetrics().horizontalAdvance(label->text()) > label->width() + 1;
    return isTall || isWide ? nameOf(label) + QStringLiteral(": ") + label->text() : QString();
}

// Everything on the window that does not show all of its text, or sticks out of the window.
QStringList cutTexts(const MainWindow& window)
{
    QStringList cut;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(&window, QPoint(0, 0)), widget->size());
        const bool isInView = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) ||
                              (widget->parentWidget() && qobject_cast<const QAbstractScrollArea*>(
                                                             widget->parentWidget()->parentWidget()));
        if (!isInView && !window.rect().contains(place))
            cut.append(nameOf(widget) + QStringLiteral(" sticks out"));
        if (widget->property(kTextCut).toBool())
            cut.append(nameOf(widget) + QStringLiteral(" cuts its text"));
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            cut.append(cutLabel(label));
        if (const auto* button = qobject_cast<const ActionButton*>(widget);
            button && button->width() < button->sizeHint().width())
            cut.append(nameOf(button) + QStringLiteral(": ") + button->text());
        if (const auto* table = qobject_cast<const RowTable*>(widget)) {
            for (int row = 0; row < table->rowCount(); ++row) {
                for (int column = 0; column < table->columnCount(); ++column) {
                    if (!table->isWhole(row, column))
                        cut.append(nameOf(table) + QStringLiteral(": ") + table->item(row, column)->text());
                }
            }
        }
    }
    cut.removeAll(QString());
    return cut;
}

} // namespace

TEST_CASE("no screen is larger than the screen of a kecamatan, and no text is cut on it, even with names of "
          "60 letters")
{
    applyTheme(*qApp, Shade::Light);
    const auto pictures = sample::Pictures::from({});
    for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)}) {
        for (const sample::Names names : {sample::Names::Usual, sample::Names::Longest}) {
            for (const sample::Screen& screen : sample::allScreens(pictures, names)) {
                const ShownScreen shown(screen, size);
                INFO(screen.name.toStdString()
                     << " at " << size.width() << (names == sample::Names::Longest ? " long" : ""));
                CHECK(shown.window.size() == size);
                CHECK(cutTexts(shown.window).join(u'\n').toStdString() == "");
            }
        }
    }
}

TEST_CASE("an error on top makes no screen larger and cuts nothing")
{
    const auto pictures = sample::Pictures::from({});
    for (sample::Screen screen : sample::allScreens(pictures, sample::Names::Longest)) {
        screen.frame.banner = bannerOf(Error(Errc::DeviceVirtualRefused));
        const ShownScreen shown(screen, QSize(1366, 768));
        INFO(screen.name.toStdString());
        CHECK(shown.window.size() == QSize(1366, 768));
        CHECK(cutTexts(shown.window).join(u'\n').toStdString() == "");
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

    CHECK_FALSE(cutTexts(shown.window).isEmpty());
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

TEST_CASE("everything that can be pressed has a name for a screen reader")
{
    for (const sample::Screen& screen :
         sample::allScreens(sample::Pictures::from({}), sample::Names::Usual)) {
        const ShownScreen shown(screen, QSize(1366, 768));
        INFO(screen.name.toStdString());
        const QList<QAbstractButton*> buttons = shown.window.findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons) {
            const bool isOfTable = qobject_cast<const QTableWidget*>(button->parentWidget()) != nullptr;
            if (button->isVisible() && !isOfTable)
                CHECK_FALSE(button->accessibleName().isEmpty());
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
