// The contact sheet: whose recording is looked at, why, and one key for each decision. Main thread.
#pragma once

#include "core/workflow/screening_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/contact_sheet.h"
#include "ui/values/list_view.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct ScreeningView
{
    QString title; // "Ditahan 3 · contoh 5"
    QString note;
    std::vector<FaceTile> tiles;
    int selected = -1;
    std::vector<ListDetail> detail;
    bool isOwn = false;
    bool canDecide = false; // not only accept
    QString emptyTitle, emptyText;
};

QString doubtWord(Doubt doubt);
ScreeningView describeScreening(const ScreeningSnapshot& snapshot);
std::vector<ActionView> screeningActions(const ScreeningSnapshot& snapshot);

class ScreeningPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ScreeningPresenter(ScreeningSession& session, const Clock& clock, Prompter& prompter, QObject* parent);
    ScreeningView view() const { return describeScreening(m_session.snapshot()); }
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id) { m_session.select(RecordId::fromText(id)); }

private:
    void askSendBack();
    void askReject();

    ScreeningSession& m_session;
    const Clock& m_clock;
    Prompter& m_prompter;
};

} // namespace rekam::ui
