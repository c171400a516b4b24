// The verification page in its ways, the questions on it, and the calendar of re-recordings, with made-up
// content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

// `rail`: of the screen with that number.
std::vector<Screen> verificationScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                        Names names);

} // namespace rekam::ui::sample
