// The supervisor's day: how many got how far, who stopped on the way and what to do about each, and one
// visit's timeline. Names only for roles that may see the day: the store checks it.
#pragma once

#include "core/workflow/day_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/funnel.h"

namespace rekam::ui {

struct DayRow
{
    QString id;
    QString ticket;
    QString name;  // or the masked NIK before there is a name
    QString cause; // "Perekaman · Data berbeda: nama"
    QString next;
    Tone tone = Tone::Neutral;
    bool isEarlier = false; // arrived on an earlier day
    friend bool operator==(const DayRow&, const DayRow&) = default;
};

struct TrailLine
{
    QString time; // "09.41"
    QString text;
    QString who;
    Tone tone = Tone::Neutral;
    friend bool operator==(const TrailLine&, const TrailLine&) = default;
};

struct SupervisorView
{
    Funnel funnel;
    QString funnelNote;
    bool isEmpty = false; // nobody came, nobody is carried over
    QString emptyTitle, emptyText;
    QString listTitle; // "Yang berhenti di jalan (12)"
    bool showsAll = false;
    std::vector<DayRow> rows;
    int selected = -1;
    QString nothingTitle, nothingText; // of an empty list
    QString trailTitle;
    QString trailEmpty, trailHint; // while there is no timeline
    std::vector<TrailLine> trail;
};

class SupervisorPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    SupervisorPresenter(DaySession& session, QObject* parent);
    SupervisorView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id);
    void opened();

private:
    DaySession& m_session;
    QString m_selected;
    bool m_showsAll = false;
};

// Pure: what the page shows of a day.
SupervisorView describeDay(const DaySnapshot& snapshot, bool showsAll, const QString& selected);
Tone toneOf(DayStop stop);

} // namespace rekam::ui
