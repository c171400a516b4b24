// A question over the screen, inside the window: no second window, no nested event loop, the recording behind
// it goes on. Arrow keys choose, Enter confirms, Esc cancels.
#pragma once

#include "ui/values/prompter.h"
#include "ui/widgets/confirm_guard.h"

#include <QPointer>
#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rekam::ui {

class ActionButton;
class SecretEdit;

class QuestionOverlay : public QWidget, public Prompter
{
    Q_OBJECT
public:
    // Covers `window` and follows its size.
    explicit QuestionOverlay(QWidget* window);

    void ask(Question question, QObject* receiver, std::function<void(Answer)> answer) override;
    // For tests: the clock of the guard. Never goes back.
    void setTimeSource(std::function<std::chrono::milliseconds()> now) { m_now = std::move(now); }
    bool isAsking() const { return m_answer != nullptr; }
    const Question& question() const { return m_question; }
    // A scan or a lock takes the question away: answered as cancelled.
    void cancel();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    class ChoiceRow;
    void build();
    void place();
    void addFields(QVBoxLayout* column);
    bool isComplete() const;
    void confirm();
    void answer(Answer given);
    void mark(int index);
    void tick(int index);
    bool wantsSecondNow() const;
    QStringList tickedChoices() const;

    Question m_question;
    QPointer<QObject> m_receiver;
    std::function<void(Answer)> m_answer;
    QPointer<QWidget> m_focusBefore;
    QWidget* m_card = nullptr;
    std::vector<ChoiceRow*> m_choices;
    int m_marked = 0;
    QLineEdit* m_text = nullptr;
    QDateEdit* m_date = nullptr;
    QWidget* m_second = nullptr; // the two fields below with their labels
    QLineEdit* m_secondName = nullptr;
    SecretEdit* m_secondPassphrase = nullptr;
    QLabel* m_missing = nullptr;
    ConfirmGuard m_guard;
    std::function<std::chrono::milliseconds()> m_now = steadyNow;
};

} // namespace rekam::ui
