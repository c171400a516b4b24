// Requests from afar: the list by its clock, the papers beside the data, and what is decided.
#pragma once

#include "core/workflow/online_session.h"
#include "ui/presenters/list_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

// One element as typed and as the register has it.
struct OnlineFact
{
    QString label{}, typed{};
    QString registered{}; // empty: the same, or not known
    bool differs = false;
    friend bool operator==(const OnlineFact&, const OnlineFact&) = default;
};

struct OnlineView
{
    ListView list;
    bool hasCurrent = false;
    QString title; // register number
    QString clock; // "2 hari kerja lagi"
    Tone clockTone = Tone::Neutral;
    QString about; // service, channel, when it was sent
    std::vector<OnlineFact> facts;
    QString verdict; // what the register says about it, in a sentence
    Tone verdictTone = Tone::Neutral;
    QString told, note; // to the applicant; for ourselves
    QString paperTitle; // "2/3 · Surat kehilangan"
    SheetViews page;    // none: not here
    QString pageText;   // why not
};

OnlineView describeOnline(const OnlineSnapshot& snapshot);

class OnlinePresenter : public ListPresenter
{
    Q_OBJECT
public:
    OnlinePresenter(OnlineSession& session, const OfficeFacts& office, Prompter& prompter, QObject* parent);
    ListView view() const override { return online().list; }
    OnlineView online() const { return describeOnline(m_session.snapshot()); }
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void choose(const QString& id); // a row of the list

private:
    void chooseNext();
    void askWhyNot();
    void askDay();
    void askNote();

    OnlineSession& m_session;
    const OfficeFacts& m_office;
    Prompter& m_prompter;
};

} // namespace rekam::ui
