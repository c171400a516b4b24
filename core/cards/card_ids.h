// Identities of what is kept about blanks and old cards.
#pragma once

#include "core/base/ids.h"

namespace rekam {

using BlankBatchId = Id<struct BlankBatchTag>;     // one delivery of blanks
using OldCardId = Id<struct OldCardTag>;           // one card that is out of use and lies here
using ShipmentId = Id<struct ShipmentTag>;         // old cards on their way to the Dinas
using DestructionId = Id<struct DestructionTag>;   // one destruction with its record
using DistributionId = Id<struct DistributionTag>; // one list of cards for a village

} // namespace rekam
