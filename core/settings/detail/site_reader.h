// Reads the group "site". Private to core/settings.
#pragma once

#include "core/settings/detail/setting_reader.h"
#include "core/settings/site_settings.h"

namespace rekam::detail {

Status readSite(SiteSettings& site, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const SiteSettings& site);

} // namespace rekam::detail
