#include "ui/pages/calendar/calendar_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace rekam::ui {

CalendarPage::CalendarPage(QWidget* parent) : Page(ScreenId::Calendar, parent)
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_title = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("calendarTitle"));
    m_note = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("calendarNote"));
    m_rows = new RowTable({{tr("Tanggal"), 230},
                           {tr("Nomor"), 84},
                           {tr("NIK"), 190},
                           {tr("Yang diperbaiki"), 0},
                           {tr("Keadaan"), 140}},
                          card);
    m_rows->setObjectName(QStringLiteral("calendarList"));
    m_rows->setAccessibleName(tr("Daftar janji rekam ulang"));
    m_nobody = new EmptyState(Icon::Queue, card);
    m_nobody->say(tr("Tidak ada janji rekam ulang"),
                  tr("Bila data seorang pemohon berbeda, tanggal kembalinya tampil di sini. Esc kembali ke "
                     "antrean."));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_rows, 1);
    column->addWidget(m_nobody, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
}

void CalendarPage::attach(CalendarPresenter& presenter)
{
    connect(&presenter, &CalendarPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(m_rows, &RowTable::chosen, &presenter, [this, &presenter](int row) {
        if (row >= 0 && row < static_cast<int>(m_ids.size()))
            presenter.select(m_ids[static_cast<size_t>(row)]);
    });
    setView(presenter.view());
}

void CalendarPage::setView(const CalendarView& view)
{
    std::vector<std::vector<RowCell>> cells;
    m_ids.clear();
    for (const CalendarRow& row : view.rows) {
        RowCell state{row.state, {}, false, true};
        if (row.tone != Tone::Neutral)
            state.chip = row.tone;
        cells.push_back({{row.day, {}, true, false},
                         {row.ticket, {}, true, false},
                         {row.nik, {}, false, false},
                         {row.elements, {}, false, false},
                         state});
        m_ids.push_back(row.id);
    }
    const bool hasRows = !view.rows.empty();
    m_rows->setRows(cells);
    m_rows->choose(view.selected);
    m_rows->setVisible(hasRows);
    m_nobody->setVisible(!hasRows);
    m_title->setText(view.title);
    m_note->setText(view.note);
    m_title->setVisible(hasRows);
    m_note->setVisible(hasRows);
}

void CalendarPage::opened() { m_rows->setFocus(Qt::OtherFocusReason); }

} // namespace rekam::ui
