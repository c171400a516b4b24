// The line at the top: where this is, how the station stands, who works here, what time it is.
#pragma once

#include "ui/values/guide.h"
#include "ui/widgets/panel.h"

#include <QTime>

class QHBoxLayout;

namespace rekam::ui {

class FiguresLabel;

class TopBar : public Panel
{
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent);
    void setView(const TopBarView& view);
    void setTime(QTime local);

private:
    TopBarView m_view;
    class Item;

    QLabel* m_office;
    QHBoxLayout* m_itemRow;
    std::vector<Item*> m_items;
    QLabel* m_account;
    FiguresLabel* m_clock;
    Chip* m_training;
};

} // namespace rekam::ui
