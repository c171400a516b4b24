// Letters in place of a card: who waits for a blank, who is called, what is renewed.
#pragma once

#include "core/workflow/form_keeper.h"
#include "core/workflow/letter_session.h"
#include "ui/presenters/list_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

ListView describeLetters(const LetterSnapshot& snapshot, const QString& selected);

class LettersPresenter : public ListPresenter
{
    Q_OBJECT
public:
    LettersPresenter(LetterSession& session, Prompter& prompter, QObject* parent);
    void keepWith(FormKeeper& keeper) { m_keeper = &keeper; } // outlives the presenter
    void opened();
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    const SubstituteLetter* chosen() const;
    void askNik();
    void askPhone(const QString& nik, LetterCause cause);
    void askWhy(const LetterId& letter);

    LetterSession& m_session;
    Prompter& m_prompter;
    FormKeeper* m_keeper = nullptr;
};

} // namespace rekam::ui
