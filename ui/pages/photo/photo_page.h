#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/capture_presenter.h"

namespace rekam::ui {

class LiveView;

// The camera's picture, large, with the oval.
class PhotoPage : public Page
{
    Q_OBJECT
public:
    explicit PhotoPage(QWidget* parent);
    void attach(CapturePresenter& presenter);
    void setPanel(const LivePanel& panel);
    void setPreview(const QImage& image);

private:
    LiveView* m_live;
    bool m_showsStill = false;
};

} // namespace rekam::ui
