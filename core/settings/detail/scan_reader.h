// The object "scan" of the group "devices". Private to core/settings.
#pragma once

#include "core/settings/detail/setting_reader.h"
#include "core/settings/device_settings.h"

namespace rekam::detail {

// {"resolution": 300, "source": "feeder", "colour": "gray"}. Keys that are left out keep their value.
// ConfigMalformed with facts key, why.
Status readScan(ScanSettings& scan, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const ScanSettings& scan);

} // namespace rekam::detail
