#include "ui/pages/verification/verification_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

VerificationPage::VerificationPage(QWidget* parent) : Page(ScreenId::Verification, parent)
{
    m_lookingUp = new EmptyState(Icon::Person, this);
    m_card = new Panel(Panel::Kind::Card, this);
    m_gate = new Chip(m_card);
    m_gate->setObjectName(QStringLiteral("nikGate"));
    m_data = new FactGrid(FactGrid::Size::Large, 1, m_card);
    m_data->setObjectName(QStringLiteral("registerData"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(TextStyle::Heading, tr("Menurut data kependudukan"), m_card));
    head->addStretch(1);
    head->addWidget(m_gate);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(22, 16, 22, 14);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_data, 1);
    column->addStretch(0);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_lookingUp);
    outer->addWidget(m_card);
}

void VerificationPage::attach(VerificationPresenter& presenter)
{
    connect(&presenter, &VerificationPresenter::changed, this,
            [this, &presenter] { setView(presenter.view()); });
    setView(presenter.view());
}

void VerificationPage::setView(const VerificationView& view)
{
    if (view.hasFailed)
        m_lookingUp->say(tr("Data belum didapat"),
                         tr("F5 mencari lagi; F8 menunda, dan nomornya tetap berlaku."));
    else
        m_lookingUp->say(tr("Mencari data penduduk"), tr("Data diminta dari pusat melalui sambungan aman."));
    m_lookingUp->setVisible(view.rows.empty());
    m_card->setVisible(!view.rows.empty());
    m_gate->say(view.gateTone, view.gateText);
    std::vector<FactLine> lines;
    for (const DataRow& row : view.rows)
        lines.push_back({row.label, row.value, row.note, row.isWide});
    if (!lines.empty())
        lines.front().name = QStringLiteral("nik");
    m_data->setLines(lines);
}

} // namespace rekam::ui
