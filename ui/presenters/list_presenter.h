// A screen that is one list: what stands in it, and which row is chosen. Main thread.
#pragma once

#include "ui/presenters/screen_presenter.h"
#include "ui/values/list_view.h"

namespace rekam::ui {

class ListPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    using ScreenPresenter::ScreenPresenter;
    virtual ListView view() const = 0;
    virtual void showMore() {} // the end of the list was reached
    void select(const QString& id)
    {
        if (m_selected == id)
            return;
        m_selected = id;
        Q_EMIT changed();
    }

protected:
    const QString& selected() const { return m_selected; }
    void selectNothing() { m_selected.clear(); }

private:
    QString m_selected;
};

// The row with that id, else the first; -1 where there is none.
int chosenRow(const std::vector<ListRow>& rows, const QString& id);

} // namespace rekam::ui
