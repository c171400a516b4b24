// The group "correction" of a settings file. Private to core/settings.
#pragma once

#include "core/settings/correction_settings.h"
#include "core/settings/detail/setting_reader.h"

namespace rekam::detail {

// {"workingDays": 5, "holidays": ["2026-12-25"]}. Keys that are left out keep their value. ConfigMalformed
// with facts key, why.
Status readCorrection(CorrectionSettings& correction, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const CorrectionSettings& correction);

} // namespace rekam::detail
