// Pictures and chip fingers of people whom the training register says to be recorded, though nobody ever
// recorded them: the same made-up person as the virtual devices present for this NIK.
#pragma once

#include "app/central/card_requests.h"
#include "core/base/secure_buffer.h"
#include "core/people/applicant.h"

namespace rekam::central {

// ModelMissing where the training portrait was not fetched. Costs about a second a person.
Result<CardHolder> madeUpHolder(const Applicant& applicant, const QString& cacheFolder);

// The portrait alone, as JPEG 2000.
Result<SecureBuffer> madeUpPortrait(const Applicant& applicant, const QString& cacheFolder);

} // namespace rekam::central
