#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/capture_presenter.h"

class QLabel;

namespace rekam::ui {

class SignatureView;

// What the pad draws, live.
class SignaturePage : public Page
{
    Q_OBJECT
public:
    explicit SignaturePage(QWidget* parent);
    void attach(CapturePresenter& presenter);
    void setPanel(const LivePanel& panel);
    void setInk(const Ink& ink);

private:
    SignatureView* m_pad;
    QLabel* m_caption;
    bool m_showsStill = false;
};

} // namespace rekam::ui
