#include "ui/pages/handover/handover_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/hands_widget.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kLongestProof = 200; // a QR code may hold a link

} // namespace

HandoverPage::HandoverPage(QWidget* parent)
    : Page(ScreenId::Handover, parent),
      m_live(new LiveView(this, LiveView::Ground::Paper))
{
    m_live->setObjectName(QStringLiteral("liveView"));
    m_live->setAccessibleName(tr("Gambar alat sidik jari"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeList(), 47);
    row->addWidget(m_live, 27);
    row->addWidget(makeScore(), 26);
}

QWidget* HandoverPage::makeList()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_listTitle = makeLabel(TextStyle::Heading, {}, card);
    m_list = new RowTable({{tr("Nomor"), 64}, {tr("Nama"), 0}, {tr("Rak dan blangko"), 140}}, card);
    m_list->fitRows(38, 38);
    m_list->setObjectName(QStringLiteral("handoverList"));
    m_list->setAccessibleName(tr("Kartu yang sudah dicetak"));
    m_nothing = new EmptyState(Icon::Card, card);
    m_nothing->say(tr("Tidak ada kartu untuk diserahkan"), tr("Cetak kartu lebih dahulu dengan F6."));
    m_proof = new BarcodeField(card);
    m_proof->setObjectName(QStringLiteral("proofNumber"));
    m_proof->setAccessibleName(tr("Nomor register dari bukti pendaftaran daring"));
    m_proof->setPlaceholderText(tr("Bukti daring: pindai atau ketik nomor register, lalu Enter"));
    m_proof->setMaxLength(kLongestProof);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_proof);
    return card;
}

QWidget* HandoverPage::makeScore()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_finger = makeParagraph(TextStyle::Title, {}, card, QStringLiteral("handoverFinger"));
    m_hands = new HandsWidget(card);
    m_score = new FiguresLabel(uiFont(44, QFont::Bold), card);
    m_score->setObjectName(QStringLiteral("handoverScore"));
    m_score->setAccessibleName(tr("Nilai pemadanan"));
    m_threshold = makeLabel(TextStyle::Small, {}, card, QStringLiteral("handoverThreshold"));
    m_verdict = new Chip(card);
    m_verdict->setObjectName(QStringLiteral("handoverVerdict"));
    m_oldCard = new CheckRow(tr("KTP lama sudah ditarik"), card);
    m_oldCard->setObjectName(QStringLiteral("oldCard"));
    m_proofState = new Chip(card);
    m_proofState->setObjectName(QStringLiteral("proofState"));
    m_receipt = new Chip(card);
    m_receipt->setObjectName(QStringLiteral("receipt"));
    m_last = new Chip(card);
    m_last->setObjectName(QStringLiteral("lastHandedOver"));
    auto* scoreRow = new QHBoxLayout;
    scoreRow->setSpacing(10);
    scoreRow->addWidget(m_score);
    scoreRow->addWidget(m_threshold, 0, Qt::AlignBottom);
    scoreRow->addStretch(1);
    scoreRow->addWidget(m_verdict);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 18, 18, 16);
    column->setSpacing(10);
    m_collector = makeParagraph(TextStyle::Heading, {}, card, QStringLiteral("collector"));
    column->addWidget(m_collector);
    column->addWidget(m_finger);
    column->addWidget(m_hands, 1);
    column->addWidget(makeLabel(TextStyle::Small, tr("Pemadanan 1:1 dengan rekaman"), card));
    column->addLayout(scoreRow);
    column->addWidget(makeRule(card));
    column->addWidget(m_proofState);
    column->addWidget(m_oldCard);
    column->addWidget(m_receipt);
    column->addWidget(m_last);
    column->addStretch(1);
    return card;
}

void HandoverPage::attach(HandoverPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &HandoverPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &HandoverPresenter::previewImage, this, &HandoverPage::setPreview);
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_rows.size()))
            m_presenter->select(m_rows[static_cast<size_t>(row)].id);
    });
    connect(m_proof, &BarcodeField::scanned, this, [this](const QString& text) {
        m_presenter->findProof(text);
        m_proof->clear();
    });
    connect(m_oldCard, &QCheckBox::clicked, &presenter, &HandoverPresenter::setOldCardSettled);
}

void HandoverPage::setView(const HandoverView& view)
{
    m_rows = view.rows;
    std::vector<std::vector<RowCell>> rows;
    for (const CardRow& row : view.rows)
        rows.push_back(
            {{row.ticket, {}, true, false}, {row.name, {}, false, false}, {row.state, {}, false, true}});
    m_list->setRows(rows);
    m_list->choose(view.selected);
    if (rows.empty() && window()->focusWidget() == m_list)
        setFocus(Qt::OtherFocusReason); // or it would jump to whatever comes next
    m_list->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    m_listTitle->setText(tr("Sudah dicetak (%1)").arg(rows.size()));
    if (!view.isCapturing)
        m_live->setImage(view.picture);
    else if (!m_isCapturing)
        m_live->setImage(QImage());
    m_isCapturing = view.isCapturing;
    m_live->setOverlay(view.overlay);
    m_live->setCaption(view.caption);
    m_live->setEmptyText(view.selected >= 0 ? view.emptyText : tr("Pilih kartu lebih dahulu."));
    m_hands->setMarks(view.hands);
    m_finger->setText(view.selected >= 0 ? tr("Jari %1").arg(view.finger) : tr("Belum ada kartu dipilih"));
    m_collector->setText(view.collector);
    m_collector->setVisible(!view.collector.isEmpty());
    m_score->setText(view.scoreNumber.isEmpty() ? QStringLiteral("–") : view.scoreNumber);
    m_score->setForegroundRole(view.scoreNumber.isEmpty() ? QPalette::Mid : QPalette::WindowText);
    m_score->updateGeometry();
    m_threshold->setText(view.score);
    m_verdict->say(view.tone, view.verdict);
    m_oldCard->setText(view.oldCard);
    m_oldCard->setChecked(view.oldCardSettled);
    m_oldCard->setEnabled(view.selected >= 0);
    m_proofState->say(view.proofTone, view.proof);
    m_receipt->say(view.receiptTone, view.receipt);
    m_last->say(Tone::Good, view.lastHandedOver.isEmpty()
                                ? QString()
                                : tr("Diserahkan: blangko %1").arg(view.lastHandedOver));
}

void HandoverPage::setPreview(const QImage& image)
{
    if (m_isCapturing)
        m_live->setImage(image);
}

// Enter in the field looks for the card; the card itself is never given by the same key press.
bool HandoverPage::prepare(ActionId action)
{
    const QString text = m_proof->text().trimmed();
    if (action != ActionId::Confirm || text.isEmpty())
        return false;
    m_presenter->findProof(text);
    m_proof->clear();
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void HandoverPage::opened() { m_list->setFocus(Qt::OtherFocusReason); }

} // namespace rekam::ui
