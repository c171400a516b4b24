#include "ui/pages/done/done_page.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tone_disc.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

DonePage::DonePage(QWidget* parent) : Page(ScreenId::Done, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeReceiptCard(), 36);
    row->addWidget(makeProofCard(), 28);
    row->addWidget(makeCentreCard(), 36);
}

QWidget* DonePage::makeProofCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_proof = new Chip(card);
    m_proof->setObjectName(QStringLiteral("proofState"));
    m_preview = new PaperPreview(card);
    m_preview->setObjectName(QStringLiteral("proofPreview"));
    m_preview->setAccessibleName(tr("Bukti perekaman"));
    m_preview->setEmptyText(tr("Bukti sedang digambar."));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(TextStyle::Heading, tr("Bukti perekaman"), card));
    head->addStretch(1);
    head->addWidget(m_proof);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_preview, 1);
    return card;
}

QWidget* DonePage::makeReceiptCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_seal = new ToneDisc(88, card); // a lock while sealed, a check once delivered
    m_receiptState = makeLabel(TextStyle::Display, {}, card, QStringLiteral("receiptState"));
    m_receiptState->setAccessibleName(tr("Keadaan rekaman"));
    m_receiptDetail = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("receiptDetail"));
    m_receiptDetail->setAlignment(Qt::AlignHCenter);
    m_packetId = makeParagraph(TextStyle::Fine, {}, card, QStringLiteral("packetId"));
    m_packetId->setAccessibleName(tr("Nomor paket"));
    m_digest = makeParagraph(TextStyle::Fine, {}, card, QStringLiteral("digest"));
    m_digest->setAccessibleName(tr("Sidik digital paket"));
    m_packetSize = makeLabel(TextStyle::Fine, {}, card, QStringLiteral("packetSize"));
    m_packetSize->setAccessibleName(tr("Ukuran paket"));
    for (QLabel* label : {m_packetId, m_digest, m_packetSize})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 18);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_seal, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_receiptState, 0, Qt::AlignHCenter);
    column->addWidget(m_receiptDetail);
    column->addStretch(1);
    column->addWidget(makeRule(card));
    column->addWidget(makeLabel(TextStyle::Small, tr("Paket tersegel"), card));
    column->addWidget(m_packetId);
    column->addWidget(m_digest);
    column->addWidget(m_packetSize);
    return card;
}

QWidget* DonePage::makeCentreCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_centreStatus = new Chip(card);
    m_centreStatus->setObjectName(QStringLiteral("centreStatus"));
    m_centreStatus->setAccessibleName(tr("Status dari pusat"));
    m_centreMeaning = makeParagraph(TextStyle::Title, {}, card, QStringLiteral("centreMeaning"));
    m_tellResident = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("tellResident"));
    m_nextTitle = makeLabel(TextStyle::Small, tr("Tindakan berikutnya"), card);
    m_nextAction = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("centreNextAction"));
    m_whoActs = makeLabel(TextStyle::Small, {}, card, QStringLiteral("centreWhoActs"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(8);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Kabar dari pusat"), card));
    column->addWidget(m_centreStatus);
    column->addWidget(m_centreMeaning);
    column->addSpacing(10);
    column->addWidget(makeLabel(TextStyle::Small, tr("Sampaikan kepada pemohon"), card));
    column->addWidget(m_tellResident);
    column->addSpacing(10);
    column->addWidget(m_nextTitle);
    column->addWidget(m_nextAction);
    column->addWidget(m_whoActs);
    column->addStretch(1);
    column->addWidget(makeParagraph(TextStyle::Small,
                                    tr("Layanan ini gratis. Pemohon membawa pulang bukti perekaman."), card));
    return card;
}

bool DonePage::prepare(ActionId action)
{
    if (action != ActionId::Enlarge)
        return false;
    m_preview->openLarge();
    return true;
}

void DonePage::attach(DonePresenter& presenter)
{
    connect(&presenter, &DonePresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
}

void DonePage::setView(const DoneView& view)
{
    m_seal->say(view.receiptTone, view.receiptTone == Tone::Good ? Icon::Check : Icon::Lock);
    m_receiptState->setText(view.receiptState);
    m_receiptDetail->setText(view.receiptDetail);
    m_proof->say(view.proofTone, view.proofState);
    m_preview->setSheets(view.proof);
    m_packetId->setText(view.packetId);
    m_digest->setText(view.digest);
    m_packetSize->setText(view.packetSize);
    m_centreStatus->say(view.centreTone, view.centreStatus);
    m_centreMeaning->setText(view.centreMeaning);
    m_tellResident->setText(view.tellResident);
    m_nextTitle->setVisible(!view.nextAction.isEmpty());
    m_nextAction->setText(view.nextAction);
    m_whoActs->setText(view.whoActs.isEmpty() ? QString() : tr("Yang bertindak: %1").arg(view.whoActs));
}

} // namespace rekam::ui
