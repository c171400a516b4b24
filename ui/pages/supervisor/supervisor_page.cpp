#include "ui/pages/supervisor/supervisor_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/funnel_chart.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

SupervisorPage::SupervisorPage(QWidget* parent) : Page(ScreenId::Supervisor, parent)
{
    Panel* funnel = makeFunnelCard();
    Panel* list = makeListCard();
    Panel* trail = makeTrailCard();
    auto* below = new QHBoxLayout;
    below->setSpacing(14);
    below->addWidget(list, 68);
    below->addWidget(trail, 32);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(funnel, 38);
    column->addLayout(below, 62);
}

Panel* SupervisorPage::makeFunnelCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_funnel = new FunnelChart(card);
    m_funnel->setObjectName(QStringLiteral("dayFunnel"));
    m_funnelNote = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("dayNote"));
    m_nobody = new EmptyState(Icon::Queue, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(6);
    column->addWidget(m_funnel, 1);
    column->addWidget(m_nobody, 1);
    column->addWidget(m_funnelNote);
    return card;
}

Panel* SupervisorPage::makeListCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_listTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("dayListTitle"));
    m_list = new RowTable(
        {{tr("Nomor"), 66}, {tr("Nama"), 284}, {tr("Berhenti di"), 0}, {tr("Berikutnya"), 164}}, card);
    m_list->setObjectName(QStringLiteral("dayList"));
    m_list->setAccessibleName(tr("Pemohon hari itu"));
    m_nothing = new EmptyState(Icon::Check, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    return card;
}

Panel* SupervisorPage::makeTrailCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_trailTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("trailTitle"));
    m_trail = new RowTable({{tr("Jam"), 54}, {tr("Kejadian"), 0}, {tr("Oleh"), 80}}, card);
    m_trail->setObjectName(QStringLiteral("trailList"));
    m_trail->setAccessibleName(tr("Riwayat pemohon"));
    m_noTrail = new EmptyState(Icon::Clock, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(m_trailTitle);
    column->addWidget(m_trail, 1);
    column->addWidget(m_noTrail, 1);
    return card;
}

void SupervisorPage::attach(SupervisorPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &SupervisorPresenter::changed, this, [this] { setView(m_presenter->view()); });
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_rows.size()))
            m_presenter->select(m_rows[static_cast<size_t>(row)].id);
    });
    connect(m_list, &RowTable::endNear, &presenter, &SupervisorPresenter::showMore);
}

void SupervisorPage::setView(const SupervisorView& view)
{
    m_rows = view.rows;
    m_funnel->setVisible(!view.isEmpty);
    m_nobody->setVisible(view.isEmpty);
    m_nobody->say(view.emptyTitle, view.emptyText);
    if (!view.isEmpty)
        m_funnel->setFunnel(view.funnel);
    m_funnelNote->setText(view.funnelNote);
    m_funnelNote->setVisible(!view.funnelNote.isEmpty());
    m_listTitle->setText(view.listTitle);
    std::vector<std::vector<RowCell>> rows;
    for (const DayRow& row : view.rows)
        rows.push_back({{row.ticket, {}, true, false},
                        {row.name, {}, false, false},
                        {row.cause, {}, false, false},
                        {row.next, row.tone, false, false}});
    m_list->setRows(rows);
    m_list->choose(view.selected);
    m_list->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    if (rows.empty() && window()->focusWidget() == m_list)
        setFocus(Qt::OtherFocusReason); // or it would jump to whatever comes next
    else if (!rows.empty() && isVisible() && window()->focusWidget() == this)
        m_list->setFocus(Qt::OtherFocusReason); // the day came after the page
    m_nothing->say(view.nothingTitle, view.nothingText);
    m_trailTitle->setText(view.trailTitle);
    std::vector<std::vector<RowCell>> trail;
    for (const TrailLine& line : view.trail) {
        RowCell what{line.text, {}, false, false};
        if (line.tone != Tone::Neutral)
            what.isStrong = true;
        trail.push_back({{line.time, {}, false, true}, what, {line.who, {}, false, true}});
    }
    m_trail->setRows(trail);
    m_trail->setVisible(!trail.empty());
    m_noTrail->setVisible(trail.empty());
    m_noTrail->say(view.trailEmpty, view.trailHint);
}

void SupervisorPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_list->isVisibleTo(this) ? m_list->setFocus(Qt::OtherFocusReason) : setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
