// Words of the supervisor's day: stages, why somebody stopped, what comes next; and the events of a timeline.
#pragma once

#include "core/review/day_overview.h"
#include "core/review/timeline.h"

namespace rekam::ui {

QString dayStageTitle(DayStage stage); // "Diterima pusat"
// "Penyerahan": the step that somebody at this stage is in, or did not get through.
QString dayStepTitle(DayStage reached);
QString dayCause(const DayPerson& person); // one line: why the person stands there

enum class Urgency : quint8
{
    None,    // comes by itself
    Routine, // somebody's turn
    Soon,    // act today
    Now      // nothing happens without you
};
struct NextStep
{
    QString text; // three words at most: "rekam ulang 30 Nov"
    Urgency urgency = Urgency::None;
};
NextStep dayNextStep(const DayPerson& person);

QString longDayText(QDate day);                             // "Senin, 23 November 2026"
QString shortDayText(QDate day);                            // "30 Nov"
QString periodText(Period period, QDate first, QDate last); // "November 2026"

// One sentence for an audit row; an unknown one as it stands in the trail.
QString trailSentence(const TimelineEvent& event);
bool isKnownTrailWord(const QString& what);

} // namespace rekam::ui
