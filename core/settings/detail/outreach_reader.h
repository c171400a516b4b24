// The group "outreach" of a settings file. Private to core/settings.
#pragma once

#include "core/settings/detail/setting_reader.h"
#include "core/settings/outreach_settings.h"

namespace rekam::detail {

// {"fairBelow": 20, "badBelow": 8, "fullBatteryMinutes": 150, "oldCopyDays": 7}. Keys that are left out keep
// their value. ConfigMalformed with facts key, why.
Status readOutreach(OutreachSettings& outreach, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const OutreachSettings& outreach);

} // namespace rekam::detail
