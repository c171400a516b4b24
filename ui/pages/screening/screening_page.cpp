#include "ui/pages/screening/screening_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/face_sheet.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr QSize kFace(270, 240);

} // namespace

ScreeningPage::ScreeningPage(QWidget* parent) : Page(ScreenId::Screening, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeSheetCard(), 66);
    row->addWidget(makeChosenCard(), 34);
}

Panel* ScreeningPage::makeSheetCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_title = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("screeningTitle"));
    m_note = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("screeningNote"));
    m_sheet = new FaceSheet(card);
    m_sheet->setObjectName(QStringLiteral("faceSheet"));
    m_sheet->setAccessibleName(tr("Wajah yang ditinjau"));
    m_nothing = new EmptyState(Icon::Check, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_sheet, 1);
    column->addWidget(m_nothing, 1);
    return card;
}

Panel* ScreeningPage::makeChosenCard()
{
    m_chosenCard = new Panel(Panel::Kind::Card, this);
    m_face = new QLabel(m_chosenCard);
    m_face->setObjectName(QStringLiteral("screeningFace"));
    m_face->setAlignment(Qt::AlignCenter);
    m_face->setFixedHeight(kFace.height());
    m_face->setAccessibleName(tr("Wajah yang dipilih"));
    m_facts = new FactGrid(FactGrid::Size::Small, 1, m_chosenCard);
    m_own = makeParagraph(TextStyle::Body, {}, m_chosenCard, QStringLiteral("screeningOwn"));
    auto* column = new QVBoxLayout(m_chosenCard);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(10);
    column->addWidget(m_face);
    column->addWidget(m_facts);
    column->addWidget(m_own);
    column->addStretch(1);
    return m_chosenCard;
}

void ScreeningPage::attach(ScreeningPresenter& presenter)
{
    connect(&presenter, &ScreeningPresenter::changed, this,
            [this, &presenter] { setView(presenter.view()); });
    connect(m_sheet, &FaceSheet::chosen, &presenter, &ScreeningPresenter::select);
    setView(presenter.view());
}

void ScreeningPage::setView(const ScreeningView& view)
{
    const bool hasTiles = !view.tiles.empty();
    m_title->setText(view.title);
    m_title->setVisible(hasTiles);
    m_note->setText(view.note);
    m_note->setVisible(hasTiles && !view.note.isEmpty());
    const bool hadFocus = window()->focusWidget() == m_sheet || window()->focusWidget() == this;
    m_sheet->setVisible(hasTiles);
    m_sheet->setTiles(view.tiles, view.selected);
    m_nothing->setVisible(!hasTiles);
    m_nothing->say(view.emptyTitle, view.emptyText);
    if (hadFocus && isVisible()) // or it would jump to whatever comes next
        (hasTiles ? static_cast<QWidget*>(m_sheet) : this)->setFocus(Qt::OtherFocusReason);
    m_chosenCard->setVisible(view.selected >= 0);
    if (view.selected < 0)
        return;
    const QImage& face = view.tiles[static_cast<size_t>(view.selected)].face;
    m_face->setPixmap(face.isNull() ? QPixmap()
                                    : QPixmap::fromImage(
                                          face.scaled(kFace, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    if (face.isNull())
        m_face->setText(tr("Wajah tidak disimpan"));
    std::vector<FactLine> lines;
    for (const ListDetail& fact : view.detail)
        lines.push_back({fact.label, fact.value, {}});
    m_facts->setLines(lines);
    m_own->setText(view.isOwn ? tr("Anda yang merekam orang ini. Orang lain yang memutuskan.") : QString());
    m_own->setVisible(view.isOwn);
}

void ScreeningPage::opened()
{
    (m_sheet->isVisibleTo(this) ? static_cast<QWidget*>(m_sheet) : this)->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
