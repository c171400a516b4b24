#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/verification_presenter.h"

namespace rekam::ui {

class Chip;
class EmptyState;
class FactGrid;
class Panel;

// The register's data, line by line, to compare with the papers.
class VerificationPage : public Page
{
    Q_OBJECT
public:
    explicit VerificationPage(QWidget* parent);
    void attach(VerificationPresenter& presenter);
    void setView(const VerificationView& view);

private:
    EmptyState* m_lookingUp;
    Panel* m_card;
    FactGrid* m_data;
    Chip* m_gate;
};

} // namespace rekam::ui
