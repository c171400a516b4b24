// The whole window on fake ports, worked by keys, for whoever signs in.
#pragma once

#include "tests/support/fake_rack.h"
#include "tests/support/sample_people.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/row_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>

namespace rekam::ui::line {

using namespace std::chrono_literals;

struct Office
{
    explicit Office(Role role)
    {
        station.ports.rack = &rack;
        station.ports.deviceLog = &log;
        station.login.role = role;
        station.login.accountName = QStringLiteral("seseorang.1");
        station.accounts.accepts = station.login;
        station.accounts.rows = {
            {station.login.account, station.login.accountName, role, false},
            {AccountId(QUuid::createUuid()), QStringLiteral("lama.1"), Role::Operator, false}};
        window.attach(presenter);
        window.show();
        signIn.begin();
        fake::settle();
    }
    void press(int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        station.clock.advance(500ms);
        QWidget* target = window.focusWidget() ? window.focusWidget() : &window;
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
        event.setTimestamp(++m_keyTime * 500);
        QApplication::sendEvent(target, &event);
        fake::settle();
    }
    void enter() { press(Qt::Key_Return, QStringLiteral("\r")); }
    void type(const char* text)
    {
        for (const QChar c : QString::fromLatin1(text))
            press(Qt::Key_A, QString(c));
    }
    void come()
    {
        type("seseorang.1");
        enter();
        type("benar kuda baterai");
        enter();
    }
    template<typename Widget>
    Widget* find(const char* name)
    {
        for (Widget* widget : window.findChildren<Widget*>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    std::string text(const char* name)
    {
        if (const auto* button = find<QAbstractButton>(name))
            return button->text().toStdString();
        const auto* label = find<QLabel>(name);
        return label ? label->text().toStdString() : std::string();
    }
    std::string cell(const char* table, int row, int column)
    {
        const auto* found = find<RowTable>(table);
        const QTableWidgetItem* item = found ? found->item(row, column) : nullptr;
        return item ? item->text().toStdString() : std::string();
    }
    bool hasLink(const char* name) { return find<QAbstractButton>(name) != nullptr; }
    std::string screen() { return window.screenName().toStdString(); }

    fake::Station station;
    fake::Rack rack{fake::usualSlots()};
    DeviceLog log{rack, station.store, station.clock};
    SignIn signIn{station.accounts};
    Desk desk{station.ports};
    MainWindow window{station.clock};
    WorkstationPresenter presenter{station.ports, signIn, desk, window.prompter()};

private:
    quint64 m_keyTime = 1;
};

} // namespace rekam::ui::line
