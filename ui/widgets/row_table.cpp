#include "ui/widgets/row_table.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rekam::ui {

namespace {

constexpr int kRowHeight = 38;
constexpr int kChipRole = Qt::UserRole;
constexpr int kStrongRole = Qt::UserRole + 1;
constexpr int kMutedRole = Qt::UserRole + 2;

class CellPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.primarySoft);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRectF box = QRectF(option.rect).adjusted(8, 0, -8, -1);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QVariant chip = index.data(kChipRole);
        if (chip.isValid() && !text.isEmpty()) {
            drawChip(*painter, box, static_cast<Tone>(chip.toInt()), text);
        } else {
            painter->setFont(uiFont(14, index.data(kStrongRole).toBool() ? QFont::DemiBold : QFont::Normal));
            painter->setPen(index.data(kMutedRole).toBool() ? t.muted : t.text);
            const QString shown =
                painter->fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(box.width()));
            drawFigures(*painter, box, Qt::AlignLeft, shown);
        }
        painter->restore();
    }
};

} // namespace

RowTable::RowTable(const std::vector<RowColumn>& columns, QWidget* parent)
    : QTableWidget(0, static_cast<int>(columns.size()), parent)
{
    QStringList titles;
    for (const RowColumn& column : columns)
        titles.append(column.title);
    setHorizontalHeaderLabels(titles);
    for (int i = 0; i < columnCount(); ++i) {
        const int width = columns[static_cast<size_t>(i)].widthPx;
        horizontalHeader()->setSectionResizeMode(i, width > 0 ? QHeaderView::Fixed : QHeaderView::Stretch);
        if (width > 0)
            setColumnWidth(i, width);
    }
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setItemDelegate(new CellPainter(this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (!m_isQuiet && row != before && row >= 0)
            Q_EMIT chosen(row);
    });
}

void RowTable::setRows(const std::vector<std::vector<RowCell>>& rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_isQuiet = true;
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const std::vector<RowCell>& cells = rows[static_cast<size_t>(row)];
        for (int column = 0; column < columnCount() && column < static_cast<int>(cells.size()); ++column) {
            const RowCell& cell = cells[static_cast<size_t>(column)];
            auto* item = new QTableWidgetItem(cell.text);
            if (cell.chip)
                item->setData(kChipRole, static_cast<int>(*cell.chip));
            item->setData(kStrongRole, cell.isStrong);
            item->setData(kMutedRole, cell.isMuted);
            item->setToolTip(cell.text);
            setItem(row, column, item);
        }
    }
    m_isQuiet = false;
}

void RowTable::choose(int row)
{
    m_isQuiet = true;
    if (row >= 0 && row < rowCount())
        setCurrentCell(row, 0);
    else
        clearSelection();
    m_isQuiet = false;
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                       event->key() == Qt::Key_Home || event->key() == Qt::Key_End ||
                       event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (moves)
        QTableWidget::keyPressEvent(event);
    else
        event->ignore(); // Enter and the F-keys belong to the screen
}

} // namespace rekam::ui
