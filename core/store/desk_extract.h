// What stays readable of a person after sealing, and what does not.
#pragma once

#include "core/ports/station_store.h"

namespace rekam {

QByteArray toCbor(const DeskExtract& extract);
Result<DeskExtract> deskExtractFromCbor(const QByteArray& bytes);

// The recording as it may lie at the station once the packet is sealed: NIK and name of the applicant,
// exceptions, states and scores. All other fields of the applicant become placeholders that say nothing about
// the person beyond what the NIK says; free text is emptied.
Recording reducedForDesk(Recording recording);

} // namespace rekam
