#include "core/service/queue_class.h"

#include <algorithm>

namespace rekam {

QChar seriesOf(QueueClass queueClass)
{
    const auto at = std::find_if(kQueueClasses.begin(), kQueueClasses.end(),
                                 [&](const QueueClassRow& row) { return row.queueClass == queueClass; });
    return at == kQueueClasses.end() ? QChar() : at->series;
}

std::optional<QueueClass> queueClassOf(QChar series)
{
    const auto at = std::find_if(kQueueClasses.begin(), kQueueClasses.end(),
                                 [&](const QueueClassRow& row) { return row.series == series; });
    return at == kQueueClasses.end() ? std::nullopt : std::optional(at->queueClass);
}

QueueClass queueClassFor(ServiceType service)
{
    return takesBiometrics(service) ? QueueClass::Recording : QueueClass::Card;
}

} // namespace rekam
