// Reads the group "backdrop". Private to core/settings.
#pragma once

#include "core/settings/backdrop_settings.h"
#include "core/settings/detail/setting_reader.h"

namespace rekam::detail {

Status readBackdrop(BackdropSettings& backdrop, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const BackdropSettings& backdrop);

} // namespace rekam::detail
