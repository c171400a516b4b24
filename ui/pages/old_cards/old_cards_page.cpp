#include "ui/pages/old_cards/old_cards_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

OldCardsPage::OldCardsPage(QWidget* parent) : Page(ScreenId::OldCards, parent)
{
    auto* lists = new Panel(Panel::Kind::Card, this);
    m_oldTitle = makeLabel(TextStyle::Heading, {}, lists, QStringLiteral("oldCardsTitle"));
    m_oldCards = new RowTable(
        {{tr("Jenis"), 110}, {tr("Kartu"), 0}, {tr("Dicatat"), 160}, {tr("Keadaan"), 96}}, lists);
    m_oldCards->setObjectName(QStringLiteral("oldCards"));
    m_oldCards->setAccessibleName(tr("Kartu lama"));
    m_noOldCards = new EmptyState(Icon::Card, lists);
    m_noOldCards->say(tr("Tidak ada kartu lama di sini"),
                      tr("Kartu yang ditarik saat penyerahan dan blangko rusak tercatat di sini dengan "
                         "sendirinya."));
    m_history = makeParagraph(TextStyle::Small, {}, lists, QStringLiteral("oldCardsHistory"));
    m_finishedTitle = makeLabel(TextStyle::Heading, {}, lists, QStringLiteral("finishedTitle"));
    m_finished =
        new RowTable({{tr("Nama"), 0}, {tr("NIK"), 164}, {tr("Rak"), 150}, {tr("Menunggu"), 96}}, lists);
    m_finished->setObjectName(QStringLiteral("finishedCards"));
    m_finished->setAccessibleName(tr("Kartu jadi yang belum diserahkan"));
    m_noFinished = new EmptyState(Icon::Hand, lists);
    m_noFinished->say(tr("Semua kartu sudah diserahkan"), tr("Kartu yang baru dicetak tampil di sini."));
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(6);
    column->addWidget(m_oldTitle);
    column->addWidget(m_oldCards, 1);
    column->addWidget(m_noOldCards, 1);
    column->addWidget(m_history);
    column->addSpacing(6);
    column->addWidget(m_finishedTitle);
    column->addWidget(m_finished, 1);
    column->addWidget(m_noFinished, 1);

    auto* side = new Panel(Panel::Kind::Card, this);
    m_paperTitle = makeParagraph(TextStyle::Heading, {}, side, QStringLiteral("cardPaperTitle"));
    m_paper = new PaperPreview(side);
    m_paper->setObjectName(QStringLiteral("cardPaper"));
    m_paper->setAccessibleName(tr("Surat yang akan dicetak"));
    m_paper->setEmptyText(tr("Surat tampil di sini sebelum dicetak"));
    m_printed = new Chip(side);
    m_printed->setObjectName(QStringLiteral("cardPaperPrinted"));
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(18, 14, 18, 14);
    sideColumn->addWidget(m_paperTitle);
    sideColumn->addWidget(m_paper, 1);
    sideColumn->addWidget(m_printed, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(lists, 64);
    row->addWidget(side, 36);
    setTabOrder(m_finished, m_oldCards);
}

void OldCardsPage::attach(OldCardsPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &OldCardsPresenter::changed, this, [this] { setView(m_presenter->view()); });
    connect(m_finished, &RowTable::chosen, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(m_ids.size()))
            m_presenter->select(m_ids[static_cast<size_t>(row)]);
    });
}

void OldCardsPage::setView(const OldCardsView& view)
{
    std::vector<std::vector<RowCell>> old;
    for (const OldCardLine& line : view.oldCards)
        old.push_back({{line.kind, {}, true, false},
                       {line.which, {}, false, false},
                       {line.since, {}, false, true},
                       {line.state, line.tone, false, false}});
    m_oldTitle->setText(view.oldTitle);
    m_oldCards->setRows(old);
    m_oldCards->setVisible(!old.empty());
    m_noOldCards->setVisible(old.empty());
    m_history->setText(view.history);
    m_history->setVisible(!view.history.isEmpty());
    std::vector<std::vector<RowCell>> finished;
    m_ids.clear();
    for (const FinishedLine& line : view.finished) {
        RowCell waits{line.waits, {}, false, true};
        if (line.tone != Tone::Neutral)
            waits.chip = line.tone;
        finished.push_back({{line.name, {}, true, false},
                            {line.nik, {}, false, true},
                            {line.slot, {}, false, false},
                            waits});
        m_ids.push_back(line.id);
    }
    m_finishedTitle->setText(view.finishedTitle);
    m_finished->setRows(finished);
    m_finished->choose(view.selected);
    m_finished->setVisible(!finished.empty());
    m_noFinished->setVisible(finished.empty());
    m_paper->setSheets(view.paper);
    m_paperTitle->setText(view.paperTitle);
    m_paperTitle->setVisible(!view.paperTitle.isEmpty());
    m_printed->say(Tone::Good, view.isPaperPrinted ? tr("Sudah dicetak") : QString());
}

bool OldCardsPage::prepare(ActionId action)
{
    if (action != ActionId::Enlarge)
        return false;
    m_paper->openLarge();
    return true;
}

void OldCardsPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_finished->isVisibleTo(this) ? m_finished->setFocus() : setFocus();
}

} // namespace rekam::ui
