#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/capture_presenter.h"

namespace rekam::ui {

class HandsWidget;
class LiveView;
class RowTable;

// The reader's picture with its segments, two hands, and the quality of each finger.
class FingersPage : public Page
{
    Q_OBJECT
public:
    explicit FingersPage(QWidget* parent);
    void attach(CapturePresenter& presenter);
    void setPanel(const LivePanel& panel);
    void setPreview(const QImage& image);
    void setFingers(const HandMarks& hands, const std::vector<FingerRow>& fingers);

private:
    LiveView* m_live;
    HandsWidget* m_hands;
    RowTable* m_table;
    bool m_showsStill = false;
};

} // namespace rekam::ui
