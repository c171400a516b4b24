#include "ui/values/action.h"

#include <array>

namespace rekam::ui {

namespace {

struct KeyRow
{
    ActionId id;
    int key;
    Qt::KeyboardModifier modifier;
    const char* cap;
};

constexpr std::array<KeyRow, 41> kKeys = {{
    {ActionId::Confirm, Qt::Key_Return, Qt::NoModifier, "Enter"},
    {ActionId::CallNext, Qt::Key_F2, Qt::NoModifier, "F2"},
    {ActionId::CallAgain, Qt::Key_F3, Qt::NoModifier, "F3"},
    {ActionId::NoShow, Qt::Key_F4, Qt::NoModifier, "F4"},
    {ActionId::Repeat, Qt::Key_F5, Qt::NoModifier, "F5"},
    {ActionId::OpenPrint, Qt::Key_F6, Qt::NoModifier, "F6"},
    {ActionId::OpenHandover, Qt::Key_F7, Qt::NoModifier, "F7"},
    {ActionId::Defer, Qt::Key_F8, Qt::NoModifier, "F8"},
    {ActionId::Except, Qt::Key_F9, Qt::NoModifier, "F9"},
    {ActionId::Choose, Qt::Key_F10, Qt::NoModifier, "F10"},
    {ActionId::OpenOutbox, Qt::Key_F11, Qt::NoModifier, "F11"},
    {ActionId::Lock, Qt::Key_F12, Qt::NoModifier, "F12"},
    {ActionId::Back, Qt::Key_Escape, Qt::NoModifier, "Esc"},
    {ActionId::SomebodyElse, Qt::Key_F12, Qt::ControlModifier, "Ctrl+F12"},
    {ActionId::OpenArrival, Qt::Key_F2, Qt::ControlModifier, "Ctrl+F2"},
    {ActionId::OpenDay, Qt::Key_F6, Qt::ControlModifier, "Ctrl+F6"},
    {ActionId::OpenDevices, Qt::Key_F7, Qt::ControlModifier, "Ctrl+F7"},
    {ActionId::OpenAccounts, Qt::Key_F8, Qt::ControlModifier, "Ctrl+F8"},
    {ActionId::EarlierDay, Qt::Key_Left, Qt::ControlModifier, "Ctrl+\xE2\x86\x90"},
    {ActionId::LaterDay, Qt::Key_Right, Qt::ControlModifier, "Ctrl+\xE2\x86\x92"},
    {ActionId::Enlarge, Qt::Key_P, Qt::ControlModifier, "Ctrl+P"},
    {ActionId::OpenCalendar, Qt::Key_F5, Qt::ControlModifier, "Ctrl+F5"},
    {ActionId::AskDinas, Qt::Key_D, Qt::ControlModifier, "Ctrl+D"},
    {ActionId::OpenBlanks, Qt::Key_B, Qt::ControlModifier, "Ctrl+B"},
    {ActionId::OpenOldCards, Qt::Key_F10, Qt::ControlModifier, "Ctrl+F10"},
    {ActionId::NextPeriod, Qt::Key_Up, Qt::ControlModifier, "Ctrl+\xE2\x86\x91"},
    {ActionId::NextList, Qt::Key_Down, Qt::ControlModifier, "Ctrl+\xE2\x86\x93"},
    {ActionId::OpenScreening, Qt::Key_F9, Qt::ControlModifier, "Ctrl+F9"},
    {ActionId::OpenAgeing, Qt::Key_F3, Qt::ControlModifier, "Ctrl+F3"},
    {ActionId::OpenComplaints, Qt::Key_F4, Qt::ControlModifier, "Ctrl+F4"},
    {ActionId::OpenAudit, Qt::Key_F11, Qt::ControlModifier, "Ctrl+F11"},
    {ActionId::OpenReports, Qt::Key_R, Qt::ControlModifier, "Ctrl+R"},
    {ActionId::OpenChip, Qt::Key_K, Qt::ControlModifier, "Ctrl+K"},
    {ActionId::OpenOwnFingers, Qt::Key_J, Qt::ControlModifier, "Ctrl+J"},
    {ActionId::OpenAttempts, Qt::Key_G, Qt::ControlModifier, "Ctrl+G"},
    {ActionId::PaintBackdrop, Qt::Key_T, Qt::ControlModifier, "Ctrl+T"},
    {ActionId::OpenIkd, Qt::Key_I, Qt::ControlModifier, "Ctrl+I"},
    {ActionId::OpenLetters, Qt::Key_S, Qt::ControlModifier, "Ctrl+S"},
    {ActionId::OpenFamily, Qt::Key_L, Qt::ControlModifier, "Ctrl+L"},
    {ActionId::OpenOnline, Qt::Key_O, Qt::ControlModifier, "Ctrl+O"},
    {ActionId::OpenOutreach, Qt::Key_E, Qt::ControlModifier, "Ctrl+E"},
}};

const KeyRow& rowOf(ActionId id) { return kKeys[static_cast<size_t>(id)]; }

} // namespace

QKeySequence keyOf(ActionId id)
{
    const KeyRow& row = rowOf(id);
    return QKeySequence(QKeyCombination(row.modifier, static_cast<Qt::Key>(row.key)));
}

QString keyCapOf(ActionId id) { return QString::fromUtf8(rowOf(id).cap); }

std::optional<ActionId> actionOfKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int plainKey = key == Qt::Key_Enter ? static_cast<int>(Qt::Key_Return) : key;
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    for (const KeyRow& row : kKeys) {
        if (row.key == plainKey && held == Qt::KeyboardModifiers(row.modifier))
            return row.id;
    }
    return std::nullopt;
}

} // namespace rekam::ui
