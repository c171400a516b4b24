// The attempts of a recording, and the officer's own fingers, with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> attemptScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                   const Pictures& pictures, Names names);
std::vector<Screen> ownFingerScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures);

} // namespace rekam::ui::sample
