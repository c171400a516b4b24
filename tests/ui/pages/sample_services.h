// The counter's other services with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> serviceScreens(const TopBarView& top, const Pictures& pictures, Names names);

} // namespace rekam::ui::sample
