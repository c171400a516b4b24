// Thumbnails of all attempts, one of which counts. Arrow keys move, Space or a click picks.
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

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columns() const;
    QRectF cell(int index) const;
    int chosenIndex() const;
    void pick(int index);

    std::vector<Thumbnail> m_given;
    std::vector<Thumbnail> m_thumbnails; // the newest of them
    bool m_hasThumbnails = false;
    int m_current = 0;
};

} // namespace rekam::ui
