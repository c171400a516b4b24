#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/review_presenter.h"

class QLabel;

namespace rekam::ui {

class Chip;
class FactGrid;
class HandsWidget;
class LiveView;
class SignatureView;

// Everything taken at a glance, the data to confirm, and the resident's signature under it.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget* parent);
    void attach(ReviewPresenter& presenter);
    void setView(const ReviewView& view);
    void setApprovalInk(const Ink& ink);

private:
    QWidget* makePhotoCard();
    QWidget* makeFingersCard();
    QWidget* makeSideCard();
    QWidget* makeDataCard();
    QWidget* makeApprovalCard();

    LiveView* m_portrait;
    Chip* m_portraitNote;
    HandsWidget* m_hands;
    QLabel* m_fingersNote;
    SignatureView* m_signature;
    Chip* m_signatureNote;
    LiveView* m_iris;
    Chip* m_rightEye;
    Chip* m_leftEye;
    FactGrid* m_data;
    SignatureView* m_approval;
    QLabel* m_approvalText;
    ApprovalPhase m_phase = ApprovalPhase::NotAsked;
};

} // namespace rekam::ui
