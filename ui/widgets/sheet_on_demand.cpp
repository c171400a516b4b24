#include "ui/widgets/sheet_on_demand.h"

#include "ui/widgets/paper_preview.h"

namespace rekam::ui {

void SheetOnDemand::setSheets(const SheetViews& sheets)
{
    if (sheets == m_sheets)
        return;
    m_sheets = sheets;
    if (m_sheets.empty()) {
        if (m_overlay)
            m_overlay->close();
    } else if (m_page->isVisible()) {
        open();
    }
}

bool SheetOnDemand::open()
{
    if (m_sheets.empty())
        return false;
    if (!m_overlay)
        m_overlay = new PaperOverlay(m_page->window());
    m_overlay->open(m_sheets);
    return true;
}

} // namespace rekam::ui
