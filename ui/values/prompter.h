// Questions to the person at the desk. Answers come by callback: nothing waits, and a test can answer.
#pragma once

#include "core/base/secure_buffer.h"
#include "ui/values/tone.h"

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace rekam::ui {

struct Choice
{
    QString id;
    QString text;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct Question
{
    QString id; // "deferReason": the question's object name, for tests and the demo
    QString title;
    QString text;
    std::vector<Choice> choices; // one is picked with the arrow keys; the first stands marked
    bool severalChoices = false; // Space or a click ticks each; none ticked: the marked one
    bool wantsText = false;      // a reason in the operator's words
    bool isTextOwed = true;      // an empty text is not confirmed
    QString textLabel;
    QString missingText{}; // where the text is owed and empty; empty: that a reason is owed
    QString filledIn{};    // stands in the text from the beginning
    std::function<void(const QString&)> typed{}; // with every change of the text; may be empty
    bool wantsDate = false;
    QString dateLabel{}; // empty: the day to come back
    QDate earliestDate;
    QDate suggestedDate;
    bool wantsSecondPerson = false; // account name and passphrase of another person
    QString secondPersonChoice{};   // only while this choice is marked; empty: always
    QString confirmText;            // "Simpan"
    QString cancelText;             // "Batal"
    Tone tone = Tone::Now;
};

struct Answer
{
    bool isConfirmed = false;
    QString choice;      // id
    QStringList choices; // ids, of a question with several
    QString text;        // personal: trimmed, at most 200 characters
    QDate date;
    QString secondName;
    SecureBuffer secondPassphrase;
};

class Prompter
{
public:
    virtual ~Prompter() = default;
    // One question at a time; a new one cancels the open one first. The answer comes once, on the main
    // thread, and not at all when `receiver` is gone.
    virtual void ask(Question question, QObject* receiver, std::function<void(Answer)> answer) = 0;
};

} // namespace rekam::ui
