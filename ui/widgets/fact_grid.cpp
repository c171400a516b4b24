#include "ui/widgets/fact_grid.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

namespace rekam::ui {

FactGrid::FactGrid(Size size, int columns, QWidget* parent)
    : QWidget(parent),
      m_size(size),
      m_columns(columns),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(size == Size::Large ? 16 : 10);
    m_grid->setVerticalSpacing(0);
}

void FactGrid::build(size_t count)
{
    const int perColumn = (static_cast<int>(count) + m_columns - 1) / m_columns;
    const bool isLarge = m_size == Size::Large;
    for (int i = static_cast<int>(m_lines.size()); i < static_cast<int>(count); ++i) {
        const int block = i / perColumn;
        const int row = (i % perColumn) * 2;
        Line line{makeLabel(TextStyle::Small, {}, this), makeParagraph(TextStyle::Heading, {}, this),
                  new Chip(this), makeRule(this)};
        line.label->setFont(uiFont(isLarge ? 14 : 12));
        line.value->setFont(uiFont(isLarge ? 16 : 13, QFont::DemiBold));
        line.value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        line.value->setObjectName(QStringLiteral("fact.%1").arg(i));
        m_grid->addWidget(line.label, row, block * 4);
        m_grid->addWidget(line.value, row, block * 4 + 1);
        m_grid->addWidget(line.note, row, block * 4 + 2);
        m_grid->addWidget(line.rule, row + 1, block * 4, 1, 3);
        m_grid->setRowMinimumHeight(row, isLarge ? 40 : 27);
        m_grid->setColumnStretch(block * 4 + 1, 1);
        if (block > 0)
            m_grid->setColumnMinimumWidth(block * 4 - 1, 14);
        m_lines.push_back(line);
    }
}

void FactGrid::setLines(const std::vector<FactLine>& lines)
{
    build(lines.size());
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
