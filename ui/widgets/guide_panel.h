// The right column: what to do now, a row of lights, the attempts. One sentence each.
#pragma once

#include "ui/values/guide.h"
#include "ui/widgets/panel.h"

class QScrollArea;
class QSpacerItem;
class QVBoxLayout;

namespace rekam::ui {

class AttemptStrip;

class GuidePanel : public Panel
{
    Q_OBJECT
public:
    static constexpr int kWidth = 286;
    explicit GuidePanel(QWidget* parent);
    void setView(const GuideView& view);
    void pickNextAttempt();

Q_SIGNALS:
    void attemptPicked(const QString& id);

private:
    class HintBox;
    class Row;
    void setRows(const std::vector<GuideRow>& rows);

    HintBox* m_hint;
    QVBoxLayout* m_rowColumn;
    std::vector<Row*> m_rows;
    QLabel* m_attemptsTitle;
    QScrollArea* m_attemptsArea;
    AttemptStrip* m_attempts;
    QSpacerItem* m_stretch;
    QLabel* m_note;
};

} // namespace rekam::ui
