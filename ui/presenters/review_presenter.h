// Everything that was taken, the chip fingers once more, the resident's approval under the data, and the
// operator's sign-off.
#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/sign_in.h"
#include "ui/presenters/review_description.h"
#include "ui/values/prompter.h"

#include <QPointer>
#include <functional>

namespace rekam::ui {

class ReviewPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ReviewPresenter(Desk& desk, SignIn& signIn, Prompter& prompter, QObject* parent);
    ReviewView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

Q_SIGNALS:
    void cleared(); // another resident, or nobody: nothing of the last one may stay on the screen
    void approvalInk(const rekam::ui::Ink& ink);
    void rescanImage(const QImage& image);

private:
    void follow(RecordingSession* session);
    void confirm();
    void choose();
    void except();
    void askParking();
    void askOverride(FingerPosition finger);
    void askFindingOverride(const WhoFinding& finding);
    void askOverride(Question question,
                     std::function<void(const QString& reason, std::optional<SecondPerson>)> then);
    void askWitness();
    void withSecondPerson(Answer answer, std::function<void(const SecondPerson&)> then);
    QString operatorName() const;

    Desk& m_desk;
    SignIn& m_signIn;
    Prompter& m_prompter;
    QPointer<RecordingSession> m_session;
    std::optional<Error> m_secondError; // of the second person's passphrase
    double m_pictureAspect = 4.0 / 3.0;
};

} // namespace rekam::ui
