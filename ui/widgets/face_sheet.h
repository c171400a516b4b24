// A contact sheet: faces as tiles, walked with the arrow keys, scrolled where there are more than fit. Only
// tiles in sight are painted.
#pragma once

#include "ui/values/contact_sheet.h"

#include <QAbstractScrollArea>

namespace rekam::ui {

class FaceSheet : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit FaceSheet(QWidget* parent);
    void setTiles(const std::vector<FaceTile>& tiles, int selected);
    int tiles() const { return static_cast<int>(m_tiles.size()); }
    QSize minimumSizeHint() const override { return {420, 240}; }

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int columns() const;
    QRect tileRect(int index) const; // in the viewport
    void drawTile(QPainter& painter, const FaceTile& tile, const QRect& box, bool isSelected) const;
    void choose(int index);
    void showSelected();
    void fitScrollBar();

    std::vector<FaceTile> m_tiles;
    int m_selected = -1;
};

} // namespace rekam::ui
