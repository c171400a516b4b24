// The whole window on fake ports, worked by keys and read by labels, as a person does.
#pragma once

#include "tests/support/fake_station.h"
#include "tests/support/sample_people.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <chrono>
#include <functional>

namespace rekam::test {

class LineCounter
{
public:
    LineCounter()
    {
        station.accounts.accepts = station.login;
        station.centre.answer = ResidentRecord{sampleApplicant(), true, QStringLiteral("UNREGISTERED"), {}};
        window.attach(presenter);
        window.show();
        signIn.begin();
        fake::settle();
    }
    void press(int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        station.clock.advance(std::chrono::milliseconds(500));
        QWidget* target = window.focusWidget() ? window.focusWidget() : &window;
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
        event.setTimestamp(++m_keyTime * 500);
        QApplication::sendEvent(target, &event);
        fake::settle();
        checkRoom();
    }
    // The usual screen of a kecamatan has 1366x768: no page may ask for more.
    void checkRoom()
    {
        const QSize least = window.minimumSizeHint();
        INFO("on the page " << screen() << ": " << least.width() << "x" << least.height());
        CHECK(least.width() <= 1366);
        CHECK(least.height() <= 768);
        CHECK(window.height() <= 768); // nor for a moment: a window that grew stays so
    }
    // A barcode reader: keys 5 ms apart, then CR.
    void scan(const QString& text)
    {
        ++m_keyTime;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool isEnd = i == text.size();
            QWidget* target = window.focusWidget() ? window.focusWidget() : &window;
            QKeyEvent event(QEvent::KeyPress, isEnd ? Qt::Key_Return : Qt::Key_A, Qt::NoModifier,
                            isEnd ? QStringLiteral("\r") : QString(text.at(i)));
            event.setTimestamp(m_keyTime * 500 + static_cast<quint64>(i) * 5);
            QApplication::sendEvent(target, &event);
        }
        fake::settle();
    }
    void enter() { press(Qt::Key_Return, QStringLiteral("\r")); }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            press(Qt::Key_A, QString(c));
            --keys;
        }
    }
    template<typename Widget = QLabel>
    Widget* find(const char* name)
    {
        const QList<Widget*> all = window.findChildren<Widget*>(QString::fromLatin1(name));
        for (Widget* widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    std::string text(const char* name)
    {
        if (const auto* button = find<QAbstractButton>(name))
            return button->text().toStdString();
        const QLabel* label = find<QLabel>(name);
        return label ? label->text().toStdString() : std::string();
    }
    std::string screen() { return window.screenName().toStdString(); }

    void signInAtDesk()
    {
        type(QStringLiteral("operator.1"));
        enter(); // goes on to the passphrase
        type(QStringLiteral("benar kuda baterai"));
        enter();
    }
    // A number at the front desk, by typing.
    void draw()
    {
        type(sampleNik().text());
        enter();
        enter();
    }
    // What changes between front desk and counter.
    void toVerification(const std::function<void()>& meanwhile = {})
    {
        signInAtDesk();
        draw();
        if (meanwhile)
            meanwhile();
        press(Qt::Key_F2);
        enter();
    }
    void takeBy(fake::Device& device)
    {
        device.show();
        fake::settle();
        station.clock.advance(std::chrono::seconds(1));
        device.show();
        fake::settle();
        enter();
    }
    void toFingers()
    {
        toVerification();
        enter();
        takeBy(station.camera);
        enter(); // the pad listens by itself
    }
    void toReview()
    {
        toFingers();
        for (int slap = 0; slap < 3; ++slap)
            takeBy(station.reader);
        takeBy(station.eyes);
    }

    int keys = 0; // pressed one by one; what was typed or scanned as a whole is not in it
    fake::Station station;
    SignIn signIn{station.accounts};
    Desk desk{station.ports};
    ui::MainWindow window{station.clock};
    ui::WorkstationPresenter presenter{station.ports, signIn, desk, window.prompter()};

private:
    quint64 m_keyTime = 1;
};

} // namespace rekam::test
