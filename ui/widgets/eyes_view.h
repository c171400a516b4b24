// Both eyes live, with what the program found, and a scale for the distance. The resident's right eye stands
// at the left, as the operator sees the resident.
#pragma once

#include "ui/values/marks.h"
#include "ui/values/overlay.h"

#include <QImage>
#include <QWidget>

namespace rekam::ui {

class EyesView : public QWidget
{
    Q_OBJECT
public:
    explicit EyesView(QWidget* parent);
    void setImage(const QImage& bothEyes); // one picture of both
    void setOverlay(const Overlay& overlay);
    void setMarks(const EyeMark& right, const EyeMark& left);
    void setCaption(const QString& caption);
    // -1 too near .. 0 right .. +1 too far; nothing: not known.
    void setDistance(std::optional<double> distance);

Q_SIGNALS:
    void eyePicked(int eye); // 1 right, 2 left: a click, or Tab and Space, on its name

public:
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {300, 200}; }

private:
    class Scale;
    class Badge;
    class LiveView* m_live;
    Badge* m_right;
    Badge* m_left;
    Scale* m_scale;
};

} // namespace rekam::ui
