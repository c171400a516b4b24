// Screens of blanks, old cards and finished ones with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> cardScreens(const TopBarView& top, const RailView& rail, Names names);

} // namespace rekam::ui::sample
