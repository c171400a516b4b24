// A plain list with columns: rows are chosen with the arrow keys or a click; cells are text, figures or
// chips.
#pragma once

#include "ui/values/tone.h"

#include <QTableWidget>
#include <optional>
#include <vector>

namespace rekam::ui {

struct RowCell
{
    QString text;
    std::optional<Tone> chip; // drawn as a chip of this tone
    bool isStrong = false;    // semi-bold
    bool isMuted = false;
    friend bool operator==(const RowCell&, const RowCell&) = default;
};

struct RowColumn
{
    QString title;
    int widthPx = 0; // 0: takes what is left
};

class RowTable : public QTableWidget
{
    Q_OBJECT
public:
    RowTable(const std::vector<RowColumn>& columns, QWidget* parent);
    // Keeps the chosen row where the rows are the same as before.
    void setRows(const std::vector<std::vector<RowCell>>& rows);
    // Nothing of the cell is cut as the table stands now.
    bool isWhole(int row, int column) const;
    // Rows share the height that there is, each between these, and more where a text stands on two lines;
    // scrolled where that is too little.
    void fitRows(int leastPx, int mostPx);
    void choose(int row); // -1: none; does not emit chosen()

Q_SIGNALS:
    void chosen(int row);
    void endNear(); // the last rows came into sight, or one of them was chosen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void spreadRows(int from = 0); // rows before it have their height already

    std::vector<std::vector<RowCell>> m_rows;
    bool m_isQuiet = false;
    int m_leastRowPx = 0; // 0: all rows have the usual height
    int m_mostRowPx = 0;
    int m_rowPx = 0; // what one row was given last
};

} // namespace rekam::ui
