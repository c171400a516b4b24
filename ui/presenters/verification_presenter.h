// The register's data beside what the resident brought: agree, or the correction route with a new date.
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct DataRow
{
    QString label;
    QString value;
    QString note;        // where the NIK says otherwise
    bool isWide = false; // long as names are
    friend bool operator==(const DataRow&, const DataRow&) = default;
};

struct VerificationView
{
    bool isLookingUp = false;
    bool hasFailed = false; // the look-up; the banner says why
    std::vector<DataRow> rows;
    QString gateText; // may this person be recorded? With the status word.
    QString gateWord; // the same, short
    Tone gateTone = Tone::Neutral;
    QString eligibility;
    Tone eligibilityTone = Tone::Neutral;
    std::vector<QString> warnings;
    bool mayRecord = false;
    friend bool operator==(const VerificationView&, const VerificationView&) = default;
};

// Today is the station's day.
VerificationView describeVerification(const DeskSnapshot& snapshot, QDate today);
std::vector<DataRow> dataRows(const Applicant& applicant);

class VerificationPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    VerificationPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent);
    VerificationView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    void askWhatDiffers();
    void askWhyDeferred();
    QDate today() const;

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
};

} // namespace rekam::ui
