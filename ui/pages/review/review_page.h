#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/review_presenter.h"

class QLabel;
class QStackedWidget;

namespace rekam::ui {

class Chip;
class FactGrid;
class HandsWidget;
class LiveView;
class ReviewActs;
class SignatureView;

// Everything taken at a glance and the chip fingers once more; then the data in large letters with the
// resident's signature under it; then the operator's sign-off.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget* parent);
    void attach(ReviewPresenter& presenter);
    void setView(const ReviewView& view);
    void setApprovalInk(const Ink& ink);
    void setRescanImage(const QImage& image);

private:
    QWidget* makeOverview();
    QWidget* makePhotoCard(QWidget* parent);
    QWidget* makeFingersCard(QWidget* parent);
    QWidget* makeSideCard(QWidget* parent);
    QWidget* makeApproval();
    QWidget* makeDataCard(QWidget* parent);
    QWidget* makeSignatureCard(QWidget* parent);
    void setData(const std::vector<DataRow>& rows);

    QStackedWidget* m_stages; // overview, approval
    LiveView* m_portrait;
    Chip* m_portraitNote;
    QStackedWidget* m_fingers; // hands, reader
    HandsWidget* m_hands;
    LiveView* m_reader;
    QLabel* m_fingersNote;
    SignatureView* m_signature;
    Chip* m_signatureNote;
    LiveView* m_iris;
    Chip* m_rightEye;
    Chip* m_leftEye;
    FactGrid* m_data;
    LiveView* m_approvalPortrait;
    SignatureView* m_approval;
    QLabel* m_approvalText;
    ReviewActs* m_acts;
    ApprovalPhase m_phase = ApprovalPhase::NotAsked;
};

} // namespace rekam::ui
