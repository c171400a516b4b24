#include "core/workflow/battery.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr qint64 kLongestText = 64;

QByteArray textIn(const QString& supply, const char* name)
{
    QFile file(supply + u'/' + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.read(kLongestText).trimmed() : QByteArray();
}

qint64 numberIn(const QString& supply, const char* name)
{
    return std::max(0LL, textIn(supply, name).toLongLong());
}

struct Cell
{
    double now = 0, full = 0; // of one unit, whichever
    double drawn = 0;         // of the same an hour
    int percent = 0;
    bool isDischarging = false;
};

Cell cellIn(const QString& supply)
{
    Cell cell;
    const bool hasEnergy = !textIn(supply, "energy_now").isEmpty();
    cell.now = static_cast<double>(numberIn(supply, hasEnergy ? "energy_now" : "charge_now"));
    cell.full = static_cast<double>(numberIn(supply, hasEnergy ? "energy_full" : "charge_full"));
    cell.drawn = static_cast<double>(numberIn(supply, hasEnergy ? "power_now" : "current_now"));
    const QByteArray capacity = textIn(supply, "capacity");
    cell.percent =
        capacity.isEmpty() && cell.full > 0 ? static_cast<int>(100 * cell.now / cell.full) : capacity.toInt();
    cell.percent = std::clamp(cell.percent, 0, 100);
    cell.isDischarging = textIn(supply, "status") == "Discharging";
    return cell;
}

} // namespace

BatteryFacts readBattery(const QString& folder)
{
    BatteryFacts facts;
    bool isDischarging = false;
    double hours = 0;
    int percents = 0, cells = 0;
    for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::System)) {
        const QString supply = folder + u'/' + name;
        const QByteArray type = textIn(supply, "type");
        // What hangs on a wire or by radio has a scope of its own.
        if (type != "Battery" || textIn(supply, "scope") == "Device" || textIn(supply, "present") == "0")
            continue;
        const Cell cell = cellIn(supply);
        ++cells;
        percents += cell.percent;
        isDischarging = isDischarging || cell.isDischarging;
        if (cell.drawn > 0)
            hours += cell.now / cell.drawn;
    }
    facts.isThere = cells > 0;
    if (cells == 0)
        return facts;
    facts.percent = percents / cells;
    facts.isOnMains = !isDischarging;
    if (!facts.isOnMains && hours > 0)
        facts.left = std::chrono::minutes(std::lround(std::min(hours * 60, 100'000.0)));
    return facts;
}

} // namespace rekam
