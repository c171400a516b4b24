// The group "queue" of a settings file. Private to core/settings.
#pragma once

#include "core/settings/detail/setting_reader.h"
#include "core/settings/queue_settings.h"

namespace rekam::detail {

// {"priority": "first", "counters": {"Loket 1": "AP", "Loket 2": ""}}. Keys that are left out keep their
// value. ConfigMalformed with facts key, why.
Status readQueue(QueueSettings& queue, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const QueueSettings& queue);

} // namespace rekam::detail
