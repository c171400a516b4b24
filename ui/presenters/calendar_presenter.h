// The calendar of re-recordings: who was sent away, until which day, with which elements to be put right.
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/screen_presenter.h"

namespace rekam::ui {

struct CalendarRow
{
    QString id;
    QString day; // "Kamis, 26 November 2026"
    QString ticket;
    QString nik; // masked
    QString elements;
    QString state; // "hari ini", "terlambat 3 hari", "4 hari lagi"
    Tone tone = Tone::Neutral;
    friend bool operator==(const CalendarRow&, const CalendarRow&) = default;
};

struct CalendarView
{
    std::vector<CalendarRow> rows;
    QString title; // "Janji rekam ulang (4)"
    QString note;  // how many are overdue
    int selected = -1;
    friend bool operator==(const CalendarView&, const CalendarView&) = default;
};

// Today is the station's day.
CalendarView describeCalendar(const std::vector<ReRecording>& calendar, QDate today, const QString& selected);

class CalendarPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    CalendarPresenter(Desk& desk, const Clock& clock, QObject* parent);
    void opened();
    CalendarView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id);

private:
    Desk& m_desk;
    const Clock& m_clock;
    QString m_selected;
};

} // namespace rekam::ui
