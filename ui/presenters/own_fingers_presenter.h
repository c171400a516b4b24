// The officer's own fingers and eyes: what is asked now, how far it is, and what was wrong with the last
// picture.
#pragma once

#include "core/workflow/own_fingers_session.h"
#include "ui/presenters/capture_description.h"

namespace rekam::ui {

LivePanel describeOwnLive(const OwnFingersSnapshot& snapshot);
GuideView describeOwnGuide(const OwnFingersSnapshot& snapshot);
std::vector<ActionView> describeOwnActions(const OwnFingersSnapshot& snapshot);

class OwnFingersPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    OwnFingersPresenter(OwnFingersSession& session, QObject* parent);
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    LivePanel live() const { return describeOwnLive(m_session.snapshot()); }

Q_SIGNALS:
    void previewImage(const QImage& image);
    void cleared(); // nothing of a finger may stay on the screen

private:
    OwnFingersSession& m_session;
    std::optional<CaptureTarget> m_shown;
};

} // namespace rekam::ui
