// The three acts before sealing, in their order: who does what, and how far it is.
#pragma once

#include "ui/presenters/review_description.h"
#include "ui/widgets/panel.h"

namespace rekam::ui {

class ReviewActs : public Panel
{
    Q_OBJECT
public:
    explicit ReviewActs(QWidget* parent);
    void setActs(const std::vector<ReviewAct>& acts);

private:
    class Act;
    std::vector<Act*> m_acts;
};

} // namespace rekam::ui
