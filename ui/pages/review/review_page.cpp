#include "ui/pages/review/review_page.h"

#include "ui/pages/review/review_acts.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/hands_widget.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/signature_view.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QStackedWidget>
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

QHBoxLayout* rowOf(QWidget* stage)
{
    auto* row = new QHBoxLayout(stage);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    return row;
}

// The data stand large as soon as the resident is asked.
bool isAboutTheData(ApprovalPhase phase)
{
    switch (phase) {
    case ApprovalPhase::Missing:
    case ApprovalPhase::FindingOpen:
    case ApprovalPhase::RescanOwed:
        return false;
    case ApprovalPhase::NotAsked:
    case ApprovalPhase::Signing:
    case ApprovalPhase::Approved:
    case ApprovalPhase::Sealing:
        return true;
    }
    return false;
}

} // namespace

ReviewPage::ReviewPage(QWidget* parent)
    : Page(ScreenId::Review, parent),
      m_stages(new QStackedWidget(this)),
      m_acts(new ReviewActs(this))
{
    m_stages->addWidget(makeOverview());
    m_stages->addWidget(makeApproval());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_stages, 1);
    column->addWidget(m_acts);
}

QWidget* ReviewPage::makeOverview()
{
    auto* stage = new QWidget(m_stages);
    QHBoxLayout* row = rowOf(stage);
    row->addWidget(makePhotoCard(stage), 24);
    row->addWidget(makeFingersCard(stage), 44);
    row->addWidget(makeSideCard(stage), 32);
    return stage;
}

QWidget* ReviewPage::makePhotoCard(QWidget* parent)
{
    auto* card = new Panel(Panel::Kind::Card, parent);
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

QWidget* ReviewPage::makeFingersCard(QWidget* parent)
{
    auto* card = new Panel(Panel::Kind::Card, parent);
    QVBoxLayout* column = columnOf(card);
    m_fingers = new QStackedWidget(card);
    m_hands = new HandsWidget(m_fingers);
    m_reader = new LiveView(m_fingers, LiveView::Ground::Paper);
    m_reader->setObjectName(QStringLiteral("rescanView"));
    m_reader->setAccessibleName(tr("Gambar alat sidik jari"));
    m_fingers->addWidget(m_hands);
    m_fingers->addWidget(m_reader);
    m_fingersNote = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("fingersNote"));
    column->addWidget(makeLabel(TextStyle::Heading, tr("Sidik jari"), card));
    column->addWidget(m_fingers, 1);
    column->addWidget(m_fingersNote);
    return card;
}

QWidget* ReviewPage::makeSideCard(QWidget* parent)
{
    auto* card = new Panel(Panel::Kind::Card, parent);
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

QWidget* ReviewPage::makeApproval()
{
    auto* stage = new QWidget(m_stages);
    QHBoxLayout* row = rowOf(stage);
    row->addWidget(makeDataCard(stage), 70);
    row->addWidget(makeSignatureCard(stage), 30);
    return stage;
}

QWidget* ReviewPage::makeDataCard(QWidget* parent)
{
    auto* card = new Panel(Panel::Kind::Card, parent);
    QVBoxLayout* column = columnOf(card);
    m_data = new FactGrid(FactGrid::Size::Largest, 2, card);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Data yang disetujui"), card));
    column->addWidget(m_data, 100); // as tall as its rows may be
    column->addStretch(1);
    return card;
}

QWidget* ReviewPage::makeSignatureCard(QWidget* parent)
{
    auto* card = new Panel(Panel::Kind::Card, parent);
    QVBoxLayout* column = columnOf(card);
    m_approvalPortrait = new LiveView(card);
    m_approvalPortrait->setAccessibleName(tr("Foto yang akan dicetak"));
    m_approval = new SignatureView(card);
    m_approval->setObjectName(QStringLiteral("approvalSignature"));
    m_approval->setAccessibleName(tr("Tanda tangan persetujuan"));
    m_approvalText = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("approvalState"));
    column->addWidget(m_approvalPortrait, 3);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Persetujuan pemohon"), card));
    column->addWidget(m_approval, 2);
    column->addWidget(m_approvalText);
    return card;
}

void ReviewPage::attach(ReviewPresenter& presenter)
{
    connect(&presenter, &ReviewPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &ReviewPresenter::cleared, this, [this] {
        setView({});
        setRescanImage({});
    });
    connect(&presenter, &ReviewPresenter::approvalInk, this, &ReviewPage::setApprovalInk);
    connect(&presenter, &ReviewPresenter::rescanImage, this, &ReviewPage::setRescanImage);
}

void ReviewPage::setData(const std::vector<DataRow>& rows)
{
    std::vector<FactLine> lines;
    for (const DataRow& row : rows)
        lines.push_back({row.label, row.value, {}, row.isWide});
    m_data->setLines(lines);
}

void ReviewPage::setView(const ReviewView& view)
{
    m_stages->setCurrentIndex(isAboutTheData(view.phase) ? 1 : 0);
    m_acts->setActs(view.acts);
    m_portrait->setImage(view.portrait);
    m_portraitNote->say(view.portraitTone, view.portraitNote);
    m_approvalPortrait->setImage(view.portrait);
    m_hands->setMarks(view.hands);
    if (!view.showsReader)
        m_reader->setImage({});
    m_fingers->setCurrentIndex(view.showsReader ? 1 : 0);
    m_reader->setOverlay(view.reader.overlay);
    m_reader->setCaption(view.reader.caption);
    m_reader->setEmptyText(view.reader.emptyText);
    m_fingersNote->setText(view.fingersNote);
    m_iris->setImage(view.iris);
    m_rightEye->say(view.eyes.right.tone, tr("kanan: %1").arg(view.eyes.right.word));
    m_leftEye->say(view.eyes.left.tone, tr("kiri: %1").arg(view.eyes.left.word));
    m_signature->setImage(view.signature);
    m_signatureNote->say(view.signatureTone, view.signatureNote);
    setData(view.data);
    if (view.phase != m_phase)
        m_approval->setInk({});
    m_phase = view.phase;
    m_approval->setImage(view.approval);
    m_approval->setPrompt(view.phase == ApprovalPhase::Signing ? tr("Tanda tangani di alat bila semua benar.")
                                                               : QString());
    m_approvalText->setText(view.approvalText);
}

void ReviewPage::setApprovalInk(const Ink& ink) { m_approval->setInk(ink); }

void ReviewPage::setRescanImage(const QImage& image) { m_reader->setImage(image); }

} // namespace rekam::ui
