#include "ui/pages/verification/verification_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_card.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_disc.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kPaperColumn = 2;
constexpr int kStateColumn = 3;
constexpr int kLeastRow = 27;
constexpr int kAiryRow = 46;
constexpr int kSlipWidth = 270;

// Long names need the width of a small screen; O opens the picture all the same.
bool hasRoomBeside(const VerificationView& view)
{
    constexpr qsizetype kLongestBeside = 32;
    return std::all_of(view.rows.begin(), view.rows.end(), [](const CompareRow& row) {
        return row.inRegister.size() <= kLongestBeside && row.onPaper.size() <= kLongestBeside;
    });
}

} // namespace

VerificationPage::VerificationPage(QWidget* parent) : Page(ScreenId::Verification, parent)
{
    m_lookingUp = new EmptyState(Icon::Person, this);
    makeGate();
    makeRows();
    makeSlip();
    auto* below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_rowsCard, 1);
    below->addWidget(m_slipCard);
    m_paper = new PaperCard(PaperCard::Shape::Column, this);
    below->addWidget(m_paper);
    auto* large = new QShortcut(QKeySequence(Qt::Key_O), this);
    large->setContext(Qt::WidgetWithChildrenShortcut);
    connect(large, &QShortcut::activated, m_paper, &PaperCard::openLarge);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(10);
    outer->addWidget(m_lookingUp);
    outer->addWidget(m_gateCard);
    outer->addLayout(below, 1);
}

void VerificationPage::makeGate()
{
    m_gateCard = new Panel(Panel::Kind::Card, this);
    m_disc = new ToneDisc(48, m_gateCard);
    m_gate = makeLabel(TextStyle::Title, {}, m_gateCard, QStringLiteral("nikGate"));
    m_meaning = makeParagraph(TextStyle::Small, {}, m_gateCard, QStringLiteral("gateMeaning"));
    m_next = makeParagraph(TextStyle::Heading, {}, m_gateCard, QStringLiteral("gateNext"));
    m_nik = makeLabel(TextStyle::Heading, {}, m_gateCard, QStringLiteral("nik"));
    m_nik->setAccessibleName(tr("NIK"));
    m_word = new Chip(m_gateCard);
    m_word->setObjectName(QStringLiteral("gateWord"));
    m_whoActs = makeLabel(TextStyle::Small, {}, m_gateCard, QStringLiteral("gateWhoActs"));
    auto* middle = new QVBoxLayout;
    middle->setSpacing(2);
    middle->addWidget(m_gate);
    middle->addWidget(m_meaning);
    middle->addWidget(m_next);
    auto* right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(m_nik, 0, Qt::AlignRight);
    right->addWidget(m_word, 0, Qt::AlignRight);
    right->addWidget(m_whoActs, 0, Qt::AlignRight);
    right->addStretch(1);
    auto* row = new QHBoxLayout(m_gateCard);
    row->setContentsMargins(18, 12, 18, 12);
    row->setSpacing(16);
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(middle, 1);
    row->addLayout(right);
}

void VerificationPage::makeRows()
{
    m_rowsCard = new Panel(Panel::Kind::Card, this);
    m_rows = new RowTable(
        {{tr("Elemen"), 140}, {tr("Menurut register"), 0}, {tr("Menurut dokumen"), 0}, {tr("Keadaan"), 128}},
        m_rowsCard);
    m_rows->setObjectName(QStringLiteral("registerData"));
    m_rows->setAccessibleName(tr("Data di register dan di dokumen"));
    m_rows->fitRows(kLeastRow, kAiryRow);
    auto* column = new QVBoxLayout(m_rowsCard);
    column->setContentsMargins(14, 4, 14, 4);
    column->addWidget(m_rows);
}

void VerificationPage::makeSlip()
{
    m_slipCard = new Panel(Panel::Kind::Card, this);
    m_slipCard->setFixedWidth(kSlipWidth);
    m_slip = new PaperPreview(m_slipCard);
    m_slip->setObjectName(QStringLiteral("statusSlip"));
    m_slip->setAccessibleName(tr("Slip status"));
    m_slip->setEmptyText(tr("Slip sedang digambar."));
    m_slipState = new Chip(m_slipCard);
    m_slipState->setObjectName(QStringLiteral("slipState"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(TextStyle::Heading, tr("Slip status"), m_slipCard));
    head->addStretch(1);
    head->addWidget(m_slipState);
    auto* column = new QVBoxLayout(m_slipCard);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_slip, 1);
}

void VerificationPage::attach(VerificationPresenter& presenter)
{
    connect(&presenter, &VerificationPresenter::changed, this,
            [this, &presenter] { setView(presenter.view()); });
    connect(m_rows, &RowTable::chosen, &presenter, &VerificationPresenter::select);
    for (const auto& [key, by] : {std::pair(Qt::Key_Left, -1), std::pair(Qt::Key_Right, 1)}) {
        auto* turn = new QShortcut(QKeySequence(key), this);
        turn->setContext(Qt::WidgetWithChildrenShortcut);
        connect(turn, &QShortcut::activated, &presenter, [&presenter, by = by] { presenter.turnPage(by); });
    }
    setView(presenter.view());
}

void VerificationPage::setView(const VerificationView& view)
{
    const bool hasData = !view.rows.empty();
    if (view.hasFailed)
        m_lookingUp->say(tr("Data belum didapat"),
                         tr("F5 mencari lagi; F8 menunda, dan nomornya tetap berlaku."));
    else
        m_lookingUp->say(tr("Mencari data penduduk"), tr("Data diminta dari pusat melalui sambungan aman."));
    m_lookingUp->setVisible(!hasData);
    m_gateCard->setVisible(hasData);
    m_rowsCard->setVisible(hasData);
    m_slipCard->setVisible(hasData && view.offersSlip);
    PaperView paper = view.paper;
    paper.isOffered = paper.isOffered && hasData && !view.offersSlip && hasRoomBeside(view);
    m_paper->setView(paper);
    m_disc->say(view.gate.tone, view.gate.tone == Tone::Good ? Icon::Check : Icon::Person);
    m_gate->setText(view.gate.title);
    m_meaning->setText(view.gate.meaning);
    m_next->setText(view.gate.nextStep);
    m_whoActs->setText(view.gate.whoActs);
    m_word->say(view.gate.tone, view.gate.word);
    m_nik->setText(hasData ? view.rows.front().inRegister : QString());
    m_slip->setSheets(view.offersSlip ? view.slip : SheetViews());
    m_form.setSheets(view.form);
    m_letter.setSheets(view.letter);
    m_slipState->say(view.slipTone, view.slipState);
    showRows(view);
    if (hasData && isVisible() && window()->focusWidget() == this)
        m_rows->setFocus(Qt::OtherFocusReason); // the data came after the page
}

void VerificationPage::showRows(const VerificationView& view)
{
    std::vector<std::vector<RowCell>> cells;
    for (const CompareRow& row : view.rows) {
        const bool hasNoChip = (row.isMarked || !view.mayRecord) && !row.note.isEmpty();
        const QString inRegister =
            hasNoChip ? row.inRegister + QStringLiteral(" · ") + row.note : row.inRegister;
        RowCell state{row.state, row.tone, false, false};
        if (!row.isMarked)
            state = {row.note, Tone::Fair, false, false};
        cells.push_back({{row.label, {}, false, true},
                         {inRegister, {}, true, false},
                         {row.isMarked ? row.onPaper : tr("sama"), {}, row.isMarked, !row.isMarked},
                         state});
    }
    for (const int column : {kPaperColumn, kStateColumn}) // nothing is compared where nothing is recorded
        m_rows->setColumnHidden(column, !view.mayRecord);
    m_rows->setRows(cells);
    m_rows->choose(view.rows.empty() ? -1 : view.selected);
}

void VerificationPage::opened()
{
    if (m_rowsCard->isVisibleTo(this))
        m_rows->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

bool VerificationPage::prepare(ActionId action)
{
    if (action == ActionId::Enlarge && m_slip->sheets().empty())
        return m_form.open();
    if (action != ActionId::Enlarge)
        return false;
    m_slip->openLarge();
    return true;
}

} // namespace rekam::ui
