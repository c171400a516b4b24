// The sheet that the resident approves, from the recording: made in the pool, kept inside the record.
#pragma once

#include "core/capture/frame.h"
#include "core/print/approval_sheet.h"
#include "core/workflow/station_ports.h"

namespace rekam {

// What was taken, for papers.
RecordedParts recordedParts(const Recording& recording);

// `approval`: the signature as taken, or without one where the resident cannot write. Main thread; cheap.
ApprovalSheet approvalSheetFor(const OfficeFacts& office, const Recording& recording,
                               const TicketNumber& ticket, const QString& operatorAccount,
                               const ResidentApproval& approval, const Frame& portrait,
                               const Frame& signature);

} // namespace rekam
