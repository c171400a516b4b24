// Snapshots of a made-up recording at each step.
#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/handover_session.h"
#include "core/workflow/print_session.h"
#include "core/workflow/summons_stamping.h"
#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

Applicant applicant(Names names);
ServiceRequest request(int number, RequestState state);
DeskSnapshot deskAt(DeskStage stage, Names names);
// The step is open; `candidate`: an attempt waits to be accepted.
RecordingSnapshot recordingAt(Step step, bool candidate, const Pictures& pictures, Names names);
RecordingSnapshot recordingInReview(const Pictures& pictures, Names names);
RecordingSnapshot recordingSealed(bool delivered, const Pictures& pictures, Names names);
StampSnapshot stampOf(const Recording& recording); // of a summons letter
PrintSnapshot printing(const Pictures& pictures, Names names);
HandoverSnapshot handover(bool matched, const Pictures& pictures, Names names);

// The picture behind an attempt of the snapshots above.
Frame pictureOf(CaptureTarget target, const Pictures& pictures);
QDateTime now();

} // namespace rekam::ui::sample
