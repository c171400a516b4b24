#include "ui/pages/review/review_page.h"

#include "ui/widgets/fact_grid.h"
#include "ui/widgets/hands_widget.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/signature_view.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

QVBoxLayout* columnOf(QWidget* card)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    return column;
}

} // namespace

ReviewPage::ReviewPage(QWidget* parent) : Page(ScreenId::Review, parent)
{
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(makePhotoCard(), 22);
    top->addWidget(makeFingersCard(), 46);
    top->addWidget(makeSideCard(), 32);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(12);
    bottom->addWidget(makeDataCard(), 68);
    bottom->addWidget(makeApprovalCard(), 32);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(top, 1);
    column->addLayout(bottom);
}

QWidget* ReviewPage::makePhotoCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    QVBoxLayout* column = columnOf(card);
    m_portrait = new LiveView(card);
    m_portrait->setObjectName(QStringLiteral("reviewPortrait"));
    m_portrait->setAccessibleName(tr("Foto yang akan dicetak"));
    m_portrait->setEmptyText(tr("Tidak ada foto."));
    m_portraitNote = new Chip(card);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Foto"), card));
    column->addWidget(m_portrait, 1);
    column->addWidget(m_portraitNote);
    return card;
}

QWidget* ReviewPage::makeFingersCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    QVBoxLayout* column = columnOf(card);
    m_hands = new HandsWidget(card);
    m_fingersNote = makeLabel(TextStyle::Small, {}, card, QStringLiteral("fingersNote"));
    column->addWidget(makeLabel(TextStyle::Heading, tr("Sidik jari"), card));
    column->addWidget(m_hands, 1);
    column->addWidget(m_fingersNote);
    return card;
}

QWidget* ReviewPage::makeSideCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    QVBoxLayout* column = columnOf(card);
    m_iris = new LiveView(card);
    m_iris->setObjectName(QStringLiteral("reviewIris"));
    m_iris->setEmptyText(tr("Tidak ada gambar iris."));
    m_rightEye = new Chip(card);
    m_leftEye = new Chip(card);
    m_signature = new SignatureView(card);
    m_signature->setObjectName(QStringLiteral("reviewSignature"));
    m_signatureNote = new Chip(card);
    auto* irisHead = new QHBoxLayout;
    irisHead->addWidget(makeLabel(TextStyle::Heading, tr("Iris"), card));
    irisHead->addStretch(1);
    irisHead->addWidget(m_rightEye);
    irisHead->addWidget(m_leftEye);
    auto* signatureHead = new QHBoxLayout;
    signatureHead->addWidget(makeLabel(TextStyle::Heading, tr("Tanda tangan"), card));
    signatureHead->addStretch(1);
    signatureHead->addWidget(m_signatureNote);
    column->addLayout(irisHead);
    column->addWidget(m_iris, 1);
    column->addLayout(signatureHead);
    column->addWidget(m_signature, 1);
    return card;
}

QWidget* ReviewPage::makeDataCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    QVBoxLayout* column = columnOf(card);
    m_data = new FactGrid(FactGrid::Size::Small, 2, card);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Data yang disetujui"), card));
    column->addWidget(m_data);
    column->addStretch(1);
    return card;
}

QWidget* ReviewPage::makeApprovalCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    QVBoxLayout* column = columnOf(card);
    m_approval = new SignatureView(card);
    m_approval->setObjectName(QStringLiteral("approvalSignature"));
    m_approval->setAccessibleName(tr("Tanda tangan persetujuan"));
    m_approvalText = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("approvalState"));
    column->addWidget(makeLabel(TextStyle::Heading, tr("Persetujuan pemohon"), card));
    column->addWidget(m_approval, 1);
    column->addWidget(m_approvalText);
    return card;
}

void ReviewPage::attach(ReviewPresenter& presenter)
{
    connect(&presenter, &ReviewPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &ReviewPresenter::approvalInk, this, &ReviewPage::setApprovalInk);
}

void ReviewPage::setView(const ReviewView& view)
{
    m_portrait->setImage(view.portrait);
    m_portraitNote->say(view.portraitTone, view.portraitNote);
    m_hands->setMarks(view.hands);
    m_fingersNote->setText(view.fingersNote);
    m_iris->setImage(view.iris);
    m_rightEye->say(view.eyes.right.tone, tr("kanan: %1").arg(view.eyes.right.word));
    m_leftEye->say(view.eyes.left.tone, tr("kiri: %1").arg(view.eyes.left.word));
    m_signature->setImage(view.signature);
    m_signatureNote->say(view.signatureTone, view.signatureNote);
    std::vector<FactLine> lines;
    for (const DataRow& row : view.data)
        lines.push_back({row.label, row.value, {}, row.isWide});
    m_data->setLines(lines);
    if (view.phase != m_phase)
        m_approval->setInk({});
    m_phase = view.phase;
    m_approval->setImage(view.approval);
    m_approval->setPrompt(view.phase == ApprovalPhase::Signing ? tr("Tanda tangani di alat bila semua benar.")
                                                               : QString());
    m_approvalText->setText(view.approvalText);
}

void ReviewPage::setApprovalInk(const Ink& ink) { m_approval->setInk(ink); }

} // namespace rekam::ui
