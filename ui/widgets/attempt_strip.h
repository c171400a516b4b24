// All attempts, one below the other: picture, number, score, and what is worst about it; one of them counts.
// Arrow keys move, Space or a click picks.
#pragma once

#include "ui/values/guide.h"

#include <QWidget>

namespace rekam::ui {

class AttemptStrip : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptStrip(QWidget* parent);
    void setThumbnails(const std::vector<Thumbnail>& thumbnails);
    // Picks the one after the chosen one, round and round (F10).
    void pickNext();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void picked(const QString& id);
    void currentMoved(const QRect& row); // to be brought into view

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void drawRow(QPainter& painter, const Thumbnail& thumbnail, const QRectF& row, bool isCurrent);
    void drawSentence(QPainter& painter, const QString& sentence, const QRectF& box);
    QRectF cell(int index) const;
    int chosenIndex() const;
    void pick(int index);

    std::vector<Thumbnail> m_thumbnails;
    bool m_hasThumbnails = false;
    int m_current = 0;
};

} // namespace rekam::ui
