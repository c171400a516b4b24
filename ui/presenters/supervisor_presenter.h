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
    int notShown = 0;  // rows that are not in `rows` yet
    std::vector<DayRow> rows;
    int selected = -1;
    QString nothingTitle, nothingText; // of an empty list
    QString trailTitle;
    QString trailEmpty, trailHint; // while there is no timeline
    std::vector<TrailLine> trail;
};

// Which people the list below the funnel shows.
struct DayList
{
    enum class Kind : quint8
    {
        FellOut,
        All,
        Arrow // who stands before the arrow from `from`
    };
    Kind kind = Kind::FellOut;
    DayStage from = DayStage::Arrived;
    friend bool operator==(const DayList&, const DayList&) = default;
};

class SupervisorPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    static constexpr int kPageRows = 100; // of a list at a time; more come when its end is reached

    SupervisorPresenter(DaySession& session, QObject* parent);
    SupervisorView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id);
    void showMore(); // the end of the list was reached
    void opened();

private:
    void onSnapshot();
    void beginList(const DayList& list);

    DaySession& m_session;
    QString m_selected;
    DayList m_list;
    int m_rows = kPageRows;
    std::vector<RequestId> m_asked; // whose names are on the way
};

// Pure: what the page shows of a period, with at most so many rows.
SupervisorView describeDay(const DaySnapshot& snapshot, const DayList& list, const QString& selected,
                           int mostRows = SupervisorPresenter::kPageRows);
std::vector<ActionView> supervisorActions(const DaySnapshot& snapshot, const DayList& list, bool hasRows);
// Whom that list shows, in its order.
std::vector<const DayPerson*> listedPeople(const DaySnapshot& snapshot, const DayList& list);

} // namespace rekam::ui
