// The chip of a card on a reader, and what to do where there is no card, no reader, or no service for it.
#pragma once

#include "core/workflow/chip_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/list_view.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

struct ChipView
{
    std::vector<ListDetail> facts; // empty: nothing was read
    QString photographNote;        // in place of the photograph
    SheetViews photograph;
    QString nothingTitle, nothingText; // while there are no facts
    friend bool operator==(const ChipView&, const ChipView&) = default;
};

ChipView describeChip(const ChipSnapshot& snapshot);

class ChipPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ChipPresenter(ChipSession& session, QObject* parent);
    ChipView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    // Whoever is signed in has a queue to go back to.
    void setHasQueue(bool hasQueue) { m_hasQueue = hasQueue; }

private:
    ChipSession& m_session;
    bool m_hasQueue = true;
};

} // namespace rekam::ui
