// The left column: the steps of a recording, who is next, and the screens beside it.
#pragma once

#include "ui/values/guide.h"
#include "ui/widgets/panel.h"

class QVBoxLayout;

namespace rekam::ui {

class StepRail : public Panel
{
    Q_OBJECT
public:
    static constexpr int kWidth = 196;
    explicit StepRail(QWidget* parent);
    void setView(const RailView& view);

Q_SIGNALS:
    void stepOpened(const QString& id);
    void linkOpened(const QString& id);

private:
    RailView m_view;
    class StepButton;
    class LinkButton;

    QVBoxLayout* m_stepColumn;
    QVBoxLayout* m_linkColumn;
    QVBoxLayout* m_column = nullptr;
    std::vector<StepButton*> m_steps;
    std::vector<LinkButton*> m_links;
    QWidget* m_rule;
    QLabel* m_nextTitle;
    QLabel* m_nextText;
    QLabel* m_nextNote;
};

} // namespace rekam::ui
