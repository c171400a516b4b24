// Which adapter stands in which slot, where a technician chose another than the built-in one, and how it
// works.
#pragma once

#include <QMap>
#include <QString>

namespace rekam {

enum class ScanSource : quint8
{
    AsItStands, // the scanner's own choice
    Flatbed,
    Feeder
};

enum class ScanColour : quint8
{
    Colour,
    Gray
};

// As settings and the adapter call them: "flatbed", "feeder", empty as it stands; "colour", "gray".
QString scanSourceName(ScanSource source);
QString scanColourName(ScanColour colour);

// Of the scanner in the slot "document".
struct ScanSettings
{
    int resolution = 200; // dots per inch, 75 to 600
    ScanSource source = ScanSource::AsItStands;
    ScanColour colour = ScanColour::Colour;
    friend bool operator==(const ScanSettings&, const ScanSettings&) = default;
};

struct DeviceSettings
{
    QMap<QString, QString> adapters; // slot ("finger") -> adapter ("libfprint")
    ScanSettings scan{};
    friend bool operator==(const DeviceSettings&, const DeviceSettings&) = default;
};

} // namespace rekam
