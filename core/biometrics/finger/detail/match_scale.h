// From what agreed to the score that means odds: a line through measured points of
// resources/quality/finger_match.json.
#pragma once

namespace rekam {

// evidence: what FingerProbe counts, 0 and up. 0..100; rises with evidence.
double scoreOfEvidence(double evidence);

} // namespace rekam
