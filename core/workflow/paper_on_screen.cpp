#include "core/workflow/paper_on_screen.h"

namespace rekam {

void PaperOnScreen::draw(LayOutPaper layOut)
{
    clear();
    m_state.isDrawing = true;
    drawPaper(std::move(layOut), this, [this, paper = m_paper](const Result<DrawnPaper>& drawn) {
        if (paper != m_paper)
            return;
        m_state.isDrawing = false;
        if (!drawn) {
            m_printAs.clear();
            Q_EMIT failed(drawn.error());
            return;
        }
        m_state.picture = drawn->picture;
        m_pdf = drawn->pdf;
        if (const QString jobName = std::exchange(m_printAs, {}); !jobName.isEmpty())
            print(jobName);
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void PaperOnScreen::print(const QString& jobName)
{
    if (m_pdf.isEmpty() || m_state.isPrinting)
        return;
    m_state.isPrinting = true;
    ++m_state.copies;
    const QString job = QStringLiteral("%1-%2").arg(jobName).arg(m_state.copies);
    sendToSlipPrinter(m_ports, job, m_pdf, this, [this, paper = m_paper](const Status& result) {
        if (paper != m_paper)
            return;
        m_state.isPrinting = false;
        m_state.isPrinted = m_state.isPrinted || result;
        if (!result)
            Q_EMIT failed(result.error());
        else
            Q_EMIT printed();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void PaperOnScreen::drawAndPrint(LayOutPaper layOut, const QString& jobName)
{
    draw(std::move(layOut));
    m_printAs = jobName;
}

void PaperOnScreen::clear()
{
    ++m_paper;
    m_state = PaperState();
    m_pdf.clear();
    m_printAs.clear();
}

} // namespace rekam
