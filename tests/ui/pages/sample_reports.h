// Reports and the chip of a card, to look at.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> reportScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures);

} // namespace rekam::ui::sample
