#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/capture_presenter.h"

namespace rekam::ui {

class EyesView;

// Both eyes, with distance and gaze hints.
class IrisPage : public Page
{
    Q_OBJECT
public:
    explicit IrisPage(QWidget* parent);
    void attach(CapturePresenter& presenter);
    void setPanel(const LivePanel& panel, const EyesPanel& eyes);
    void setPreview(const QImage& image);

private:
    EyesView* m_eyes;
    bool m_showsStill = false;
};

} // namespace rekam::ui
