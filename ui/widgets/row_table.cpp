#include "ui/widgets/row_table.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kRowHeight = 38;
constexpr int kTwoLinesHeight = 30;
constexpr int kCellPadding = 8;
constexpr int kRowsBeforeEnd = 2;
constexpr int kChipRole = Qt::UserRole;
constexpr int kStrongRole = Qt::UserRole + 1;
constexpr int kMutedRole = Qt::UserRole + 2;

QFont cellFont(bool isStrong) { return uiFont(14, isStrong ? QFont::DemiBold : QFont::Normal); }

// The size at which the text fits into the cell: one line, or two smaller ones. Nothing: it has to be cut.
struct CellFit
{
    QFont font;
    bool isTwoLines = false;
};

std::optional<CellFit> fitOf(const QString& text, bool isStrong, QSize room)
{
    const int widthPx = room.width();
    if (figuresWidth(cellFont(isStrong), text) <= widthPx)
        return CellFit{cellFont(isStrong), false};
    for (const int size : {12, 11}) {
        const QFontMetrics metrics(uiFont(size));
        const QRect needed = metrics.boundingRect(QRect(0, 0, widthPx, 1000), Qt::TextWordWrap, text);
        const int allowed = std::min(2 * metrics.lineSpacing(), room.height());
        if (needed.height() <= allowed && needed.width() <= widthPx)
            return CellFit{uiFont(size), true};
    }
    return std::nullopt;
}

// A long name stands on two smaller lines before anything of it is cut.
void drawText(QPainter& painter, const QRectF& box, const QString& text, bool isStrong)
{
    const int width = static_cast<int>(box.width());
    const std::optional<CellFit> fit = fitOf(text, isStrong, box.toAlignedRect().size());
    painter.setFont(fit ? fit->font : cellFont(isStrong));
    if (fit && fit->isTwoLines)
        painter.drawText(box, static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap, text);
    else if (fit)
        drawFigures(painter, box, Qt::AlignLeft, text);
    else
        drawFigures(painter, box, Qt::AlignLeft,
                    painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
}

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
        const QRectF box = QRectF(option.rect).adjusted(kCellPadding, 0, -kCellPadding, -1);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QVariant chip = index.data(kChipRole);
        if (chip.isValid() && !text.isEmpty()) {
            drawChip(*painter, box, static_cast<Tone>(chip.toInt()), text);
        } else {
            painter->setPen(index.data(kMutedRole).toBool() ? t.muted : t.text);
            drawText(*painter, box, text, index.data(kStrongRole).toBool());
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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isQuiet && value > 0 && value >= verticalScrollBar()->maximum() - kRowsBeforeEnd)
            Q_EMIT endNear();
    });
}

void RowTable::setRows(const std::vector<std::vector<RowCell>>& rows)
{
    if (rows == m_rows)
        return;
    // A list that grows while somebody scrolls keeps the rows that stand there.
    const auto changed = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end()).second;
    const int firstChanged = static_cast<int>(changed - rows.begin());
    m_rows = rows;
    m_isQuiet = true;
    setRowCount(static_cast<int>(rows.size()));
    for (int row = firstChanged; row < rowCount(); ++row) {
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
    spreadRows(firstChanged);
}

void RowTable::fitRows(int leastPx, int mostPx)
{
    m_leastRowPx = leastPx;
    m_mostRowPx = mostPx;
    verticalHeader()->setMinimumSectionSize(leastPx);
    horizontalHeader()->setFixedHeight(leastPx);
    spreadRows();
}

void RowTable::spreadRows(int from)
{
    if (m_leastRowPx == 0 || rowCount() == 0)
        return;
    const int share = std::clamp(viewport()->height() / rowCount(), m_leastRowPx, m_mostRowPx);
    for (int row = share == m_rowPx ? from : 0; row < rowCount(); ++row) {
        setRowHeight(row, share);
        bool isWholeRow = true;
        for (int column = 0; column < columnCount(); ++column)
            isWholeRow = isWholeRow && isWhole(row, column);
        if (!isWholeRow)
            setRowHeight(row, std::max(share, kTwoLinesHeight));
    }
    m_rowPx = share;
}

void RowTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    spreadRows();
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

bool RowTable::isWhole(int row, int column) const
{
    const QTableWidgetItem* cell = item(row, column);
    if (!cell || cell->text().isEmpty() || isColumnHidden(column))
        return true;
    const int width = columnWidth(column) - 2 * kCellPadding;
    if (cell->data(kChipRole).isValid())
        return chipWidth(cell->text()) <= width;
    return fitOf(cell->text(), cell->data(kStrongRole).toBool(), {width, rowHeight(row) - 1}).has_value();
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                       event->key() == Qt::Key_Home || event->key() == Qt::Key_End ||
                       event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (moves && !(event->modifiers() & Qt::ControlModifier))
        QTableWidget::keyPressEvent(event);
    else
        event->ignore(); // Enter and the F-keys belong to the screen
}

} // namespace rekam::ui
