// Which line of the hall a resident stands in. Why somebody is let through first (age, disability, pregnancy)
// is nobody's business afterwards: only the class is kept (UU 24/2013 pasal 84; UU 25/2009 pasal 29).
#pragma once

#include "core/service/service_type.h"

#include <QChar>
#include <array>
#include <optional>

namespace rekam {

enum class QueueClass : quint8
{
    Recording = 1, // biometrics are taken: the long visits
    Card,          // a card again: damaged, lost, moved, changed, renewed
    Priority       // 60 and older, with a disability, pregnant, with an infant
};

struct QueueClassRow
{
    QueueClass queueClass;
    QChar series; // the letter of its tickets
};
inline constexpr std::array<QueueClassRow, 3> kQueueClasses = {{
    {QueueClass::Recording, u'A'},
    {QueueClass::Card, u'B'},
    {QueueClass::Priority, u'P'},
}};

QChar seriesOf(QueueClass queueClass);
std::optional<QueueClass> queueClassOf(QChar series);
// Where a service waits, unless it waits with priority.
QueueClass queueClassFor(ServiceType service);

} // namespace rekam
