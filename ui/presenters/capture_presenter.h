// Photo, signature, fingers and iris: one presenter, since they differ only in what is drawn.
#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/sign_in.h"
#include "ui/presenters/capture_description.h"
#include "ui/values/prompter.h"

#include <QPointer>
#include <set>

namespace rekam::ui {

class CapturePresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    CapturePresenter(Step step, Desk& desk, SignIn& signIn, Prompter& prompter, QObject* parent);

    Step step() const { return m_step; }
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void pickAttempt(const QString& id) override;

    LivePanel live() const;
    HandMarks hands() const;
    std::vector<FingerRow> fingers() const;
    EyesPanel eyes() const;
    // Fingers or eyes that the operator points at: F9 then asks only why.
    void toggleSelected(int position);
    // This step out of its order: why what comes before it is put off.
    void askWhyFirst();

Q_SIGNALS:
    void cleared(); // another resident, or nobody: nothing of the last one may stay on the screen
    void previewImage(const QImage& image);
    void previewInk(const rekam::ui::Ink& ink);

private:
    void follow(RecordingSession* session);
    const RecordingSnapshot* shown() const; // null unless this step is open
    void confirm();
    void chooseNext();
    void askWhyDeferred();
    void defer(const QString& choice, const QString& reason);
    void except();
    void askWhatIsExcepted();
    void askWhyExcepted(std::vector<int> positions);
    void askWhyNoProof();
    void askSecondPerson();
    void onSessionChanged();

    Step m_step;
    Desk& m_desk;
    SignIn& m_signIn;
    Prompter& m_prompter;
    QPointer<RecordingSession> m_session;
    std::set<int> m_selected;           // positions pointed at
    std::optional<Error> m_secondError; // of the second person's passphrase
    double m_pictureAspect = 4.0 / 3.0;
};

} // namespace rekam::ui
