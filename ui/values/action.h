// What can be done on a screen, and the one key that does it everywhere.
#pragma once

#include <QKeySequence>
#include <QString>
#include <optional>
#include <vector>

namespace rekam::ui {

enum class ActionId : quint8
{
    Confirm,        // Enter: the one primary action
    CallNext,       // F2
    CallAgain,      // F3
    NoShow,         // F4
    Repeat,         // F5
    OpenPrint,      // F6
    OpenHandover,   // F7
    Defer,          // F8
    Except,         // F9: exception, data differ, blank spoiled
    Choose,         // F10: another candidate, another finger
    OpenOutbox,     // F11
    Lock,           // F12
    Back,           // Esc: to the queue; never loses work
    SomebodyElse,   // Ctrl+F12: training only
    OpenArrival,    // Ctrl+F2: the front desk
    OpenDay,        // Ctrl+F6: the supervisor's day
    OpenDevices,    // Ctrl+F7: the technician's devices
    OpenAccounts,   // Ctrl+F8
    EarlierDay,     // Ctrl+Left
    LaterDay,       // Ctrl+Right
    Enlarge,        // Ctrl+P: what is printed, large
    OpenCalendar,   // Ctrl+F5: who comes back on which day
    AskDinas,       // Ctrl+D: the letter to the Dinas for a status that stops
    OpenBlanks,     // Ctrl+B: the stock of blanks
    OpenOldCards,   // Ctrl+F10: cards that leave the house
    NextPeriod,     // Ctrl+Up: day, week, month
    NextList,       // Ctrl+Down: the list of the next arrow, of the next kind
    OpenScreening,  // Ctrl+F9: sealed recordings to look at
    OpenAgeing,     // Ctrl+F3: who waits for the centre, and how long steps take
    OpenComplaints, // Ctrl+F4
    OpenAudit,      // Ctrl+F11
    OpenReports,    // Ctrl+R
    OpenChip,       // Ctrl+K: the chip of a card on a reader
    OpenOwnFingers, // Ctrl+J: the officer's own fingers (jari)
    OpenAttempts,   // Ctrl+G: all attempts of a recording (gambar)
    PaintBackdrop,  // Ctrl+T: another wall behind a copy of the photo (tembok)
    OpenIkd,        // Ctrl+I: activation of IKD, first of the other services
    OpenLetters,    // Ctrl+S: letters in place of a card
    OpenFamily,     // Ctrl+L: one number for a family
    OpenOnline,     // Ctrl+O: requests from afar
    OpenOutreach    // Ctrl+E: the mobile service (jemput bola)
};

QKeySequence keyOf(ActionId id);
// As printed on the key cap: "Enter", "F8".
QString keyCapOf(ActionId id);
// The action of a pressed key, whichever Enter it is; nothing for other keys.
std::optional<ActionId> actionOfKey(int key, Qt::KeyboardModifiers modifiers);

struct ActionView
{
    ActionId id = ActionId::Confirm;
    QString text;
    bool isEnabled = true;
    friend bool operator==(const ActionView&, const ActionView&) = default;
};

// The bar at the foot: whose recording it is, and what can be done. Left to right; the primary action stands
// last.
struct ActionBarView
{
    QString ticket; // "A-012"; empty: nobody is being served
    QString person; // name · masked NIK · service
    std::vector<ActionView> actions;
    friend bool operator==(const ActionBarView&, const ActionBarView&) = default;
};

} // namespace rekam::ui
