#include "core/settings/detail/outreach_reader.h"

namespace rekam::detail {

Status readOutreach(OutreachSettings& outreach, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "outreach.");
    if (const auto count = reader.number("fairBelow", {1, 1000}))
        outreach.fairBelow = *count;
    if (const auto count = reader.number("badBelow", {0, 1000}))
        outreach.badBelow = *count;
    if (const auto minutes = reader.number("fullBatteryMinutes", {10, 1440}))
        outreach.fullBatteryMinutes = *minutes;
    if (const auto days = reader.number("oldCopyDays", {1, 90}))
        outreach.oldCopyDays = *days;
    if (outreach.badBelow > outreach.fairBelow)
        reader.refuse("badBelow", "more than fairBelow");
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const OutreachSettings& outreach)
{
    return QJsonObject{{"fairBelow", outreach.fairBelow},
                       {"badBelow", outreach.badBelow},
                       {"fullBatteryMinutes", outreach.fullBatteryMinutes},
                       {"oldCopyDays", outreach.oldCopyDays}};
}

} // namespace rekam::detail
