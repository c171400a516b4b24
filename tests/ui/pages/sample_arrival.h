// The front desk with made-up people: known, recorded before, unknown, holding a number, and nobody yet.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> arrivalScreens(const TopBarView& top, const RailView& rail, Names names);

} // namespace rekam::ui::sample
