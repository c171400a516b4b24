// Which adapter stands in which slot, where a technician chose another than the built-in one.
#pragma once

#include <QMap>
#include <QString>

namespace rekam {

struct DeviceSettings
{
    QMap<QString, QString> adapters; // slot ("finger") -> adapter ("libfprint")
    friend bool operator==(const DeviceSettings&, const DeviceSettings&) = default;
};

} // namespace rekam
