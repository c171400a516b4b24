// Screens of the supervisor and the technician with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> roleScreens(const TopBarView& top, const Pictures& pictures, Names names);

} // namespace rekam::ui::sample
