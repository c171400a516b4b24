// From a device's capture to an attempt: which biometrics look at it, what is coded, what is shown. Pure;
// pool threads.
#pragma once

#include "core/biometrics/face/face_models.h"
#include "core/workflow/assessor.h"

namespace rekam {

inline constexpr int kThumbnailHeightPx = 240;

// `models` null: portraits are not assessed. The caller makes sure that one thread at a time uses them.
Result<StillAssessment> assessStillCapture(FaceModels* models, const DeviceCapture& capture,
                                           CaptureTarget target, const AssessmentContext& context);
// The picture of a sealed attempt as it was shown when it was taken: two eyes beside each other.
Result<Frame> pictureOf(const AttemptPayload& payload);
Result<StillAssessment> copyBeforeBackdrop(FaceModels* models, const AttemptPayload& original,
                                           const Provenance& device, const AssessmentContext& context);
PreviewAssessment assessPreviewFrame(FaceModels* models, const Frame& frame, CaptureTarget target,
                                     const AssessmentContext& context);

} // namespace rekam
