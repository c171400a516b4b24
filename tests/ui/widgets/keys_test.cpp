#include "ui/widgets/action_bar.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/confirm_guard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <set>

using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

// A window with a field, a button and the bar; keys carry their own time, as a window system's do.
class Desk : public QWidget
{
public:
    Desk()
        : nik(new BarcodeField(this)),
          other(new QLineEdit(this)),
          button(new ActionButton(ActionButton::Kind::Secondary, this)),
          bar(new ActionBar(this))
    {
        auto* column = new QVBoxLayout(this);
        for (QWidget* widget : {static_cast<QWidget*>(nik), static_cast<QWidget*>(other),
                                static_cast<QWidget*>(button), static_cast<QWidget*>(bar)})
            column->addWidget(widget);
        new ScanRouter(this);
        bar->setView({QStringLiteral("A-001"),
                      {},
                      {{ActionId::Defer, QStringLiteral("Tunda"), true},
                       {ActionId::Confirm, QStringLiteral("Terima"), true}}});
        connect(bar, &ActionBar::triggered, this,
                [this](ActionId id) { id == ActionId::Confirm ? ++confirmed : ++others; });
        connect(button, &QAbstractButton::clicked, this, [this] { ++pressed; });
        connect(nik, &BarcodeField::scanned, this, [this](const QString& text) { scanned = text; });
        show();
        activateWindow();
    }

    void press(int key, const QString& text, std::chrono::milliseconds after, bool autoRepeat = false)
    {
        time += after;
        QWidget* target = focusWidget() ? focusWidget() : this;
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text, autoRepeat);
        event.setTimestamp(static_cast<quint64>(time.count()));
        QApplication::sendEvent(target, &event);
    }
    void type(const QString& text, std::chrono::milliseconds gap)
    {
        for (const QChar c : text)
            press(c.isDigit() ? Qt::Key_0 + c.digitValue() : Qt::Key_A, QString(c), gap);
    }
    void enter(std::chrono::milliseconds after, bool autoRepeat = false)
    {
        press(Qt::Key_Return, QStringLiteral("\r"), after, autoRepeat);
    }

    BarcodeField* nik;
    QLineEdit* other;
    ActionButton* button;
    ActionBar* bar;
    int confirmed = 0, others = 0, pressed = 0;
    QString scanned;
    std::chrono::milliseconds time{1000};

protected:
    void keyPressEvent(QKeyEvent* event) override { bar->handleKey(*event); }
};

} // namespace

TEST_CASE("a reader's burst fills the field and its Enter confirms nothing")
{
    Desk desk;
    desk.nik->setFocus();

    desk.type(QStringLiteral("3315014507990004"), 8ms);
    desk.enter(8ms);

    CHECK(desk.scanned == QStringLiteral("3315014507990004"));
    CHECK(desk.nik->text() == QStringLiteral("3315014507990004"));
    CHECK(desk.confirmed == 0);
}

TEST_CASE("a burst reaches the barcode field while a button has the focus, and presses no button")
{
    Desk desk;
    desk.button->setFocus();

    desk.type(QStringLiteral("0419330001"), 10ms);
    desk.enter(10ms);

    CHECK(desk.nik->text() == QStringLiteral("0419330001"));
    CHECK(desk.pressed == 0);
    CHECK(desk.confirmed == 0);
}

TEST_CASE("a burst into another field is taken out of it again")
{
    Desk desk;
    desk.other->setText(QStringLiteral("alasan"));
    desk.other->setFocus();

    desk.type(QStringLiteral("0419330001"), 10ms);
    desk.enter(10ms);

    CHECK(desk.other->text() == QStringLiteral("alasan"));
    CHECK(desk.nik->text() == QStringLiteral("0419330001"));
}

TEST_CASE("the same characters typed by hand are no scan, and Enter confirms")
{
    Desk desk;
    desk.nik->setFocus();

    desk.type(QStringLiteral("3315014507990004"), 90ms);
    desk.enter(200ms);

    CHECK(desk.scanned.isEmpty());
    CHECK(desk.nik->text() == QStringLiteral("3315014507990004"));
    CHECK(desk.confirmed == 1);
}

TEST_CASE("fewer than six quick keys are a person")
{
    Desk desk;
    desk.nik->setFocus();

    desk.type(QStringLiteral("12345"), 10ms);
    desk.enter(10ms);

    CHECK(desk.scanned.isEmpty());
    CHECK(desk.confirmed == 1);
}

TEST_CASE("a held Enter confirms nothing after its first press")
{
    Desk desk;

    desk.enter(1000ms);
    for (int i = 0; i < 5; ++i)
        desk.enter(30ms, true);

    CHECK(desk.confirmed == 1);
}

TEST_CASE("a second Enter at once confirms nothing")
{
    Desk desk;

    desk.enter(1000ms);
    desk.enter(50ms);

    CHECK(desk.confirmed == 1);
}

TEST_CASE("the guard lets a second Enter pass after 400 ms and not before")
{
    ConfirmGuard guard;

    CHECK(guard.admits(false, 1000ms));
    CHECK_FALSE(guard.admits(false, 1399ms));
    CHECK(guard.admits(false, 1400ms));
    CHECK_FALSE(guard.admits(true, 5000ms));
}

TEST_CASE("Enter belongs to the primary action even while another button has the focus")
{
    Desk desk;
    desk.button->setFocus();

    desk.enter(1000ms);

    CHECK(desk.confirmed == 1);
    CHECK(desk.pressed == 0);
}

TEST_CASE("an action that is not offered now does nothing")
{
    Desk desk;
    desk.bar->setView({{}, {}, {{ActionId::Confirm, QStringLiteral("Terima"), false}}});

    desk.enter(1000ms);
    desk.press(Qt::Key_F8, {}, 500ms);

    CHECK(desk.confirmed == 0);
    CHECK(desk.others == 0);
}

TEST_CASE("no key does two things, and both Enter keys are one")
{
    std::set<QString> seen;
    for (int id = 0; id <= static_cast<int>(ActionId::SomebodyElse); ++id)
        CHECK(seen.insert(keyCapOf(static_cast<ActionId>(id))).second);
    CHECK(actionOfKey(Qt::Key_Enter, Qt::KeypadModifier) == ActionId::Confirm);
    CHECK(actionOfKey(Qt::Key_Return, Qt::NoModifier) == ActionId::Confirm);
    CHECK(actionOfKey(Qt::Key_F12, Qt::ControlModifier) == ActionId::SomebodyElse);
    CHECK(actionOfKey(Qt::Key_F12, Qt::NoModifier) == ActionId::Lock);
    CHECK_FALSE(actionOfKey(Qt::Key_Q, Qt::NoModifier).has_value());
}
