// The supervisor's lists with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"

namespace rekam::ui::sample {

std::vector<Screen> boardScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures,
                                 Names names);

} // namespace rekam::ui::sample
