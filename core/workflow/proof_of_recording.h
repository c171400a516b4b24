// Sends the proof of recording to the slip printer: drawn off the main thread, printed by the slot's process.
#pragma once

#include "core/workflow/station_ports.h"

namespace rekam {

// The reply comes when the printer has it. DeviceMissing without a slip printer.
void printProofOfRecording(StationPorts& ports, const Recording& recording, const TicketNumber& ticket,
                           const QString& operatorAccount, QObject* receiver, Reply<void> reply);

} // namespace rekam
