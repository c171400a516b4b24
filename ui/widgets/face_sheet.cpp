#include "ui/widgets/face_sheet.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kTileWidth = 132;
constexpr int kTileHeight = 206;
constexpr int kFaceHeight = 148;
constexpr int kGap = 10;

} // namespace

FaceSheet::FaceSheet(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void FaceSheet::setTiles(const std::vector<FaceTile>& tiles, int selected)
{
    m_tiles = tiles;
    m_selected = selected;
    fitScrollBar();
    showSelected();
    if (m_selected >= 0) {
        const FaceTile& tile = m_tiles[static_cast<size_t>(m_selected)];
        setAccessibleDescription(tile.ticket + u' ' + tile.doubt);
    }
    viewport()->update();
}

int FaceSheet::columns() const { return std::max(1, (viewport()->width() + kGap) / (kTileWidth + kGap)); }

QRect FaceSheet::tileRect(int index) const
{
    const int column = index % columns();
    const int row = index / columns();
    return {column * (kTileWidth + kGap), row * (kTileHeight + kGap) - verticalScrollBar()->value(),
            kTileWidth, kTileHeight};
}

void FaceSheet::fitScrollBar()
{
    const int rows = (static_cast<int>(m_tiles.size()) + columns() - 1) / columns();
    const int height = std::max(0, rows * (kTileHeight + kGap) - kGap);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kTileHeight / 2);
}

void FaceSheet::showSelected()
{
    if (m_selected < 0)
        return;
    const QRect box = tileRect(m_selected);
    const int value = verticalScrollBar()->value();
    if (box.top() < 0)
        verticalScrollBar()->setValue(value + box.top());
    else if (box.bottom() > viewport()->height())
        verticalScrollBar()->setValue(value + box.bottom() - viewport()->height() + 1);
}

void FaceSheet::drawTile(QPainter& painter, const FaceTile& tile, const QRect& box, bool isSelected) const
{
    const Tokens& t = tokens();
    QPainterPath ground;
    ground.addRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), kRadius, kRadius);
    painter.fillPath(ground, isSelected ? t.primarySoft : t.sunken);
    painter.setPen(QPen(isSelected && hasFocus() ? t.focus
                        : isSelected             ? t.primary
                                                 : t.line,
                        isSelected ? 2 : 1));
    painter.drawPath(ground);
    const QRect face(box.left() + 6, box.top() + 6, box.width() - 12, kFaceHeight - 8);
    if (tile.face.isNull()) {
        drawIcon(painter, Icon::Person, QRectF(face.center().x() - 22, face.center().y() - 22, 44, 44),
                 t.muted);
    } else {
        const QSize size = tile.face.size().scaled(face.size(), Qt::KeepAspectRatio);
        const QRect place(face.center().x() - size.width() / 2, face.center().y() - size.height() / 2,
                          size.width(), size.height());
        painter.drawImage(place, tile.face);
    }
    painter.setPen(t.text);
    painter.setFont(uiFont(14, QFont::DemiBold));
    drawFigures(painter, QRectF(box.left() + 8, box.top() + kFaceHeight + 2, box.width() - 16, 20),
                Qt::AlignLeft, tile.ticket);
    const QRectF words(box.left() + 8, box.top() + kFaceHeight + 22, box.width() - 16, 32);
    painter.setFont(uiFont(12));
    painter.setPen(tile.tone == Tone::Neutral ? t.muted : t.ink(tile.tone));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tile.doubt.isEmpty() ? tr("contoh acak") : tile.doubt);
}

void FaceSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        const QRect box = tileRect(i);
        if (box.bottom() >= 0 && box.top() <= viewport()->height())
            drawTile(painter, m_tiles[static_cast<size_t>(i)], box, i == m_selected);
    }
}

void FaceSheet::resizeEvent(QResizeEvent*)
{
    fitScrollBar();
    showSelected();
}

void FaceSheet::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_tiles.size()) || index == m_selected)
        return;
    m_selected = index;
    showSelected();
    viewport()->update();
    Q_EMIT chosen(m_tiles[static_cast<size_t>(index)].id);
}

void FaceSheet::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    const int last = static_cast<int>(m_tiles.size()) - 1;
    if (isPlain && event->key() == Qt::Key_Left)
        choose(m_selected - 1);
    else if (isPlain && event->key() == Qt::Key_Right)
        choose(m_selected + 1);
    else if (isPlain && event->key() == Qt::Key_Up)
        choose(m_selected - columns());
    else if (isPlain && event->key() == Qt::Key_Down)
        choose(std::min(m_selected + columns(), last));
    else if (isPlain && event->key() == Qt::Key_Home)
        choose(0);
    else if (isPlain && event->key() == Qt::Key_End)
        choose(last);
    else
        event->ignore(); // Enter and the F-keys belong to the screen
}

void FaceSheet::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        if (tileRect(i).contains(event->pos()))
            choose(i);
    }
}

void FaceSheet::focusInEvent(QFocusEvent*) { viewport()->update(); }
void FaceSheet::focusOutEvent(QFocusEvent*) { viewport()->update(); }

} // namespace rekam::ui
