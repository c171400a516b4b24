// The same person before another wall. For a card whose wall was wrong where nobody can hang another one;
// what was captured is never changed by it. Any thread, one at a time for each FaceModels.
#pragma once

#include "core/biometrics/face/portrait.h"

namespace rekam {

// A new picture with everything behind the person in the wanted colour, hair softly blended; the same for the
// same picture. About half a second for two megapixels: in the pool, on request. Errors: ModelMissing where
// models is null, NoMatch with fact why=no face, QualityTooLow with fact why=wall where what is behind is not
// plain (a person cannot be cut out of it cleanly), FrameMalformed for Backdrop::Any and for a grey picture.
Result<Frame> withBackdrop(FaceModels* models, const Frame& portrait, Backdrop wanted);

} // namespace rekam
