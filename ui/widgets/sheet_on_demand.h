// A paper that stands nowhere on its page: it opens over the window once it is drawn, and again when asked
// for.
#pragma once

#include "ui/values/sheet_view.h"

#include <QPointer>
#include <QWidget>

namespace rekam::ui {

class PaperOverlay;

class SheetOnDemand
{
public:
    explicit SheetOnDemand(QWidget* page) : m_page(page) {}

    // Another one than before opens by itself where its page is shown; none closes it.
    void setSheets(const SheetViews& sheets);
    bool open(); // false: there is none

private:
    QWidget* m_page;
    SheetViews m_sheets;
    QPointer<PaperOverlay> m_overlay; // the window's child
};

} // namespace rekam::ui
