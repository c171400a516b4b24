// Label beside value, line by line: a person's data to compare or to confirm.
#pragma once

#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace rekam::ui {

class Chip;

struct FactLine
{
    QString label;
    QString value;
    QString note;        // a chip at the end
    bool isWide = false; // a whole row of its own
    QString name = {};   // object name of the value; "fact.3" where empty
};

class FactGrid : public QWidget
{
    Q_OBJECT
public:
    enum class Size : quint8
    {
        Large,
        Small,
        Largest // for a resident who reads across the desk
    };
    // columns: pairs beside one another, filled row by row. Which lines are wide does not change later.
    FactGrid(Size size, int columns, QWidget* parent);
    void setLines(const std::vector<FactLine>& lines);

private:
    struct Line
    {
        QLabel* label;
        QLabel* value;
        Chip* note;
        QWidget* rule;
    };
    void build(const std::vector<FactLine>& lines);

    Size m_size;
    int m_columns;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    int m_row = 0; // where the next line goes
    int m_block = 0;
};

} // namespace rekam::ui
