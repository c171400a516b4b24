// The group "papers" of a settings file. Private to core/settings.
#pragma once

#include "core/settings/detail/setting_reader.h"
#include "core/settings/paper_settings.h"

namespace rekam::detail {

// {"new-wni": ["family-card", "birth-certificate"]}. Services that are left out keep their list.
// ConfigMalformed with facts key, why.
Status readPapers(PaperSettings& papers, const QJsonObject& json, UnknownKeys unknownKeys);
QJsonObject toJson(const PaperSettings& papers);

} // namespace rekam::detail
