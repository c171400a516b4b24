// What the front desk's page shows once a proof of a request from afar was read.
#pragma once

#include "core/workflow/proof_reader.h"
#include "ui/presenters/arrival_description.h"

namespace rekam::ui {

ArrivalView describeProof(const ProofSnapshot& proof);
GuideView proofGuide(const ProofSnapshot& proof);
// What Enter does; empty: nothing.
QString proofPrimary(const ProofSnapshot& proof);
// The centre knows more than this station, or may.
bool mayAskAgain(const ProofSnapshot& proof);

} // namespace rekam::ui
