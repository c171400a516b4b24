#include "ui/widgets/paper_card.h"

#include "ui/widgets/paper_preview.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kColumnWidth = 236;
constexpr int kStripHeight = 124;
constexpr int kStripPicture = 104;

} // namespace

PaperCard::PaperCard(Shape shape, QWidget* parent) : Panel(Panel::Kind::Card, parent), m_shape(shape)
{
    m_title = makeParagraph(TextStyle::Heading, {}, this, QStringLiteral("paperTitle"));
    m_reading = new Chip(this);
    m_reading->setObjectName(QStringLiteral("paperReading"));
    m_picture = new PaperPreview(this);
    m_picture->setObjectName(QStringLiteral("paperPicture"));
    m_advice = makeParagraph(TextStyle::Small, {}, this, QStringLiteral("paperAdvice"));
    m_keys = makeParagraph(TextStyle::Small, {}, this, QStringLiteral("paperKeys"));
    if (shape == Shape::Column)
        arrangeColumn();
    else
        arrangeStrip();
}

void PaperCard::arrangeColumn()
{
    setFixedWidth(kColumnWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_reading, 0, Qt::AlignLeft);
    column->addWidget(m_picture, 1);
    column->addWidget(m_advice);
    column->addWidget(m_keys);
}

// The row above says which paper it is and how it reads.
void PaperCard::arrangeStrip()
{
    setFixedHeight(kStripHeight);
    m_picture->setFixedWidth(kStripPicture);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_reading, 0, Qt::AlignTop);
    words->addLayout(head);
    words->addWidget(m_advice);
    words->addStretch(1);
    words->addWidget(m_keys);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_picture);
    row->addLayout(words, 1);
}

void PaperCard::paintEvent(QPaintEvent* event)
{
    if (m_shape == Shape::Column)
        Panel::paintEvent(event); // a strip lies on somebody else's ground
}

void PaperCard::setView(const PaperView& view)
{
    setVisible(view.isOffered);
    m_title->setText(view.title);
    m_reading->say(view.tone, view.reading);
    m_picture->setAccessibleName(view.title);
    m_picture->setAccessibleDescription(view.sheet.empty() ? view.empty : view.reading);
    m_picture->setEmptyText(view.empty);
    m_picture->setSheets(view.sheet);
    m_advice->setText(view.advice);
    m_advice->setVisible(!view.advice.isEmpty());
    m_keys->setText(view.keys);
    m_keys->setVisible(!view.keys.isEmpty());
}

bool PaperCard::openLarge()
{
    if (m_picture->sheets().empty())
        return false;
    m_picture->openLarge();
    return true;
}

} // namespace rekam::ui
