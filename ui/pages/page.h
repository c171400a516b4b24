// What every page is: the body of one screen, laid out and connected to its presenter. Decides nothing.
#pragma once

#include "ui/presenters/screen_presenter.h"

#include <QWidget>

namespace rekam::ui {

class Page : public QWidget
{
    Q_OBJECT
public:
    Page(ScreenId id, QWidget* parent) : QWidget(parent), m_id(id)
    {
        setObjectName(QStringLiteral("page.") + screenName(id));
    }
    ScreenId id() const { return m_id; }

    // Called when the screen comes to the front: put the focus where the hands expect it.
    virtual void opened() { setFocus(Qt::OtherFocusReason); }
    // Before the presenter performs it: hand over what the fields hold. True: nothing is left to do.
    virtual bool prepare(ActionId) { return false; }

private:
    ScreenId m_id;
};

} // namespace rekam::ui
