// Everything that is found in one finger: its quality with reasons, the checks behind it, and its minutiae.
// Limits, weights and the number of the score's algorithm are data: resources/quality/finger.json.
// Pure, safe from any thread.
#pragma once

#include "core/biometrics/finger/native_measures.h"
#include "core/capture/quality.h"

namespace rekam {

// Whose score it is, for records that ask for it (ISO/IEC 19794-x quality block). Ours is not NFIQ 2.
struct QualityAlgorithm
{
    quint16 vendor = 0;
    quint16 number = 0;
};
QualityAlgorithm fingerQualityAlgorithm();

struct FingerCheck
{
    const char* name; // snake_case, after the standard's measure
    double value = 0;
    int score = 0; // 0..100
    bool isOk = false;
};

struct FingerFindings
{
    QualityReport quality; // measures and reasons for the screen
    std::vector<FingerCheck> checks;
    NativeMeasures native; // of the whole picture, as NFIQ 2 defines them; zeros where there is no finger
    MinutiaeRecord record; // position is left for the caller
};

// One finger at 500 ppi (0 counts as 500; others are resampled), dark ridges. FrameMalformed where it is
// empty, ImageUndecodable where the detector gives up.
Result<FingerFindings> examineFinger(const Frame& finger);

} // namespace rekam
