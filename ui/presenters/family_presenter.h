// One number for a family card: its members, what each lacks, who came.
#pragma once

#include "core/workflow/family_session.h"
#include "ui/presenters/list_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

ListView describeFamily(const FamilySnapshot& snapshot, FamilyOrder order, const QString& selected);

class FamilyPresenter : public ListPresenter
{
    Q_OBJECT
public:
    FamilyPresenter(FamilySession& session, const CounterChoices& choices, Prompter& prompter,
                    QObject* parent);
    void opened(); // asks for the number of the card
    ListView view() const override;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    const FamilyMember* chosen() const;
    void askCard();

    FamilySession& m_session;
    const CounterChoices& m_choices;
    Prompter& m_prompter;
};

} // namespace rekam::ui
