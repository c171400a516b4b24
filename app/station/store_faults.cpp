#include "app/station/store_faults.h"

#include <QRegularExpression>

namespace rekam {
namespace {

constexpr std::chrono::seconds kSlowDisk{3};
const QLatin1String kSlow("store:slow-fsync");

QRegularExpressionMatch crashOf(const QString& fault)
{
    static const QRegularExpression kCrash(QStringLiteral("^store:crash(-before)?@([a-z]+(?:-[a-z]+)*)$"));
    return kCrash.match(fault);
}

} // namespace

QString storeFaultHelp() { return QStringLiteral("store:slow-fsync, store:crash@recording-sealed"); }

bool isStoreFault(const QString& fault) { return fault == kSlow || crashOf(fault).hasMatch(); }

QString storeCrashLine(const QString& fault) { return crashOf(fault).captured(2); }

void playStoreFaults(const std::vector<QString>& faults, StoreOptions& options)
{
    for (const QString& fault : faults) {
        if (fault == kSlow)
            options.commitDelay = kSlowDisk;
        const QRegularExpressionMatch crash = crashOf(fault);
        if (crash.hasMatch())
            options.crash = {crash.captured(2), crash.captured(1).isEmpty()};
    }
}

} // namespace rekam
