#include "ui/widgets/question_overlay.h"
#include "ui/widgets/secret_edit.h"

#include <QApplication>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>

using namespace rekam::ui;

namespace {

struct Asked
{
    Asked()
    {
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
    }
    void ask(const Question& question)
    {
        overlay.ask(question, &receiver, [this](Answer given) {
            ++answers;
            answer = std::move(given);
        });
        QApplication::processEvents();
    }
    void press(int key, const QString& text = {})
    {
        QWidget* target = window.focusWidget() ? window.focusWidget() : &overlay;
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(target, &event);
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            press(Qt::Key_A, QString(c));
    }

    QWidget window;
    QuestionOverlay overlay{&window};
    QObject receiver;
    int answers = 0;
    Answer answer;
};

Question reasonQuestion()
{
    Question question;
    question.title = QStringLiteral("Tunda?");
    question.choices = {{QStringLiteral("step"), QStringLiteral("Langkah ini")},
                        {QStringLiteral("visit"), QStringLiteral("Pemohon ini")}};
    question.wantsText = true;
    question.confirmText = QStringLiteral("Simpan");
    question.cancelText = QStringLiteral("Kembali");
    return question;
}

} // namespace

TEST_CASE("a question is answered by keyboard alone: choice, reason, Enter")
{
    Asked asked;
    asked.ask(reasonQuestion());

    asked.press(Qt::Key_Down);
    asked.type(QStringLiteral("listrik padam"));
    asked.press(Qt::Key_Return);

    CHECK(asked.answers == 1);
    CHECK(asked.answer.isConfirmed);
    CHECK(asked.answer.choice == QStringLiteral("visit"));
    CHECK(asked.answer.text == QStringLiteral("listrik padam"));
    CHECK_FALSE(asked.overlay.isVisible());
}

TEST_CASE("a reason that is owed is not skipped by Enter")
{
    Asked asked;
    asked.ask(reasonQuestion());

    asked.press(Qt::Key_Return);

    CHECK(asked.answers == 0);
    CHECK(asked.overlay.isAsking());
}

TEST_CASE("Esc answers a question once, as not confirmed")
{
    Asked asked;
    asked.ask(reasonQuestion());

    asked.press(Qt::Key_Escape);
    asked.overlay.cancel();

    CHECK(asked.answers == 1);
    CHECK_FALSE(asked.answer.isConfirmed);
}

TEST_CASE("a new question answers the open one first, as not confirmed")
{
    Asked asked;
    asked.ask(reasonQuestion());

    asked.ask(reasonQuestion());

    CHECK(asked.answers == 1);
    CHECK(asked.overlay.isAsking());
}

TEST_CASE("an answer whose asker is gone is dropped")
{
    Asked asked;
    auto gone = std::make_unique<QObject>();
    int answers = 0;
    asked.overlay.ask(reasonQuestion(), gone.get(), [&answers](const Answer&) { ++answers; });
    gone.reset();

    asked.press(Qt::Key_Escape);

    CHECK(answers == 0);
}

TEST_CASE("the second person's passphrase comes as locked memory and is gone from the field")
{
    Asked asked;
    Question question;
    question.title = QStringLiteral("Terima berdua");
    question.wantsSecondPerson = true;
    asked.ask(question);

    asked.type(QStringLiteral("supervisor.1"));
    asked.window.findChild<SecretEdit*>(QStringLiteral("secondPassphrase"))->setFocus();
    asked.type(QStringLiteral("ab"));
    asked.press(Qt::Key_Return);

    REQUIRE(asked.answers == 1);
    CHECK(asked.answer.secondName == QStringLiteral("supervisor.1"));
    CHECK(asked.answer.secondPassphrase.size() == 2);
    CHECK(asked.window.findChild<SecretEdit*>(QStringLiteral("secondPassphrase"))->isEmpty());
}

TEST_CASE("a date before the earliest cannot be answered")
{
    Asked asked;
    Question question = reasonQuestion();
    question.wantsDate = true;
    question.earliestDate = QDate(2026, 11, 24);
    question.suggestedDate = QDate(2026, 11, 30);
    asked.ask(question);

    auto* date = asked.window.findChild<QDateEdit*>(QStringLiteral("comeBackOn"));
    REQUIRE(date);
    CHECK(date->date() == QDate(2026, 11, 30));
    date->setDate(QDate(2020, 1, 1));

    CHECK(date->date() >= QDate(2026, 11, 24));
}
