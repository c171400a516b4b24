#include "ui/pages/online/online_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tone_disc.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kFacts = 5;
constexpr int kDiscPx = 22;

Icon iconOf(Tone tone)
{
    return tone == Tone::Good   ? Icon::Check
           : tone == Tone::Bad  ? Icon::Cross
           : tone == Tone::Fair ? Icon::Warning
                                : Icon::Clock;
}

QString withLabel(const QString& label, const QString& text)
{
    return text.isEmpty() ? QString() : label + QStringLiteral(": ") + text;
}

} // namespace

OnlinePage::OnlinePage(QWidget* parent) : Page(ScreenId::Online, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeList(), 41);
    row->addWidget(makePaper(), 28);
    row->addWidget(makeData(), 31);
}

QWidget* OnlinePage::makeList()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_listTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("onlineTitle"));
    m_list = new RowTable({{tr("Pemohon"), 0}, {tr("Batas waktu"), 142}}, card);
    m_list->setObjectName(QStringLiteral("onlineList"));
    m_list->fitRows(38, 38);
    m_nothing = new EmptyState(Icon::Check, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(8);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    return card;
}

QWidget* OnlinePage::makePaper()
{
    m_paperCard = new Panel(Panel::Kind::Card, this);
    m_paperTitle = makeParagraph(TextStyle::Heading, {}, m_paperCard, QStringLiteral("onlinePaperTitle"));
    m_paper = new PaperPreview(m_paperCard);
    m_paper->setObjectName(QStringLiteral("onlinePaper"));
    m_paper->setAccessibleName(tr("Berkas permohonan"));
    auto* column = new QVBoxLayout(m_paperCard);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_paperTitle);
    column->addWidget(m_paper, 1);
    column->addWidget(
        makeParagraph(TextStyle::Small, tr("Ctrl+P memperbesar, F10 berkas berikutnya."), m_paperCard));
    return m_paperCard;
}

QWidget* OnlinePage::makeData()
{
    m_dataCard = new Panel(Panel::Kind::Card, this);
    m_number = makeLabel(TextStyle::Title, {}, m_dataCard, QStringLiteral("onlineNumber"));
    m_clock = new Chip(m_dataCard);
    m_clock->setObjectName(QStringLiteral("onlineClock"));
    m_about = makeParagraph(TextStyle::Small, {}, m_dataCard, QStringLiteral("onlineAbout"));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(0, 1);
    for (int i = 0; i < kFacts; ++i) {
        FactRow fact{makeLabel(TextStyle::Fine, {}, m_dataCard),
                     makeParagraph(TextStyle::Body, {}, m_dataCard, QStringLiteral("onlineFact.%1").arg(i)),
                     makeParagraph(TextStyle::Small, {}, m_dataCard), new Chip(m_dataCard)};
        m_grid->addWidget(fact.label, i * 4, 0, 1, 2);
        m_grid->addWidget(fact.typed, i * 4 + 1, 0);
        m_grid->addWidget(fact.mark, i * 4 + 1, 1, Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(fact.registered, i * 4 + 2, 0, 1, 2);
        m_grid->setRowMinimumHeight(i * 4 + 3, 5);
        m_facts.push_back(fact);
    }
    m_verdictTone = new ToneDisc(kDiscPx, m_dataCard);
    m_verdict = makeParagraph(TextStyle::Body, {}, m_dataCard, QStringLiteral("onlineVerdict"));
    m_told = makeParagraph(TextStyle::Small, {}, m_dataCard, QStringLiteral("onlineTold"));
    m_note = makeParagraph(TextStyle::Small, {}, m_dataCard, QStringLiteral("onlineNote"));
    auto* column = new QVBoxLayout(m_dataCard);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(6);
    column->addWidget(m_number);
    column->addWidget(m_clock, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    column->addWidget(makeRule(m_dataCard));
    column->addLayout(m_grid);
    column->addWidget(makeRule(m_dataCard));
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(10);
    verdict->addWidget(m_verdictTone, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    column->addLayout(verdict);
    column->addWidget(m_told);
    column->addWidget(m_note);
    column->addStretch(1);
    return m_dataCard;
}

void OnlinePage::attach(OnlinePresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &OnlinePresenter::changed, this, [this] {
        if (isVisible())
            setView(m_presenter->online());
    });
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_ids.size()))
            m_presenter->choose(m_ids[static_cast<size_t>(row)]);
    });
}

void OnlinePage::setFacts(const std::vector<OnlineFact>& facts)
{
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const bool isThere = i < facts.size();
        const FactRow& row = m_facts[i];
        const OnlineFact fact = isThere ? facts[i] : OnlineFact();
        row.label->setText(fact.label);
        row.typed->setText(fact.typed);
        row.registered->setText(fact.differs ? tr("register: %1").arg(fact.registered) : QString());
        row.label->setVisible(isThere);
        row.typed->setVisible(isThere);
        row.registered->setVisible(isThere && fact.differs);
        row.mark->say(fact.differs ? Tone::Fair : Tone::Good, fact.registered.isEmpty() ? QString()
                                                              : fact.differs            ? tr("beda")
                                                                                        : tr("sama"));
    }
}

void OnlinePage::setView(const OnlineView& view)
{
    m_listTitle->setText(view.list.title);
    m_list->setAccessibleName(view.list.title);
    m_ids.clear();
    std::vector<std::vector<RowCell>> rows;
    for (const ListRow& row : view.list.rows) {
        m_ids.push_back(row.id);
        std::vector<RowCell> cells;
        for (const ListCell& cell : row.cells)
            cells.push_back({cell.text, cell.chip, cell.isStrong, cell.isMuted});
        rows.push_back(std::move(cells));
    }
    const bool hasRows = !rows.empty();
    if (!hasRows && window()->focusWidget() == m_list)
        setFocus(Qt::OtherFocusReason);
    m_list->setRows(rows);
    m_list->choose(view.list.selected);
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    m_nothing->say(view.list.emptyTitle, view.list.emptyText);
    m_paperCard->setVisible(view.hasCurrent);
    m_dataCard->setVisible(view.hasCurrent);
    m_paperTitle->setText(view.paperTitle);
    m_paper->setSheets(view.page);
    m_paper->setEmptyText(view.pageText);
    m_number->setText(view.title);
    m_clock->say(view.clockTone, view.clock);
    m_about->setText(view.about);
    setFacts(view.facts);
    m_verdictTone->say(view.verdictTone, iconOf(view.verdictTone));
    m_verdict->setText(view.verdict);
    m_told->setText(withLabel(tr("Disampaikan"), view.told));
    m_told->setVisible(!view.told.isEmpty());
    m_note->setText(withLabel(tr("Catatan"), view.note));
    m_note->setVisible(!view.note.isEmpty());
}

void OnlinePage::opened()
{
    if (m_presenter)
        setView(m_presenter->online());
    (m_list->isVisibleTo(this) ? static_cast<QWidget*>(m_list) : this)->setFocus(Qt::OtherFocusReason);
}

bool OnlinePage::prepare(ActionId action)
{
    if (action != ActionId::Enlarge)
        return false;
    m_paper->openLarge();
    return true;
}

} // namespace rekam::ui
