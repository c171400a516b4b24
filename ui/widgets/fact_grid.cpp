#include "ui/widgets/fact_grid.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

namespace rekam::ui {

namespace {

struct Measures
{
    int label, value; // type, px
    int leastRow, airyRow;
};

Measures measuresOf(FactGrid::Size size)
{
    switch (size) {
    case FactGrid::Size::Small:
        return {12, 13, 22, 22};
    case FactGrid::Size::Large:
        return {14, 16, 28, 44};
    case FactGrid::Size::Largest:
        return {14, 17, 27, 54};
    }
    return {};
}

} // namespace

FactGrid::FactGrid(Size size, int columns, QWidget* parent)
    : QWidget(parent),
      m_size(size),
      m_columns(columns),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(size == Size::Small ? 10 : 16);
    m_grid->setVerticalSpacing(0);
}

void FactGrid::build(const std::vector<FactLine>& lines)
{
    const Measures measures = measuresOf(m_size);
    const bool isAiry = m_size != Size::Small;
    for (size_t i = m_lines.size(); i < lines.size(); ++i) {
        if (m_block > 0 && (lines[i].isWide || m_block >= m_columns)) {
            m_block = 0;
            m_row += 2;
        }
        Line line{makeLabel(TextStyle::Small, {}, this), makeParagraph(TextStyle::Heading, {}, this),
                  new Chip(this), makeRule(this)};
        line.label->setFont(uiFont(measures.label));
        line.value->setFont(uiFont(measures.value, QFont::DemiBold));
        line.value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        line.value->setObjectName(lines[i].name.isEmpty() ? QStringLiteral("fact.%1").arg(i) : lines[i].name);
        const int left = m_block * 4;
        const int span = lines[i].isWide ? (m_columns - 1) * 4 + 1 : 1;
        m_grid->addWidget(line.label, m_row, left);
        m_grid->addWidget(line.value, m_row, left + 1, 1, span);
        m_grid->addWidget(line.note, m_row, left + span + 1, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(line.rule, m_row + 1, left, 1, span + 2);
        m_grid->setRowMinimumHeight(m_row, measures.leastRow);
        m_grid->setRowStretch(m_row, isAiry ? 1 : 0); // airy where there is room
        m_grid->setColumnStretch(left + 1, 1);
        if (m_block > 0)
            m_grid->setColumnMinimumWidth(left - 1, 14);
        m_block = lines[i].isWide ? m_columns : m_block + 1;
        m_lines.push_back(line);
    }
}

void FactGrid::setLines(const std::vector<FactLine>& lines)
{
    build(lines);
    if (m_size != Size::Small)
        setMaximumHeight(measuresOf(m_size).airyRow * (m_row / 2 + 1));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool isUsed = i < lines.size();
        m_lines[i].label->setVisible(isUsed);
        m_lines[i].value->setVisible(isUsed);
        m_lines[i].rule->setVisible(isUsed);
        m_lines[i].label->setText(isUsed ? lines[i].label : QString());
        m_lines[i].value->setText(isUsed ? lines[i].value : QString());
        m_lines[i].value->setAccessibleName(isUsed ? lines[i].label : QString());
        m_lines[i].note->say(Tone::Fair, isUsed ? lines[i].note : QString());
    }
}

} // namespace rekam::ui
