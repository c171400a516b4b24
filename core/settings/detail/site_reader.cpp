#include "core/settings/detail/site_reader.h"

namespace rekam::detail {

namespace {

constexpr Bounds kDays{1, 60};

} // namespace

Status readSite(SiteSettings& site, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, QStringLiteral("site."));
    if (const auto oa = reader.flag("oa"))
        site.oa = *oa;
    if (const auto days = reader.number("inPersonDays", kDays))
        site.inPersonDays = *days;
    if (const auto days = reader.number("onlineDays", kDays))
        site.onlineDays = *days;
    if (const auto days = reader.number("complaintAnswerDays", kDays))
        site.complaintAnswerDays = *days;
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const SiteSettings& site)
{
    return {{QStringLiteral("oa"), site.oa},
            {QStringLiteral("inPersonDays"), site.inPersonDays},
            {QStringLiteral("onlineDays"), site.onlineDays},
            {QStringLiteral("complaintAnswerDays"), site.complaintAnswerDays}};
}

} // namespace rekam::detail
