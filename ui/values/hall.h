// What the public display shows. Numbers, counters and office only: there is no field that could hold a name
// or a NIK (UU 24/2013 pasal 84).
#pragma once

#include <QString>
#include <vector>

namespace rekam::ui {

struct HallRow
{
    QString ticket; // "A-013"
    QString note;   // "Loket 2", "± 4 menit"
    friend bool operator==(const HallRow&, const HallRow&) = default;
};

struct HallView
{
    QString ticket;  // "A-012"; empty: nobody was called today
    QString counter; // "ke Loket 2"
    std::vector<HallRow> next;
    std::vector<HallRow> earlier; // called before, newest first
    QString notice;               // why there is a wait; empty: as usual
    QString noticeDetail;
    QString office;
    QString time; // "09.41"
    friend bool operator==(const HallView&, const HallView&) = default;
};

} // namespace rekam::ui
