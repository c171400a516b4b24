// Papers of the counter: laid out and drawn in the pool, printed by the slip printer's process. Main thread.
//
//   const IssuingOffice office = issuingOffice(ports.office);
//   printSlip(ports, "ticket-" + id, [slip] { return ticketPaper(slip); }, this, [](const Status& printed)
//   {...});
#pragma once

#include "core/print/slips.h"
#include "core/workflow/station_ports.h"

#include <functional>

namespace rekam {

IssuingOffice issuingOffice(const OfficeFacts& office);
Marking markingOf(const OfficeFacts& office);

struct DrawnPaper
{
    QByteArray pdf;
    PaperPicture picture; // for the screen
};
// Runs in the pool: sees only what it captured by value.
using LayOutPaper = std::function<Result<Paper>()>;

void drawPaper(LayOutPaper layOut, QObject* receiver, Reply<DrawnPaper> reply);
// The reply comes when the printer has it; a paper waits for the one before it. DeviceMissing without a slip
// printer. A job's name holds no personal data.
void sendToSlipPrinter(StationPorts& ports, const QString& jobName, const QByteArray& pdf, QObject* receiver,
                       Reply<void> reply);
// Both, for who does not show it.
void printSlip(StationPorts& ports, const QString& jobName, LayOutPaper layOut, QObject* receiver,
               Reply<void> reply);

} // namespace rekam
