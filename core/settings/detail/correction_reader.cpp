#include "core/settings/detail/correction_reader.h"

#include <QJsonArray>

namespace rekam::detail {

namespace {

constexpr int kMostHolidays = 60;

} // namespace

Status readCorrection(CorrectionSettings& correction, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, QStringLiteral("correction."));
    if (const auto days = reader.number("workingDays", {1, 60}))
        correction.workingDays = *days;
    if (const auto texts = reader.texts("holidays", kMostHolidays)) {
        std::vector<QDate> holidays;
        for (const QString& text : *texts) {
            holidays.push_back(QDate::fromString(text, Qt::ISODate));
            if (!holidays.back().isValid())
                reader.refuse("holidays", "a day like 2026-12-25");
        }
        correction.holidays = std::move(holidays);
    }
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const CorrectionSettings& correction)
{
    QJsonArray holidays;
    for (const QDate& day : correction.holidays)
        holidays.append(day.toString(Qt::ISODate));
    return {{QStringLiteral("workingDays"), correction.workingDays}, {QStringLiteral("holidays"), holidays}};
}

} // namespace rekam::detail
