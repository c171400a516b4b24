#include "core/settings/detail/backdrop_reader.h"

namespace rekam::detail {
namespace {

constexpr auto kColours = {std::pair{"red", BackdropWord::Red}, std::pair{"blue", BackdropWord::Blue},
                           std::pair{"orange", BackdropWord::Orange}};

QString wordOf(BackdropWord colour)
{
    for (const auto& [text, meaning] : kColours) {
        if (meaning == colour)
            return QString::fromLatin1(text);
    }
    return {};
}

} // namespace

Status readBackdrop(BackdropSettings& backdrop, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, QStringLiteral("backdrop."));
    backdrop.oddYear = reader.word<BackdropWord>("oddYear", kColours).value_or(backdrop.oddYear);
    backdrop.evenYear = reader.word<BackdropWord>("evenYear", kColours).value_or(backdrop.evenYear);
    backdrop.foreigner = reader.word<BackdropWord>("foreigner", kColours).value_or(backdrop.foreigner);
    backdrop.offersCopy = reader.flag("offersCopy").value_or(backdrop.offersCopy);
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const BackdropSettings& backdrop)
{
    return {{QStringLiteral("oddYear"), wordOf(backdrop.oddYear)},
            {QStringLiteral("evenYear"), wordOf(backdrop.evenYear)},
            {QStringLiteral("foreigner"), wordOf(backdrop.foreigner)},
            {QStringLiteral("offersCopy"), backdrop.offersCopy}};
}

} // namespace rekam::detail
