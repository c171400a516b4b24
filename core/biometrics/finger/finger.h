// Quality of fingers and their templates. The score is the product's own scale (0..100), never NFIQ 2.
// Limits: resources/quality/finger.json. Pure, safe from any thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/assessment.h"
#include "core/capture/frame.h"
#include "core/formats/minutiae_record.h"

namespace rekam {

// One upright finger at 500 ppi (0 counts as 500; others are resampled).
QualityReport assessFinger(const Frame& finger);

// Minutiae through libfprint's detector. position and quality of the record are left for the caller.
Result<MinutiaeRecord> extractMinutiae(const Frame& finger);

// The whole of a capture: fingers found, quality of each, a finger that lies there twice, templates as
// ISO/IEC 19794-2 records. absent: fingers that this person cannot give.
CaptureAssessment assessFingers(const Frame& still, CaptureTarget target,
                                const std::vector<FingerPosition>& absent = {});

struct RepeatedFinger
{
    int position = 0,
        asPosition = 0; // FingerPosition of the template, and of the other one that is the same finger
    int score = 0;
};
// Pairs of different positions that hold one finger: among the templates, and against those taken earlier of
// the same person (a finger of the same position is a second attempt, not a repetition). 45 pairs take below
// 1 ms.
std::vector<RepeatedFinger> findRepeatedFingers(const std::vector<BiometricTemplate>& templates,
                                                const std::vector<BiometricTemplate>& earlier = {});

struct FingerPreview
{
    QualityReport quality;
    std::vector<PictureBox> fingers; // shares of the picture's width and height, left to right
};
// How many fingers lie there and how dark they are, on a copy of at most 400 px width; below 10 ms on one
// core.
FingerPreview assessFingerPreview(const Frame& live, CaptureTarget target,
                                  const std::vector<FingerPosition>& absent = {});

} // namespace rekam
