#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/chip_presenter.h"

class QLabel;
class QVBoxLayout;

namespace rekam::ui {

class EmptyState;
class Panel;
class PaperPreview;

// What the chip says at the left, its photograph at the right; or why there is nothing.
class ChipPage : public Page
{
    Q_OBJECT
public:
    explicit ChipPage(QWidget* parent);
    void attach(ChipPresenter& presenter);
    void setView(const ChipView& view);
    void opened() override;

private:
    ChipPresenter* m_presenter = nullptr;
    Panel* m_factCard;
    Panel* m_pictureCard;
    QVBoxLayout* m_factColumn;
    std::vector<QLabel*> m_labels; // label and value in turns
    PaperPreview* m_photograph;
    EmptyState* m_nothing;
};

} // namespace rekam::ui
