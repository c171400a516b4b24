// The large dark picture: what a device sees, with what the program found drawn over it. Keeps the picture's
// proportions.
#pragma once

#include "ui/values/overlay.h"

#include <QImage>
#include <QWidget>

namespace rekam::ui {

class LiveView : public QWidget
{
    Q_OBJECT
public:
    enum class Ground : quint8
    {
        Dark,
        Paper
    }; // Paper: fingerprints and ink are dark on light

    explicit LiveView(QWidget* parent, Ground ground = Ground::Dark);

    void setImage(const QImage& image); // a null image: nothing yet
    const QImage& image() const { return m_image; }
    void setOverlay(const Overlay& overlay);
    // A sentence in a pill at the lower left.
    void setCaption(const QString& caption);
    QString caption() const { return m_caption; }
    // Shown in the middle while there is no picture.
    void setEmptyText(const QString& text);

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF pictureRect() const;
    void drawOverlay(QPainter& painter, const QRectF& picture) const;
    void drawCaption(QPainter& painter);

    Ground m_ground;
    QImage m_image;
    Overlay m_overlay;
    QString m_caption;
    QString m_emptyText;
};

} // namespace rekam::ui
