// The picture of a paper with the reading of the check: on the front desk's page, and beside what it proves.
#pragma once

#include "ui/values/paper_view.h"
#include "ui/widgets/panel.h"

namespace rekam::ui {

class PaperPreview;

class PaperCard : public Panel
{
    Q_OBJECT
public:
    // A column of its own, or a strip below a list.
    enum class Shape : quint8
    {
        Column,
        Strip
    };
    PaperCard(Shape shape, QWidget* parent);
    void setView(const PaperView& view); // hidden where nothing is offered
    bool openLarge();                    // false: there is no picture

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void arrangeColumn();
    void arrangeStrip();

    Shape m_shape;
    QLabel* m_title;
    Chip* m_reading;
    PaperPreview* m_picture;
    QLabel* m_advice;
    QLabel* m_keys;
};

} // namespace rekam::ui
