#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/own_fingers_presenter.h"

namespace rekam::ui {

class LiveView;

// What the reader or the eye camera sees of the officer, large.
class OwnFingersPage : public Page
{
    Q_OBJECT
public:
    explicit OwnFingersPage(QWidget* parent);
    void attach(OwnFingersPresenter& presenter);
    void setPanel(const LivePanel& panel);
    void setPreview(const QImage& image);

private:
    LiveView* m_live;
};

} // namespace rekam::ui
