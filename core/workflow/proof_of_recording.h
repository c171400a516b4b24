// The proof of recording: what a finished recording says of itself, signed by the station, drawn off the main
// thread. Main thread.
#pragma once

#include "core/workflow/slip_printing.h"

namespace rekam {

// Without its seal; pure.
ProofOfRecording proofFor(const OfficeFacts& office, const Recording& recording, const TicketNumber& ticket,
                          const QString& operatorAccount, const QDateTime& nowUtc);
// What its QR code repeats; the kind of the home is filled in where it is signed.
SlipClaims claimsOf(const ProofOfRecording& proof);

// Signed by the store, then drawn. Errors of StationStore::signSlip and of proofOfRecordingPaper.
void drawProofOfRecording(StationPorts& ports, const Recording& recording, const TicketNumber& ticket,
                          const QString& operatorAccount, QObject* receiver, Reply<DrawnPaper> reply);

} // namespace rekam
