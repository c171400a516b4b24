#include "core/settings/detail/scan_reader.h"

namespace rekam {

QString scanSourceName(ScanSource source)
{
    switch (source) {
    case ScanSource::AsItStands:
        return {};
    case ScanSource::Flatbed:
        return QStringLiteral("flatbed");
    case ScanSource::Feeder:
        return QStringLiteral("feeder");
    }
    return {};
}

QString scanColourName(ScanColour colour)
{
    switch (colour) {
    case ScanColour::Colour:
        return QStringLiteral("colour");
    case ScanColour::Gray:
        return QStringLiteral("gray");
    }
    return {};
}

namespace detail {
namespace {

constexpr Bounds kDotsPerInch{75, 600};

} // namespace

Status readScan(ScanSettings& scan, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, QStringLiteral("devices.scan."));
    if (const auto dots = reader.number("resolution", kDotsPerInch))
        scan.resolution = *dots;
    if (const auto source = reader.word<ScanSource>(
            "source",
            {{"", ScanSource::AsItStands}, {"flatbed", ScanSource::Flatbed}, {"feeder", ScanSource::Feeder}}))
        scan.source = *source;
    if (const auto colour =
            reader.word<ScanColour>("colour", {{"colour", ScanColour::Colour}, {"gray", ScanColour::Gray}}))
        scan.colour = *colour;
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const ScanSettings& scan)
{
    return {{QStringLiteral("resolution"), scan.resolution},
            {QStringLiteral("source"), scanSourceName(scan.source)},
            {QStringLiteral("colour"), scanColourName(scan.colour)}};
}

} // namespace detail
} // namespace rekam
