// The bubblewrap command line round a device host: no home, no network, empty environment, its own /tmp;
// pure, starts nothing.
#pragma once

#include "devices/client/slot_config.h"

#include <QStringList>

namespace rekam {

struct HostCommand
{
    QString program;
    QStringList arguments;
};

// Path of bwrap, or empty where it is not installed.
QString findSandboxProgram();

// socketPath lies in a folder of its own, which is all of the outside that the host may write to besides the
// options people-cache and out.
HostCommand sandboxedCommand(const QString& bwrap, const SlotConfig& config, const QString& socketPath);
HostCommand plainCommand(const SlotConfig& config, const QString& socketPath);

} // namespace rekam
