// Everything that was taken, the resident's approval under the data, and the operator's sign-off.
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/capture_description.h"
#include "ui/presenters/verification_presenter.h"

#include <QPointer>

namespace rekam::ui {

enum class ApprovalPhase : quint8
{
    NotAsked,
    Signing,
    Approved,
    Sealing
};

struct ReviewView
{
    QImage portrait;
    QString portraitNote; // "mutu 92 · percobaan 1"
    Tone portraitTone = Tone::Neutral;
    QImage signature;
    QString signatureNote;
    Tone signatureTone = Tone::Neutral;
    HandMarks hands;
    QString fingersNote; // how many, and the weakest
    EyesPanel eyes;
    QImage iris;
    std::vector<DataRow> data;
    ApprovalPhase phase = ApprovalPhase::NotAsked;
    QImage approval; // the resident's signature under the data, once given
    QString approvalText;
};

class ReviewPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ReviewPresenter(Desk& desk, QObject* parent);
    ReviewView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

Q_SIGNALS:
    void approvalInk(const rekam::ui::Ink& ink);

private:
    void follow(RecordingSession* session);
    void confirm();

    Desk& m_desk;
    QPointer<RecordingSession> m_session;
};

ReviewView describeReview(const RecordingSnapshot& snapshot,
                          const std::function<Frame(const AttemptId&)>& pictureOf);
std::vector<ActionView> describeReviewActions(const RecordingSnapshot& snapshot);

} // namespace rekam::ui
