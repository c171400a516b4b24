#include "core/settings/detail/site_reader.h"

namespace rekam::detail {

namespace {

constexpr Bounds kDays{1, 60};
constexpr auto kIkdWords = {std::pair{"office-shows", IkdCode::OfficeShows},
                            std::pair{"phone-shows", IkdCode::PhoneShows}};
constexpr auto kFamilyWords = {std::pair{"frail-first", FamilyTurn::FrailFirst},
                               std::pair{"as-listed", FamilyTurn::AsListed}};

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
    if (const auto code = reader.word<IkdCode>("ikdCode", kIkdWords))
        site.ikdCode = *code;
    if (const auto turn = reader.word<FamilyTurn>("familyTurn", kFamilyWords))
        site.familyTurn = *turn;
    if (const auto files = reader.flag("proxyFiles"))
        site.proxyFiles = *files;
    if (const auto collects = reader.flag("proxyCollects"))
        site.proxyCollects = *collects;
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const SiteSettings& site)
{
    return {{QStringLiteral("oa"), site.oa},
            {QStringLiteral("inPersonDays"), site.inPersonDays},
            {QStringLiteral("onlineDays"), site.onlineDays},
            {QStringLiteral("complaintAnswerDays"), site.complaintAnswerDays},
            {QStringLiteral("ikdCode"), site.ikdCode == IkdCode::OfficeShows ? QStringLiteral("office-shows")
                                                                             : QStringLiteral("phone-shows")},
            {QStringLiteral("familyTurn"), site.familyTurn == FamilyTurn::FrailFirst
                                               ? QStringLiteral("frail-first")
                                               : QStringLiteral("as-listed")},
            {QStringLiteral("proxyFiles"), site.proxyFiles},
            {QStringLiteral("proxyCollects"), site.proxyCollects}};
}

} // namespace rekam::detail
