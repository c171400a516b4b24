// A list with columns, what it counts, and the chosen row in full.
#pragma once

#include "ui/values/tone.h"

#include <QString>
#include <optional>
#include <vector>

namespace rekam::ui {

struct ListColumn
{
    QString title;
    int widthPx = 0; // 0: takes what is left
    friend bool operator==(const ListColumn&, const ListColumn&) = default;
};

struct ListCell
{
    QString text;
    std::optional<Tone> chip{};
    bool isStrong = false;
    bool isMuted = false;
    friend bool operator==(const ListCell&, const ListCell&) = default;
};

struct ListRow
{
    QString id;
    std::vector<ListCell> cells;
    friend bool operator==(const ListRow&, const ListRow&) = default;
};

// A number above the list: "20 hari atau lebih", 4.
struct ListFigure
{
    QString label;
    int count = 0;
    Tone tone = Tone::Neutral;
    friend bool operator==(const ListFigure&, const ListFigure&) = default;
};

struct ListDetail
{
    QString label;
    QString value;
    friend bool operator==(const ListDetail&, const ListDetail&) = default;
};

struct ListView
{
    QString title;
    QString note;
    std::vector<ListFigure> figures;
    std::vector<ListColumn> columns;
    std::vector<ListRow> rows;
    int selected = -1;
    std::vector<ListDetail> detail; // of the chosen row
    QString detailTitle;
    QString emptyTitle, emptyText;
};

} // namespace rekam::ui
