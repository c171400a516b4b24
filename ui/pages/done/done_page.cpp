#include "ui/pages/done/done_page.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam::ui {

// A large disc: a lock while sealed, a check once delivered.
class DonePage::Seal : public QWidget
{
public:
    explicit Seal(QWidget* parent) : QWidget(parent) { setFixedSize(88, 88); }

    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.soft(m_tone));
        painter.drawEllipse(rect());
        drawIcon(painter, m_tone == Tone::Good ? Icon::Check : Icon::Lock,
                 QRectF(rect()).adjusted(24, 24, -24, -24), t.ink(m_tone));
    }

private:
    Tone m_tone = Tone::Neutral;
};

DonePage::DonePage(QWidget* parent) : Page(ScreenId::Done, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeReceiptCard(), 1);
    row->addWidget(makeCentreCard(), 1);
}

QWidget* DonePage::makeReceiptCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_seal = new Seal(card);
    m_receiptState = makeLabel(TextStyle::Display, {}, card, QStringLiteral("receiptState"));
    m_receiptState->setAccessibleName(tr("Keadaan rekaman"));
    m_receiptDetail = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("receiptDetail"));
    m_receiptDetail->setAlignment(Qt::AlignHCenter);
    m_proof = new Chip(card);
    m_proof->setObjectName(QStringLiteral("proofState"));
    m_packetId = makeParagraph(TextStyle::Fine, {}, card, QStringLiteral("packetId"));
    m_packetId->setAccessibleName(tr("Nomor paket"));
    m_digest = makeParagraph(TextStyle::Fine, {}, card, QStringLiteral("digest"));
    m_digest->setAccessibleName(tr("Sidik digital paket"));
    m_packetSize = makeLabel(TextStyle::Fine, {}, card, QStringLiteral("packetSize"));
    for (QLabel* label : {m_packetId, m_digest, m_packetSize})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* proofRow = new QHBoxLayout;
    proofRow->addStretch(1);
    proofRow->addWidget(makeLabel(TextStyle::Small, tr("Bukti perekaman"), card));
    proofRow->addWidget(m_proof);
    proofRow->addStretch(1);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 18);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_seal, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_receiptState, 0, Qt::AlignHCenter);
    column->addWidget(m_receiptDetail);
    column->addSpacing(6);
    column->addLayout(proofRow);
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

void DonePage::attach(DonePresenter& presenter)
{
    connect(&presenter, &DonePresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
}

void DonePage::setView(const DoneView& view)
{
    m_seal->setTone(view.receiptTone);
    m_receiptState->setText(view.receiptState);
    m_receiptDetail->setText(view.receiptDetail);
    m_proof->say(view.proofTone, view.proofState);
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
