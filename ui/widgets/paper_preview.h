// What is or will be printed: one paper, or both sides of a card, as large as the place allows. PaperOverlay
// shows the same over the whole window until Esc.
#pragma once

#include "ui/values/sheet_view.h"

#include <QPointer>
#include <QWidget>

namespace rekam::ui {

class PaperOverlay;

class PaperPreview : public QWidget
{
    Q_OBJECT
public:
    explicit PaperPreview(QWidget* parent);

    void setSheets(const SheetViews& sheets); // none: nothing drawn yet
    const SheetViews& sheets() const { return m_sheets; }
    // Shown in the middle while there is no sheet.
    void setEmptyText(const QString& text);
    // Over the whole window, until Esc or until this preview is hidden.
    void openLarge();
    // Where each sheet stands, without its caption; in the order of sheets().
    std::vector<QRectF> places() const;

    QSize sizeHint() const override { return {260, 220}; }
    QSize minimumSizeHint() const override { return {140, 100}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::vector<QRectF> arranged(Qt::Orientation along) const;
    const QImage& scaled(size_t index, QSize size);

    SheetViews m_sheets;
    std::vector<QImage> m_scaled; // as last painted
    QString m_emptyText;
    QPointer<PaperOverlay> m_large; // the window's child
};

// Covers the window; takes every key, so that nothing behind it is confirmed.
class PaperOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit PaperOverlay(QWidget* window);

    void open(const SheetViews& sheets); // nothing where there is none
    void close();
    bool isOpen() const { return isVisible(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool) override { return true; }

private:
    void place();

    PaperPreview* m_preview;
    QPointer<QWidget> m_focusBefore;
};

} // namespace rekam::ui
