// The group "cards" of a settings file. Private to core/settings.
#pragma once

#include "core/settings/card_settings.h"
#include "core/settings/detail/setting_reader.h"

namespace rekam::detail {

// {"printOrder": ["date", "first-holder"], "lowStockDays": 5, "uncollectedDays": 14}. Keys that are left out
// keep their value. ConfigMalformed with facts key, why.
Status readCards(CardSettings& cards, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const CardSettings& cards);

} // namespace rekam::detail
