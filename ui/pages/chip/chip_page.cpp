#include "ui/pages/chip/chip_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

ChipPage::ChipPage(QWidget* parent) : Page(ScreenId::Chip, parent)
{
    m_nothing = new EmptyState(Icon::Card, this);
    m_nothing->setObjectName(QStringLiteral("chipNothing"));
    m_factCard = new Panel(Panel::Kind::Card, this);
    m_factColumn = new QVBoxLayout(m_factCard);
    m_factColumn->setContentsMargins(20, 16, 20, 16);
    m_factColumn->setSpacing(6);
    m_factColumn->addStretch(1);
    m_pictureCard = new Panel(Panel::Kind::Card, this);
    m_photograph = new PaperPreview(m_pictureCard);
    m_photograph->setObjectName(QStringLiteral("chipPhotograph"));
    m_photograph->setAccessibleName(tr("Foto dalam chip"));
    auto* pictureColumn = new QVBoxLayout(m_pictureCard);
    pictureColumn->setContentsMargins(18, 16, 18, 16);
    pictureColumn->addWidget(m_photograph, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_nothing, 1);
    row->addWidget(m_factCard, 60);
    row->addWidget(m_pictureCard, 40);
}

void ChipPage::attach(ChipPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &ChipPresenter::changed, this, [this] { setView(m_presenter->view()); });
}

void ChipPage::setView(const ChipView& view)
{
    const bool isRead = !view.facts.empty();
    m_nothing->setVisible(!isRead);
    m_nothing->say(view.nothingTitle, view.nothingText);
    m_factCard->setVisible(isRead);
    m_pictureCard->setVisible(isRead);
    while (m_labels.size() < 2 * view.facts.size()) {
        const bool isValue = m_labels.size() % 2 == 1;
        auto* label =
            makeParagraph(isValue ? TextStyle::Heading : TextStyle::Small, {}, m_factCard,
                          isValue ? QStringLiteral("chipFact.%1").arg(m_labels.size() / 2) : QString());
        m_labels.push_back(label);
        m_factColumn->insertWidget(m_factColumn->count() - 1, label);
    }
    for (size_t i = 0; i < m_labels.size(); ++i) {
        const bool isShown = i / 2 < view.facts.size();
        m_labels[i]->setVisible(isShown);
        if (isShown)
            m_labels[i]->setText(i % 2 == 0 ? view.facts[i / 2].label : view.facts[i / 2].value);
    }
    m_photograph->setEmptyText(view.photographNote);
    m_photograph->setSheets(view.photograph);
}

void ChipPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
